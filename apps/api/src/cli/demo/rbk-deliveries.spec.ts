import { CATALOGUE_INDICATORS } from '@quartierwerk/domain/indicators/catalogue';
import { detectDialect } from '@quartierwerk/domain/indicators/import/dialect';
import { NO_FIXES } from '@quartierwerk/domain/indicators/import/mapping';
import { proposeColumns } from '@quartierwerk/domain/indicators/import/propose-mapping';
import { RowReader } from '@quartierwerk/domain/indicators/import/row-reader';
import { AreaFinder, IndicatorFinder } from '@quartierwerk/domain/indicators/import/table-facts';
import { recordsOf } from '@quartierwerk/domain/indicators/import/table-scanner';
import type { ValueStatus } from '@quartierwerk/domain/indicators/value-status';
import { buildObservationMatrix, type ObservationInput } from '@quartierwerk/statistics/index/build-observation-matrix';
import { computeIndexArrays } from '@quartierwerk/statistics/index/compute-index';
import { DEFAULT_METHOD } from '@quartierwerk/statistics/index/method';
import { readDemoAsset } from './demo-assets.js';
import type { DemoDelivery } from './demo-delivery.js';
import { PLANTED_PLACES } from './latent-factors.js';
import { rbkDeliveries } from './rbk-deliveries.js';
import { RBK_DISTRICT, RBK_MUNICIPALITIES, rbkPlacesOf } from './rbk-places.js';

const { smallAreas, upperLevels, pending } = rbkDeliveries();
const inYear = (year: number) => smallAreas.filter((delivery) => delivery.year === year);

interface ReadCell {
  readonly area: string;
  readonly indicator: string;
  readonly year: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly status: ValueStatus;
}

const municipalityName = new Map(RBK_MUNICIPALITIES.map(({ code, name }) => [code, name]));
const INDICATORS = new IndicatorFinder(
  CATALOGUE_INDICATORS.map(({ code, name, shortName, unit, lowestLevel }) => ({
    code,
    name,
    shortName,
    editions: [{ id: code, validFrom: '2000-01-01', unit, lowestLevel }],
  })),
);

const areasOf = (editionKey: string) =>
  new AreaFinder([
    { ...RBK_DISTRICT, id: RBK_DISTRICT.code, level: 'district', parentCode: null, parentName: null },
    ...RBK_MUNICIPALITIES.map(({ code, name }) => ({
      ...{ id: code, code, name, level: 'municipality' as const },
      ...{ parentCode: RBK_DISTRICT.code, parentName: RBK_DISTRICT.name },
    })),
    ...rbkPlacesOf(editionKey === 'rbk-2018' ? 'rbk-2018' : 'rbk-2024').map(({ code, name, parentCode }) => ({
      ...{ id: code, code, name, level: 'small_area' as const },
      ...{ parentCode, parentName: municipalityName.get(parentCode) ?? null },
    })),
  ]);

/** Reads a file as the import does, with the mapping that it proposes by itself. */
function importOf({ csv, editionKey }: Pick<DemoDelivery, 'csv' | 'editionKey'>) {
  const dialect = detectDialect(csv, 'utf-8', true);
  if (dialect === null) throw new Error('The file is no table');
  const areas = areasOf(editionKey);
  const [heads, ...rows] = recordsOf(csv, dialect.delimiter);
  const sample = rows.slice(0, 40).map(({ cells }) => cells);
  const columns = proposeColumns(heads?.cells ?? [], sample, { areas, indicators: INDICATORS });
  const reader = new RowReader({
    mapping: {
      ...{ title: 'Probe', sourceId: 'source', referenceDate: null, note: '', areaEditionId: editionKey, columns },
      ...{ indicator: null, year: null, fixes: NO_FIXES, suppressSmallCases: false },
    },
    decimal: dialect.decimal,
    areas,
    indicators: INDICATORS,
    minCases: 3,
    years: { min: 1990, max: 2026 },
  });
  const cells: ReadCell[] = [];
  const problems: string[] = [];
  for (const row of rows) {
    reader.read(row, {
      unassigned: () => undefined,
      observation: ({ area, edition, year, numerator, denominator, status }) => {
        const indicator = INDICATORS.indicators[INDICATORS.editions[edition]?.indicator ?? -1]?.code ?? '';
        cells.push({ area: areas.areas[area]?.code ?? '', indicator, year, numerator, denominator, status });
      },
      problem: ({ code }) => void problems.push(code),
    });
  }
  return { cells, problems };
}

const read = (delivery: DemoDelivery): readonly ReadCell[] => importOf(delivery).cells;

/** The engine knows fewer reasons for a gap than the import. */
function observationOf({ status, ...cell }: ReadCell): ObservationInput {
  const isGap = status === 'pending' || status === 'not_available';
  return {
    ...cell,
    status: isGap ? 'missing' : status === 'revised' || status === 'low_reliability' ? 'present' : status,
  };
}

/** The index of the latest year: default method, at least 60 per cent of each domain (Rösrath's day care is missing). */
function indexOf2025(added: readonly DemoDelivery[] = []) {
  const built = buildObservationMatrix({
    areas: rbkPlacesOf('rbk-2024').map(({ code }) => ({ code })),
    indicators: CATALOGUE_INDICATORS.map(({ code, domainCode, direction, factor }) => ({
      code,
      domain: domainCode,
      direction,
      unitFactor: factor,
    })),
    observations: [...inYear(2025), ...added].flatMap(read).map(observationOf),
    published: upperLevels
      .filter(({ year }) => year === 2025)
      .flatMap(read)
      .filter(({ area }) => area === RBK_DISTRICT.code)
      .map(({ indicator, numerator, denominator }) => ({ indicator, numerator, denominator })),
  });
  if (!built.ok) throw new Error(JSON.stringify(built.refusals));
  const outcome = computeIndexArrays(built.matrix, { ...DEFAULT_METHOD, coverage: { domain: 0.6, overall: 0.9 } });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  const { index, rank, gaps } = outcome.arrays;
  return built.matrix.areaCodes.map((code, i) => ({
    code,
    index: index[i] ?? NaN,
    rank: rank[i] ?? 0,
    gaps: gaps[i] ?? 0,
  }));
}

const HINTS = ['mark_read_as', 'denominator_small'];

describe('deliveries of the demonstration', () => {
  it('are read by the import without an error, with the mapping that it proposes', () => {
    for (const delivery of [...smallAreas, ...upperLevels, ...pending]) {
      const { cells, problems } = importOf(delivery);
      expect({ key: delivery.key, problems: problems.filter((code) => !HINTS.includes(code)) }).toEqual({
        key: delivery.key,
        problems: [],
      });
      expect(new Set(cells.map(({ year }) => year))).toEqual(new Set([delivery.year]));
      expect(new Set(cells.map(({ indicator }) => indicator))).toEqual(new Set(delivery.indicatorCodes));
    }
  });

  it('lets exactly the nine planned places come out on ranks 1 to 9', () => {
    const first = indexOf2025().filter(({ rank }) => rank >= 1 && rank <= 9);
    expect(first.map(({ code }) => code).sort()).toEqual([...PLANTED_PLACES].sort());
  });

  it('has a true border case: rank 10 lies within a tenth of a standard deviation of rank 9', () => {
    const at = (wanted: number) => indexOf2025().find(({ rank }) => rank === wanted)?.index ?? NaN;
    expect(at(9) - at(10)).toBeGreaterThan(0);
    expect(at(9) - at(10)).toBeLessThan(0.1);
  });

  it('gives every Wohnplatz a rank, with 28 of 30 indicators in Rösrath until its day care arrives', () => {
    const ranked = indexOf2025();
    const roesrath = (areas: typeof ranked) => areas.filter(({ code }) => code.startsWith('05378028'));
    expect(ranked.filter(({ rank }) => rank === 0)).toEqual([]);
    expect(roesrath(ranked).map(({ gaps }) => gaps)).toEqual(Array(8).fill(2));
    expect(roesrath(indexOf2025(pending)).map(({ gaps }) => gaps)).toEqual(Array(8).fill(0));
  });

  it('consists of twelve files in the latest year and has the gaps that were planned', () => {
    expect(inYear(2025)).toHaveLength(12);
    const codes = (year: number) => new Set(inYear(year).flatMap(({ indicatorCodes }) => indicatorCodes));
    expect([2021, 2022].some((year) => codes(year).has('C1'))).toBe(false);
    expect([2020, 2023, 2024, 2025].every((year) => codes(year).has('C1'))).toBe(true);
    expect([2020, 2021, 2022, 2023, 2024, 2025].filter((year) => codes(year).has('E4'))).toEqual([2021, 2023, 2025]);
    expect(inYear(2021).filter(({ indicatorCodes }) => indicatorCodes.includes('D4'))).toHaveLength(2);
    expect(inYear(2022).filter(({ indicatorCodes }) => indicatorCodes.includes('D4'))).toHaveLength(4);
  });

  it('names every delivery once and dates day care on 1 March', () => {
    const all = [...smallAreas, ...upperLevels, ...pending];
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    const dates = new Set(
      inYear(2024).map(({ key, referenceDate }) => `${String(key.includes('day-care'))} ${referenceDate}`),
    );
    expect([...dates].sort()).toEqual(['false 2024-12-31', 'true 2025-03-01']);
  });

  it('hides counts of 1 to 9 of the Bundesagentur but no zero', () => {
    const agency = smallAreas.filter(({ providerKind }) => providerKind === 'employment_agency').flatMap(read);
    const numerators = agency.flatMap(({ numerator }) => (numerator === null ? [] : [numerator]));
    expect(agency.some(({ status }) => status === 'suppressed')).toBe(true);
    expect(numerators.filter((n) => n > 0 && n < 10)).toEqual([]);
    expect(numerators.includes(0)).toBe(true);
  });

  it('never leaves a single hidden cell that the total of the municipality would reveal', () => {
    for (const delivery of smallAreas.filter(({ providerKind }) => providerKind === 'employment_agency')) {
      const hidden = read(delivery).filter(({ status }) => status === 'suppressed');
      const rows = Map.groupBy(hidden, ({ area, indicator }) => `${area.slice(0, 8)} ${indicator}`);
      expect([...rows].filter(([, cells]) => cells.length === 1)).toEqual([]);
    }
  });

  it('blocks school-entry findings on fewer than 20 children', () => {
    const health = smallAreas.filter(({ providerKind }) => providerKind === 'health_office').flatMap(read);
    const blocked = health.filter(({ status }) => status === 'not_applicable');
    expect(blocked.length).toBeGreaterThan(0);
    expect(blocked.every(({ denominator }) => (denominator ?? 0) < 20)).toBe(true);
    expect(health.filter(({ status, denominator }) => status === 'present' && (denominator ?? 0) < 20)).toEqual([]);
  });

  it('keeps the announced delivery of Rösrath as a file to be imported', () => {
    expect(pending.map(({ key }) => key)).toEqual(['2025-day-care-roesrath']);
    expect(readDemoAsset('pending/kindertagesbetreuung-roesrath-2026.csv').toString('utf8')).toBe(pending[0]?.csv);
  });

  it('says in the upper levels what is still open instead of a zero', () => {
    const latest = upperLevels.filter(({ year }) => year === 2025).flatMap(read);
    const open = latest
      .filter(({ status }) => status === 'pending')
      .map(({ area, indicator }) => `${area} ${indicator}`);
    expect(open).toEqual(['05378028 D2', '05378028 D3']);
  });
});

describe('deliberately defective tables', () => {
  it.each([
    ['leading-zeros-lost', { area_leading_zero: 16 }],
    ['duplicate-area', { duplicate_row: 1 }],
    ['total-rows', { total_row: 2 }],
    ['comma-and-point-mixed', { number_unreadable: 12 }],
    ['zero-for-missing', { denominator_zero: 12 }],
    [
      'kindertagesbetreuung-roesrath-2026',
      { numerator_above_denominator: 1, number_unreadable: 1, area_leading_zero: 2, total_row: 1, area_unknown: 1 },
    ],
  ])('carries the mistakes that %s is there for', (name, expected) => {
    const encoding = name.startsWith('kinder') ? 'windows-1252' : 'utf-8';
    const csv = new TextDecoder(encoding).decode(readDemoAsset(`defective/${name}.csv`));
    const { problems } = importOf({ csv, editionKey: 'rbk-2024' });
    const count = (code: string) => problems.filter((problem) => problem === code).length;
    expect(Object.fromEntries(Object.keys(expected).map((code) => [code, count(code)]))).toEqual(expected);
  });

  it('include one in Windows-1252, which is no valid UTF-8', () => {
    const bytes = readDemoAsset('defective/kindertagesbetreuung-roesrath-2026.csv');
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
    expect(new TextDecoder('windows-1252').decode(bytes)).toContain('Summe Rösrath');
  });
});
