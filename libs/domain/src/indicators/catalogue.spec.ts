import { CATALOGUE_DOMAINS, CATALOGUE_INDICATORS, findCatalogueIndicator } from './catalogue.js';
import { UNIT_FACTORS } from './catalogue/catalogue-entry.js';

const byDomain = (domainCode: string) => CATALOGUE_INDICATORS.filter((entry) => entry.domainCode === domainCode);

describe('default catalogue', () => {
  it('has 30 indicators in five domains of 4, 9, 6, 5 and 6', () => {
    expect(CATALOGUE_INDICATORS).toHaveLength(30);
    expect(CATALOGUE_DOMAINS.map(({ code }) => byDomain(code).length)).toEqual([4, 9, 6, 5, 6]);
  });

  it('numbers codes within their domain without gap or repetition', () => {
    for (const { code } of CATALOGUE_DOMAINS) {
      expect(byDomain(code).map((entry) => entry.code)).toEqual(byDomain(code).map((_, i) => `${code}${i + 1}`));
    }
  });

  it('leaves no text empty', () => {
    const texts = [...CATALOGUE_DOMAINS, ...CATALOGUE_INDICATORS].flatMap((entry) =>
      Object.entries(entry).filter(([, value]) => typeof value === 'string'),
    );
    expect(texts.filter(([, value]) => String(value).trim() === '')).toEqual([]);
  });

  it('keeps names unique and short names within 26 characters', () => {
    expect(new Set(CATALOGUE_INDICATORS.map(({ name }) => name)).size).toBe(30);
    expect(new Set(CATALOGUE_INDICATORS.map(({ shortName }) => shortName)).size).toBe(30);
    expect(CATALOGUE_INDICATORS.filter(({ shortName }) => shortName.length > 26)).toEqual([]);
  });

  it('gives every unit its factor', () => {
    for (const { unit, factor } of CATALOGUE_INDICATORS) expect(factor).toBe(UNIT_FACTORS[unit]);
  });

  it('reads 27 indicators as need and three as relief, so that all 30 count in the index', () => {
    const relief = CATALOGUE_INDICATORS.filter(({ direction }) => direction === 'relief').map(({ code }) => code);
    expect(relief).toEqual(['D2', 'D3', 'E6']);
    expect(CATALOGUE_INDICATORS.filter(({ direction }) => direction === 'burden')).toHaveLength(27);
  });

  it('pools three cohorts of the school-entry examination only', () => {
    const pooled = CATALOGUE_INDICATORS.filter(({ poolingYears }) => poolingYears > 1);
    expect(pooled.every(({ domainCode, poolingYears }) => domainCode === 'C' && poolingYears === 3)).toBe(true);
    expect(pooled).toHaveLength(6);
  });

  it('finds an indicator by its code and nothing by an unknown one', () => {
    expect(findCatalogueIndicator('B4')?.name).toBe('SGB-II-Quote');
    expect(findCatalogueIndicator('F1')).toBeUndefined();
  });
});
