/**
 * What no single cell shows: rows of totals among the areas, cases above persons in a share, two units in one indicator, zeros that mean missing. Each would
 * shift every rank without a trace, so it stops the computation and says how to go on.
 */
import type { FileObservation } from './read-observations.js';
import { BadInput, placeOf } from './bad-input.js';

/** With fewer areas, one may well be as large as the others together. */
const FEWEST_SUMMED = 3;
/** An area without a single case in fewer indicators than this is a quiet place, not a gap. */
const FEWEST_ZEROS = 3;

/** @throws BadInput */
export function checkSuspicions(file: string, observations: readonly FileObservation[]): void {
  checkShares(file, observations);
  checkUnits(file, observations);
  checkTotals(file, observations);
  checkZeros(file, observations);
}

/** In an indicator whose cases mostly are a part of the persons, more cases than persons are a slip; else it is a ratio. */
function checkShares(file: string, observations: readonly FileObservation[]): void {
  for (const [indicator, rows] of grouped(observations, ({ indicator: code }) => code)) {
    const counted = rows.filter(isCounted);
    const above = counted.filter(({ numerator, denominator }) => numerator > denominator);
    const [first] = above;
    if (first && above.length * 2 < counted.length) {
      throw new BadInput(
        `${placeOf(file, first.line, 'numerator')} holds ${first.numerator} of ${first.denominator}, more cases than persons; ` +
          `if ${indicator} is no share, give it as a value.`,
      );
    }
  }
}

/**
 * Counts of which none is above its persons give shares of one. A value above one beside them stands in another unit, which would make
 * its area stand out a hundredfold.
 */
function checkUnits(file: string, observations: readonly FileObservation[]): void {
  for (const [indicator, rows] of grouped(observations, ({ indicator: code }) => code)) {
    const counted = rows.filter(isCounted);
    const [first] = counted;
    const bare = rows.find(({ numerator, value }) => (numerator ?? null) === null && (value ?? 0) > 1);
    if (!first || !bare || counted.some(({ numerator, denominator }) => numerator > denominator)) continue;
    throw new BadInput(
      `${placeOf(file, bare.line, 'value')} holds ${bare.value}, while ${indicator} is counted in line ${first.line}; ` +
        'give it as counts or as a share of one.',
    );
  }
}

/** An area whose counts are those of all others together, in every indicator, is a row of totals. */
function checkTotals(file: string, observations: readonly FileObservation[]): void {
  const counted = observations.filter(isCounted);
  const sums = new Map<string, { cases: number; persons: number; areas: number }>();
  for (const { indicator, numerator, denominator } of counted) {
    const sum = sums.get(indicator) ?? { cases: 0, persons: 0, areas: 0 };
    sums.set(indicator, { cases: sum.cases + numerator, persons: sum.persons + denominator, areas: sum.areas + 1 });
  }
  for (const [area, rows] of grouped(counted, ({ area: code }) => code)) {
    const total = rows.every(({ indicator, numerator, denominator }) => {
      const { cases = NaN, persons = NaN, areas = 0 } = sums.get(indicator) ?? {};
      return areas > FEWEST_SUMMED && cases === 2 * numerator && persons === 2 * denominator && denominator > 0;
    });
    const [first] = rows;
    if (first && total) {
      throw new BadInput(
        `${placeOf(file, first.line)} and the other rows of ${area} are the sum of all other areas; take the totals out.`,
      );
    }
  }
}

/** Tables of open data write 0 for areas that were left out. Where counts of persons stand beside, the zero is one. */
function checkZeros(file: string, observations: readonly FileObservation[]): void {
  for (const [area, rows] of grouped(observations, ({ area: code }) => code)) {
    const given = rows.filter(({ numerator, value }) => (numerator ?? value ?? null) !== null);
    const [first] = given;
    const bare = given.every(({ value, denominator }) => value === 0 && (denominator ?? null) === null);
    if (first && bare && given.length >= FEWEST_ZEROS) {
      throw new BadInput(
        `${placeOf(file, first.line, 'value')} and all other values of area ${area} are 0; mark them as missing or leave the area out.`,
      );
    }
  }
}

type Counted = FileObservation & { readonly numerator: number; readonly denominator: number };

function isCounted(row: FileObservation): row is Counted {
  return typeof row.numerator === 'number' && typeof row.denominator === 'number';
}

function grouped<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}
