/**
 * The order of the catalogue. By code the indicators stand in their domains; by anything else they are one list, because who looks for
 * the oldest figures or the largest gaps looks across the domains.
 */
import type { DomainView, IndicatorRowView } from '@quartierwerk/contracts/indicators/catalogue.views';
import type { SortOrder } from '@quartierwerk/ui/table/table';
import { UNIT_WORDS } from '../../../shared/words/value-words.js';
import { DIRECTION_WORDS } from './catalogue-words.js';

/** Columns by their words in the address. */
export const SORT_COLUMNS = ['kuerzel', 'name', 'richtung', 'einheit', 'quelle', 'jahr', 'gebiete'] as const;
type SortColumn = (typeof SORT_COLUMNS)[number];

export const BY_CODE: SortOrder = { column: 'kuerzel', direction: 'ascending' };

export interface CatalogueGroup {
  readonly id: string;
  /** Empty: the list has no groups. */
  readonly label: string;
  readonly indicators: readonly IndicatorRowView[];
}

/** What is compared; null where there is nothing, which stands last in both directions. */
const KEYS: Readonly<Record<Exclude<SortColumn, 'kuerzel'>, (row: IndicatorRowView) => string | number | null>> = {
  name: ({ current }) => current.shortName,
  richtung: ({ current }) => DIRECTION_WORDS[current.direction],
  einheit: ({ current }) => UNIT_WORDS[current.unit],
  quelle: ({ current }) => current.sourceName,
  jahr: ({ latest }) => latest?.year ?? null,
  gebiete: ({ latest }) => (latest && latest.of > 0 ? latest.areas / latest.of : null),
};

export function catalogueGroups(
  domains: readonly DomainView[],
  { column, direction }: SortOrder,
  collator: Intl.Collator,
): CatalogueGroup[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const key = column in KEYS ? KEYS[column as keyof typeof KEYS] : null;
  if (key === null) {
    const groups = domains.map(({ id, code, name, indicators }) => ({ id, label: `${code} ${name}`, indicators }));
    if (direction === 'ascending') return groups;
    return groups.map((group) => ({ ...group, indicators: [...group.indicators].reverse() })).reverse();
  }
  const indicators = domains.flatMap((domain) => domain.indicators);
  // The sort keeps the order of the codes among equals.
  const sorted = [...indicators].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (typeof left === 'number' ? left - Number(right) : collator.compare(left, String(right)));
  });
  return [{ id: 'all', label: '', indicators: sorted }];
}
