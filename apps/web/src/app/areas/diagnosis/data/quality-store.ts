/** What the quality of a run is worked out from: the run itself, its borders, and today's counts for those who may compute. */
import { computed, inject, Service } from '@angular/core';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import { readResource } from '../../../shared/http/api.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { qualityOf, reliabilitiesOf } from '../model/run-quality.js';
import { spacePattern } from '../model/space-pattern.js';
import { RunStore } from './run-store.js';

@Service({ autoProvided: false })
export class QualityStore {
  private readonly runs = inject(RunStore);
  private readonly session = inject(SessionStore);
  readonly mayCompute = computed(() => this.session.may('diagnosis.compute'));

  private readonly inputResource = readResource(diagnosisRoutes.input, () => {
    const run = this.runs.run();
    if (!run || !this.mayCompute()) return undefined;
    return { query: { editionId: run.edition.id, year: run.year, pooling: run.pooling } };
  });

  readonly quality = computed(() => {
    const figures = this.runs.figures();
    return figures ? qualityOf(figures) : null;
  });
  /** Null while the counts are being read, or where they may not be. */
  readonly reliabilities = computed(() => {
    const figures = this.runs.figures();
    return figures && this.inputResource.hasValue() ? reliabilitiesOf(figures, this.inputResource.value()) : null;
  });
  readonly pattern = computed(() => {
    const figures = this.runs.figures();
    return figures ? spacePattern(figures, this.runs.shapes()) : null;
  });
}
