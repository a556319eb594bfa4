/** Tables and an attacker for tests: the attacker tries every combination of counts, knows no trick and makes no mistake. */
import fc from 'fast-check';
import type { RangeSolver } from './linear-program.js';
import type { DisclosureProfile } from './profile.js';
import { type AreaCounts, ratesTable } from './rates-table.js';
import { type DisclosureCell, type DisclosureTable, type TreeNode, crossTable } from './table.js';

/** For tables whose sums form no circle. */
export const NO_SOLVER: RangeSolver = () => {
  throw new Error('This table needs no solver.');
};

/** By trial of whole numbers; for programs of a handful of columns. */
export function byTrial(limit: number): RangeSolver {
  return ({ columns, rows }, wanted) => {
    const ranges: { low: number; high: number }[] = wanted.map(() => ({ low: Infinity, high: -Infinity }));
    const chosen: number[] = [];
    const visit = (): void => {
      const column = columns[chosen.length];
      if (!column) {
        const fits = rows.every(
          (row) =>
            row.columns.reduce((sum, at, k) => sum + (row.coefficients[k] ?? 0) * (chosen[at] ?? 0), 0) === row.right,
        );
        if (fits) wanted.forEach((at, k) => widen(ranges[k], chosen[at] ?? 0));
        return;
      }
      for (let value = column.low; value <= Math.min(column.high, limit); value += 1) {
        chosen.push(value);
        visit();
        chosen.pop();
      }
    };
    visit();
    return ranges.some(({ low }) => low === Infinity) ? null : ranges;
  };
}

function widen(range: { low: number; high: number } | undefined, value: number): void {
  if (!range) return;
  range.low = Math.min(range.low, value);
  range.high = Math.max(range.high, value);
}

export const PROFILES: fc.Arbitrary<DisclosureProfile> = fc.record({
  minCases: fc.constantFrom(1, 2, 3, 5),
  zerosSecret: fc.boolean(),
  complementSecret: fc.boolean(),
  dominance: fc.constant(null),
  roundingBase: fc.constant(1),
});

interface Place {
  readonly numerator: number;
  readonly others: number;
  readonly missing: boolean;
}

/** Small counts and zeros are more frequent than in life. */
const COUNT = fc.oneof(
  fc.integer({ min: 0, max: 4 }),
  fc.integer({ min: 0, max: 40 }),
  fc.integer({ min: 50, max: 900 }),
);
const PLACE: fc.Arbitrary<Place> = fc.record({
  numerator: COUNT,
  others: COUNT,
  missing: fc.integer({ min: 0, max: 19 }).map((one) => one === 0),
});

/** A district of municipalities of small areas, the sums of which are delivered too. */
export const DISTRICTS: fc.Arbitrary<AreaCounts[]> = fc
  .array(fc.array(PLACE, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 })
  .map(districtOf);

/** @param left municipalities of which nobody delivers a figure of their own */
export function districtOf(municipalities: readonly (readonly Place[])[], left: readonly boolean[] = []): AreaCounts[] {
  const areas: AreaCounts[] = [];
  const all = municipalities.flat();
  areas.push(placed('0', null, 2, summed(all)));
  municipalities.forEach((places, m) => {
    const parent = areas.push(placed(`0${m}`, 0, 1, { ...summed(places), missing: left[m] ?? false })) - 1;
    places.forEach((place, p) => areas.push(placed(`0${m}${p}`, parent, 0, place)));
  });
  return areas;
}

/** A district, and the same a delivery later: areas have more cases, also those of which nobody delivers anything. */
export interface Correction {
  readonly before: AreaCounts[];
  readonly after: AreaCounts[];
}

export const CORRECTIONS: fc.Arbitrary<Correction> = fc
  .record({
    places: fc.array(fc.array(PLACE, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 }),
    left: fc.array(fc.nat(2), { minLength: 3, maxLength: 3 }),
    changes: fc.array(fc.oneof(fc.constant(0), fc.nat(5)), { minLength: 1, maxLength: 8 }),
  })
  .map(({ places, left, changes }) => {
    let next = 0;
    const more = (place: Place): Place => {
      const added = changes[next++ % changes.length] ?? 0;
      return { ...place, numerator: place.numerator + added };
    };
    const missing = left.map((one) => one === 0);
    return {
      before: districtOf(places, missing),
      after: districtOf(
        places.map((below) => below.map(more)),
        missing,
      ),
    };
  });

function summed(places: readonly Place[]): Place {
  return {
    numerator: places.reduce((sum, { numerator }) => sum + numerator, 0),
    others: places.reduce((sum, { others }) => sum + others, 0),
    missing: false,
  };
}

function placed(key: string, parent: number | null, level: number, { numerator, others, missing }: Place): AreaCounts {
  const count = (value: number) => ({
    origin: missing ? ('absent' as const) : ('counted' as const),
    count: missing ? null : value,
  });
  return { key, parent, level, numerator: count(numerator), denominator: count(numerator + others) };
}

export function ratesOf(district: readonly AreaCounts[]): DisclosureTable {
  return ratesTable(district, true);
}

const SQUARE: readonly TreeNode[] = [{ parent: null }, { parent: 0 }, { parent: 0 }, { parent: 0 }];
const DEEP: readonly TreeNode[] = [
  { parent: null },
  { parent: 0 },
  { parent: 0 },
  { parent: 1 },
  { parent: 1 },
  { parent: 1 },
  { parent: 2 },
  { parent: 2 },
];

/** Areas × categories with all of their sums: circles everywhere. */
export const CROSSINGS: fc.Arbitrary<DisclosureTable> = fc
  .tuple(
    fc.constantFrom(SQUARE, DEEP),
    fc.constantFrom(SQUARE, DEEP),
    fc.array(COUNT, { minLength: 64, maxLength: 64 }),
  )
  .map(([areas, categories, counts]) => {
    const leaves = (nodes: readonly TreeNode[], at: number): number[] => {
      const below = nodes.flatMap(({ parent }, child) => (parent === at ? [child] : []));
      return below.length === 0 ? [at] : below.flatMap((child) => leaves(nodes, child));
    };
    const level = (nodes: readonly TreeNode[], at: number): number =>
      (nodes.some(({ parent }) => parent === at) ? 1 : 0) + (nodes[at]?.parent === null ? 1 : 0);
    return crossTable(areas, categories, (area, category): DisclosureCell => {
      const parts = leaves(areas, area).flatMap((a) => leaves(categories, category).map((c) => counts[a * 8 + c] ?? 0));
      const count = parts.reduce((sum, one) => sum + one, 0);
      return {
        key: `${area}|${category}`,
        origin: 'counted',
        count,
        level: level(areas, area) + level(categories, category),
      };
    });
  });
