import fc from 'fast-check';
import { DEFAULT_METHOD } from '../index/method.js';
import { burden, context, matrixOf, relief, type Cell, type TableInput } from '../testing/index-input.testing.js';
import { computeDynamics, type Dynamics } from './compute-dynamics.js';
import { CHANGE_KINDS } from './change.js';
import { DYNAMICS_CLASSES } from './status-dynamics.js';

const LENIENT = { ...DEFAULT_METHOD, coverage: { domain: 0, overall: 0 } };
const CODES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

function table(indicators: TableInput['indicators'], rows: readonly (readonly Cell[])[]): TableInput {
  return { indicators, areas: Object.fromEntries(rows.map((cells, at) => [CODES[at]!, cells])) };
}
function dynamics(before: TableInput, after: TableInput, method = LENIENT): Dynamics {
  const outcome = computeDynamics(matrixOf(before), matrixOf(after), method);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.dynamics;
}
const classes = ({ codes }: Dynamics) => [...codes].map((code) => DYNAMICS_CLASSES[code - 1] ?? null);

describe('computeDynamics', () => {
  const before = table([burden('A1')], [[10], [10], [10], [10], [10], [10]]);

  it('calls the one whose burden grows far more than that of the others negative, and the one who falls behind positive', () => {
    const after = table([burden('A1')], [[20], [10], [10], [10], [10], [0]]);
    expect(classes(dynamics(before, after))).toEqual(['negative', 'stable', 'stable', 'stable', 'stable', 'positive']);
  });

  it('turns round for an indicator that relieves', () => {
    const [first, later] = [relief('A1'), relief('A1')];
    const after = table([later], [[20], [10], [10], [10], [10], [0]]);
    const found = dynamics(table([first], [[10], [10], [10], [10], [10], [10]]), after);
    expect(classes(found)).toEqual(['positive', 'stable', 'stable', 'stable', 'stable', 'negative']);
  });

  it('leaves context out, and says of every other indicator why it takes no part', () => {
    const reliable = (at: number): Cell => [100 + 60 * at, 1000];
    // Four of ten in every area but one: the differences are chance.
    const wavering = (at: number): Cell => [4 + (at % 2), 10];
    const rows = CODES.map((_, at): Cell[] => [at * 3, reliable(at), wavering(at), at + 1]);
    const after = table([burden('A1'), burden('A2'), burden('A3'), burden('A4')], rows);
    const early = CODES.map((_, at): Cell[] => [at * 3 + (at % 3), reliable(at % 5), wavering(at + 1)]);
    const found = dynamics(table([context('A1'), burden('A2'), burden('A3')], early), after);
    expect(found.used).toEqual(['A1', 'A2']);
    expect(found.leftOut).toEqual([
      { indicator: 'A3', reason: 'unreliable' },
      { indicator: 'A4', reason: 'no_earlier_values' },
    ]);
  });

  it('has nothing for an area without one of the two years', () => {
    const after = table([burden('A1')], [[20], ['missing'], ['suppressed'], [10], [11], [0]]);
    expect(classes(dynamics(before, after)).slice(1, 3)).toEqual([null, null]);
  });

  it('refuses two years of different areas', () => {
    const other = table([burden('A1')], [[1], [2]]);
    const outcome = computeDynamics(matrixOf(other), matrixOf(before), LENIENT);
    expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'shape_mismatch' }] });
  });

  it('does not change when all burdens grow by the same', () => {
    const cells = fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })), {
      minLength: CODES.length,
      maxLength: CODES.length,
    });
    fc.assert(
      fc.property(cells, fc.integer({ min: 1, max: 40 }), (pairs, growth) => {
        fc.pre(new Set(pairs.map(([one, other]) => other - one)).size > 1);
        const early = table(
          [burden('A1')],
          pairs.map(([one]) => [one]),
        );
        const late = (more: number) =>
          table(
            [burden('A1')],
            pairs.map(([, other]) => [other + more]),
          );
        const [plain, grown] = [dynamics(early, late(0)), dynamics(early, late(growth))];
        grown.arrays.index.forEach((value, at) => expect(value).toBeCloseTo(plain.arrays.index[at]!, 9));
      }),
    );
  });

  it.each(CHANGE_KINDS)('never gives NaN with a class, whatever the gaps, for the change in %s', (kind) => {
    const cell = fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constantFrom<Cell>('missing', 'suppressed'));
    const rows = fc.array(fc.tuple(cell, cell), { minLength: CODES.length, maxLength: CODES.length });
    fc.assert(
      fc.property(rows, rows, (one, other) => {
        const indicators = [burden('A1'), burden('B1', 'B')];
        const outcome = computeDynamics(
          matrixOf(table(indicators, one)),
          matrixOf(table(indicators, other)),
          LENIENT,
          kind,
        );
        if (!outcome.ok) return;
        const { arrays, codes } = outcome.dynamics;
        codes.forEach((code, at) => expect(code === 0).toBe(Number.isNaN(arrays.index[at])));
      }),
    );
  });
});
