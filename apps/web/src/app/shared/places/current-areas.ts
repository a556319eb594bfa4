/** The areas of the edition in force, for forms that let one be chosen. Call it where things are injected. */
import { computed, inject, resource, type Signal } from '@angular/core';
import { placesRoutes } from '@quartierwerk/contracts/places/places.routes';
import type { AreaView } from '@quartierwerk/contracts/places/places.views';
import { Api } from '../http/api.js';

/** The small areas of one municipality, by name. */
export interface MunicipalityAreas {
  readonly municipality: AreaView;
  readonly smallAreas: readonly AreaView[];
}

/** Empty until they are read. */
export function currentAreas(): Signal<readonly AreaView[]> {
  const api = inject(Api);
  const areas = resource({
    loader: async ({ abortSignal: signal }) => {
      const { editions } = await api.read(placesRoutes.editions, { signal });
      const current = editions.find(({ validTo }) => validTo === null) ?? editions[0];
      if (!current) return [];
      return (await api.read(placesRoutes.areas, { params: { id: current.id }, signal })).areas;
    },
  });
  return computed(() => (areas.hasValue() ? areas.value() : []));
}

export function byMunicipality(areas: readonly AreaView[]): MunicipalityAreas[] {
  const byName = (a: AreaView, b: AreaView): number => a.name.localeCompare(b.name, 'de');
  return areas
    .filter(({ level }) => level === 'municipality')
    .toSorted(byName)
    .map((municipality) => ({
      municipality,
      smallAreas: areas.filter(({ parentId }) => parentId === municipality.id).toSorted(byName),
    }));
}

/** "Burscheid, Zentrum Nord"; a municipality or district by its name alone. */
export function placeWords(area: { readonly name: string; readonly municipalityName: string | null }): string {
  return [area.municipalityName, area.name].filter((name) => name !== null).join(', ');
}
