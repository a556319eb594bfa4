/**
 * The list of problems as it is read: what says the same about the same column stands in two lines, the first line of the file in full
 * and the others as runs ("303–310"). What must be judged line by line is never drawn together.
 */
import type { ListedProblem, ProblemGroup } from '@quartierwerk/domain/indicators/import/check-report';
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
}

/** Kinds whose finding is the same for each line, whatever stands in the cell. */
const ALIKE: readonly ProblemCode[] = [
  'area_missing',
  'area_leading_zero',
  'total_row',
  'empty_read_as_missing',
  'dash_read_as_missing',
  'denominator_zero',
  'denominator_small',
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
  // A figure that gives way to a gap is worth a look of its own.
  if (code === 'replaces_value' && params?.['lost'] !== true) return `${code}|${column}|${params?.['unchanged']}`;
  // Suspicious zeros belong to a column and an indicator, not to a line.
  if (code === 'zeros_suspicious') return `${code}|${column}|${params?.['indicator']}`;
  if (SUMS.includes(code)) {
    return `${code}|${['indicator', 'year', 'name', 'numerator'].map((fact) => params?.[fact]).join('|')}`;
  }
  if (ALIKE.includes(code)) return `${code}|${column}`;
  return ALIKE_BY_CONTENT.includes(code) ? `${code}|${column}|${content}` : `${code}|${column}|${line}|${content}`;
}

/**
 * Rows in the order of the first line in which each finding stands, errors first.
 *
 * @param groups exact counts by kind; the list holds only the first few hundred of each
 */
export function problemRows(problems: readonly ListedProblem[], groups: readonly ProblemGroup[]): ProblemRow[] {
  const alike = new Map<string, ListedProblem[]>();
  for (const problem of problems) {
    const same = alike.get(keyOf(problem));
    if (same) same.push(problem);
    else alike.set(keyOf(problem), [problem]);
  }
  const shown = new Set<ProblemCode>();
  return [...alike]
    .map(([key, found]) => [key, [...found].sort((a, b) => a.line - b.line)] as const)
    .sort(([, [a]], [, [b]]) => orderOf(a) - orderOf(b) || (a?.line ?? 0) - (b?.line ?? 0))
    .flatMap(([key, found]) => {
      const code = found[0]?.code;
      const single = code === 'zeros_suspicious' || !shown.has(code ?? 'total_row');
      const kind = single ? (groups.find((group) => group.code === code) ?? null) : null;
      if (code) shown.add(code);
      return rowsOf(key, found, kind);
    });
}

function orderOf(problem: ListedProblem | undefined): number {
  return problem && severityOf(problem.code) === 'error' ? 0 : 1;
}

function rowsOf(key: string, found: readonly ListedProblem[], kind: ProblemGroup | null): ProblemRow[] {
  const [first, ...rest] = found;
  if (!first) return [];
  const base = { code: first.code, severity: severityOf(first.code) };
  const own: ProblemRow = { ...base, key, problem: first, lines: [first.line], like: null, kind };
  const [second] = rest;
  if (!second) return [own];
  const lines = [...new Set(rest.map(({ line }) => line))];
  return [own, { ...base, key: `${key}|more`, problem: second, lines, like: first.line, kind: null }];
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
