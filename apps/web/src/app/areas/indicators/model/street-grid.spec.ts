import { registerLocaleData } from '@angular/common';
import german from '@angular/common/locales/de';
import type { AreaGeometryView, AreaView } from '@quartierwerk/contracts/places/places.views';
import { GRID_ERRORS, GRID_HINTS } from '@quartierwerk/domain/places/street-grid';
import { readAreaDivision } from '@quartierwerk/domain/places/read-area-division';
import { lineageVerdict } from '@quartierwerk/domain/places/lineage';
import { TestBed } from '@angular/core/testing';
import { Formats } from '@quartierwerk/ui/format/formats';
import { compareGrid, editionOfGrid, isWhole, lineageOfGrid } from './street-grid-edition.js';
import { readStreetGrid } from './street-grid-files.js';
import { gridReport, gridSentence } from './street-grid-words.js';

registerLocaleData(german);

const bytes = (text: string) => new TextEncoder().encode(text);
const ZU = '05378004;100000000;Stadt;\n05378004;100100000;Markt;2400\n05378004;100200000;Forsbach;900\n';
const RA =
  '05378004;17;Marktstraße;51465;1;;997;;2;;998;;100100000\n' +
  '05378004;18;Torgasse;51465;1;;49;;2;;50;;100200000\n' +
  '05378004;18;Torgasse;51465;49;;61;;52;;60;;100100000\n';

const area = (id: string, code: string, name: string, level: AreaView['level'], parentId: string | null): AreaView => {
  const rest = { population: null, populationDate: null, excludedReason: null, version: 1 };
  return { id, code, name, level, parentId, ...rest };
};
const AREAS = [
  area('k', '05378', 'Kreis', 'district', null),
  area('m', '05378004', 'Bergisch Gladbach', 'municipality', 'k'),
  area('n', '05378028', 'Rösrath', 'municipality', 'k'),
  area('a', '0537800401', 'Markt', 'small_area', 'm'),
  area('b', '0537800402', 'Forsbach', 'small_area', 'm'),
];
const square = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [7, 51],
      [7.1, 51],
      [7.1, 51.1],
      [7, 51],
    ] as const,
  ],
};
const GEOMETRY: AreaGeometryView = {
  type: 'FeatureCollection',
  features: AREAS.filter(({ level }) => level === 'small_area').map(({ id, code, name, level, parentId }) => ({
    ...{ type: 'Feature', id, geometry: square, properties: { code, name, level, parentId } },
  })),
};
const HEAD = {
  id: 'e',
  name: 'Mit Schlüsseln',
  validFrom: '2026-01-01',
  smallAreaLabel: 'Wohnplatz',
  source: 'Raster',
};

describe('a street grid on this device', () => {
  const formats = () => TestBed.inject(Formats);

  it('is read from both files together, whichever comes first, and from none of another kind', () => {
    const files = [
      { name: 'ra.csv', bytes: bytes(RA) },
      { name: 'zu.csv', bytes: bytes(ZU) },
    ];
    const grid = readStreetGrid([...files, { name: 'x.csv', bytes: bytes('a;b\n1;2\n') }]);
    expect(grid).toMatchObject({ streets: 2, ranges: 3, residents: 3300, unknown: ['x.csv'] });
    expect(grid.problems.map(({ code, line, otherLine }) => [code, line, otherLine])).toEqual([
      ['residents_few', 3, undefined],
      ['ranges_overlap', 3, 2],
    ]);
  });

  it('says each finding as a sentence, and keeps contents of the file from being formulas', () => {
    for (const code of [...GRID_ERRORS, ...GRID_HINTS]) {
      expect(gridSentence({ code, file: 'ra', line: 3, content: '', otherLine: 2 }, formats())).toMatch(
        /^[A-ZÄÖÜ].*\.$/,
      );
    }
    const report = gridReport([{ code: 'key_unknown', file: 'ra', line: 3, content: '=1+1' }], formats(), true);
    expect(report).toContain(`;3;'=1+1;`);
  });

  it('is compared with the areas of an edition by name within the municipality', () => {
    const { smallest } = readStreetGrid([{ name: 'zu', bytes: bytes(ZU) }]);
    const comparison = compareGrid(smallest, AREAS);
    expect(comparison.matches.map(({ key, area: found }) => [key.key, found?.id])).toEqual([
      ['100100000', 'a'],
      ['100200000', 'b'],
    ]);
    expect(isWhole(comparison)).toBe(true);
    const more = [...AREAS, area('c', '0537802801', 'Forsbach', 'small_area', 'n')];
    expect(compareGrid(smallest, more).without.map(({ id }) => id)).toEqual(['c']);
    expect(isWhole(compareGrid(smallest, more))).toBe(false);
  });

  it('becomes an edition that the server takes, with the origin of each area', () => {
    const comparison = compareGrid(readStreetGrid([{ name: 'zu', bytes: bytes(ZU) }]).smallest, AREAS);
    const { edition, ...collection } = editionOfGrid(HEAD, comparison, AREAS, GEOMETRY) as {
      edition: Parameters<typeof readAreaDivision>[1] & { populationDate: string };
    };
    expect(edition.populationDate).toBe('2025-12-31');
    const reading = readAreaDivision(collection, edition);
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    const small = reading.areas.filter(({ level }) => level === 'small_area');
    expect(small.map(({ code, population }) => [code, population])).toEqual([
      ['05378004100100000', 2400],
      ['05378004100200000', 900],
    ]);
    const { rows } = lineageOfGrid('old', comparison, AREAS);
    const codes = new Set(reading.areas.map(({ code }) => code));
    expect(lineageVerdict(rows, new Set(AREAS.map(({ code }) => code)), codes)).toMatchObject({ ok: true });
  });
});
