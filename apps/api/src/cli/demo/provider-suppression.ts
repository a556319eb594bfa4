import type { Count } from './rbk-figures.js';

/**
 * What a provider hides before it delivers (statistical disclosure control). The statistics of the Bundesagentur hide counts
 * of 1 to 9 and one more cell of the same municipality when only one is hidden there, because the municipality's published
 * total would reveal it. The Gesundheitsamt blocks
 * what rests on fewer than 20 children (x: a statement would make no sense). A zero is a figure and stays.
 */
export type Hidden = ReadonlySet<string>;

export interface PlacedCount extends Count {
  readonly areaCode: string;
  readonly municipalityCode: string;
  readonly indicatorCode: string;
}

export const cellKey = (areaCode: string, indicatorCode: string): string => `${areaCode}/${indicatorCode}`;

const AGENCY_LEAST_COUNT = 10;
const HEALTH_LEAST_CHILDREN = 20;

export function hiddenByAgency(counts: readonly PlacedCount[]): Hidden {
  const hidden = new Set<string>();
  const rows = Map.groupBy(counts, ({ municipalityCode, indicatorCode }) => cellKey(municipalityCode, indicatorCode));
  for (const row of rows.values()) {
    const sorted = row.toSorted((a, b) => a.numerator - b.numerator);
    const primary = sorted.filter(({ numerator }) => numerator > 0 && numerator < AGENCY_LEAST_COUNT);
    const secondary = primary.length === 1 ? sorted.filter(({ numerator }) => numerator >= AGENCY_LEAST_COUNT) : [];
    for (const cell of [...primary, ...secondary.slice(0, 1)]) hidden.add(cellKey(cell.areaCode, cell.indicatorCode));
  }
  return hidden;
}

export function hiddenByHealthOffice(counts: readonly PlacedCount[]): Hidden {
  const small = counts.filter(({ denominator }) => denominator < HEALTH_LEAST_CHILDREN);
  return new Set(small.map(({ areaCode, indicatorCode }) => cellKey(areaCode, indicatorCode)));
}
