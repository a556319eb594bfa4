/** The areas of one edition as a table: municipalities as groups, their small areas below, with what is known of each. */
import type { AreaView } from '@quartierwerk/contracts/places/places.views';
import { finderOf } from '@quartierwerk/domain/chain/sought';
import type { ExclusionReason } from '@quartierwerk/domain/places/vocabulary';
import type { MapAreaState } from '@quartierwerk/ui/choropleth/choropleth';
import type { Formats } from '@quartierwerk/ui/format/formats';

export const EXCLUSION_WORDS: Readonly<Record<ExclusionReason, string>> = {
  below_min_population: $localize`:@@places.excludedPopulation:zu wenige Einwohner`,
  outlier: $localize`:@@places.excludedOutlier:Ausreißer`,
  special_population: $localize`:@@places.excludedSpecial:geprägt von einer Einrichtung`,
  data_missing: $localize`:@@places.excludedData:Daten fehlen`,
};

export interface AreaGroup {
  /** The municipality, or the district where small areas lie directly in it. */
  readonly parent: AreaView;
  readonly areas: readonly AreaView[];
  /** Sum of the small areas; null when one of them is not known. */
  readonly population: number | null;
}

/** Groups by name, areas by name; `text` keeps the areas whose name or code contains it. */
export function areaGroups(areas: readonly AreaView[], text: string, collator: Intl.Collator): AreaGroup[] {
  const finds = finderOf(text);
  const fits = ({ name, code }: AreaView) => finds(code, name);
  return areas
    .map((parent) => {
      const own = areas.filter((area) => area.level === 'small_area' && area.parentId === parent.id);
      return { parent, areas: own.filter(fits).sort((a, b) => collator.compare(a.name, b.name)), population: sum(own) };
    })
    .filter((group) => group.areas.length > 0)
    .sort((a, b) => collator.compare(a.parent.name, b.parent.name));
}

/** Sum of the populations; null when there are none or one is missing, because a sum of some would look like a sum of all. */
export function sum(areas: readonly AreaView[]): number | null {
  return areas.reduce<number | null>(
    (total, { population }) => (total === null || population === null ? null : total + population),
    areas.length === 0 ? null : 0,
  );
}

/** The map without classes: every area on one ground; those that take no part in an index stand white. */
export function placeStates(areas: readonly AreaView[], formats: Formats): Map<string, MapAreaState> {
  return new Map(
    areas
      .filter(({ level }) => level === 'small_area')
      .map((area) => [
        area.code,
        { colour: area.excludedReason === null ? 'd0' : null, facts: factsOf(area, formats) } as MapAreaState,
      ]),
  );
}

function factsOf({ population, excludedReason }: AreaView, formats: Formats): string[] {
  const facts: string[] = [];
  if (population !== null) facts.push($localize`:@@places.population:${formats.number(population)}:count: Einwohner`);
  if (excludedReason !== null) facts.push(EXCLUSION_WORDS[excludedReason]);
  return facts;
}
