import fc from 'fast-check';
import { CORRECTIONS, PROFILES, ratesOf } from './disclosure.testing.js';
import { protectBeside } from './earlier.js';
import type { LinearProgram } from './linear-program.js';
import { textSolver } from './lp-text.testing.js';
import { type CountRange, type DisclosureProfile, secretCounts } from './profile.js';
import { protect, shownCount } from './protect.js';
import type { DisclosureTable, SuppressionReason } from './table.js';

const solver = await textSolver();

interface Published {
  readonly table: DisclosureTable;
  readonly state: readonly (SuppressionReason | null)[];
}

/**
 * What somebody works out who has both published tables, the sums of each, and a hunch which counts did not change: written here once more
 * from nothing but these. Every release has cells of its own; a count that stayed the same is tied to the one before by a row.
 */
function programOf(releases: readonly [Published, Published], profile: DisclosureProfile): LinearProgram {
  const zerosShown = (secretCounts(profile)?.low ?? 1) > 0;
  const width = releases[0].table.cells.length;
  const columns = releases.flatMap(({ table, state }) =>
    table.cells.map(({ origin }, at): CountRange => {
      const count = shownCount(table, state, profile, at);
      if (count !== null) return { low: count, high: count };
      return { low: origin === 'counted' && zerosShown ? 1 : 0, high: Infinity };
    }),
  );
  const sums = releases.flatMap(({ table }, release) =>
    table.equations.map(({ total, parts, rest }) => ({
      columns: [total, ...parts].map((at) => release * width + at),
      coefficients: [1, ...parts.map(() => -1)],
      right: rest,
    })),
  );
  const [before, after] = releases;
  const same = before.table.cells.flatMap(({ origin, count }, at) =>
    origin === 'counted' && count === after.table.cells[at]?.count
      ? [{ columns: [at, width + at], coefficients: [1, -1], right: 0 }]
      : [],
  );
  return { columns, rows: [...sums, ...same] };
}

/** Few counts, and remainders that are few. */
function secretsOf({ table, state }: Published): number[] {
  return table.cells.flatMap(({ origin }, at) => {
    const remainder = origin === 'remainder' && state[at - 2] === 'small_complement';
    return remainder || state[at] === 'few_cases' ? [at] : [];
  });
}

describe('two releases of the same tables', () => {
  it('never narrow a secret count of either below its width, whatever was corrected and whatever nobody delivered', () => {
    let attacked = 0;
    fc.assert(
      fc.property(CORRECTIONS, PROFILES, ({ before, after }, profile) => {
        const first = { table: ratesOf(before), state: protect(ratesOf(before), profile, solver).state };
        const second = ratesOf(after);
        const found = protectBeside(second, profile, [{ ...first, roundingBase: 1 }], solver);
        expect(found).toMatchObject({ exposed: [], exposedEarlier: 0, unfit: 0 });
        const few = secretCounts(profile);
        const releases = [first, { table: second, state: found.state }] as const;
        const wanted = releases.flatMap((one, at) => secretsOf(one).map((cell) => at * second.cells.length + cell));
        if (!few || wanted.length === 0) return;
        attacked += 1;
        for (const { low, high } of solver(programOf(releases, profile), wanted) ?? [{ low: 0, high: 0 }]) {
          expect(high - low).toBeGreaterThanOrEqual(few.high - few.low - 1e-6);
        }
      }),
      { numRuns: 30 },
    );
    expect(attacked).toBeGreaterThan(5);
  }, 60_000);
});
