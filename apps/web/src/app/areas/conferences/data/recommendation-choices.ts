/** What a recommendation may be about, come from and be addressed to: areas in force, conferences, organisations. */
import { computed, inject, Service } from '@angular/core';
import { conferencesRoutes } from '@quartierwerk/contracts/conferences/conferences.routes';
import { Formats } from '@quartierwerk/ui/format/formats';
import { readResource } from '../../../shared/http/api.js';
import { currentAreas } from '../../../shared/places/current-areas.js';

export interface Choice {
  readonly id: string;
  readonly label: string;
}

@Service({ autoProvided: false })
export class RecommendationChoices {
  private readonly formats = inject(Formats);
  private readonly partiesResource = readResource(conferencesRoutes.parties);
  private readonly conferencesResource = readResource(conferencesRoutes.conferences);
  private readonly current = currentAreas();

  readonly parties = computed<readonly Choice[]>(() =>
    this.partiesResource.hasValue() ? this.partiesResource.value().parties.map(({ id, name }) => ({ id, label: name })) : [],
  );
  readonly conferences = computed(() =>
    this.conferencesResource.hasValue() ? this.conferencesResource.value().conferences : [],
  );
  /** Under the day on which each is held as it is planned now: the code keeps the first one. */
  readonly conferenceChoices = computed<readonly Choice[]>(() =>
    this.conferences().map(({ id, heldOn, areas }) => ({
      id,
      label: [this.formats.day(heldOn), ...areas.map(({ name }) => name)].join(', '),
    })),
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
