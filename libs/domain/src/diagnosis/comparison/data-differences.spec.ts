import { dataDifferences, sameData, type ComparedData, type UsedIndicator } from './data-differences.js';

const indicator = (code: string, changed: Partial<UsedIndicator> = {}): UsedIndicator => ({
  code,
  editionId: `${code}/1`,
  direction: 'burden',
  counts: true,
  years: [2024],
  published: null,
  ...changed,
});
const data = (changed: Partial<ComparedData> = {}): ComparedData => ({
  year: 2024,
  areaEditionId: 'e',
  pooling: 'edition',
  indicators: [indicator('A1'), indicator('B1')],
  rates: new Map([
    ['1', [1.5, 2]],
    ['2', [3, null]],
  ]),
  excluded: new Set(),
  ...changed,
});

describe('dataDifferences', () => {
  it('finds none between a run and itself', () => {
    const differences = dataDifferences(data(), data());
    expect(sameData(differences)).toBe(true);
    expect(differences.values).toEqual({ compared: 3, changed: 0, added: 0, removed: 0 });
  });

  it('counts figures that changed, came, or went', () => {
    const rates = new Map([
      ['1', [1.6, 2 * (1 + 1e-9)]],
      ['2', [null, 4]],
    ]);
    const differences = dataDifferences(data(), data({ rates }));
    expect(differences.values).toEqual({ compared: 2, changed: 1, added: 1, removed: 1 });
    expect(sameData(differences)).toBe(false);
  });

  it('names areas that take part on one side only, since mean and spread hang on them', () => {
    const differences = dataDifferences(data(), data({ excluded: new Set(['2']) }));
    expect(differences).toMatchObject({ excludedOnlyA: [], excludedOnlyB: ['2'] });
    expect(sameData(differences)).toBe(false);
    expect(dataDifferences(data(), data({ areaEditionId: 'f', excluded: new Set(['2']) })).excludedOnlyB).toEqual([]);
  });

  it('names indicators measured from another published figure', () => {
    const other = data({ indicators: [indicator('A1', { published: 7.5 }), indicator('B1')] });
    expect(dataDifferences(data(), other).publishedOtherwise).toEqual(['A1']);
    expect(sameData(dataDifferences(data(), other))).toBe(false);
    expect(sameData(dataDifferences(other, other))).toBe(true);
  });

  it('names indicators by what differs', () => {
    const other = data({
      indicators: [indicator('B1', { editionId: 'B1/2', direction: 'relief', years: [2023, 2024] }), indicator('C1')],
    });
    expect(dataDifferences(data(), other)).toMatchObject({
      onlyA: ['A1'],
      onlyB: ['C1'],
      redefined: ['B1'],
      turned: ['B1'],
      pooledOtherwise: ['B1'],
    });
    const out = data({ indicators: [indicator('A1', { counts: false }), indicator('B1')] });
    expect(dataDifferences(data(), out)).toMatchObject({ countsOnlyA: ['A1'], countsOnlyB: [] });
  });

  it('compares no figures across years or area editions', () => {
    expect(dataDifferences(data(), data({ year: 2025 })).values).toBeNull();
    const across = dataDifferences(data(), data({ areaEditionId: 'f' }));
    expect(across).toMatchObject({ areaEdition: true, values: null });
    expect(sameData(across)).toBe(false);
  });
});
