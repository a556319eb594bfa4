import type { IndicatorLevel } from '../catalogue/catalogue-entry.js';
import type { Problem } from './problems.js';
import type { ReadObservation } from './row-reader.js';
import type { AreaFinder, IndicatorFinder } from './table-facts.js';

/**
 * Counts of areas add up to the count of the area above them. More than that cannot be; less is the rule, because some cases have no
 * place ("räumlich nicht zuordenbar"): the table may say how many, and what is still open then is a question to whoever delivered.
 */
export interface ParentCount {
  readonly edition: number;
  readonly area: number;
  readonly year: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Line of the file; 0 when the count was delivered earlier. */
  readonly line: number;
  readonly column: number;
}

interface Sum {
  readonly edition: number;
  readonly year: number;
  readonly parent: number;
  readonly level: IndicatorLevel;
  /** Where the first of the added figures stands. */
  readonly column: number;
  numerator: number;
  denominator: number;
  numerators: number;
  denominators: number;
}

const LEVELS: readonly IndicatorLevel[] = ['small_area', 'municipality', 'district'];
const YEARS = 300;
const FIRST_YEAR = 1900;
/** Levels from an area up to the district. */
const HIGHEST = 2;

export class ParentSums {
  private readonly parents: Int32Array;
  /** How many areas of each level lie within an area. */
  private readonly expected = new Map<number, number>();
  private readonly sums = new Map<number, Sum>();
  private readonly own = new Map<number, ParentCount>();
  private readonly unassigned = new Map<number, { numerator: number; denominator: number }>();

  constructor(
    private readonly areas: AreaFinder,
    private readonly indicators: IndicatorFinder,
  ) {
    const places = new Map(areas.areas.map(({ code }, at) => [code, at]));
    this.parents = Int32Array.from(areas.areas, ({ parentCode }) => places.get(parentCode ?? '') ?? -1);
    areas.areas.forEach((_, area) => {
      for (const parent of this.above(area)) {
        const key = this.levelKey(parent, area);
        this.expected.set(key, (this.expected.get(key) ?? 0) + 1);
      }
    });
  }

  take({ edition, area, year, numerator, denominator, line, column }: ReadObservation): void {
    if (this.expected.has(this.childKey(area))) {
      this.own.set(this.key(edition, year, area), { edition, area, year, numerator, denominator, line, column });
    }
    for (const parent of this.above(area)) {
      const sum = this.sumOf({ edition, year, area, column }, parent);
      if (numerator !== null) {
        sum.numerator += numerator;
        sum.numerators += 1;
      }
      if (denominator !== null) {
        sum.denominator += denominator;
        sum.denominators += 1;
      }
    }
  }

  /** Cases of this area that lie in none of the areas below it. */
  takeUnassigned({ edition, area, year, numerator, denominator }: ReadObservation): void {
    this.unassigned.set(this.key(edition, year, area), { numerator: numerator ?? 0, denominator: denominator ?? 0 });
  }

  /** Areas above whose own counts the file does not hold: to be looked up among what was delivered before. */
  missing(): { readonly edition: number; readonly area: number; readonly year: number }[] {
    const open = new Map<number, { edition: number; area: number; year: number }>();
    for (const { edition, year, parent } of this.sums.values()) {
      const key = this.key(edition, year, parent);
      if (!this.own.has(key)) open.set(key, { edition, area: parent, year });
    }
    return [...open.values()];
  }

  /** @param earlier counts that were delivered before, for areas that the file does not hold */
  problems(earlier: readonly ParentCount[]): Problem[] {
    for (const count of earlier) this.own.set(this.key(count.edition, count.year, count.area), count);
    return [...this.sums.values()].flatMap((sum) => {
      const own = this.own.get(this.key(sum.edition, sum.year, sum.parent));
      if (!own) return [];
      return [this.compare(sum, own, 'numerator'), this.compare(sum, own, 'denominator')].filter((one) => one !== null);
    });
  }

  private compare(sum: Sum, own: ParentCount, measure: 'numerator' | 'denominator'): Problem | null {
    const given = own[measure];
    const counted = measure === 'numerator' ? sum.numerators : sum.denominators;
    if (given === null || counted === 0) return null;
    const known = this.unassigned.get(this.key(sum.edition, sum.year, sum.parent))?.[measure] ?? 0;
    const difference = sum[measure] + known - given;
    const whole = counted === this.expected.get(sum.parent * LEVELS.length + LEVELS.indexOf(sum.level));
    if (difference === 0 || (difference < 0 && !whole)) return null;
    return {
      code: difference > 0 ? 'sum_above_parent' : 'sum_below_parent',
      line: own.line,
      column: own.line === 0 ? sum.column : own.column,
      content: own.line === 0 ? '' : String(given),
      params: {
        indicator: this.indicators.indicators[this.indicators.editions[sum.edition]?.indicator ?? -1]?.code ?? '',
        year: String(sum.year),
        name: this.areas.areas[sum.parent]?.name ?? '',
        numerator: measure === 'numerator',
        sum: sum[measure] + known,
        given,
        difference: Math.abs(difference),
      },
    };
  }

  private sumOf(
    { edition, year, area, column }: Pick<ReadObservation, 'edition' | 'year' | 'area' | 'column'>,
    parent: number,
  ): Sum {
    const level = this.areas.areas[area]?.level ?? 'small_area';
    const key = this.key(edition, year, parent) * LEVELS.length + LEVELS.indexOf(level);
    let sum = this.sums.get(key);
    if (!sum) {
      sum = { edition, year, parent, level, column, numerator: 0, denominator: 0, numerators: 0, denominators: 0 };
      this.sums.set(key, sum);
    }
    return sum;
  }

  private above(area: number): number[] {
    const above: number[] = [];
    let parent = this.parents[area] ?? -1;
    while (parent >= 0 && above.length < HIGHEST) {
      above.push(parent);
      parent = this.parents[parent] ?? -1;
    }
    return above;
  }

  private key(edition: number, year: number, area: number): number {
    return (edition * this.areas.areas.length + area) * YEARS + (year - FIRST_YEAR);
  }

  private levelKey(parent: number, area: number): number {
    return parent * LEVELS.length + LEVELS.indexOf(this.areas.areas[area]?.level ?? 'small_area');
  }

  /** Whether anything lies within the area: its level is above one that does. */
  private childKey(area: number): number {
    const below = LEVELS.findIndex((_, at) => this.expected.has(area * LEVELS.length + at));
    return below < 0 ? -1 : area * LEVELS.length + below;
  }
}
