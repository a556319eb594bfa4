import fc from 'fast-check';
import { LONG, aMapping } from './import.testing.js';
import { bestKept, carriedColumns, headChange, mappingAsKept, shapeOf } from './kept-mapping.js';
import { NO_FIXES } from './mapping.js';

const HEADS = ['AGS', 'Indikator', 'Jahr', 'Zähler', 'Nenner'];
const KEPT = { heads: HEADS, mapping: aMapping(LONG, { year: 2023, sourceId: 's-1' }) };

describe('a kept mapping', () => {
  it('is known again by the heads, however they are written', () => {
    expect(shapeOf(['ags ', 'INDIKATOR', 'Jahr', 'Zaehler', 'Nenner'])).toBe(shapeOf(HEADS));
    expect(shapeOf([...HEADS].reverse())).not.toBe(shapeOf(HEADS));
  });

  it('says which columns are new and which are missing', () => {
    expect(headChange(HEADS, ['AGS', 'Indikator', 'Stichtag', 'Zähler', 'Nenner'])).toEqual({
      alike: 0.8,
      added: ['Stichtag'],
      missing: ['Jahr'],
    });
    expect(headChange(HEADS, HEADS)).toEqual({ alike: 1, added: [], missing: [] });
  });

  it('fits a table that has most of its heads, the latest of those that fit alike', () => {
    const older = { ...KEPT, heads: [...HEADS, 'Bemerkung'] };
    expect(bestKept([older, KEPT], HEADS)?.kept).toBe(KEPT);
    expect(bestKept([KEPT, { ...KEPT }], HEADS)?.kept).toBe(KEPT);
    expect(bestKept([KEPT], ['AGS', 'A1', 'A2', 'A3', 'A4'])).toBeNull();
    expect(bestKept([], HEADS)).toBeNull();
  });

  it('gives every column its meaning by its head, wherever it stands now', () => {
    const fresh = { heads: ['Nenner', 'Neu', 'AGS', 'Indikator', 'Jahr', 'Zähler'], columns: [] };
    expect(carriedColumns({ heads: HEADS, columns: LONG }, fresh).map(({ role }) => role)).toEqual([
      ...['denominator', 'ignore', 'area_code', 'indicator', 'year', 'numerator'],
    ]);
  });

  it('keeps columns without heads by their place among those', () => {
    const before = {
      heads: ['', 'Wert', ''],
      columns: [{ role: 'area_code' }, { role: 'value' }, { role: 'year' }] as const,
    };
    expect(carriedColumns(before, { heads: ['', '', 'Wert'], columns: [] }).map(({ role }) => role)).toEqual([
      ...['area_code', 'year', 'value'],
    ]);
  });

  it('takes decisions about kinds of rows along, not those about lines, nor the year', () => {
    const fixes = {
      ...NO_FIXES,
      padZeros: true,
      skipRowsWith: ['total_row' as const],
      skipLines: [4],
      confirmedJumps: 3,
    };
    const wide = [{ role: 'area_code' }, { role: 'value', indicator: 'D2' }] as const;
    const kept = {
      heads: ['AGS', 'Quote'],
      mapping: aMapping(wide, { year: 2023, fixes, indicator: 'D2', sourceId: 's-1' }),
    };
    const fresh = { heads: ['AGS', 'Quote'], mapping: aMapping([], { year: 2024, sourceId: null, title: 'neu' }) };
    expect(mappingAsKept(kept, fresh)).toMatchObject({
      ...{ title: 'neu', year: 2024, sourceId: 's-1', indicator: 'D2', columns: wide },
      fixes: { padZeros: true, skipRowsWith: ['total_row'], skipLines: [], confirmedJumps: 0 },
    });
  });

  it('loses and invents no column, whatever the heads', () => {
    const heads = fc.array(fc.constantFrom('', 'AGS', 'Jahr', 'Wert', 'Quote'), { maxLength: 8 });
    fc.assert(
      fc.property(heads, heads, (before, now) => {
        const { added, missing, alike } = headChange(before, now);
        expect(now.length - added.length).toBe(before.length - missing.length);
        expect(alike).toBeLessThanOrEqual(1);
        expect(carriedColumns({ heads: before, columns: [] }, { heads: now, columns: [] })).toHaveLength(now.length);
      }),
    );
  });
});
