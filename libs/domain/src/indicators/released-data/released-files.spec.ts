import { getIssues } from '@placemarkio/check-geojson';
import fc from 'fast-check';
import JSONstat from 'jsonstat-toolkit';
import { releasedCsv } from './released-csv.js';
import { RELEASED_SIGNS, type ReleasedStatus, roundedValue } from './released-data.js';
import { aFigure, aGap, anIndicator, releasedData, SQUARE } from './released-data.testing.js';
import { releasedGeoJson } from './released-geojson.js';
import { releasedJsonStat } from './released-json-stat.js';

const lines = () => releasedCsv(releasedData()).slice(1).trimEnd().split('\r\n');
const STATUSES = Object.keys(RELEASED_SIGNS) as ReleasedStatus[];

describe('the CSV of released data', () => {
  it('has a line for each cell, with a comma in figures and a sign in every gap', () => {
    expect(lines()).toHaveLength(10);
    expect(lines().find((line) => line.startsWith('05378') && line.includes(';2023;'))).toBe(
      '05378;Musterkreis;Kreis;;D2;Quote D2;2023;36,9048;31;84;Prozent;;;Jobcenter',
    );
    expect(lines().filter((line) => line.includes(';.;.;.;'))).toEqual([
      expect.stringContaining('geheim gehalten, weil der Wert auf wenige Personen schließen ließe'),
    ]);
    expect(lines().filter((line) => line.includes(';nicht freigegeben;nicht freigegeben;'))).toHaveLength(1);
  });

  it('says 0 where it is 0, and nothing else is', () => {
    expect(lines().filter((line) => line.includes(';2022;0;0;400;'))).toHaveLength(1);
    expect(lines().filter((line) => /;20\d\d;0;/.test(line))).toHaveLength(1);
  });

  it('says that counts were not delivered where only a share was', () => {
    expect(lines().find((line) => line.startsWith('05378') && line.includes(';E1;'))).toContain(
      ';42,8571;k. A.;k. A.;',
    );
  });

  it('holds no formula, and fields with a semicolon or quotes hold together', () => {
    expect(lines().filter((line) => line.startsWith("01002;'=cmd|1;"))).toHaveLength(3);
    expect(
      lines().filter((line) => line.startsWith('01001;"Alt; ""Stadt""";kleines Gebiet;Musterkreis;')),
    ).toHaveLength(3);
  });
});

describe('the GeoJSON of released data', () => {
  const text = releasedGeoJson(releasedData(), [
    null,
    SQUARE,
    { type: 'MultiPolygon', coordinates: [SQUARE.coordinates] },
  ]);
  const read = JSON.parse(text) as {
    features: { properties: Record<string, unknown>; geometry: { coordinates: number[][][] } | null }[];
    statuses: object;
  };

  it('is valid to a parser that is not ours', () => {
    expect(getIssues(text)).toEqual([]);
  });

  it('turns rings by the right hand, and leaves an area without outline in', () => {
    const [none, one] = read.features;
    expect(none?.geometry).toBeNull();
    expect(one?.geometry?.coordinates).toEqual(SQUARE.coordinates.map((ring) => ring.toReversed()));
    const again = releasedGeoJson(releasedData(), [
      null,
      { ...SQUARE, coordinates: one?.geometry?.coordinates ?? [] },
      null,
    ]);
    expect(JSON.parse(again).features[1].geometry).toEqual(one?.geometry);
  });

  it('has figure and status of each indicator and year, and null where there is no figure', () => {
    expect(read.features[1]?.properties).toEqual({
      ...{ code: '01001', name: 'Alt; "Stadt"', level: 'small_area', parent: 'Musterkreis' },
      ...{ D2_2022: 0, D2_2022_status: 'present', D2_2022_numerator: 0, D2_2022_denominator: 400 },
      ...{ D2_2023: null, D2_2023_status: 'suppressed', E1_2023: null, E1_2023_status: 'not_available' },
    });
    expect(Object.keys(read.statuses)).toEqual(['missing', 'not_available', 'pending', 'suppressed', 'unreleased']);
  });
});

describe('the JSON-stat of released data', () => {
  const cube = JSONstat(JSON.parse(releasedJsonStat(releasedData())));

  it('is a data set of areas, indicators and years to a parser that is not ours', () => {
    expect(cube.class).toBe('dataset');
    expect(cube).toMatchObject({ id: ['area', 'indicator', 'time'], size: [3, 2, 2], n: 12, source: 'Jobcenter' });
    const roles = ['area', 'indicator', 'time'].map((id) => cube.Dimension(id)?.role);
    expect(roles).toEqual(['geo', 'metric', 'time']);
    expect(cube.Dimension('area')?.id).toEqual(['05378', '01001', '01002']);
    expect(cube.Dimension('area')?.Category('01001')?.label).toBe('Alt; "Stadt"');
    expect(cube.Dimension('indicator')?.Category('E1')?.unit).toEqual({ label: 'Verhältnis', decimals: 2 });
  });

  it('gives figures, and for each gap why there is none', () => {
    const at = (area: string, indicator: string, time: string) => cube.Data({ area, indicator, time });
    expect(at('05378', 'D2', '2023')).toMatchObject({ value: 36.9048, status: null });
    expect(at('01001', 'D2', '2022')).toMatchObject({ value: 0, status: null });
    expect(at('01001', 'D2', '2023')).toMatchObject({ value: null, status: 'suppressed' });
    expect(at('01002', 'D2', '2022')).toMatchObject({ value: null, status: 'unreleased' });
    expect(at('01002', 'E1', '2022')).toMatchObject({ value: null, status: 'not_in_table' });
  });
});

describe('every file of released data', () => {
  it('gives each figure back, and no gap without its word, whatever the table', () => {
    const cell = fc.oneof(
      fc.tuple(fc.nat(5_000), fc.integer({ min: 1, max: 5_000 })).map(([n, d]) => aFigure(n, d)),
      fc.constantFrom(...STATUSES.filter((one) => one !== 'present')).map((status) => aGap(status)),
    );
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        const data = releasedData({
          indicators: rows.map((_, at) => anIndicator(`X${at}`)),
          columns: rows.map((_, indicator) => ({ indicator, year: 2020 + (indicator % 2) })),
          figures: rows.flat(),
        });
        const cube = JSONstat(JSON.parse(releasedJsonStat(data)));
        const { features } = JSON.parse(releasedGeoJson(data, []));
        const csv = releasedCsv(data).slice(1).trimEnd().split('\r\n').slice(1);
        data.figures.forEach((figure, place) => {
          const column = Math.floor(place / 3);
          const time = String(2020 + (column % 2));
          const value = figure.value === null ? null : roundedValue(figure.value);
          const status = figure.status === 'present' ? null : figure.status;
          const area = data.areas[place % 3]?.code ?? '';
          expect(cube.Data({ area, indicator: `X${column}`, time })).toMatchObject({ value, status });
          const { properties } = features[place % 3];
          expect(properties[`X${column}_${time}`]).toBe(value);
          expect(properties[`X${column}_${time}_status`]).toBe(figure.status);
          if (value === null) expect(csv[place]).toContain(`;${time};${RELEASED_SIGNS[figure.status].sign};`);
          expect(csv[place]).not.toMatch(/;20\d\d;;/);
        });
      }),
      { numRuns: 60 },
    );
  });
});
