/**
 * Corrections with one click. They never touch the file: a correction is a line in the recipe from the file to the values, is shown as
 * long as it holds, and is taken back by taking the line out.
 */
import type { ProblemGroup } from '@quartierwerk/domain/indicators/import/check-report';
import type { Fixes } from '@quartierwerk/domain/indicators/import/mapping';
import { FIXABLE_CODES, type FixableCode, fixOf, type Problem } from '@quartierwerk/domain/indicators/import/problems';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { PROBLEM_NAMES } from './problem-words.js';

/** What a button offers: its words, and the corrections with this one added. */
export interface FixOffer {
  readonly label: string;
  readonly fixes: Fixes;
}

/** The correction for a whole kind of problem; null when only a look at the single line helps. */
export function fixOfKind(kind: ProblemGroup, problem: Problem, fixes: Fixes, formats: Formats): FixOffer | null {
  const count = formats.number(kind.count);
  switch (fixOf(kind.code)) {
    case 'pad_zeros':
      return { label: padLabel(kind.count, count), fixes: { ...fixes, padZeros: true } };
    case 'skip_rows':
      return skipKind(kind, fixes, count);
    case 'zero_is_missing':
      return zeroIsMissing(problem, fixes);
    case 'dash_is_zero':
      return { label: $localize`:@@indicators.fixDash:Striche als 0 lesen`, fixes: { ...fixes, dashIsZero: true } };
    case 'confirm':
    case null:
      return null;
  }
}

function padLabel(count: number, figure: string): string {
  return count === 1
    ? $localize`:@@indicators.fixPadOne:Null ergänzen`
    : $localize`:@@indicators.fixPad:Null ergänzen, ${figure}:count: Zeilen`;
}

function skipLabel(count: number, figure: string): string {
  if (count === 1) return $localize`:@@indicators.fixSkipOne:Zeile auslassen`;
  return count === 2
    ? $localize`:@@indicators.fixSkipTwo:Beide Zeilen auslassen`
    : $localize`:@@indicators.fixSkip:Alle ${figure}:count: Zeilen auslassen`;
}

function skipKind(kind: ProblemGroup, fixes: Fixes, figure: string): FixOffer | null {
  const code = FIXABLE_CODES.find((fixable) => fixable === kind.code);
  if (!code) return null;
  return {
    label: skipLabel(kind.count, figure),
    fixes: { ...fixes, skipRowsWith: [...new Set([...fixes.skipRowsWith, code])] },
  };
}

function zeroIsMissing(problem: Problem, fixes: Fixes): FixOffer | null {
  const indicator = problem.params?.['indicator'];
  if (typeof indicator !== 'string') return null;
  const year = Number(problem.params?.['year']);
  const zero = { column: problem.column, indicator, ...(Number.isInteger(year) && { year }) };
  return {
    label: $localize`:@@indicators.fixZero:0 als „fehlt“ lesen`,
    fixes: { ...fixes, zeroIsMissing: [...fixes.zeroIsMissing, zero] },
  };
}

/** The corrections with one line of the file left out. */
export function withoutLine(fixes: Fixes, line: number): Fixes {
  return { ...fixes, skipLines: [...new Set([...fixes.skipLines, line])].sort((a, b) => a - b) };
}

/** A correction that holds, and the corrections without it. */
export interface AppliedFix {
  readonly key: string;
  readonly label: string;
  readonly without: Fixes;
}

/** Every correction that holds, in the order in which they are read. `column` gives the head of a column. */
export function appliedFixes(fixes: Fixes, column: (at: number) => string): AppliedFix[] {
  const applied: AppliedFix[] = [];
  const add = (key: string, label: string, without: Fixes) => applied.push({ key, label, without });
  if (fixes.padZeros) {
    add('pad', $localize`:@@indicators.appliedPad:Führende Nullen ergänzt`, { ...fixes, padZeros: false });
  }
  for (const code of fixes.skipRowsWith) {
    const without = { ...fixes, skipRowsWith: fixes.skipRowsWith.filter((other: FixableCode) => other !== code) };
    add(`skip-${code}`, $localize`:@@indicators.appliedSkip:Zeilen ausgelassen: ${PROBLEM_NAMES[code]}:kind:`, without);
  }
  for (const line of fixes.skipLines) {
    const without = { ...fixes, skipLines: fixes.skipLines.filter((other) => other !== line) };
    add(`line-${line}`, $localize`:@@indicators.appliedLine:Zeile ${line}:line: ausgelassen`, without);
  }
  for (const zero of fixes.zeroIsMissing) {
    const without = { ...fixes, zeroIsMissing: fixes.zeroIsMissing.filter((other) => other !== zero) };
    const year = zero.year === undefined ? [] : [String(zero.year)];
    // In the wide form a column is called like its indicator.
    const where = [...new Set([zero.indicator, ...year, column(zero.column)])].join(', ');
    add(`zero-${where}`, $localize`:@@indicators.appliedZero:0 als „fehlt“ gelesen: ${where}:where:`, without);
  }
  for (const cell of fixes.zeroCells) {
    const without = { ...fixes, zeroCells: fixes.zeroCells.filter((other) => other !== cell) };
    const label = $localize`:@@indicators.appliedZeroCell:0 in Zeile ${cell.line}:line: als „fehlt“ gelesen`;
    add(`zero-${cell.line}-${cell.column}`, label, without);
  }
  if (fixes.dashIsZero) {
    add('dash', $localize`:@@indicators.appliedDash:Striche als 0 gelesen`, { ...fixes, dashIsZero: false });
  }
  for (const cell of fixes.confirmedCells) {
    const without = { ...fixes, confirmedCells: fixes.confirmedCells.filter((other) => other !== cell) };
    const label = $localize`:@@indicators.appliedJump:Sprung in Zeile ${cell.line}:line: bestätigt`;
    add(`jump-${cell.line}-${cell.column}`, label, without);
  }
  for (const one of fixes.confirmed) {
    const without = { ...fixes, confirmed: fixes.confirmed.filter((other) => other !== one) };
    const what = [...(one.indicator === '' ? [] : [one.indicator]), PROBLEM_NAMES[one.code]].join(', ');
    const label = $localize`:@@indicators.appliedConfirmed:Bestätigt: ${what}:what: („${one.reason}:reason:“)`;
    add(`confirmed-${one.code}-${one.indicator}`, label, without);
  }
  if (fixes.confirmedJumps > 0) {
    add('jumps', $localize`:@@indicators.appliedJumps:Alle Sprünge bestätigt`, { ...fixes, confirmedJumps: 0 });
  }
  return applied;
}
