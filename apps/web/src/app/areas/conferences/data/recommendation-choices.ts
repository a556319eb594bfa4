/** What a recommendation may be about, come from and be addressed to: areas in force, conferences, organisations. */
import { computed, Service } from '@angular/core';
import { conferencesRoutes } from '@quartierwerk/contracts/conferences/conferences.routes';
import { readResource } from '../../../shared/http/api.js';
import { currentAreas } from '../../../shared/places/current-areas.js';

export interface Choice {
  readonly id: string;
  readonly label: string;
}

@Service({ autoProvided: false })
export class RecommendationChoices {
  private readonly partiesResource = readResource(conferencesRoutes.parties);
  private readonly conferencesResource = readResource(conferencesRoutes.conferences);
  private readonly current = currentAreas();

  readonly parties = computed<readonly Choice[]>(() =>
    this.partiesResource.hasValue() ? this.partiesResource.value().parties.map(({ id, name }) => ({ id, label: name })) : [],
  );
  readonly conferences = computed(() =>
    this.conferencesResource.hasValue() ? this.conferencesResource.value().conferences : [],
  );
  readonly areas = computed<readonly Choice[]>(() => {
    const areas = this.current();
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
