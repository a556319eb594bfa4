/** One existing offer, by its code. */
import { Service, signal } from '@angular/core';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import { readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';

@Service({ autoProvided: false })
export class OfferStore {
  readonly code = signal<string | null>(null);
  readonly resource = readResource(diagnosisRoutes.offer, () => {
    const code = this.code();
    return code === null ? undefined : { params: { code } };
  });
  readonly offer = keptValue(this.resource, () => this.code());
}
