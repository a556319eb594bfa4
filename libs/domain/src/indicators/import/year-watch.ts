import { KeyIndex } from './key-index.js';
import type { Problem } from './problems.js';
import type { ReadObservation } from './row-reader.js';
import type { IndicatorFinder } from './table-facts.js';

/**
 * Mixed years: some areas of an indicator stand for one year and others for another, and none for both. A table of several years
 * repeats its areas; one that does not was put together from two states.
 */
interface Seen {
  count: number;
  readonly firstLine: number;
}

const FIRST = 1;

export class YearWatch {
  private readonly counts = new Map<number, Map<number, Seen>>();
  private readonly repeated = new Set<number>();
  private readonly places = new KeyIndex();

  constructor(
    private readonly indicators: IndicatorFinder,
    private readonly areas: number,
  ) {}

  take({ edition, area, year, line }: ReadObservation): void {
    // The indicator, not the edition of its definition: a new one begins with a year.
    const indicator = this.indicators.editions[edition]?.indicator ?? 0;
    if (this.repeated.has(indicator)) return;
    if (this.places.add(indicator * this.areas + area, FIRST, 0) > 0) this.repeated.add(indicator);
    let years = this.counts.get(indicator);
    if (!years) this.counts.set(indicator, (years = new Map()));
    const seen = years.get(year);
    if (seen) seen.count += 1;
    else years.set(year, { count: 1, firstLine: line });
  }

  /** One finding for each year that fewer areas stand for than for the usual one. @param column where the years stand */
  problems(column: number): Problem[] {
    return [...this.counts].flatMap(([indicator, years]) => {
      if (this.repeated.has(indicator) || years.size < 2) return [];
      const [usual, ...others] = [...years].sort(([, a], [, b]) => b.count - a.count || a.firstLine - b.firstLine);
      const code = this.indicators.indicators[indicator]?.code ?? '';
      return others.map(([year, { count, firstLine }]): Problem => {
        const params = { indicator: code, year: String(year), count, usual: String(usual?.[0] ?? '') };
        return { code: 'mixed_years', line: firstLine, column, content: String(year), params };
      });
    });
  }
}
