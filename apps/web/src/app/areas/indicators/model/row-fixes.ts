/** What can be done about one line of the list of findings: leave its rows out, keep one of two, confirm a jump. */
import { openJumps, type CheckSummary } from '@quartierwerk/domain/indicators/import/check-report';
import type { CellPlace, Fixes } from '@quartierwerk/domain/indicators/import/mapping';
import { fixOf, type Problem } from '@quartierwerk/domain/indicators/import/problems';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { fixOfKind, withoutLine, type FixOffer } from './fixes.js';
import type { ProblemRow } from './problem-rows.js';

/** A correction beside a finding; `name` says to those who only hear it which line is meant. */
export interface RowOffer extends FixOffer {
  readonly name: string;
}

/**
 * Corrections of one line of the list: that of the whole kind where there is one, otherwise that of its rows. Nothing is offered that
 * somebody should judge by a look into the file first, except leaving the row out.
 */
export function rowOffers(row: ProblemRow, fixes: Fixes, check: CheckSummary, formats: Formats): RowOffer[] {
  if (row.code === 'value_jump') return jumpOffers(row, fixes, check, formats);
  const ofKind = row.kind && row.like === null ? fixOfKind(row.kind, row.problem, fixes, formats) : null;
  if (ofKind) return [{ ...ofKind, name: ofKind.label }];
  if (row.severity !== 'error' || row.problem.line === 0 || fixesAsKind(row)) return [];
  return row.code === 'duplicate_row' ? keepOffers(row.problem, fixes) : [skipOffer(row.lines, fixes, formats)];
}

/** The single line among many of its kind that the file shows; leaving out all of them stands above. */
export function lineOffer(row: ProblemRow, fixes: Fixes): RowOffer | null {
  const offered = row.kind?.fix === 'skip_rows' && row.kind.count === 1;
  if (row.severity !== 'error' || row.problem.line === 0 || offered || !fixesAsKind(row)) return null;
  const label = lineLabel(row.problem.line);
  return { label, name: label, fixes: withoutLine(fixes, row.problem.line) };
}

/** Whether somebody has said yes to this jump, alone or together with the others. */
export function isConfirmed({ code, line, column }: Problem, fixes: Fixes, check: CheckSummary): boolean {
  if (code !== 'value_jump') return false;
  return fixes.confirmedJumps >= jumpsOf(check) || fixes.confirmedCells.some(isAt(line, column));
}

function jumpsOf({ groups }: CheckSummary): number {
  return groups.find(({ code }) => code === 'value_jump')?.count ?? 0;
}

function isAt(line: number, column: number): (cell: CellPlace) => boolean {
  return (cell) => cell.line === line && cell.column === column;
}

/** A kind with a correction of its own has it on its first line. */
function fixesAsKind({ code }: ProblemRow): boolean {
  return fixOf(code) !== null;
}

function keepOffers({ line, params }: Problem, fixes: Fixes): RowOffer[] {
  const first = params?.['firstLine'];
  if (typeof first !== 'number') return [];
  const keep = (kept: number, dropped: number): RowOffer => {
    const label = $localize`:@@indicators.keepLine:Zeile ${kept}:line: behalten`;
    return { label, name: label, fixes: withoutLine(fixes, dropped) };
  };
  return [keep(first, line), keep(line, first)];
}

function skipOffer(lines: readonly number[], fixes: Fixes, formats: Formats): RowOffer {
  const [line = 0] = lines;
  const left = lines.reduce(withoutLine, fixes);
  if (lines.length === 1) {
    return { label: $localize`:@@indicators.fixSkipOne:Zeile auslassen`, name: lineName(line), fixes: left };
  }
  const label = $localize`:@@indicators.fixSkipMany:${formats.number(lines.length)}:count: Zeilen auslassen`;
  return { label, name: label, fixes: left };
}

function lineLabel(line: number): string {
  return $localize`:@@indicators.skipLine:Zeile ${line}:line: auslassen`;
}

/** The words on the button first, as a spoken command needs them, then which line. */
function lineName(line: number): string {
  return $localize`:@@indicators.skipLineName:Zeile auslassen, Zeile ${line}:line:`;
}

function jumpOffers({ problem, kind }: ProblemRow, fixes: Fixes, check: CheckSummary, formats: Formats): RowOffer[] {
  const { line, column } = problem;
  const one: RowOffer = {
    label: $localize`:@@indicators.fixJump:Bestätigen`,
    name: $localize`:@@indicators.fixJumpName:Sprung in Zeile ${line}:line: bestätigen`,
    fixes: { ...fixes, confirmedCells: [...fixes.confirmedCells, { line, column }] },
  };
  const own = isConfirmed(problem, fixes, check) ? [] : [one];
  const all =
    kind && jumpsOf(check) > 1 && openJumps(check, fixes) > 0 ? fixOfKind(kind, problem, fixes, formats) : null;
  return all ? [...own, { ...all, name: all.label }] : own;
}
