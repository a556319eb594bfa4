import { PUBLISHED_FIGURES } from './published-figures.js';
import { STOLBERG_DOMAINS, STOLBERG_INDICATORS } from './stolberg-catalogue.js';
import { stolbergDeliveries } from './stolberg-figures.js';
import { STOLBERG_PLACES, STOLBERG_TOWN } from './stolberg-places.js';

interface Row {
  readonly area: string;
  readonly indicator: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number;
}

const rows = stolbergDeliveries().flatMap(({ csv }) =>
  csv
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line): Row => {
      const [area = '', , indicator = '', , , numerator = '', denominator = '', value = ''] = line.split(';');
      return {
        area,
        indicator,
        numerator: Number(numerator),
        denominator: Number(denominator),
        value: Number(value.replace(',', '.')),
      };
    }),
);

describe('figures of Stolberg', () => {
  it('covers 17 Stadtteile with the four indicators of its own catalogue', () => {
    expect(rows).toHaveLength(17 * 4);
    expect(STOLBERG_INDICATORS.map(({ code }) => code)).toEqual(['S1', 'S2', 'T1', 'T2']);
    const domains = new Set(STOLBERG_DOMAINS.map(({ code }) => code));
    expect(STOLBERG_INDICATORS.every(({ domainCode }) => domains.has(domainCode))).toBe(true);
  });

  it('leaves published values as published', () => {
    const published = PUBLISHED_FIGURES.filter(
      ({ workspaceKey, indicatorCode }) => workspaceKey === 'stolberg' && indicatorCode,
    );
    for (const { areaCode, indicatorCode, value } of published) {
      const own = rows.filter(({ area, indicator }) => area.startsWith(areaCode) && indicator === indicatorCode);
      const sum = (part: 'numerator' | 'denominator') => own.reduce((total, row) => total + row[part], 0);
      const rate = (100 * sum('numerator')) / sum('denominator');
      const decimals = areaCode === STOLBERG_TOWN.code ? (indicatorCode === 'S1' ? 2 : 0) : 1;
      const shown = indicatorCode === 'T2' ? Math.round(rate) : Number(rate.toFixed(decimals));
      expect({ areaCode, indicatorCode, shown }).toEqual({ areaCode, indicatorCode, shown: value });
    }
  });

  it('has four Stadtteile with at least 36 per cent migration background and some below 1,000 residents', () => {
    expect(rows.filter(({ indicator, value }) => indicator === 'T1' && value >= 36)).toHaveLength(4);
    expect(STOLBERG_PLACES.filter(({ population }) => population < 1000)).toHaveLength(5);
  });

  it('counts nobody twice', () => {
    expect(rows.every(({ numerator, denominator }) => numerator <= denominator)).toBe(true);
  });
});
