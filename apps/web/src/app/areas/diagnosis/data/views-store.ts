/** A stored run and its dynamics, for the pictures of it. */
import { computed, Service, signal } from '@angular/core';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import { readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { figuresOf } from '../model/run-figures.js';

@Service({ autoProvided: false })
export class ViewsStore {
  readonly number = signal<string | null>(null);
  /** The earlier year; null for the usual one. */
  readonly before = signal<number | null>(null);
  /** Asked for only while they are looked at: two years are loaded for them. */
  readonly dynamicsWanted = signal(false);

  readonly resource = readResource(diagnosisRoutes.run, () => {
    const number = this.number();
    return number === null ? undefined : { params: { number } };
  });
  readonly run = keptValue(this.resource);
  readonly figures = computed(() => {
    const run = this.run();
    return run ? figuresOf(run) : null;
  });

  readonly dynamicsResource = readResource(diagnosisRoutes.runDynamics, () => {
    const number = this.number();
    if (number === null || !this.dynamicsWanted()) return undefined;
    return { params: { number }, query: { before: this.before() } };
  });
  readonly dynamics = keptValue(this.dynamicsResource);
}
