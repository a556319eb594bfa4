import type { ValueStatus } from '../value-status.js';
import { HeldJumps, LISTED_PER_INDICATOR, shiftKey } from './held-jumps.js';
import { type CellPlace, type ImportMapping, type MeasureGroup, columnOf, measureGroups } from './mapping.js';
import { type FixKind, type Problem, type ProblemCode, type Severity, fixOf, severityOf } from './problems.js';
import type { ReadObservation, RowOutcome } from './row-reader.js';
import type { AreaFinder, IndicatorFinder } from './table-facts.js';
import type { TableRecord } from './table-scanner.js';

/**
 * The report of a check: every kind of problem with its exact count, the first problems of each kind with the lines around them,
 * and what would be stored. It grows with the number of kinds, not with the length of the file.
 */
export interface ProblemGroup {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly count: number;
  readonly firstLine: number;
  readonly fix: FixKind | null;
}

/** A kind of problem of one indicator, with its exact count; errors and what is about no indicator have none. */
export interface ProblemKind {
  readonly code: ProblemCode;
  readonly indicator: string;
  readonly severity: Severity;
  readonly count: number;
  readonly firstLine: number;
}

/** How a row was understood: its first figure, and how many it holds. */
export interface RowReading {
  readonly areaCode: string;
  readonly areaName: string;
  readonly indicator: string;
  readonly year: number;
  readonly value: number | null;
  readonly status: ValueStatus;
  readonly figures: number;
}

export interface ContextRow {
  readonly line: number;
  /** Cells of the columns that the listed problem names in `columns`. */
  readonly cells: readonly string[];
  readonly read: RowReading | null;
}

/** A problem with the line before and after it. */
export interface ListedProblem extends Problem {
  /** Of which indicator it is, as far as it is about one. */
  readonly indicator?: string;
  readonly columns: readonly number[];
  readonly context: readonly ContextRow[];
}

export interface IndicatorCount {
  readonly code: string;
  readonly figures: number;
  readonly missing: number;
  /** Rows below the smallest number of cases of the source. */
  readonly smallCases: number;
}

/** Values of one delivery, by definition of the indicator and year. */
export interface ReplacedValues {
  readonly deliveryId: string;
  readonly editionId: string;
  readonly year: number;
}

export interface CheckSummary {
  readonly rows: number;
  readonly clean: number;
  readonly faulty: number;
  readonly skipped: number;
  readonly observations: number;
  readonly areas: number;
  readonly years: readonly number[];
  readonly indicators: readonly IndicatorCount[];
  readonly statuses: Readonly<Partial<Record<ValueStatus, number>>>;
  /** Whether `statuses` counts rows below the smallest number of cases as kept secret; the choice may change afterwards. */
  readonly smallCasesSecret: boolean;
  readonly groups: readonly ProblemGroup[];
  readonly kinds: readonly ProblemKind[];
  readonly errors: number;
  readonly hints: number;
  /** Where the jumps stand that can be confirmed one by one; of more than are listed only the first. */
  readonly jumps: readonly (CellPlace & { readonly indicator: string })[];
  /** Which values of earlier deliveries the table would replace. */
  readonly replaces: readonly ReplacedValues[];
  /** The first rows without a finding, as they were read. */
  readonly sample: readonly ContextRow[];
  readonly sampleColumns: readonly number[];
}

/** What one row brought. */
export interface CheckedRow {
  readonly record: TableRecord;
  readonly outcome: RowOutcome;
  readonly observations: readonly ReadObservation[];
  readonly problems: readonly Problem[];
}

/** Problems kept of each kind; the count goes on. */
export const LISTED_PER_KIND = 500;
const SAMPLE_ROWS = 50;
const MEASURES_SHOWN = 4;
const CELL_LENGTH = 60;

export class CheckReport {
  readonly listed: ListedProblem[] = [];
  private readonly counts = new Map<ProblemCode, { count: number; firstLine: number }>();
  private readonly kinds = new Map<string, { -readonly [Key in keyof ProblemKind]: ProblemKind[Key] }>();
  private readonly held = new HeldJumps();
  private readonly statuses: Partial<Record<ValueStatus, number>> = {};
  private readonly figures: Int32Array;
  private readonly missing: Int32Array;
  private readonly areaSeen: Uint8Array;
  private readonly years = new Set<number>();
  private readonly sample: ContextRow[] = [];
  private readonly groups: readonly MeasureGroup[];
  private readonly placeColumns: readonly number[];
  private rows = 0;
  private clean = 0;
  private faulty = 0;
  private skipped = 0;
  private observations = 0;

  constructor(
    private readonly mapping: ImportMapping,
    private readonly areas: AreaFinder,
    private readonly indicators: IndicatorFinder,
  ) {
    this.figures = new Int32Array(indicators.editions.length);
    this.missing = new Int32Array(indicators.editions.length);
    this.areaSeen = new Uint8Array(areas.areas.length);
    this.groups = measureGroups(mapping);
    this.placeColumns = (['area_code', 'area_name', 'parent', 'indicator', 'year'] as const)
      .map((role) => columnOf(mapping, role))
      .filter((column) => column >= 0);
  }

  /** Takes one row; the rows before and after it give a problem its surroundings. */
  take(row: CheckedRow, before: CheckedRow | undefined, after: CheckedRow | undefined): void {
    if (row.outcome === 'blank') return;
    this.rows += 1;
    if (row.outcome === 'skipped') this.skipped += 1;
    if (row.outcome === 'faulty') this.faulty += 1;
    for (const observation of row.observations) this.count(observation);
    for (const problem of row.problems) this.list(problem, [before, row, after]);
    if (row.problems.length > 0 || row.outcome !== 'read') return;
    this.clean += 1;
    if (this.sample.length < SAMPLE_ROWS) this.sample.push(this.contextOf(row, this.columnsFor(-1)));
  }

  /** Takes a problem of a column as a whole. */
  takeColumnProblem(problem: Problem): void {
    this.list(problem, []);
  }

  /** Takes the findings about the whole table; what moved as a whole is told once, instead of as jumps of all that went along. */
  takeWhole(problems: readonly Problem[]): void {
    const shifts = problems.filter(({ code }) => code === 'indicator_shifted');
    const keyOf = ({ params }: Problem): string => shiftKey(String(params?.['indicator']), String(params?.['year']));
    this.settle(new Map(shifts.map((shift) => [keyOf(shift), Number(shift.params?.['factor'])])));
    for (const problem of problems) this.list(problem, []);
  }

  /** The summary. `smallCases` are the reader's counts by edition. */
  summary(smallCases: Int32Array, replaces: readonly ReplacedValues[] = []): CheckSummary {
    this.settle(new Map());
    const groups = [...this.counts].map(([code, { count, firstLine }]): ProblemGroup => {
      return { code, severity: severityOf(code), count, firstLine, fix: fixOf(code) };
    });
    groups.sort((a, b) => a.severity.localeCompare(b.severity) || a.firstLine - b.firstLine);
    const sum = (severity: Severity): number =>
      groups.filter((group) => group.severity === severity).reduce((total, { count }) => total + count, 0);
    return {
      rows: this.rows,
      clean: this.clean,
      faulty: this.faulty,
      skipped: this.skipped,
      observations: this.observations,
      areas: this.areaSeen.reduce((total, seen) => total + seen, 0),
      years: [...this.years].sort((a, b) => a - b),
      indicators: this.indicatorCounts(smallCases),
      statuses: this.statuses,
      smallCasesSecret: this.mapping.suppressSmallCases,
      groups,
      kinds: [...this.kinds.values()],
      errors: sum('error'),
      hints: sum('hint'),
      jumps: this.listed.flatMap(({ code, line, column, indicator = '' }) =>
        code === 'value_jump' ? [{ line, column, indicator }] : [],
      ),
      replaces,
      sample: this.sample,
      sampleColumns: this.columnsFor(-1),
    };
  }

  private count(observation: ReadObservation): void {
    const { edition, area, status, value, year } = observation;
    this.observations += 1;
    this.statuses[status] = (this.statuses[status] ?? 0) + 1;
    const counter = value === null ? this.missing : this.figures;
    counter[edition] = (counter[edition] ?? 0) + 1;
    this.areaSeen[area] = 1;
    this.years.add(year);
  }

  private list(problem: Problem, rows: readonly (CheckedRow | undefined)[]): void {
    const indicator = severityOf(problem.code) === 'error' ? '' : this.indicatorOf(problem, rows[1]);
    const listed = (): ListedProblem => {
      const columns = this.columnsFor(problem.column);
      const context = rows.flatMap((row) => (row ? [this.contextOf(row, columns)] : []));
      return { ...problem, indicator, columns, context };
    };
    if (problem.code === 'value_jump') this.held.take(problem, indicator, listed);
    else if (this.tally(problem.code, indicator, problem.line, 1)) this.listed.push(listed());
  }

  private settle(shifted: ReadonlyMap<string, number>): void {
    for (const { indicator, firstLine, count, kept } of this.held.release(shifted)) {
      const before = this.counts.get('value_jump')?.count ?? 0;
      this.tally('value_jump', indicator, firstLine, count);
      this.listed.push(...kept.slice(0, Math.max(LISTED_PER_INDICATOR, LISTED_PER_KIND - before)));
    }
  }

  /** Counts problems of one kind; gives whether the last of them is still to be listed. */
  private tally(code: ProblemCode, indicator: string, line: number, count: number): boolean {
    const all = this.counts.get(code);
    if (all) all.count += count;
    else this.counts.set(code, { count, firstLine: line });
    const key = `${code}|${indicator}`;
    const own = this.kinds.get(key);
    if (own) own.count += count;
    else this.kinds.set(key, { code, indicator, severity: severityOf(code), count, firstLine: line });
    if ((all?.count ?? count) <= LISTED_PER_KIND) return true;
    return indicator !== '' && (own?.count ?? count) <= LISTED_PER_INDICATOR;
  }

  private indicatorOf({ column, params }: Problem, row: CheckedRow | undefined): string {
    const named = params?.['indicator'];
    if (typeof named === 'string') return named;
    const observations = row?.observations ?? [];
    const meant =
      observations.find((one) => one.column === column) ?? (observations.length === 1 ? observations[0] : undefined);
    const edition = this.indicators.editions[meant?.edition ?? -1];
    const read = edition ? this.indicators.indicators[edition.indicator]?.code : undefined;
    return read ?? this.groups.find((group) => groupsAt(group).includes(column))?.indicator ?? '';
  }

  private indicatorCounts(smallCases: Int32Array): IndicatorCount[] {
    return this.indicators.indicators.flatMap(({ code }, index) => {
      let [figures, missing, small] = [0, 0, 0];
      this.indicators.editions.forEach((edition, at) => {
        if (edition.indicator !== index) return;
        figures += this.figures[at] ?? 0;
        missing += this.missing[at] ?? 0;
        small += smallCases[at] ?? 0;
      });
      return figures + missing > 0 ? [{ code, figures, missing, smallCases: small }] : [];
    });
  }

  /** The columns worth showing beside a problem: where and when, and the figures it belongs to. */
  private columnsFor(column: number): number[] {
    const own = this.groups.find((group) => groupsAt(group).includes(column));
    const measures = own ? groupsAt(own) : this.groups.flatMap(groupsAt).slice(0, MEASURES_SHOWN);
    return [...new Set([...this.placeColumns, ...measures])];
  }

  private contextOf(row: CheckedRow, columns: readonly number[]): ContextRow {
    return {
      line: row.record.line,
      cells: columns.map((column) => (row.record.cells[column] ?? '').trim().slice(0, CELL_LENGTH)),
      read: this.readingOf(row),
    };
  }

  private readingOf({ observations }: CheckedRow): RowReading | null {
    const [first] = observations;
    const area = this.areas.areas[first?.area ?? -1];
    const edition = this.indicators.editions[first?.edition ?? -1];
    if (!first || !area || !edition) return null;
    return {
      areaCode: area.code,
      areaName: area.name,
      indicator: this.indicators.indicators[edition.indicator]?.code ?? '',
      year: first.year,
      value: first.value,
      status: first.status,
      figures: observations.length,
    };
  }
}

/** Columns of a group of figures. */
function groupsAt({ numerator, denominator, value, status }: MeasureGroup): number[] {
  return [numerator, denominator, value, status].filter((at) => at >= 0);
}
