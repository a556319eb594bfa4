import fc from 'fast-check';
import { attack } from './attack.js';
import { CROSSINGS, DISTRICTS, NO_SOLVER, PROFILES, ratesOf } from './disclosure.testing.js';
import { textSolver } from './lp-text.testing.js';
import { type CountRange, type DisclosureProfile, secretCounts } from './profile.js';
import { protect, shownCount } from './protect.js';
import type { DisclosureTable } from './table.js';

const solver = await textSolver();

/**
 * What somebody works out who has the published table, its sums and the profile: written here once more from nothing but these, so that a
 * mistake of the attack in the library is no mistake of this one.
 */
function attacker(
  table: DisclosureTable,
  shown: readonly (number | null)[],
  zerosShown: boolean,
  wanted: readonly number[],
) {
  const columns = table.cells.map(({ origin }, at): CountRange => {
    const count = shown[at] ?? null;
    if (count !== null) return { low: count, high: count };
    return { low: origin === 'counted' && zerosShown ? 1 : 0, high: Infinity };
  });
  const rows = table.equations.map(({ total, parts, rest }) => ({
    columns: [total, ...parts],
    coefficients: [1, ...parts.map(() => -1)],
    right: rest,
  }));
  return solver({ columns, rows }, wanted);
}

function expectProtected(table: DisclosureTable, profile: DisclosureProfile): void {
  const protection = protect(table, profile, solver);
  expect(protection.exposed).toEqual([]);
  expect(protection.unfit).toBe(0);
  const few = secretCounts(profile);
  const wanted = table.cells.flatMap((_, at) => (protection.state[at] === 'few_cases' ? [at] : []));
  const remainders = table.cells.flatMap(({ origin }, at) =>
    origin === 'remainder' && protection.state[at - 2] === 'small_complement' ? [at] : [],
  );
  const secret = [...wanted, ...remainders];
  if (!few || secret.length === 0) return;
  const shown = table.cells.map((_, at) => shownCount(table, protection.state, profile, at));
  for (const { low, high } of attacker(table, shown, few.low > 0, secret) ?? [{ low: 0, high: 0 }]) {
    expect(high - low).toBeGreaterThanOrEqual(few.high - few.low - 1e-6);
  }
}

describe('an attacker with linear programming', () => {
  it('never narrows a secret count of a district below its width', () => {
    fc.assert(
      fc.property(DISTRICTS, PROFILES, (district, profile) => expectProtected(ratesOf(district), profile)),
      { numRuns: 40 },
    );
  });

  it('never narrows a secret count of areas × categories below its width', () => {
    fc.assert(
      fc.property(CROSSINGS, PROFILES, (table, profile) => expectProtected(table, profile)),
      { numRuns: 25 },
    );
  });

  it('never narrows a secret count below its width where the others are rounded', () => {
    fc.assert(
      fc.property(DISTRICTS, fc.constantFrom(3, 5, 10), (district, roundingBase) => {
        const profile = { minCases: 3, zerosSecret: false, complementSecret: true, dominance: null, roundingBase };
        expect(protect(ratesOf(district), profile, solver).exposed).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('finds with the fast path what the solver finds', () => {
    fc.assert(
      fc.property(DISTRICTS, PROFILES, fc.integer({ min: 2, max: 9 }), (district, profile, step) => {
        const table = ratesOf(district);
        // A state that nobody has repaired: every count that is few, and some of the others.
        const { state } = protect(table, profile, solver);
        const half = state.map((reason, at) => (reason === 'neighbour' && at % step === 0 ? null : reason));
        const fast = attack(table, half, profile, solver);
        const slow = attack(table, half, profile, solver, { always: true });
        expect(fast.unfit).toBe(slow.unfit);
        expect(rounded(fast.cells)).toEqual(rounded(slow.cells));
      }),
      { numRuns: 40 },
    );
  });

  it('decides a district without the solver while only numerators are secret', () => {
    fc.assert(
      fc.property(DISTRICTS, (district) => {
        const profile = { minCases: 3, zerosSecret: false, complementSecret: false, dominance: null, roundingBase: 1 };
        const table = ratesOf(district);
        const { state } = protect(table, profile, solver);
        fc.pre(table.cells.every((_, at) => at % 3 !== 1 || state[at] === null));
        fc.pre(table.cells.every(({ origin }) => origin !== 'absent'));
        expect(() => attack(table, state, profile, NO_SOLVER)).not.toThrow();
      }),
    );
  });
});

function rounded(cells: readonly { at: number; range: CountRange }[]) {
  return cells.map(({ at, range }) => ({
    at,
    low: Math.round(range.low * 1e6) / 1e6,
    high: Math.round(range.high * 1e6) / 1e6,
  }));
}
