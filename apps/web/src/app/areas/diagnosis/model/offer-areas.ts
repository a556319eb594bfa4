/** Areas that an offer can be for, as its form lets one choose them: the large ones first, then the small ones by municipality. */
import type { AreaView } from '@quartierwerk/contracts/places/places.views';
import type { ChosenArea } from './offer-entry.js';

export interface AreaGroup {
  readonly label: string;
  /** `label` is short, as what it lies in heads its group. */
  readonly areas: readonly (ChosenArea & { readonly label: string })[];
}

export function areaGroups(areas: readonly AreaView[]): AreaGroup[] {
  const byName = (a: AreaView, b: AreaView): number => a.name.localeCompare(b.name, 'de', { numeric: true });
  const whole = (level: AreaView['level']) => areas.filter((area) => area.level === level).toSorted(byName);
  const municipalities = whole('municipality');
  const within = (parent: AreaView) =>
    whole('small_area')
      .filter(({ parentId }) => parentId === parent.id)
      .map(({ id, name }) => ({
        id,
        label: name,
        name: parent.level === 'municipality' ? `${parent.name}, ${name}` : name,
      }));
  const large = [...whole('district'), ...municipalities].map(({ id, name }) => ({ id, name, label: name }));
  return [
    { label: $localize`:@@diagnosis.offerLargeAreas:Kreis und Kommunen`, areas: large },
    ...[...whole('district'), ...municipalities].map((parent) => ({ label: parent.name, areas: within(parent) })),
  ].filter((group) => group.areas.length > 0);
}
