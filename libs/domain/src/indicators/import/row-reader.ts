import { INDICATOR_LEVELS } from '../catalogue/catalogue-entry.js';
import type { ValueStatus } from '../value-status.js';
import { type AreaFault, AreaOfRow } from './area-of-row.js';
import type { DecimalMark } from './cell.js';
import { yearOfHead } from './dialect.js';
import { FigureReader, type Figure, type Report } from './figure.js';
import { KeyIndex } from './key-index.js';
import {
  type ColumnRole,
  type ImportMapping,
  type MeasureGroup,
  columnOf,
  isMeasure,
  measureGroups,
} from './mapping.js';
import { noteIn } from './note-row.js';
import { type ErrorProblem, type FixableCode, type Problem, type ProblemParams, severityOf } from './problems.js';
import { type AreaFinder, type IndicatorFinder, namesTotal } from './table-facts.js';
import { type TableRecord, isBlank } from './table-scanner.js';

/**
 * Reads the rows of a delivered table into observations and says everything that is wrong with them. One reader walks one file
 * from its first row to its last: it remembers which values it has met, so that it can find duplicates.
 */
export interface ReadObservation {
  readonly line: number;
  /** Column of the figure, for a problem that is found later. */
  readonly column: number;
  /** Places in the lists of the finders. */
  readonly area: number;
  readonly edition: number;
  readonly year: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly status: ValueStatus;
}

export interface RowSink {
  observation(observation: ReadObservation): void;
  /** Cases that lie in no area; `area` is the one whose count they belong to. */
  unassigned(observation: ReadObservation): void;
  problem(problem: Problem): void;
}

/** What became of a row. */
export type RowOutcome = 'read' | 'blank' | 'skipped' | 'faulty';

export interface ReaderSetting {
  readonly mapping: ImportMapping;
  readonly decimal: DecimalMark;
  readonly areas: AreaFinder;
  readonly indicators: IndicatorFinder;
  /** Below this number of cases a value of the source is kept secret. */
  readonly minCases: number;
  readonly years: { readonly min: number; readonly max: number };
}

/** Faults of the area with which a row may be none of the table. */
const ROWS_BESIDE: readonly AreaFault['code'][] = ['area_missing', 'area_unknown', 'area_garbled'];

const NO_PLACE: readonly ColumnRole[] = ['indicator', 'year', 'status'];

const CONTENT_LENGTH = 80;
const YEARS = 300;
const FIRST_YEAR = 1900;

export class RowReader {
  /** Rows below the smallest number of cases, by edition. */
  readonly smallCases: Int32Array;
  readonly figures: FigureReader;
  private readonly groups: readonly MeasureGroup[];
  private readonly indicatorColumn: number;
  private readonly yearColumn: number;
  private readonly areaOfRow: AreaOfRow;
  private readonly seen = new KeyIndex();
  private readonly skipped: ReadonlySet<FixableCode>;
  private readonly skippedLines: ReadonlySet<number>;
  private readonly yearOf = new Map<string, number | null>();
  private readonly figureColumns: ReadonlySet<number>;
  /** Columns that may say where: left of the figures, and about nothing else. */
  private readonly placeColumns: ReadonlySet<number>;
  private faults = 0;

  constructor(private readonly setting: ReaderSetting) {
    const { mapping } = setting;
    this.groups = measureGroups(mapping);
    this.figureColumns = new Set(mapping.columns.flatMap(({ role }, at) => (isMeasure(role) ? [at] : [])));
    const figures = mapping.columns.findIndex(({ role }) => isMeasure(role) && role !== 'status');
    this.placeColumns = new Set(
      mapping.columns.flatMap(({ role }, at) => (at < figures && !NO_PLACE.includes(role) ? [at] : [])),
    );
    this.indicatorColumn = columnOf(mapping, 'indicator');
    this.yearColumn = columnOf(mapping, 'year');
    this.areaOfRow = new AreaOfRow(mapping, setting.areas);
    this.skipped = new Set(mapping.fixes.skipRowsWith);
    this.skippedLines = new Set(mapping.fixes.skipLines);
    this.smallCases = new Int32Array(setting.indicators.editions.length);
    this.figures = new FigureReader(setting, setting.indicators.editions.length);
  }

  /** Reads one row. A row with an error yields no observation at all. */
  read(record: TableRecord, sink: RowSink): RowOutcome {
    if (isBlank(record.cells)) return 'blank';
    if (this.skippedLines.has(record.line)) return 'skipped';
    const fault = this.rowFault(record);
    if (fault) {
      if (this.skipped.has(fault.code as FixableCode)) return 'skipped';
      sink.problem(fault);
      return severityOf(fault.code) === 'error' ? 'faulty' : 'skipped';
    }
    const area = this.areaOfRow.found;
    const found: ReadObservation[] = [];
    const problems: Problem[] = [];
    this.faults = 0;
    for (const group of this.groups) {
      const observation = this.readGroup(record, area, group, problems);
      if (observation && observation !== 'skip') found.push(observation);
    }
    for (const problem of problems) sink.problem(problem);
    if (this.faults > 0) return 'faulty';
    for (const observation of found) {
      if (this.areaOfRow.unassigned) sink.unassigned(observation);
      else sink.observation(observation);
    }
    return found.length > 0 ? 'read' : 'skipped';
  }

  /** The value that the file itself gave for the year before, if an earlier row held it; NaN otherwise. */
  previousInFile(observation: ReadObservation): number {
    return this.seen.valueOf(this.keyOf(observation.edition, observation.area, observation.year - 1) * 2);
  }

  private rowFault(record: TableRecord): Problem | null {
    const { cells } = record;
    const fault = this.areaOfRow.resolve(cells);
    const beside = fault ? this.besideTable(record, fault) : null;
    if (beside) return beside;
    const width = this.setting.mapping.columns.length;
    const surplus = cells.slice(width).some((cell) => cell.trim() !== '');
    if (cells.length < width || surplus) {
      return this.problemAt(record, -1, 'row_width', { cells: cells.length, expected: width });
    }
    return fault ? this.problemAt(record, fault.column, fault.code, fault.params) : null;
  }

  /** A row without an area that is none of the table: totals, a source, a remark. It is left out, and said. */
  private besideTable(record: TableRecord, fault: AreaFault): Problem | null {
    if (fault.code === 'total_row') return this.problemAt(record, fault.column, 'total_row');
    if (!ROWS_BESIDE.includes(fault.code)) return null;
    const note = noteIn(record.cells, this.figureColumns, this.setting.decimal);
    if (note) return this.problemAt(record, note.column, 'note_row', { kind: note.kind });
    // "Insgesamt" may stand in a column that nobody reads; right of the figures it is a feature or a remark.
    const total =
      fault.code === 'area_missing'
        ? record.cells.findIndex((cell, at) => this.placeColumns.has(at) && namesTotal(cell))
        : -1;
    return total < 0 ? null : this.problemAt(record, total, 'total_row');
  }

  private readGroup(
    record: TableRecord,
    area: number,
    group: MeasureGroup,
    problems: Problem[],
  ): ReadObservation | 'skip' | null {
    const year = group.year ?? this.readYear(record, problems);
    const edition = year === null ? null : this.readEdition(record, area, group, year, problems);
    if (edition === 'skip') return 'skip';
    if (year === null || edition === null) return null;
    const report: Report = (code, column, params) => problems.push(this.problemAt(record, column, code, params));
    const { unassigned } = this.areaOfRow;
    const figure = unassigned
      ? this.figures.readUnassigned(record.cells, group, report)
      : this.figures.read(record.cells, group, { edition, area, year, line: record.line }, report);
    if (figure === 'none') return 'skip';
    if (!figure) {
      this.faults += 1;
      return null;
    }
    if (figure.smallCases) this.smallCases[edition] = (this.smallCases[edition] ?? 0) + 1;
    return this.keep(record, { area, edition, year, figure }, problems);
  }

  private keep(
    record: TableRecord,
    at: { readonly area: number; readonly edition: number; readonly year: number; readonly figure: Figure },
    problems: Problem[],
  ): ReadObservation | null {
    const { figure, ...place } = at;
    const key = this.keyOf(place.edition, place.area, place.year) * 2 + Number(this.areaOfRow.unassigned);
    const firstLine = this.seen.add(key, record.line, figure.value ?? Number.NaN);
    if (firstLine > 0) {
      problems.push(this.fault(record, figure.column, 'duplicate_row', { firstLine }));
      return null;
    }
    const { numerator, denominator, value, status, column } = figure;
    return { line: record.line, column, ...place, numerator, denominator, value, status };
  }

  private readYear(record: TableRecord, problems: Problem[]): number | null {
    const text = (record.cells[this.yearColumn] ?? '').trim();
    let year = this.yearOf.get(text);
    if (year === undefined) {
      year = yearOfHead(text);
      this.yearOf.set(text, year);
    }
    const { min, max } = this.setting.years;
    if (year === null) problems.push(this.fault(record, this.yearColumn, 'year_unreadable'));
    else if (year >= min && year <= max) return year;
    else problems.push(this.fault(record, this.yearColumn, 'year_out_of_range', { year, min, max }));
    return null;
  }

  private readEdition(
    record: TableRecord,
    area: number,
    group: MeasureGroup,
    year: number,
    problems: Problem[],
  ): number | 'skip' | null {
    const { indicators, areas } = this.setting;
    const text = group.indicator ?? (record.cells[this.indicatorColumn] ?? '').trim();
    const indicator = indicators.find(text);
    if (indicator < 0) return this.skipOr('indicator_unknown', record, this.indicatorColumn, problems);
    const edition = indicators.editionFor(indicator, year);
    const level = areas.areas[area]?.level ?? 'small_area';
    const lowest = indicators.editions[edition]?.lowestLevel ?? 'small_area';
    if (INDICATOR_LEVELS.indexOf(level) >= INDICATOR_LEVELS.indexOf(lowest)) return edition;
    return this.skipOr('below_lowest_level', record, group.value >= 0 ? group.value : group.numerator, problems, {
      indicator: text,
      lowest,
    });
  }

  private skipOr(
    code: FixableCode & ErrorProblem,
    record: TableRecord,
    column: number,
    problems: Problem[],
    params?: ProblemParams,
  ): 'skip' | null {
    if (this.skipped.has(code)) return 'skip';
    problems.push(this.fault(record, column, code, params));
    return null;
  }

  private fault(record: TableRecord, column: number, code: ErrorProblem, params?: ProblemParams): Problem {
    this.faults += 1;
    return this.problemAt(record, column, code, params);
  }

  private problemAt(record: TableRecord, column: number, code: Problem['code'], params?: ProblemParams): Problem {
    const content = (column < 0 ? record.cells.join(' ') : (record.cells[column] ?? ''))
      .trim()
      .slice(0, CONTENT_LENGTH);
    return params ? { code, line: record.line, column, content, params } : { code, line: record.line, column, content };
  }

  private keyOf(edition: number, area: number, year: number): number {
    return (edition * this.setting.areas.areas.length + area) * YEARS + (year - FIRST_YEAR);
  }
}
