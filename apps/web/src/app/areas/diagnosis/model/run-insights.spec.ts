import { TestBed } from '@angular/core/testing';
import { DEFAULT_METHOD } from '@quartierwerk/statistics/index/method';
import { Formats } from '@quartierwerk/ui/format/formats';
import { byDomain, byStrength, contributionsOf, strongest } from './contributions.js';
import { deliveryGaps } from './delivery-gaps.js';
import { domainShares } from './domain-shares.js';
import { indexInput, runFigures } from './index-input.testing.js';
import { methodLines } from './method-words.js';
import { warningSentences } from './warning-words.js';
import { runCsv } from './run-csv.js';
import { legendOf, mapStates } from './run-map.js';

const tolerant = { ...DEFAULT_METHOD, coverage: { domain: 0.5, overall: 0.5 } };

describe('domainShares', () => {
  it('add up to one', () => {
    const shares = [...domainShares(runFigures()).values()];
    expect(shares.reduce<number>((sum, share) => sum + (share ?? 0), 0)).toBeCloseTo(1, 12);
  });

  it('are unknown when nothing spreads', () => {
    expect(domainShares({ areas: [], domains: [{ code: 'A', name: 'A' }] }).get('A')).toBeNull();
  });
});

describe('deliveryGaps', () => {
  it('says nothing when everything was delivered', () => {
    expect(deliveryGaps(runFigures())).toBeNull();
  });

  it('joins indicators that lack in the same areas and names the municipality they fill', () => {
    const changes = [4, 5].flatMap((area) => [0, 1].map((at) => ({ area, indicator: at, numerator: null, status: 0 })));
    const gaps = deliveryGaps(runFigures(indexInput(changes), { ...tolerant, coverage: { domain: 0, overall: 0.1 } }));

    expect(gaps).toEqual({
      areaCount: 2,
      leastUsed: 2,
      expected: 4,
      gaps: [
        { codes: ['A1', 'A2'], kind: 'missing', areaCount: 2, municipalities: ['Burscheid'], source: 'Melderegister' },
      ],
    });
  });
});

describe('contributions', () => {
  const figures = runFigures();
  const [first] = figures.areas;
  if (!first) throw new Error('The fixture has no area.');

  it('stand by domain with the sum of each', () => {
    const domains = byDomain(figures, first);
    expect(domains.map(({ code, used, expected }) => [code, used, expected])).toEqual([
      ['A', 2, 2],
      ['B', 2, 2],
    ]);
    for (const { rows, score } of domains) {
      expect(rows.reduce((sum, row) => sum + (row.contribution ?? 0), 0)).toBeCloseTo(score ?? NaN, 12);
    }
  });

  it('stand by strength whichever way they point', () => {
    const sizes = byStrength(contributionsOf(figures, first)).map(({ deviation }) => Math.abs(deviation ?? 0));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it('name only what burdens when the strongest are asked for', () => {
    expect(strongest(figures, first, 2).every(({ contribution }) => (contribution ?? 0) > 0)).toBe(true);
  });
});

describe('a run on the map', () => {
  const formats = () => TestBed.inject(Formats);

  it('carries the rank of the first areas only', () => {
    const states = mapStates(runFigures(), 2, formats());
    expect([...states.values()].flatMap(({ rank }) => rank ?? [])).toEqual([1, 2]);
  });

  it('has no class and says why when an area has no index', () => {
    const input = indexInput([{ area: 0, indicator: 0, numerator: null, status: 2 }]);
    const state = mapStates(runFigures(input), 9, formats()).get('00');

    expect(state?.colour).toBeNull();
    expect(state?.facts?.[0]).toBe('zu wenige Indikatoren');
  });

  it('writes limits and counts of its classes', () => {
    const legend = legendOf(runFigures(), formats());
    expect(legend.map(({ limits }) => limits)).toEqual([
      'über 1,25',
      '0,4 bis 1,25',
      '\u22120,4 bis 0,4',
      '\u22121,2 bis \u22120,4',
      'unter \u22121,2',
    ]);
    expect(legend.reduce((sum, { count }) => sum + count, 0)).toBe(6);
  });
});

describe('runCsv', () => {
  it('writes one line for each area and keeps a formula from being one', () => {
    const figures = runFigures();
    const [first, ...others] = figures.areas;
    const csv = runCsv({ ...figures, areas: [{ ...first!, name: '=1+1' }, ...others] }, true);
    const lines = csv.trimEnd().split('\r\n');

    expect(lines).toHaveLength(7);
    expect(lines[0]).toContain('Rang;Schlüssel;Wohnplatz');
    expect(lines[1]).toMatch(/^1;00;'=1\+1;Bergisch Gladbach;3000;\d,\d{4};/);
  });
});

describe('methodLines', () => {
  it('say direction and gaps in words', () => {
    const lines = methodLines(DEFAULT_METHOD, runFigures().indicators, TestBed.inject(Formats));

    expect(lines.map(({ text }) => text)).toEqual([
      'Standardabweichungen',
      'Kreiswert, Σ Zähler / Σ Nenner',
      '3 belastend, 1 entlastend',
      'Summe, gleiche Gewichte',
      'mindestens 80\u00a0% je Bereich, 90\u00a0% insgesamt',
    ]);
  });

  it('say for how many indicators the published figure of the district was taken', () => {
    const indicators = runFigures().indicators.map((indicator, at) => ({
      ...indicator,
      referenceSource: at === 0 ? ('district_published' as const) : indicator.referenceSource,
    }));
    const [, reference] = methodLines(DEFAULT_METHOD, indicators, TestBed.inject(Formats));

    expect(reference?.text).toBe('Kreiswert; bei 1 von 4 Indikatoren der veröffentlichte, sonst Σ Zähler / Σ Nenner');
  });
});

describe('warningSentences', () => {
  it('write as many decimals as it takes to see the difference', () => {
    const warning = { code: 'reference_differs', used: null, of: null } as const;
    const sentences = warningSentences(
      [
        { ...warning, indicatorCode: 'B3', published: 1.08, computed: 1.052 },
        { ...warning, indicatorCode: 'E4', published: 3.4, computed: 4.2 },
      ],
      TestBed.inject(Formats),
    );

    expect(sentences).toEqual([expect.stringContaining('B3 (1,08; 1,05), E4 (3,4; 4,2)')]);
  });
});
