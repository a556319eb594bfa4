import fc from 'fast-check';
import { readAreaDivision, type DivisionOptions, type GeoJsonProblemCode } from './read-area-division.js';

const SQUARE = [
  [7, 51],
  [7.1, 51],
  [7.1, 51.1],
  [7, 51.1],
  [7, 51],
];
const OPTIONS: DivisionOptions = {
  properties: { code: 'plr_id', name: 'name', level: 'level', parentCode: 'above', population: 'residents' },
};
const DISTRICT = feature({ plr_id: '05', name: 'Kreis', level: 'district' });

function feature(properties: Record<string, unknown>, coordinates: unknown = [SQUARE]): object {
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates } };
}

function collection(...features: unknown[]): object {
  return { type: 'FeatureCollection', features };
}

function codesOf(input: unknown, options = OPTIONS): GeoJsonProblemCode[] {
  const reading = readAreaDivision(input, options);
  return reading.ok ? [] : reading.problems.map((problem) => problem.code);
}

describe('readAreaDivision', () => {
  it('reads small areas under an added district when the file holds nothing else, as Berlin does', () => {
    const reading = readAreaDivision(
      collection(feature({ plr_id: '02', name: 'Zwei' }), feature({ plr_id: '01', name: 'Eins' })),
      { properties: { code: 'plr_id', name: 'name' }, district: { code: '11', name: 'Berlin' } },
    );
    expect(reading).toMatchObject({
      ok: true,
      areas: [
        { code: '11', level: 'district', parentCode: null, geometry: null },
        { code: '01', level: 'small_area', parentCode: '11' },
        { code: '02', level: 'small_area', parentCode: '11' },
      ],
    });
  });

  it('rounds coordinates to six decimals and drops heights', () => {
    const reading = readAreaDivision(
      collection(
        DISTRICT,
        feature({ plr_id: '1', name: 'A', level: 'small_area' }, [
          [
            [7.12345678, 51, 40],
            [7.2, 51, 40],
            [7.2, 51.1, 40],
            [7.12345678, 51, 40],
          ],
        ]),
      ),
      OPTIONS,
    );
    const small = reading.ok ? reading.areas[1] : undefined;
    expect(small?.geometry?.coordinates).toEqual([
      [
        [7.123457, 51],
        [7.2, 51],
        [7.2, 51.1],
        [7.123457, 51],
      ],
    ]);
  });

  it.each<[GeoJsonProblemCode, unknown]>([
    ['not_a_feature_collection', { type: 'Topology' }],
    ['not_a_feature_collection', null],
    ['no_features', collection()],
    [
      'crs_not_wgs84',
      { ...collection(DISTRICT), crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } } },
    ],
    ['not_a_feature', collection(DISTRICT, { type: 'Point' })],
    ['code_missing', collection(DISTRICT, feature({ name: 'A', level: 'small_area' }))],
    ['name_missing', collection(DISTRICT, feature({ plr_id: '1', level: 'small_area' }))],
    ['level_unknown', collection(DISTRICT, feature({ plr_id: '1', name: 'A', level: 'Ortsteil' }))],
    ['code_duplicate', collection(DISTRICT, feature({ plr_id: '05', name: 'A', level: 'small_area' }))],
    [
      'population_invalid',
      collection(DISTRICT, feature({ plr_id: '1', name: 'A', level: 'small_area', residents: '1.200' })),
    ],
    ['district_missing', collection(feature({ plr_id: '1', name: 'A', level: 'small_area' }))],
    ['district_several', collection(DISTRICT, feature({ plr_id: '06', name: 'Kreis 2', level: 'district' }))],
    ['parent_unknown', collection(DISTRICT, feature({ plr_id: '1', name: 'A', level: 'small_area', above: '99' }))],
    [
      'parent_of_wrong_level',
      collection(DISTRICT, feature({ plr_id: '1', name: 'A', level: 'small_area', above: '1' })),
    ],
    ['no_small_areas', collection(DISTRICT)],
    [
      'geometry_not_polygon',
      collection(DISTRICT, {
        ...feature({ plr_id: '1', name: 'A', level: 'small_area' }),
        geometry: { type: 'Point', coordinates: [7, 51] },
      }),
    ],
    ['geometry_empty', collection(DISTRICT, feature({ plr_id: '1', name: 'A', level: 'small_area' }, []))],
    [
      'coordinates_not_numbers',
      collection(DISTRICT, feature({ plr_id: '1', name: 'A', level: 'small_area' }, [[['7', '51']]])),
    ],
    [
      'coordinates_not_wgs84',
      collection(DISTRICT, feature({ plr_id: '1', name: 'A', level: 'small_area' }, [[[366_000, 5_650_000]]])),
    ],
    [
      'ring_too_short',
      collection(
        DISTRICT,
        feature({ plr_id: '1', name: 'A', level: 'small_area' }, [
          [
            [7, 51],
            [8, 51],
            [7, 51],
          ],
        ]),
      ),
    ],
    ['ring_open', collection(DISTRICT, feature({ plr_id: '1', name: 'A', level: 'small_area' }, [SQUARE.slice(0, 4)]))],
    [
      'ring_without_area',
      collection(
        DISTRICT,
        feature({ plr_id: '1', name: 'A', level: 'small_area' }, [
          [
            [7, 51],
            [7.1, 51.1],
            [7.2, 51.2],
            [7, 51],
          ],
        ]),
      ),
    ],
  ])('refuses with %s', (code, input) => {
    expect(codesOf(input)).toContain(code);
  });

  it('asks for the area above when there are municipalities to choose from', () => {
    const input = collection(feature({ plr_id: '1', name: 'A', level: 'small_area' }));
    const options = {
      ...OPTIONS,
      district: { code: '05', name: 'Kreis' },
      municipalities: [{ code: '051', name: 'Stadt' }],
    };
    expect(codesOf(input, options)).toEqual(['parent_missing']);
  });

  it('accepts a feature without a place, which then stands in tables only', () => {
    const input = collection(DISTRICT, {
      type: 'Feature',
      properties: { plr_id: '1', name: 'A', level: 'small_area' },
      geometry: null,
    });
    expect(codesOf(input)).toEqual([]);
  });

  it('names at most a hundred problems when every feature is broken', () => {
    expect(codesOf(collection(...Array.from({ length: 500 }, () => ({}))))).toHaveLength(100);
  });

  it('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.anything()), (input, features) => {
        readAreaDivision(input, OPTIONS);
        readAreaDivision({ type: 'FeatureCollection', features }, OPTIONS);
        readAreaDivision(collection(...features.map((properties) => ({ type: 'Feature', properties }))), OPTIONS);
      }),
    );
  });

  it('puts every area below one that comes before it, in whatever order the file holds them', () => {
    const features = [
      DISTRICT,
      feature({ plr_id: '051', name: 'Stadt', level: 'municipality', above: '05' }),
      feature({ plr_id: '05101', name: 'A', level: 'small_area', above: '051' }),
      feature({ plr_id: '05102', name: 'B', level: 'small_area', above: '051' }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(features, { minLength: features.length }), (shuffled) => {
        const reading = readAreaDivision(collection(...shuffled), OPTIONS);
        expect(reading.ok && reading.areas.map((area) => area.code)).toEqual(['05', '051', '05101', '05102']);
      }),
    );
  });
});
