/** Where there are figures, as a table: a group for each area edition, a line for each year, a column for each level. */
import type { AvailabilityView } from '@quartierwerk/contracts/indicators/catalogue.views';
import { INDICATOR_LEVELS, type IndicatorLevel } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';

export interface AvailabilityTable {
  /** Levels with any value, from the smallest areas up. */
  readonly levels: readonly IndicatorLevel[];
  /** In the order of the view: latest year first. */
  readonly groups: readonly {
    readonly editionId: string;
    readonly editionName: string;
    readonly lines: readonly { readonly year: number; readonly cells: readonly (AvailabilityView | null)[] }[];
  }[];
}

export function availabilityTable(rows: readonly AvailabilityView[]): AvailabilityTable {
  const levels = INDICATOR_LEVELS.filter((code) => rows.some(({ level }) => level === code));
  const groups = [...grouped(rows, ({ areaEditionId }) => areaEditionId)].map(([editionId, ofEdition]) => ({
    editionId,
    editionName: ofEdition[0]?.areaEditionName ?? '',
    lines: [...grouped(ofEdition, ({ year }) => year)].map(([year, ofYear]) => ({
      year,
      cells: levels.map((code) => ofYear.find(({ level }) => level === code) ?? null),
    })),
  }));
  return { levels, groups };
}

function grouped<Key>(
  rows: readonly AvailabilityView[],
  keyOf: (row: AvailabilityView) => Key,
): Map<Key, AvailabilityView[]> {
  const groups = new Map<Key, AvailabilityView[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
