/** What the list of decisions shows, as it stands in the address: part, filters, text, order. The printed list reads the same words. */
import type { DecisionSort, SortDirection } from '@quartierwerk/contracts/steering/steering.constants';
import { implementationsIn } from '@quartierwerk/domain/steering/decision-rule';
import { DUE_GROUPS, type DueGroup } from '@quartierwerk/domain/steering/tracking-workflow';
import {
  DECISION_SEGMENTS,
  type DecisionSegment,
  type ImplementationState,
} from '@quartierwerk/domain/steering/vocabulary';
import type { FilterState } from '@quartierwerk/ui/filter-bar/filter-bar';
import type { SortOrder } from '@quartierwerk/ui/table/table';
import { sortOf, sortWord } from '../../../shared/query/sort-in-query.js';

export interface DecisionAddress {
  readonly segment: DecisionSegment;
  readonly state: FilterState;
  readonly text: string;
  /** Null: the usual order of the part. */
  readonly sort: SortOrder | null;
}

/** What is asked of the API for it. */
export interface DecisionQuestion {
  readonly segment: DecisionSegment;
  readonly bodyId: string | null;
  readonly leadId: string | null;
  readonly municipality: string | null;
  readonly due: DueGroup | null;
  readonly state: ImplementationState | null;
  readonly q: string;
  readonly sort: DecisionSort | null;
  readonly direction: SortDirection | null;
}

export const SEGMENT_KEYS: Readonly<Record<DecisionSegment, string>> = {
  open: 'offen',
  mine: 'meine',
  done: 'erledigt',
  filed: 'abgelegt',
};
export const FILTER_KEYS = {
  body: 'gremium',
  municipality: 'kommune',
  lead: 'federfuehrung',
  due: 'frist',
  state: 'umsetzung',
} as const;
export const DUE_KEYS: Readonly<Record<DueGroup, string>> = {
  overdue: 'ueberfaellig',
  until_next_meeting: 'bis-sitzung',
  later: 'spaeter',
};
export const STATE_KEYS: Readonly<Record<ImplementationState, string>> = {
  open: 'offen',
  in_progress: 'in-bearbeitung',
  delayed: 'verzoegert',
  done_reported: 'erledigt-gemeldet',
  closed: 'abgelegt',
  superseded: 'ersetzt',
  adopted_unchanged: 'ungeaendert-beschlossen',
  adopted_modified: 'geaendert-beschlossen',
  noted: 'zur-kenntnis',
  recommended: 'empfohlen',
  postponed: 'zurueckgestellt',
  referred: 'verwiesen',
  removed_from_agenda: 'abgesetzt',
  withdrawn: 'zurueckgezogen',
  rejected: 'abgelehnt',
  no_quorum: 'nicht-beschlussfaehig',
};
/** Columns that sort. */
export const SORT_KEYS: Readonly<Record<DecisionSort, string>> = {
  deadline: 'frist',
  decided: 'beschlossen',
  result: 'ergebnis',
  lead: 'federfuehrung',
  state: 'umsetzung',
  followUp: 'wiedervorlage',
};

const SORTS = Object.keys(SORT_KEYS) as DecisionSort[];

/** What is done or filed has no deadline ahead. */
export function hasDeadlines(segment: DecisionSegment): boolean {
  return segment === 'open' || segment === 'mine';
}

/** The order in which the API gives a part when none is asked for; null where no column shows it. */
export function usualSort(segment: DecisionSegment): SortOrder | null {
  if (hasDeadlines(segment)) return { column: SORT_KEYS.deadline, direction: 'ascending' };
  return segment === 'filed' ? { column: SORT_KEYS.decided, direction: 'descending' } : null;
}

/** Under the heads of what must happen when stand rows by their deadline, in no other order. */
export function isGrouped({ segment, sort }: Pick<DecisionAddress, 'segment' | 'sort'>): boolean {
  if (!hasDeadlines(segment)) return false;
  return sort === null || (sort.column === SORT_KEYS.deadline && sort.direction === 'ascending');
}

interface Query {
  get(name: string): string | null;
}

export function readDecisionAddress(query: Query): DecisionAddress {
  const set = Object.values(FILTER_KEYS).flatMap((key) => {
    const value = query.get(key);
    return value === null ? [] : [[key, value] as const];
  });
  return {
    segment: DECISION_SEGMENTS.find((segment) => SEGMENT_KEYS[segment] === query.get('stand')) ?? 'open',
    state: Object.fromEntries(set),
    text: query.get('suche') ?? '',
    sort: sortOf(query.get('sortierung'), Object.values(SORT_KEYS)),
  };
}

export function decisionAddressQuery({
  segment,
  state,
  text,
  sort,
}: DecisionAddress): Readonly<Record<string, string | null>> {
  return {
    ...Object.fromEntries(Object.values(FILTER_KEYS).map((key) => [key, state[key] ?? null])),
    stand: segment === 'open' ? null : SEGMENT_KEYS[segment],
    suche: text === '' ? null : text,
    sortierung: sortWord(sort),
  };
}

export function questionOf({ segment, state, text, sort }: DecisionAddress): DecisionQuestion {
  return {
    segment,
    bodyId: state[FILTER_KEYS.body] ?? null,
    leadId: state[FILTER_KEYS.lead] ?? null,
    municipality: state[FILTER_KEYS.municipality] ?? null,
    due: hasDeadlines(segment)
      ? (DUE_GROUPS.find((group) => DUE_KEYS[group] === state[FILTER_KEYS.due]) ?? null)
      : null,
    state: implementationsIn(segment).find((one) => STATE_KEYS[one] === state[FILTER_KEYS.state]) ?? null,
    q: text,
    sort: SORTS.find((name) => SORT_KEYS[name] === sort?.column) ?? null,
    direction: sort?.direction ?? null,
  };
}
