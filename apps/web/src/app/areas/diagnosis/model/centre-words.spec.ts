import { DEFAULT_METHOD, type IndexMethod } from '@quartierwerk/statistics/index/method';
import { centreOfIndex, mapClassWords, referenceWord, stripWords } from './centre-words.js';

const method = (choices: Partial<IndexMethod>): IndexMethod => ({ ...DEFAULT_METHOD, ...choices });

describe('what an index is measured from', () => {
  it('is the reference where deviations from it are added up', () => {
    expect(centreOfIndex(method({}))).toBe('district');
    expect(centreOfIndex(method({ reference: 'published' }))).toBe('district');
    expect(centreOfIndex(method({ reference: 'parent', standardisation: 'points' }))).toBe('parent');
    expect(stripWords(method({ reference: 'parent' }))).toBe('zum Wert der Kommune');
  });

  it('is the mean where the method has no such zero, whatever its reference', () => {
    for (const standardisation of ['minmax', 'percentile', 'rank', 'robust', 'exponential'] as const)
      expect(stripWords(method({ standardisation }))).toBe('zum Mittel');
    expect(mapClassWords(method({ aggregation: 'copeland' })).above).toBe('über Mittel');
  });

  it('is the mean for classes of the rescaled score', () => {
    const mapClasses = { ...DEFAULT_METHOD.mapClasses, scale: 'index' } as const;
    expect(mapClassWords(method({ mapClasses })).far_above).toBe('deutlich über Mittel');
    expect(mapClassWords(method({})).far_above).toBe('deutlich über Kreis');
  });

  it('stays the reference for single indicators', () => {
    expect(referenceWord(method({ standardisation: 'minmax' }))).toBe('Kreiswert');
    expect(referenceWord(method({ reference: 'parent' }))).toBe('Wert der Kommune');
  });
});
