import fc from 'fast-check';
import { runFigures } from './index-input.testing.js';
import { cutOf, NEAR_DISTANCE, rankGroups, sortAreas } from './rank-groups.js';

const [model] = runFigures().areas;
if (!model) throw new Error('The fixture has no area.');

function areas(...values: (number | null)[]) {
  return values.map((indexValue, at) => ({
    ...model!,
    code: `0${at}`,
    name: `Ort ${at}`,
    indexValue,
    rank: indexValue === null ? null : 1 + values.filter((value) => value !== null && value > indexValue).length,
  }));
}

function codes(values: readonly (number | null)[], top: number) {
  return rankGroups(areas(...values), top).map((group) => [group.kind, group.areas.map(({ code }) => code).join(' ')]);
}

describe('rankGroups', () => {
  it('parts the first from those close behind, the rest and those without an index', () => {
    expect(codes([2.1, 1.4, 1.3, 0.2, null], 2)).toEqual([
      ['first', '00 01'],
      ['near', '02'],
      ['rest', '03'],
      ['none', '04'],
    ]);
  });

  it('keeps areas together that share the last rank', () => {
    expect(codes([2, 1, 1, 0], 2)[0]).toEqual(['first', '00 01 02']);
  });

  it('has no area near the cut that is as far as the limit', () => {
    expect(codes([1, 1 - NEAR_DISTANCE], 1)).toEqual([
      ['first', '00'],
      ['rest', '01'],
    ]);
  });

  it('loses no area and doubles none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.double({ min: -3, max: 3, noNaN: true }), { nil: null }), { maxLength: 30 }),
        fc.integer({ min: 1, max: 12 }),
        (values, top) => {
          const given = areas(...values);
          const grouped = rankGroups(given, top).flatMap((group) => group.areas.map(({ code }) => code));
          expect([...grouped].sort()).toEqual(given.map(({ code }) => code).sort());
        },
      ),
    );
  });
});

describe('cutOf', () => {
  it('is unknown when no area has a rank', () => {
    expect(cutOf(areas(null, null), 9)).toBeNull();
  });
});

describe('sortAreas', () => {
  it('puts areas without the value last in both directions', () => {
    const given = areas(1, null, 2);
    const order = (direction: 'ascending' | 'descending') =>
      sortAreas(given, 'index', direction, new Intl.Collator('de')).map(({ code }) => code);

    expect(order('ascending')).toEqual(['00', '02', '01']);
    expect(order('descending')).toEqual(['02', '00', '01']);
  });
});
