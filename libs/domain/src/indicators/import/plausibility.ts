import { columnOf, type ImportMapping } from './mapping.js';
import { OutlierWatch } from './outlier-watch.js';
import { type ParentCount, ParentSums } from './parent-sums.js';
import type { Problem } from './problems.js';
import type { ReadObservation } from './row-reader.js';
import { type AreaFinder, type IndicatorFinder, comparable } from './table-facts.js';
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
 * Two columns of one name, of which at least one is read: nobody can tell them apart by their heads.
 *
 * @param headerLine line of the heads in the file
 */
export function twiceNamed(heads: readonly string[], mapping: ImportMapping, headerLine: number): Problem[] {
  const seen = new Map<string, number>();
  return heads.flatMap((head, column): Problem[] => {
    const name = comparable(head);
    const before = seen.get(name);
    if (name === '' || before === undefined) {
      seen.set(name, column);
      return [];
    }
    const read = [before, column].some((at) => (mapping.columns[at]?.role ?? 'ignore') !== 'ignore');
    const params = { first: before + 1, second: column + 1 };
    return read ? [{ code: 'head_twice', line: headerLine, column, content: head.trim(), params }] : [];
  });
}
