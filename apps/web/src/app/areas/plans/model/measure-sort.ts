/** The order of a list of measures: by what must happen, or by a column that stands in the address. */
import type { MeasureSort } from '@quartierwerk/contracts/plans/measures-query.dto';
import type { MeasureRowView } from '@quartierwerk/contracts/plans/plans.views';
import { GROUP_ORDER } from '@quartierwerk/domain/plans/measure-standing';
import type { SortOrder } from '@quartierwerk/ui/table/table';
import { sortOf } from '../../../shared/query/sort-in-query.js';
import type { SortOption } from '../../../shared/query/sort-choice.js';
import { groupOf } from './measure-groups.js';

export const SORT_KEYS: Readonly<Record<MeasureSort, string>> = {
  code: 'nummer',
  title: 'titel',
  state: 'stand',
  begin: 'beginn',
  end: 'ende',
  cost: 'kosten',
};

const SORTS = Object.keys(SORT_KEYS) as MeasureSort[];

export const SORT_OPTIONS: readonly SortOption[] = [
  { column: SORT_KEYS.code, label: $localize`:@@plans.number:Nr.` },
  { column: SORT_KEYS.title, label: $localize`:@@plans.measure:Maßnahme` },
  { column: SORT_KEYS.state, label: $localize`:@@plans.state:Stand` },
  { column: SORT_KEYS.begin, label: $localize`:@@plans.begin:Beginn` },
  { column: SORT_KEYS.end, label: $localize`:@@plans.end:Ende` },
  { column: SORT_KEYS.cost, label: $localize`:@@plans.costs:Kosten`, first: 'descending' },
];

export function measureSortOf(word: string | null): SortOrder | null {
  return sortOf(word, Object.values(SORT_KEYS));
}

/** The column as the API calls it. */
export function sortColumn(sort: SortOrder | null): MeasureSort | null {
  return SORTS.find((name) => SORT_KEYS[name] === sort?.column) ?? null;
}

/** As the API sorts the list over all plans. What has no value stands last in both directions. */
export function sortMeasures<Row extends MeasureRowView>(
  measures: readonly Row[],
  sort: SortOrder | null,
): readonly Row[] {
  const column = sortColumn(sort);
  if (column === null) return measures;
  const turn = sort?.direction === 'descending' ? -1 : 1;
  return measures.toSorted((a, b) => {
    const [left, right] = [valueOf(a, column), valueOf(b, column)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : String(left).localeCompare(String(right), 'de', { numeric: true });
    return order * turn;
  });
}

function valueOf(measure: MeasureRowView, column: MeasureSort): string | number | null {
  switch (column) {
    case 'code':
      return measure.code;
    case 'title':
      return measure.title;
    case 'state':
      return GROUP_ORDER.indexOf(groupOf(measure));
    case 'begin':
      return measure.startsOn;
    case 'end':
      return measure.endsOn;
    case 'cost':
      return measure.cost === 0 ? null : measure.cost;
  }
}
