/**
 * The list of problems as it is read. Hints of one kind and indicator stand in one line, with their count and an example, so that hundreds
 * of them do not bury the two that matter. Errors that say the same about the same column stand in two lines, the first line of the file in
 * full and the others as runs ("303–310"); what must be judged line by line is never drawn together.
 */
import type { ListedProblem, ProblemGroup, ProblemKind } from '@quartierwerk/domain/indicators/import/check-report';
import { groupedBy } from '@quartierwerk/domain/indicators/import/grouped';
import { type ProblemCode, type Severity, severityOf } from '@quartierwerk/domain/indicators/import/problems';

export interface ProblemRow {
  readonly key: string;
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** The first problem of the row; a row that follows another refers to `like`. */
  readonly problem: ListedProblem;
  /** Lines in order; one for a single problem. */
  readonly lines: readonly number[];
  /** Line of the problem that this row repeats; null for a row that says it in full. */
  readonly like: number | null;
  /** The kind with its exact count: on the first row of each kind, or on each where each is corrected by itself. */
  readonly kind: ProblemGroup | null;
  /** Hints: the kind within its indicator, on the first row of it. */
  readonly ofIndicator: ProblemKind | null;
  /** Hints that stand together in this row, as far as they were read; one for every other row. */
  readonly members: readonly ListedProblem[];
  /** How many there are of them in the file. */
  readonly count: number;
}

/** So many hints of one kind and indicator stand in one line. */
const TOGETHER = 3;

/** Kinds whose finding is the same for each line, whatever stands in the cell. */
const ALIKE: readonly ProblemCode[] = [
  'area_missing',
  'area_leading_zero',
  'total_row',
  'empty_read_as_missing',
  'dash_read_as_missing',
  'denominator_zero',
  'denominator_small',
  'value_out_of_range',
];

/** Kinds that read the same where the same stands in the cell. */
const ALIKE_BY_CONTENT: readonly ProblemCode[] = [
  'area_unknown',
  'indicator_unknown',
  'below_lowest_level',
  'mark_read_as',
  'status_unreadable',
  'year_unreadable',
  'year_out_of_range',
];

/** Kinds that are about an area above the rows; it may stand in no line of the file. */
const SUMS: readonly ProblemCode[] = ['sum_above_parent', 'sum_below_parent'];

function keyOf(problem: ListedProblem): string {
  const { code, column, content, line, params } = problem;
  // A figure that changes or gives way to a gap says its own; those that stay are alike.
  const changes = params?.['previous'] !== undefined && params['unchanged'] !== true;
  if (code === 'replaces_value' && params?.['lost'] !== true && !changes)
    return `${code}|${column}|${params?.['unchanged']}`;
  // Suspicious zeros belong to a column and an indicator, not to a line.
  if (code === 'zeros_suspicious') return `${code}|${column}|${params?.['indicator']}`;
  if (SUMS.includes(code)) {
    return `${code}|${['indicator', 'year', 'name', 'numerator'].map((fact) => params?.[fact]).join('|')}`;
  }
  if (ALIKE.includes(code)) return `${code}|${column}`;
  return ALIKE_BY_CONTENT.includes(code) ? `${code}|${column}|${content}` : `${code}|${column}|${line}|${content}`;
}

/** Hints that are told together. */
function hintKey({ code, indicator = '', content, params }: ListedProblem): string {
  if (code === 'replaces_value') return `${code}|${indicator}|${params?.['lost']}|${params?.['unchanged']}`;
  return ALIKE_BY_CONTENT.includes(code) ? `${code}|${indicator}|${content}` : `${code}|${indicator}`;
}

/**
 * Rows in the order of the first line in which each finding stands, errors first.
 *
 * @param groups exact counts by kind; the list holds only the first few hundred of each
 * @param kinds exact counts of hints by kind and indicator
 */
export function problemRows(
  problems: readonly ListedProblem[],
  groups: readonly ProblemGroup[],
  kinds: readonly ProblemKind[] = [],
): ProblemRow[] {
  const together = hintGroups(problems);
  const alone = problems.filter((problem) => !together.has(hintKey(problem)));
  const alike = groupedBy(alone, keyOf);
  const shown = new Set<string>();
  return [...together, ...alike]
    .map(([key, found]) => [key, [...found].sort((a, b) => a.line - b.line)] as const)
    .sort(([, [a]], [, [b]]) => orderOf(a) - orderOf(b) || (a?.line ?? 0) - (b?.line ?? 0))
    .flatMap(([key, found]) => {
      const [first] = found;
      if (!first) return [];
      const { code, indicator = '' } = first;
      const single = code === 'zeros_suspicious' || !shown.has(code);
      const kind = single ? (groups.find((group) => group.code === code) ?? null) : null;
      const own = kinds.find((one) => one.code === code && one.indicator === indicator) ?? null;
      const ofIndicator = shown.has(`${code}|${indicator}`) ? null : own;
      shown.add(code).add(`${code}|${indicator}`);
      if (!together.has(key)) return rowsOf(key, found, { kind, ofIndicator });
      const whole = found.length === together.countOf(code, indicator);
      return [groupRow(key, found, { kind, ofIndicator, count: whole && own ? own.count : found.length })];
    });
}

class HintGroups extends Map<string, readonly ListedProblem[]> {
  /** Hints of a kind and indicator that stand in groups. */
  countOf(code: ProblemCode, indicator: string): number {
    const own = [...this.values()].filter(([first]) => first?.code === code && (first.indicator ?? '') === indicator);
    return own.reduce((sum, { length }) => sum + length, 0);
  }
}

function hintGroups(problems: readonly ListedProblem[]): HintGroups {
  const hints = problems.filter(({ code }) => severityOf(code) === 'hint' && code !== 'zeros_suspicious');
  const groups = groupedBy(hints, hintKey);
  return new HintGroups([...groups].filter(([, { length }]) => length >= TOGETHER));
}

interface RowKinds {
  readonly kind: ProblemGroup | null;
  readonly ofIndicator: ProblemKind | null;
}

function groupRow(
  key: string,
  members: readonly ListedProblem[],
  row: RowKinds & { readonly count: number },
): ProblemRow {
  const [problem] = members;
  if (!problem) throw new Error('A group has members.');
  const lines = [...new Set(members.map(({ line }) => line))];
  return { key: `all|${key}`, code: problem.code, severity: 'hint', problem, lines, like: null, members, ...row };
}

function orderOf(problem: ListedProblem | undefined): number {
  return problem && severityOf(problem.code) === 'error' ? 0 : 1;
}

function rowsOf(key: string, found: readonly ListedProblem[], kinds: RowKinds): ProblemRow[] {
  const [first, ...rest] = found;
  if (!first) return [];
  const base = { code: first.code, severity: severityOf(first.code), count: 1 };
  const own: ProblemRow = { ...base, key, problem: first, lines: [first.line], like: null, members: [first], ...kinds };
  const [second] = rest;
  if (!second) return [own];
  const lines = [...new Set(rest.map(({ line }) => line))];
  const more = { key: `${key}|more`, problem: second, lines, like: first.line, kind: null, ofIndicator: null };
  return [own, { ...base, ...more, members: [second] }];
}

/** Whether every finding of the kind says the same, so that none of them is an example. */
export function saysTheSame(code: ProblemCode): boolean {
  return ALIKE.includes(code) || ALIKE_BY_CONTENT.includes(code);
}

/** "303–310, 318": at most `most` runs, then how many lines are left out. */
export function lineRuns(lines: readonly number[], most = 4): { readonly text: string; readonly more: number } {
  const runs: [number, number][] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  const text = runs.slice(0, most).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  const more = runs.slice(most).reduce((sum, [from, to]) => sum + to - from + 1, 0);
  return { text: text.join(', '), more };
}
