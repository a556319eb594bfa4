import { type ImportMapping, NO_FIXES } from '@quartierwerk/domain/indicators/import/mapping';
import { askedFor, askedMapping } from './asked-mapping.js';

const MAPPING: ImportMapping = {
  title: 'Tabelle',
  sourceId: null,
  referenceDate: null,
  note: '',
  areaEditionId: null,
  columns: [{ role: 'area_code' }, { role: 'value' }],
  indicator: null,
  year: null,
  fixes: NO_FIXES,
  suppressSmallCases: true,
};
const ASKED = { sourceId: 's-1', indicators: ['D2'], year: 2025 };

describe('askedMapping', () => {
  it('fills in what the table does not say', () => {
    expect(askedMapping(MAPPING, ASKED)).toMatchObject({ sourceId: 's-1', indicator: 'D2', year: 2025 });
  });

  it('keeps what the table says itself', () => {
    const columns = [
      { role: 'area_code' as const },
      { role: 'year' as const },
      { role: 'value' as const, indicator: 'D3' },
    ];
    expect(askedMapping({ ...MAPPING, columns }, ASKED)).toMatchObject({ indicator: null, year: null });
    expect(askedMapping({ ...MAPPING, year: 2024 }, ASKED)).toMatchObject({ year: 2024 });
  });

  it('chooses no indicator where several were asked for', () => {
    expect(askedMapping(MAPPING, { ...ASKED, indicators: ['D2', 'D3'] }).indicator).toBeNull();
  });
});

describe('askedFor', () => {
  it('reads provider, figures and period from the address, and nothing without a provider', () => {
    expect(askedFor(new URLSearchParams('quelle=s-1&indikatoren=D2,D3&jahr=2025'))).toEqual({
      sourceId: 's-1',
      indicators: ['D2', 'D3'],
      year: 2025,
    });
    expect(askedFor(new URLSearchParams('quelle=s-1&jahr=bald'))).toEqual({
      sourceId: 's-1',
      indicators: [],
      year: null,
    });
    expect(askedFor(new URLSearchParams('jahr=2025'))).toBeNull();
  });
});
