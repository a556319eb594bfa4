/** What can be done about one line of the list of findings: leave its rows out, keep one of two, confirm a hint, read a zero as missing. */
import type { CheckSummary, ProblemKind } from '@quartierwerk/domain/indicators/import/check-report';
import {
  isConfirmed as isKindConfirmed,
  openHints,
  openOf,
  withConfirmed,
} from '@quartierwerk/domain/indicators/import/confirmations';
import type { CellPlace, Fixes } from '@quartierwerk/domain/indicators/import/mapping';
import { fixOf, isConfirmable, mustBeConfirmed, type Problem } from '@quartierwerk/domain/indicators/import/problems';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { fixOfKind, withoutLine, type FixOffer } from './fixes.js';
import type { ProblemRow } from './problem-rows.js';
import { problemSentence } from './problem-words.js';

/** A correction beside a finding; `name` says to those who only hear it which line is meant. */
export interface RowOffer extends FixOffer {
  readonly name: string;
}

/** A hint that is said yes to: with a reason, which is kept with the delivery. */
export interface ConfirmOffer {
  readonly label: string;
  readonly name: string;
  readonly confirm: (reason: string) => Fixes;
  /** What is confirmed, where it is a single finding. */
  readonly finding?: string;
}

/**
 * Corrections of one line of the list: that of the whole kind where there is one, otherwise that of its rows. Nothing is offered that
 * somebody should judge by a look into the file first, except leaving the row out.
 */
export function rowOffers(
  row: ProblemRow,
  fixes: Fixes,
  check: CheckSummary,
  formats: Formats,
): (RowOffer | ConfirmOffer)[] {
  const confirms = isConfirmable(row.code) ? confirmOffers(row, fixes, check, formats) : [];
  const ofKind = row.kind && row.like === null ? fixOfKind(row.kind, row.problem, fixes, formats) : null;
  if (ofKind || confirms.length > 0) return [...(ofKind ? [{ ...ofKind, name: ofKind.label }] : []), ...confirms];
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

/** Whether somebody has said yes to this hint, alone or together with the others of its kind. */
export function isConfirmed(
  problem: Problem & { readonly indicator?: string },
  fixes: Fixes,
  check: CheckSummary,
): boolean {
  const { code, line, column, indicator = '' } = problem;
  if (!isConfirmable(code)) return false;
  const kind = check.kinds.find((one) => one.code === code && one.indicator === indicator);
  if (kind && isKindConfirmed(kind, fixes)) return true;
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

/** A jump alone, and all of its indicator; every other hint as a kind. */
function confirmOffers(row: ProblemRow, fixes: Fixes, check: CheckSummary, formats: Formats): ConfirmOffer[] {
  const { problem, ofIndicator, members } = row;
  const single = row.code === 'value_jump' && members.length === 1 && !isConfirmed(problem, fixes, check);
  const said = mustBeConfirmed(row.code) && openHints(check, fixes) === 0;
  const open = ofIndicator && !said && openOf(ofIndicator, check, fixes) > 0;
  const all = open ? confirmAll(ofIndicator, fixes, formats) : null;
  const alone = ofIndicator !== null && ofIndicator.count === 1;
  const finding = problemSentence(problem, formats);
  return [
    ...(single && !alone ? [{ ...confirmOne(problem, fixes), finding }] : []),
    ...(all ? [alone ? { ...all, finding } : all] : []),
  ];
}

/** A yes to one jump. */
export function confirmOne({ line, column }: Problem, fixes: Fixes): ConfirmOffer {
  return {
    label: $localize`:@@indicators.fixJump:Bestätigen`,
    name: $localize`:@@indicators.fixJumpName:Sprung in Zeile ${line}:line: bestätigen`,
    confirm: (reason) => ({ ...fixes, confirmedCells: [...fixes.confirmedCells, { line, column, reason }] }),
  };
}

function confirmAll(kind: ProblemKind, fixes: Fixes, formats: Formats): ConfirmOffer | null {
  const { code } = kind;
  if (!isConfirmable(code)) return null;
  const label = confirmLabel(kind, formats);
  const name = kind.indicator === '' ? label : `${label}: ${kind.indicator}`;
  return { label, name, confirm: (reason) => withConfirmed(fixes, { ...kind, code }, reason) };
}

function confirmLabel({ code, count }: ProblemKind, formats: Formats): string {
  if (code === 'zeros_suspicious') return $localize`:@@indicators.fixZerosRight:0 ist richtig`;
  if (count === 1) return $localize`:@@indicators.fixJump:Bestätigen`;
  return count === 2
    ? $localize`:@@indicators.fixJumpTwo:Beide bestätigen`
    : $localize`:@@indicators.fixJumps:Alle ${formats.number(count)}:count: bestätigen`;
}

/** A zero of one row that stands for a missing value. */
export function zeroOffer({ line, column }: CellPlace, fixes: Fixes): RowOffer {
  return {
    label: $localize`:@@indicators.fixZeroCell:als „fehlt“ lesen`,
    name: $localize`:@@indicators.fixZeroCellName:0 in Zeile ${line}:line: als „fehlt“ lesen`,
    fixes: { ...fixes, zeroCells: [...fixes.zeroCells, { line, column }] },
  };
}
