import { columnOf, type ImportMapping } from './mapping.js';
import { OutlierWatch } from './outlier-watch.js';
import { type ParentCount, ParentSums } from './parent-sums.js';
import type { Problem } from './problems.js';
import type { ReadObservation } from './row-reader.js';
import type { AreaFinder, IndicatorFinder } from './table-facts.js';
import type { TableRecord } from './table-scanner.js';
import { twinsIn } from './twin-columns.js';
import { columnLetters } from './workbook/cell-name.js';
import { YearWatch } from './year-watch.js';

/**
 * What can be doubted only when the whole table has been read: values far from all others, areas that do not add up, years that are
 * mixed, a table with a single area. All of it are hints: a person knows the place, the rule only knows the numbers.
 */
export class Plausibility {
  private readonly outliers: OutlierWatch;
  private readonly sums: ParentSums;
  private readonly years: YearWatch;
  private first: ReadObservation | null = null;
  private several = false;

  constructor(
    private readonly mapping: ImportMapping,
    private readonly areas: AreaFinder,
    indicators: IndicatorFinder,
  ) {
    this.outliers = new OutlierWatch(areas, indicators);
    this.sums = new ParentSums(areas, indicators);
    this.years = new YearWatch(indicators, areas.areas.length);
  }

  take(observation: ReadObservation): void {
    this.first ??= observation;
    if (observation.area !== this.first.area) this.several = true;
    this.outliers.take(observation);
    this.sums.take(observation);
    this.years.take(observation);
  }

  /** A row that was not read may be about another area. */
  takeUnread(): void {
    this.several = true;
  }

  takeUnassigned(observation: ReadObservation): void {
    this.sums.takeUnassigned(observation);
  }

  /** Areas above whose counts the file does not hold. */
  missingParents(): ReturnType<ParentSums['missing']> {
    return this.sums.missing();
  }

  /** @param earlier counts of areas above that were delivered before */
  problems(earlier: readonly ParentCount[]): Problem[] {
    const yearColumn = columnOf(this.mapping, 'year');
    return [
      ...this.singleArea(),
      ...(yearColumn < 0 ? [] : this.years.problems(yearColumn)),
      ...this.sums.problems(earlier),
      ...this.outliers.problems(),
    ];
  }

  private singleArea(): Problem[] {
    if (!this.first || this.several) return [];
    const area = this.areas.areas[this.first.area];
    const column = Math.max(columnOf(this.mapping, 'area_code'), columnOf(this.mapping, 'area_name'));
    const params = { name: area?.name ?? '' };
    return [{ code: 'single_area', line: this.first.line, column, content: area?.code ?? '', params }];
  }
}

/**
 * Columns of one name: what a person has chosen is said once more, with the places of both, also when none of them is read.
 *
 * @param head line of the heads in the file, and how its columns are named there
 */
export function twiceNamed(
  heads: readonly string[],
  mapping: ImportMapping,
  head: { readonly line: number; readonly letters: boolean },
): Problem[] {
  const place = (at: number): string => (head.letters ? columnLetters(at) : String(at + 1));
  return twinsIn(heads).flatMap((twins): Problem[] => {
    const read = twins.filter((at) => (mapping.columns[at]?.role ?? 'ignore') !== 'ignore');
    const column = read[0] ?? twins[0] ?? -1;
    const params = { columns: twins.map(place).join(', '), read: read.map(place).join(', '), count: read.length };
    return [{ code: 'head_twice', line: head.line, column, content: (heads[column] ?? '').trim(), params }];
  });
}

/** Heads that do not stand in the first row: what stands above them is not read, and said. */
export function headBelow(above: readonly TableRecord[], headerLine: number): Problem[] {
  if (headerLine <= 1) return [];
  const filled = above.flatMap(({ cells }) => cells.filter((cell) => cell.trim() !== '').slice(0, 1));
  const content = (filled[0] ?? '').trim().slice(0, TITLE_LENGTH);
  return [
    {
      code: 'head_below',
      line: headerLine,
      column: -1,
      content,
      params: { above: headerLine - 1, filled: filled.length },
    },
  ];
}

const TITLE_LENGTH = 80;
