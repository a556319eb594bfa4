import fc from 'fast-check';
import { matchesAcrossEditions, matchesInOneEdition, turnedMatches } from './area-matches.js';

const row = (fromCode: string, toCode: string, share = 1) => ({ fromCode, toCode, share });

describe('matchesAcrossEditions', () => {
  it('names a divided area, a merger and a renumbered one, and keeps what nobody recorded by its code', () => {
    const lineage = [row('1', '1a', 0.6), row('1', '1b', 0.4), row('2', '23'), row('3', '23'), row('4', '40')];
    const { basis, matches } = matchesAcrossEditions(['1', '2', '3', '4', '5'], ['1a', '1b', '23', '40', '5'], lineage);
    expect(basis).toBe('lineage');
    expect(matches).toEqual([
      { relation: 'divided', a: ['1'], b: ['1a', '1b'] },
      { relation: 'merged', a: ['2', '3'], b: ['23'] },
      { relation: 'same', a: ['4'], b: ['40'] },
      { relation: 'same', a: ['5'], b: ['5'] },
    ]);
  });

  it('compares nothing where a part of the people went elsewhere, even under the old code', () => {
    const lineage = [row('1', '1', 0.9), row('2', '2', 0.5), row('2', '3', 0.5), row('3', '3')];
    const { matches } = matchesAcrossEditions(['1', '2', '3'], ['1', '2', '3'], lineage);
    expect(matches.map(({ relation }) => relation)).toEqual(['redrawn', 'redrawn']);
    expect(matches[1]).toEqual({ relation: 'redrawn', a: ['2', '3'], b: ['2', '3'] });
  });

  it('decides by every row, also of areas that are not in the runs', () => {
    const merger = [row('1', '12'), row('2', '12')];
    expect(matchesAcrossEditions(['1'], ['12'], merger).matches).toEqual([{ relation: 'merged', a: ['1'], b: ['12'] }]);
    const division = [row('1', '1', 0.5), row('1', '2', 0.5)];
    expect(matchesAcrossEditions(['1'], ['1'], division).matches).toEqual([
      { relation: 'divided', a: ['1'], b: ['1'] },
    ]);
    // Area 1 became 3, which the second run has not: its 1 is another one, under the old code.
    expect(matchesAcrossEditions(['1'], ['1'], [row('1', '3'), row('2', '1')]).matches).toEqual([
      { relation: 'only_a', a: ['1'], b: [] },
      { relation: 'only_b', a: [], b: ['1'] },
    ]);
  });

  it('says that it went by the codes when no lineage was recorded', () => {
    const { basis, matches } = matchesAcrossEditions(['1', '2'], ['2', '3'], null);
    expect(basis).toBe('by_code');
    expect(matches).toEqual([
      { relation: 'only_a', a: ['1'], b: [] },
      { relation: 'same', a: ['2'], b: ['2'] },
      { relation: 'only_b', a: [], b: ['3'] },
    ]);
  });

  it('names every area exactly once, in whatever way the areas hang together', () => {
    const codes = fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5', '6'));
    const rows = fc.array(fc.tuple(fc.constantFrom('1', '2', '3', '4', '5'), fc.constantFrom('2', '3', '4', '5', '6')));
    fc.assert(
      fc.property(codes, codes, rows, (a, b, pairs) => {
        const lineage = pairs.map(([from, to]) => row(from, to, 0.5));
        const { matches } = matchesAcrossEditions(a, b, lineage);
        expect(matches.flatMap((match) => match.a).toSorted()).toEqual(a.toSorted());
        expect(matches.flatMap((match) => match.b).toSorted()).toEqual(b.toSorted());
        for (const match of matches.filter(({ relation }) => relation === 'same')) {
          expect([match.a.length, match.b.length]).toEqual([1, 1]);
          const others = lineage.filter(
            ({ fromCode, toCode }) => match.a.includes(fromCode) || match.b.includes(toCode),
          );
          expect(others).toEqual([]);
        }
        expect(turnedMatches(turnedMatches({ basis: 'lineage', matches })).matches).toEqual(matches);
      }),
    );
  });
});

describe('turnedMatches', () => {
  it('makes a division a merger when the later run stands on the left', () => {
    const turned = turnedMatches(matchesAcrossEditions(['1'], ['2', '3'], [row('1', '2', 0.5), row('1', '3', 0.5)]));
    expect(turned.matches).toEqual([{ relation: 'merged', a: ['2', '3'], b: ['1'] }]);
  });
});

describe('matchesInOneEdition', () => {
  it('pairs by code', () => {
    expect(matchesInOneEdition(['1'], ['1'])).toEqual({
      basis: 'one_edition',
      matches: [{ relation: 'same', a: ['1'], b: ['1'] }],
    });
  });
});
