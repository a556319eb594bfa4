import { UNIT_FACTORS } from '../catalogue/catalogue-entry.js';
import { type FigureStatus, type MissingStatus, type ValueStatus, hasFigure } from '../value-status.js';
import { type CellReading, DASHES, type DecimalMark, readCell, readStatus } from './cell.js';
import type { ImportMapping, MeasureGroup } from './mapping.js';
import type { ProblemCode, ProblemParams } from './problems.js';
import type { IndicatorFinder } from './table-facts.js';
import { mergedRange } from './workbook/cell-text.js';
import { ZeroWatch } from './zero-watch.js';

/**
 * One figure of a row: numerator over denominator, or a value that was delivered ready. Where both are given the counts decide,
 * because they are exact. A status without a figure carries none; a figure below the smallest number of cases is stored as kept
 * secret, never as zero.
 */
export interface Figure {
  /** Column a later problem points to. */
  readonly column: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly status: ValueStatus;
  /** Whether numerator or denominator lies between zero and the smallest number of cases. */
  readonly smallCases: boolean;
}

export type Report = (code: ProblemCode, column: number, params?: ProblemParams) => void;

/** Denominators below this make a rate that one case moves by more than three points. */
export const SMALL_DENOMINATOR = 30;

/** More people than this live in no country of Europe: a count beyond it is a slip, as is a ratio of a million to one. */
const LARGEST_COUNT = 100_000_000;
const LARGEST_RATIO = 1_000_000;

/** How far a delivered rate may lie from the computed one: half of the last of one decimal, and a little for rounding. */
const ROUNDING = 0.051;

interface Cells {
  readonly numerator: CellReading;
  readonly denominator: CellReading;
  readonly value: CellReading;
}

interface FigureSetting {
  readonly mapping: ImportMapping;
  readonly decimal: DecimalMark;
  readonly indicators: IndicatorFinder;
  readonly minCases: number;
}

/** Where a figure stands and what it is of. */
export interface FigurePlace {
  readonly edition: number;
  readonly area: number;
  readonly year: number;
  readonly line: number;
}

/** A zero that a person has said to stand for a missing value. */
const ZERO_MARK = '0';
const EVERY_YEAR = '*';

const NOTHING: CellReading = { kind: 'empty' };
const ZERO: CellReading = { kind: 'number', value: 0, status: 'present' };

export class FigureReader {
  readonly zeros: ZeroWatch;
  private readonly zeroIsMissing: ReadonlySet<string>;
  private readonly zeroCells: ReadonlySet<string>;

  constructor(
    private readonly setting: FigureSetting,
    editions: number,
  ) {
    this.zeros = new ZeroWatch(editions);
    const { zeroIsMissing, zeroCells } = setting.mapping.fixes;
    this.zeroIsMissing = new Set(
      zeroIsMissing.map(({ column, indicator, year }) => `${column}|${indicator}|${year ?? EVERY_YEAR}`),
    );
    this.zeroCells = new Set(zeroCells.map(({ line, column }) => `${line}|${column}`));
  }

  /** Reads the figure of one group; reports what is wrong or worth a hint. `null` after an error. */
  read(cells: readonly string[], group: MeasureGroup, at: FigurePlace, report: Report): Figure | null {
    const { edition } = at;
    const column = group.value >= 0 ? group.value : group.numerator;
    const status = group.status < 0 ? 'present' : readStatus(cells[group.status] ?? '');
    if (status === null) return fail(report, 'status_unreadable', group.status);
    const read = this.readCells(cells, group, report);
    if (!read) return null;
    const gap = this.watchZero(column, at, read) ?? missingIn(read, status);
    if (gap) return this.withoutFigure(group, read, gap, cells, report);
    const counts = this.countsOf(read, group, edition, report);
    if (counts === 'fault') return null;
    const denominator = numberIn(read.denominator);
    const small =
      isSmall(this.casesOf(read, edition), this.setting.minCases) || isSmall(denominator, this.setting.minCases);
    // A later finding points to the cell that holds the figure, not to an empty one beside it.
    const shown = read.value.kind === 'empty' && group.numerator >= 0 ? group.numerator : column;
    const base = { column: shown, smallCases: small };
    if (small && this.setting.mapping.suppressSmallCases) {
      return { ...base, numerator: null, denominator: null, value: null, status: 'suppressed' };
    }
    if (denominator === 0) {
      report('denominator_zero', group.denominator);
      return { ...base, numerator: null, denominator: 0, value: null, status: 'not_applicable' };
    }
    const value = counts ? this.rate(counts, edition) : numberIn(read.value);
    if (value === null) return fail(report, 'denominator_missing', group.denominator >= 0 ? group.denominator : column);
    const limit = this.limitOf(edition);
    if (!counts && (value < 0 || value > limit)) {
      return fail(report, 'value_out_of_range', column, { min: 0, max: limit });
    }
    this.hintAt({ counts, denominator, value }, read, group, report);
    const quality = status === 'present' ? qualityOf(read) : (status as FigureStatus);
    return {
      ...base,
      numerator: counts?.numerator ?? null,
      // Kept also beside a ready rate: the district's own rate weighs the areas by it.
      denominator,
      value,
      status: quality,
    };
  }

  /**
   * Reads how many cases lie in no area: a count without a rate. `none` where the table holds rates alone, which nobody can add up.
   */
  readUnassigned(cells: readonly string[], group: MeasureGroup, report: Report): Figure | 'none' | null {
    if (group.numerator < 0) {
      report('unassigned_row', group.value, { counted: false });
      return 'none';
    }
    const read = this.readCells(cells, { ...group, value: -1 }, report);
    if (!read) return null;
    const [numerator, denominator] = [numberIn(read.numerator), numberIn(read.denominator)];
    if (this.countFault(numerator, group.numerator, report)) return null;
    if (this.countFault(denominator, group.denominator, report)) return null;
    const smallCases = isSmall(numerator, this.setting.minCases);
    const hidden = smallCases && this.setting.mapping.suppressSmallCases;
    const gap = read.numerator.kind === 'mark' ? read.numerator.status : 'not_available';
    report('unassigned_row', group.numerator, { counted: true });
    return {
      column: group.numerator,
      numerator: hidden ? null : numerator,
      denominator: hidden ? null : denominator,
      value: null,
      status: hidden ? 'suppressed' : numerator === null ? gap : 'present',
      smallCases,
    };
  }

  private countFault(count: number | null, column: number, report: Report): boolean {
    if (count === null || (count >= 0 && Number.isInteger(count) && count <= LARGEST_COUNT)) return false;
    if (count > LARGEST_COUNT) report('count_implausible', column, { max: LARGEST_COUNT });
    else report(count < 0 ? 'number_negative' : 'count_not_whole', column);
    return true;
  }

  private readCells(cells: readonly string[], group: MeasureGroup, report: Report): Cells | null {
    const numerator = this.cell(cells, group.numerator, report);
    const denominator = this.cell(cells, group.denominator, report);
    const value = this.cell(cells, group.value, report);
    if (numerator.kind === 'text' || denominator.kind === 'text' || value.kind === 'text') return null;
    return { numerator, denominator, value };
  }

  private cell(cells: readonly string[], column: number, report: Report): CellReading {
    if (column < 0) return NOTHING;
    const text = cells[column] ?? '';
    const reading = readCell(text, this.setting.decimal);
    if (reading.kind === 'text') this.reportText(text, column, report);
    if (reading.kind !== 'mark' || !this.setting.mapping.fixes.dashIsZero) return reading;
    return DASHES.includes(reading.mark) ? ZERO : reading;
  }

  private reportText(text: string, column: number, report: Report): void {
    const range = mergedRange(text);
    if (range === null) report('number_unreadable', column, { decimal: this.setting.decimal });
    else report('merged_figure', column, { range });
  }

  /** Notes what the figure is; gives a gap when a person has said that zero stands for a missing value here. */
  private watchZero(column: number, at: FigurePlace, read: Cells): Gap | null {
    const figure = read.numerator.kind === 'number' ? read.numerator : read.value;
    if (figure.kind === 'mark') this.zeros.meetMark(column, at.edition);
    if (figure.kind !== 'number') return null;
    if (figure.value === 0 && this.standsForMissing(column, at)) {
      return { status: 'not_available', mark: ZERO_MARK, cell: read.numerator.kind === 'number' ? 1 : 0 };
    }
    this.zeros.meet({ column, ...at }, figure.value);
    return null;
  }

  private standsForMissing(column: number, { edition, year, line }: FigurePlace): boolean {
    if (this.zeroCells.has(`${line}|${column}`)) return true;
    if (this.zeroIsMissing.size === 0) return false;
    const key = `${column}|${this.codeOf(edition)}`;
    return this.zeroIsMissing.has(`${key}|${EVERY_YEAR}`) || this.zeroIsMissing.has(`${key}|${year}`);
  }

  private codeOf(edition: number): string {
    const { editions, indicators } = this.setting.indicators;
    return indicators[editions[edition]?.indicator ?? -1]?.code ?? '';
  }

  /** Both counts of the row, checked against each other; `null` when the row gives only a rate. */
  private countsOf(
    read: Cells,
    group: MeasureGroup,
    edition: number,
    report: Report,
  ): { numerator: number; denominator: number } | null | 'fault' {
    const numerator = numberIn(read.numerator);
    const denominator = numberIn(read.denominator);
    const faulty = this.countFault(numerator, group.numerator, report);
    if (this.countFault(denominator, group.denominator, report) || faulty) return 'fault';
    if (numerator === null || denominator === null) return null;
    const unit = this.setting.indicators.editions[edition]?.unit ?? 'percent';
    // A ratio compares two groups (persons 45 to 64 for each of 80 and more): neither is part of the other.
    if (unit !== 'ratio' && numerator > denominator) {
      fail(report, 'numerator_above_denominator', group.numerator, { numerator, denominator });
      return 'fault';
    }
    return { numerator, denominator };
  }

  /** How many cases stand behind the figure: a rate beside its denominator tells them as well as the count itself. */
  private casesOf(read: Cells, edition: number): number | null {
    const [numerator, denominator, value] = [read.numerator, read.denominator, read.value].map(numberIn);
    if (typeof numerator === 'number') return numerator;
    if (typeof value !== 'number' || typeof denominator !== 'number') return null;
    return Math.round((value * denominator) / this.factorOf(edition));
  }

  /** A share cannot be more than the whole; a ratio has no such end, but no place has a million for each one. */
  private limitOf(edition: number): number {
    const factor = this.factorOf(edition);
    return factor === 1 ? LARGEST_RATIO : factor;
  }

  private factorOf(edition: number): number {
    return UNIT_FACTORS[this.setting.indicators.editions[edition]?.unit ?? 'percent'];
  }

  private rate(counts: { numerator: number; denominator: number }, edition: number): number {
    return (counts.numerator / counts.denominator) * this.factorOf(edition);
  }

  private hintAt(
    { counts, denominator, value }: { counts: object | null; denominator: number | null; value: number },
    read: Cells,
    group: MeasureGroup,
    report: Report,
  ): void {
    if (denominator !== null && denominator < SMALL_DENOMINATOR) {
      report('denominator_small', group.denominator, { denominator, threshold: SMALL_DENOMINATOR });
    }
    if (!counts) return;
    const given = numberIn(read.value);
    if (given !== null && Math.abs(given - value) > Math.max(ROUNDING, Math.abs(value) * 0.005)) {
      report('value_differs', group.value, { given, computed: value });
    }
  }

  private withoutFigure(group: MeasureGroup, read: Cells, gap: Gap, cells: readonly string[], report: Report): Figure {
    const column = [group.value, group.numerator, group.denominator][gap.cell] ?? -1;
    const at = column >= 0 ? column : Math.max(group.value, group.numerator);
    if (gap.mark === null) report('empty_read_as_missing', at);
    else if (gap.mark === ZERO_MARK) report('zero_read_as_missing', at);
    else if (gap.mark !== '') {
      const dash = DASHES.includes(gap.mark);
      if (dash) report('dash_read_as_missing', at);
      else report('mark_read_as', at, { mark: gap.mark, status: gap.status });
    } else report('mark_read_as', group.status, { mark: (cells[group.status] ?? '').trim(), status: gap.status });
    const denominator = gap.status === 'suppressed' ? null : numberIn(read.denominator);
    return {
      column: at,
      numerator: null,
      denominator: denominator !== null && denominator >= 0 ? denominator : null,
      value: null,
      status: gap.status,
      smallCases: false,
    };
  }
}

interface Gap {
  readonly status: MissingStatus;
  /** The symbol; empty when the status column says it, `null` when the cells are empty. */
  readonly mark: string | null;
  /** 0 value, 1 numerator, 2 denominator. */
  readonly cell: number;
}

/** Why a row holds no figure, or `null` when it holds one (or is an error that is found later). */
function missingIn(read: Cells, status: ValueStatus): Gap | null {
  if (!hasFigure(status)) return { status, mark: '', cell: 0 };
  const cells = [read.value, read.numerator, read.denominator];
  if (read.value.kind === 'number') return null;
  if (read.numerator.kind === 'number' && read.denominator.kind === 'number') return null;
  for (const [cell, reading] of cells.entries()) {
    if (reading.kind === 'mark') return { status: reading.status, mark: reading.mark, cell };
  }
  // A numerator without its denominator is no gap but a mistake.
  return read.numerator.kind === 'empty' ? { status: 'not_available', mark: null, cell: 0 } : null;
}

function numberIn(reading: CellReading): number | null {
  return reading.kind === 'number' ? reading.value : null;
}

function qualityOf(read: Cells): FigureStatus {
  for (const reading of [read.value, read.numerator, read.denominator]) {
    if (reading.kind === 'number' && reading.status !== 'present') return reading.status;
  }
  return 'present';
}

function isSmall(count: number | null | undefined, minCases: number): boolean {
  return count !== null && count !== undefined && count > 0 && count < minCases;
}

function fail(report: Report, code: ProblemCode, column: number, params?: ProblemParams): null {
  report(code, column, params);
  return null;
}
