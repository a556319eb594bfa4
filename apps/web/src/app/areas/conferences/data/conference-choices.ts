/** What the form of a conference offers: the areas in force and the organisations of the workspace. */
import { computed, Service, signal } from '@angular/core';
import { conferencesRoutes } from '@quartierwerk/contracts/conferences/conferences.routes';
import { placesRoutes } from '@quartierwerk/contracts/places/places.routes';
import { readResource } from '../../../shared/http/api.js';

@Service({ autoProvided: false })
export class ConferenceChoices {
  /** Read when somebody writes; who only reads needs no lists. */
  readonly wanted = signal(false);

  private readonly editions = readResource(placesRoutes.editions, () => (this.wanted() ? {} : undefined));
  private readonly areaList = readResource(placesRoutes.areas, () => {
    const [edition] = this.editions.hasValue() ? this.editions.value().editions : [];
    return edition ? { params: { id: edition.id } } : undefined;
  });
  readonly areas = computed(() => {
    const areas = this.areaList.hasValue() ? this.areaList.value().areas : [];
    const names = new Map(areas.map(({ id, name }) => [id, name]));
    return areas
      .filter(({ level }) => level === 'small_area')
      .map(({ id, name, parentId }) => ({
        id,
        label: [names.get(parentId ?? ''), name].filter((one) => one).join(', '),
      }))
      .sort((a, b) => a.label.localeCompare(b.label, 'de'));
  });

  private readonly partyList = readResource(conferencesRoutes.parties, () => (this.wanted() ? {} : undefined));
  readonly parties = computed(() => (this.partyList.hasValue() ? this.partyList.value().parties : []));
}
