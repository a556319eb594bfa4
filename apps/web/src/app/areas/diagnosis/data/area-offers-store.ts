/** Existing offers for one area, those around it included, for its profile. */
import { computed, inject, Service, signal } from '@angular/core';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import { readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { areaOffers } from '../model/area-offers.js';

@Service({ autoProvided: false })
export class AreaOffersStore {
  private readonly session = inject(SessionStore);
  readonly areaId = signal<string | null>(null);
  readonly mayRead = computed(() => this.session.may('offers.read'));

  readonly resource = readResource(diagnosisRoutes.offers, () => {
    const areaId = this.areaId();
    return areaId === null || !this.mayRead() ? undefined : { query: { areaId } };
  });
  readonly list = keptValue(this.resource, () => this.areaId());
  readonly offers = computed(() => {
    const [list, areaId] = [this.list(), this.areaId()];
    return list && areaId !== null ? areaOffers(list.offers, areaId) : undefined;
  });
}
