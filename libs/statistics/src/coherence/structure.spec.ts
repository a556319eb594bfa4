import fc from 'fast-check';
import { describeWithReference, readReferenceTable } from '../testing/reference-data.testing.js';
import { cronbachAlpha } from './cronbach.js';
import { effectiveWeights, nominalWeights } from './effective-weights.js';
import { principalComponents, type PrincipalComponents } from './principal-components.js';

const columns = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 3, max: 12 }))
  .chain(([size, areas]) => {
    const cell = fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: -50, max: 50 }) },
      { weight: 1, arbitrary: fc.constant(NaN) },
    );
    return fc.array(fc.array(cell, { minLength: areas, maxLength: areas }), { minLength: size, maxLength: size });
  })
  .map((cells) => cells.map((column) => Float64Array.from(column)));

function componentsOf(table: readonly Float64Array[]): PrincipalComponents {
  const outcome = principalComponents(table);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.components;
}

describe('cronbachAlpha', () => {
  it('is 1 for one thing measured twice and 0 for two that have nothing in common', () => {
    const one = Float64Array.of(1, 2, 3, 4);
    expect(cronbachAlpha([one, one])).toBeCloseTo(1, 14);
    expect(cronbachAlpha([Float64Array.of(1, -1, 1, -1), Float64Array.of(1, 1, -1, -1)])).toBeCloseTo(0, 14);
  });

  it('is null without two columns, without two areas and without a sum that varies', () => {
    const one = Float64Array.of(1, 2, 3);
    expect(cronbachAlpha([one])).toBeNull();
    expect(cronbachAlpha([])).toBeNull();
    expect(cronbachAlpha([one, Float64Array.of(NaN, NaN, 1)])).toBeNull();
    expect(cronbachAlpha([one, one.map((value) => -value)])).toBeNull();
    expect(cronbachAlpha([Float64Array.of(2, 2), Float64Array.of(3, 3)])).toBeNull();
  });

  it('is a number of at most 1 or null, in any order', () => {
    fc.assert(
      fc.property(columns, (table) => {
        const alpha = cronbachAlpha(table);
        const turned = cronbachAlpha(table.toReversed().map((column) => column.toReversed()));
        if (alpha === null) return expect(turned).toBeNull();
        expect(alpha).toBeLessThanOrEqual(1 + 1e-12);
        expect(Math.abs(turned! / alpha - 1) < 1e-6 || Math.abs(turned! - alpha) < 1e-9).toBe(true);
      }),
    );
  });
});

describe('effectiveWeights', () => {
  it('gives the wide indicator more than the narrow one of equal nominal weight', () => {
    const narrow = Float64Array.of(1, -1, 1, -1);
    const wide = Float64Array.of(3, 3, -3, -3);
    expect([...effectiveWeights([narrow, wide])!]).toEqual([expect.closeTo(0.1, 14), expect.closeTo(0.9, 14)]);
  });

  it('is negative for an indicator that runs against the index', () => {
    expect(effectiveWeights([Float64Array.of(-1, 0, 1), Float64Array.of(4, 0, -4)])![0]).toBeLessThan(0);
  });

  it('adds up to 1, or is null when the index does not vary', () => {
    fc.assert(
      fc.property(columns, (table) => {
        const weights = effectiveWeights(table);
        const sums = table[0]!.map((_, area) => table.reduce((sum, column) => sum + column[area]!, 0));
        const known = [...sums].filter((sum) => !Number.isNaN(sum));
        if (new Set(known).size < 2) return expect(weights).toBeNull();
        expect(weights!.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('is null without indicators', () => {
    expect(effectiveWeights([])).toBeNull();
  });
});

describe('nominalWeights', () => {
  it('shares out the weight of a group, also when one group is empty', () => {
    const weights = nominalWeights(
      Float64Array.of(1, 3, 2, 0),
      Uint32Array.of(0, 0, 1, 3),
      Float64Array.of(1, 1, 5, 7),
    );
    expect([...weights!]).toEqual([0.125, 0.375, 0.5, 0]);
    expect(nominalWeights(Float64Array.of(0), Uint32Array.of(0), Float64Array.of(1))).toBeNull();
  });

  const file = 'coinr_asem/asem_09_eff_weights.csv';
  describeWithReference('against COINr', file, () => {
    it('agrees within 1e-15 for indicators, their parents and theirs', () => {
      const rows = readReferenceTable(file);
      const parentOf = new Map(
        readReferenceTable('coinr_asem/asem_iMeta.csv').map((row) => [row['iCode'], row['Parent']]),
      );
      for (const level of ['1', '2', '3']) {
        const own = rows.filter((row) => row['Level'] === level);
        const parents = rows.filter((row) => row['Level'] === String(Number(level) + 1));
        const weights = nominalWeights(
          Float64Array.from(own, (row) => Number(row['Weight'])),
          Uint32Array.from(own, (row) =>
            parents.findIndex((parent) => parent['iCode'] === parentOf.get(row['iCode']!)),
          ),
          Float64Array.from(parents, (row) => Number(row['EffWeight'])),
        );
        for (const [position, row] of own.entries()) {
          expect(Math.abs(weights![position]! - Number(row['EffWeight']))).toBeLessThan(1e-15);
        }
      }
    });
  });
});

describe('principalComponents', () => {
  it('gives two columns of one mind a first component that carries nearly all', () => {
    const { share, loadings, firstScore } = componentsOf([
      Float64Array.of(1, 2, 3, 4.1),
      Float64Array.of(10, 20, 30, 40),
    ]);
    expect(share[0]).toBeGreaterThan(0.999);
    expect([...loadings[0]!]).toEqual([expect.closeTo(Math.SQRT1_2, 14), expect.closeTo(Math.SQRT1_2, 14)]);
    expect([...firstScore]).toEqual([...firstScore].sort((a, b) => a - b));
  });

  it('gives reasons', () => {
    expect(principalComponents([Float64Array.of(1, 2, 3)])).toEqual({
      ok: false,
      reason: 'too_few_areas',
      column: null,
    });
    expect(principalComponents([Float64Array.of(1, 2), Float64Array.of(1, 2)])).toMatchObject({
      reason: 'too_few_areas',
    });
    expect(principalComponents([Float64Array.of(1, 2, 3), Float64Array.of(0.1, 0.1, 0.1)])).toEqual({
      ok: false,
      reason: 'no_variance',
      column: 1,
    });
  });

  it('has shares that add up to 1 and scores with standard deviation 1, and never NaN for a whole area', () => {
    fc.assert(
      fc.property(columns, (table) => {
        const outcome = principalComponents(table);
        if (!outcome.ok) return;
        const { share, firstScore } = outcome.components;
        expect(share.reduce((sum, own) => sum + own, 0)).toBeCloseTo(1, 9);
        const scores: number[] = [];
        for (let area = 0; area < firstScore.length; area++) {
          const whole = table.every((column) => !Number.isNaN(column[area]));
          expect(Number.isNaN(firstScore[area])).toBe(!whole);
          if (whole) scores.push(firstScore[area]!);
        }
        expect(scores.reduce((sum, score) => sum + score * score, 0) / (scores.length - 1)).toBeCloseTo(1, 8);
      }),
    );
  });
});

const pca = 'coinr_asem/asem_08_pca_P2P_rotation.csv';
describeWithReference('coherence of ASEM against COINr', pca, () => {
  const meta = readReferenceTable('coinr_asem/asem_iMeta.csv');
  const columnOf = (file: string, code: string) =>
    Float64Array.from(readReferenceTable(`coinr_asem/${file}`), (row) => Number(row[code]));
  const childrenOf = (parent: string) => meta.filter((row) => row['Parent'] === parent).map((row) => row['iCode']!);

  it('has the same components within 1e-12, but for the sign rule', () => {
    const rotation = readReferenceTable(pca);
    const { loadings, deviation } = componentsOf(
      rotation.map((row) => columnOf('asem_01_Normalised.csv', row['ind']!)),
    );
    const published = readReferenceTable('coinr_asem/asem_08_pca_P2P_sdev.csv');
    for (const [component, vector] of loadings.entries()) {
      const theirs = rotation.map((row) => Number(row[`PC${component + 1}`]));
      const sign = vector.reduce((sum, own, row) => sum + own * theirs[row]!, 0) < 0 ? -1 : 1;
      for (const [row, own] of vector.entries()) expect(Math.abs(own - sign * theirs[row]!)).toBeLessThan(1e-12);
      expect(Math.abs(deviation[component]! - Number(published[component]!['sdev']))).toBeLessThan(1e-13);
    }
  });

  it('has the same alphas within 1e-13', () => {
    const pillarsOf = (group: string) => childrenOf(group).flatMap(childrenOf);
    const alphaOf: Record<string, number | null> = {
      Conn: cronbachAlpha(pillarsOf('Conn').map((code) => columnOf('asem_01_Normalised.csv', code))),
      Sust: cronbachAlpha(pillarsOf('Sust').map((code) => columnOf('asem_01_Normalised.csv', code))),
      ConnSustIndex_pillars: cronbachAlpha(
        [...childrenOf('Conn'), ...childrenOf('Sust')].map((code) => columnOf('asem_01_Aggregated.csv', code)),
      ),
    };
    for (const row of readReferenceTable('coinr_asem/asem_07_cronbach_normalised.csv')) {
      expect(Math.abs(alphaOf[row['group']!]! - Number(row['alpha']))).toBeLessThan(1e-13);
    }
  });
});
