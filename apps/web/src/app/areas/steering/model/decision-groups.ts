/** Decisions under what must happen when. */
import type { DecisionRowView } from '@quartierwerk/contracts/steering/decision.views';
import { DUE_GROUPS } from '@quartierwerk/domain/steering/tracking-workflow';
import { GROUP_WORDS } from './steering-words.js';

export interface DecisionGroup {
  /** Empty: the rows stand under no head. */
  readonly label: string;
  readonly rows: readonly DecisionRowView[];
}

export function dueGroups(rows: readonly DecisionRowView[]): DecisionGroup[] {
  return DUE_GROUPS.map((group) => ({
    label: GROUP_WORDS[group],
    rows: rows.filter((row) => row.group === group),
  })).filter((group) => group.rows.length > 0);
}
