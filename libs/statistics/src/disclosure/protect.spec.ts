import fc from 'fast-check';
import { attack } from './attack.js';
import { DISTRICTS, NO_SOLVER, PROFILES, byTrial, districtOf, ratesOf } from './disclosure.testing.js';
import { textSolver } from './lp-text.testing.js';
import { type DisclosureProfile, OPEN_PROFILE } from './profile.js';
import { protect, shownCount } from './protect.js';
import { denominatorAt, numeratorAt } from './rates-table.js';
import type { DisclosureTable } from './table.js';

const THREE: DisclosureProfile = { ...OPEN_PROFILE, minCases: 3 };
const solver = await textSolver();
const place = (numerator: number, others = 100) => ({ numerator, others, missing: false });

/** One sum and its parts. */
function sum(...parts: readonly number[]): DisclosureTable {
  return {
    cells: [parts.reduce((a, b) => a + b, 0), ...parts].map((count, at) => ({
      key: `c${at}`,
      origin: 'counted',
      count,
      level: at === 0 ? 1 : 0,
    })),
    equations: [{ total: 0, parts: parts.map((_, at) => at + 1), rest: 0 }],
  };
}

describe('protect', () => {
  it('hides nothing when no count is few', () => {
    const { state, rounds } = protect(sum(3, 10, 20), THREE, solver);
    expect(state).toEqual([null, null, null, null]);
    expect(rounds).toBe(0);
  });

  it('hides the smallest neighbour with room enough beside a single secret count', () => {
    const { state } = protect(sum(2, 3, 9, 20), THREE, solver);
    // 3 would leave no room: it cannot be less, or it would be hidden for being few.
    expect(state).toEqual([null, 'few_cases', null, 'neighbour', null]);
  });

  it('hides a third count when two secret ones can only be one and one', () => {
    expect(protect(sum(1, 1, 9), THREE, solver).state).toEqual([null, 'few_cases', 'few_cases', 'neighbour']);
  });

  it('leaves two secret counts that are one and two', () => {
    expect(protect(sum(1, 2, 9), THREE, solver).state).toEqual([null, 'few_cases', 'few_cases', null]);
  });

  it('hides the sum when no part gives room', () => {
    expect(protect(sum(2, 0, 0, 3), THREE, solver).state).toEqual(['neighbour', 'few_cases', null, null, null]);
  });

  it('follows a hidden municipality up to the district', () => {
    const district = districtOf([[place(2), place(0)], [place(30), place(40)], [place(50)]]);
    const table = ratesOf(district);
    const { state, exposed } = protect(table, THREE, solver);
    expect(exposed).toEqual([]);
    // The municipality of the secret area is few itself; another one is hidden beside it.
    expect([1, 2].map((at) => state[numeratorAt(at)])).toEqual(['few_cases', 'few_cases']);
    expect(district.filter((_, at) => state[numeratorAt(at)] === 'neighbour')).not.toEqual([]);
    expect(district.every((_, at) => state[denominatorAt(at)] === null)).toBe(true);
  });

  it('hides a numerator whose remainder is small, where the profile says so', () => {
    const table = ratesOf(districtOf([[place(98, 2), place(50), place(60)]]));
    expect(protect(table, THREE, solver).state[numeratorAt(2)]).toBeNull();
    const { state } = protect(table, { ...THREE, complementSecret: true }, solver);
    expect(state[numeratorAt(2)]).toBe('small_complement');
    expect([3, 4].filter((at) => state[numeratorAt(at)] === 'neighbour')).toHaveLength(1);
  });

  it('keeps a dominated count within its width', () => {
    const table = sum(80, 50, 60);
    const dominance = { contributors: 1, share: 85, width: 20 };
    const cells = table.cells.map((cell, at) => (at === 1 ? { ...cell, contributions: [70, 10] } : cell));
    const { state, protectedCells } = protect({ ...table, cells }, { ...OPEN_PROFILE, dominance }, solver);
    expect(state[1]).toBe('dominance');
    expect(protectedCells).toEqual([expect.objectContaining({ at: 1, need: { kind: 'interval', low: 64, high: 96 } })]);
  });

  it('says what it cannot protect when everything around is fixed', () => {
    const table = sum(2, 9);
    const cells = table.cells.map((cell, at) => (at === 1 ? cell : { ...cell, fixed: 'shown' as const }));
    const { exposed } = protect({ ...table, cells }, THREE, solver);
    expect(exposed).toEqual([expect.objectContaining({ at: 1, range: { low: 2, high: 2 } })]);
  });

  it('shows rounded counts and nothing of hidden ones', () => {
    const table = sum(2, 9, 14);
    const state = [null, 'few_cases', 'neighbour', null] as const;
    expect([0, 1, 2, 3].map((at) => shownCount(table, state, { ...THREE, roundingBase: 5 }, at))).toEqual([
      25,
      null,
      null,
      15,
    ]);
  });

  it('says of sums that contradict each other that nothing follows from them', () => {
    const table = sum(2, 9);
    const cells = table.cells.map((cell, at) =>
      at === 1 ? { ...cell, origin: 'secret' as const, count: null } : at === 0 ? { ...cell, count: 4 } : cell,
    );
    const equations = [{ total: 0, parts: [1, 2], rest: 0 }];
    expect(protect({ cells, equations }, THREE, solver).unfit).toBe(1);
  });

  it('gives the same for the same table', () => {
    fc.assert(
      fc.property(DISTRICTS, PROFILES, (district, profile) => {
        const once = protect(ratesOf(district), profile, solver);
        expect(protect(ratesOf(district), profile, solver)).toEqual(once);
      }),
      { numRuns: 20 },
    );
  });

  it('never shows a few, whatever the table', () => {
    fc.assert(
      fc.property(DISTRICTS, PROFILES, (district, profile) => {
        const table = ratesOf(district);
        const { state } = protect(table, profile, solver);
        for (const [at, { origin, count }] of table.cells.entries()) {
          if (origin !== 'counted' || count === null) continue;
          if (count >= 1 && count < profile.minCases) expect(state[at]).not.toBeNull();
        }
      }),
    );
  });
});

describe('attack', () => {
  it('finds in a tree of sums exactly what trying every combination finds', () => {
    const parts = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(parts, fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), (counts, hidden) => {
        const table = sum(...counts);
        const state = table.cells.map(({ count }, at) => {
          if (at === 0) return null;
          if (count !== null && count >= 1 && count < 3) return 'few_cases' as const;
          return (count ?? 0) > 0 && hidden[at] ? ('neighbour' as const) : null;
        });
        const tried = attack(table, state, THREE, byTrial(20), { always: true });
        const found = attack(table, state, THREE, NO_SOLVER);
        expect(found.cells.map(({ at, range }) => ({ at, range }))).toEqual(
          tried.cells.map(({ at, range }) => ({ at, range })),
        );
      }),
    );
  });
});
