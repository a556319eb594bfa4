/** What a recommendation may be about, come from and be addressed to: areas in force, conferences, organisations. */
import { computed, inject, resource, Service } from '@angular/core';
import { conferencesRoutes } from '@quartierwerk/contracts/conferences/conferences.routes';
import { placesRoutes } from '@quartierwerk/contracts/places/places.routes';
import { Api, readResource } from '../../../shared/http/api.js';

export interface Choice {
  readonly id: string;
  readonly label: string;
}

@Service({ autoProvided: false })
export class RecommendationChoices {
  private readonly api = inject(Api);

  private readonly partiesResource = readResource(conferencesRoutes.parties);
  private readonly conferencesResource = readResource(conferencesRoutes.conferences);
  private readonly areasResource = resource({
    loader: async ({ abortSignal: signal }) => {
      const { editions } = await this.api.read(placesRoutes.editions, { signal });
      const current = editions.find(({ validTo }) => validTo === null) ?? editions[0];
      if (!current) return [];
      return (await this.api.read(placesRoutes.areas, { params: { id: current.id }, signal })).areas;
    },
  });

  readonly parties = computed<readonly Choice[]>(() =>
    this.partiesResource.hasValue() ? this.partiesResource.value().parties.map(({ id, name }) => ({ id, label: name })) : [],
  );
  readonly conferences = computed(() =>
    this.conferencesResource.hasValue() ? this.conferencesResource.value().conferences : [],
  );
  readonly areas = computed<readonly Choice[]>(() => {
    const areas = this.areasResource.hasValue() ? this.areasResource.value() : [];
    const names = new Map(areas.map(({ id, name }) => [id, name]));
    return areas
      .filter(({ level }) => level === 'small_area')
      .map(({ id, name, parentId }) => {
        const municipality = names.get(parentId ?? '');
        return { id, label: municipality ? `${municipality}, ${name}` : name };
      })
      .sort((a, b) => a.label.localeCompare(b.label));
  });
}
