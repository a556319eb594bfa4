/** The rows behind a finding about many: those of a kind of hint, or the places of one that is about a whole indicator. */
import type { CheckSummary, ListedProblem } from '@quartierwerk/domain/indicators/import/check-report';
import type { Fixes } from '@quartierwerk/domain/indicators/import/mapping';
import type { ProblemPlace } from '@quartierwerk/domain/indicators/import/problems';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { problemSentence } from './problem-words.js';
import type { ProblemRow } from './problem-rows.js';
import { type ConfirmOffer, confirmOne, isConfirmed, type RowOffer, zeroOffer } from './row-fixes.js';

export interface FindingMember {
  readonly key: string;
  readonly line: number;
  /** Name of the area. */
  readonly name: string;
  readonly words: string;
  readonly confirmed: boolean;
  readonly offer: RowOffer | ConfirmOffer | null;
}

/** Every row of the finding that is known; empty for a finding about a single row. */
export function findingMembers(row: ProblemRow, fixes: Fixes, check: CheckSummary, formats: Formats): FindingMember[] {
  const { places = [], column } = row.problem;
  if (row.members.length > 1) return row.members.map((problem) => memberOf(problem, fixes, check, formats));
  return places.map((place): FindingMember => {
    const cell = { line: place.line, column: place.column };
    const decided = fixes.zeroCells.some((one) => one.line === cell.line && one.column === cell.column);
    const zero = row.code === 'zeros_suspicious' && !decided;
    return {
      ...{ key: `${place.line}|${column}`, line: place.line, name: place.name, confirmed: false },
      words: placeWords(place, formats),
      offer: zero ? zeroOffer(cell, fixes) : null,
    };
  });
}

function memberOf(problem: ListedProblem, fixes: Fixes, check: CheckSummary, formats: Formats): FindingMember {
  const { line, column, code, context } = problem;
  const confirmed = isConfirmed(problem, fixes, check);
  return {
    ...{ key: `${line}|${column}|${problem.content}`, line, confirmed },
    name: context.find((row) => row.line === line)?.read?.areaName ?? '',
    words: problemSentence(problem, formats),
    offer: code === 'value_jump' && !confirmed ? confirmOne(problem, fixes) : null,
  };
}

function placeWords({ previous, value, follows }: ProblemPlace, formats: Formats): string {
  if (previous === undefined || value === undefined) return '0';
  const [before, now] = [formats.number(previous, 1), formats.number(value, 1)];
  return follows
    ? $localize`:@@indicators.placeMoved:im Vorjahr ${before}:before:, jetzt ${now}:now:`
    : $localize`:@@indicators.placeStayed:im Vorjahr ${before}:before:, jetzt ${now}:now:, nicht mitgegangen`;
}
