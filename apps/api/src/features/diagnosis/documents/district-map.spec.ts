import { type MapArea, classMap, drawDistrict, escaped, locatorMap } from './district-map.js';

const square = (west: number, south: number): MapArea['geometry'] => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + 1, south],
      [west + 1, south + 1],
      [west, south + 1],
      [west, south],
    ],
  ],
});
const small = (id: string, west: number, parentId = 'm'): MapArea => ({
  id,
  name: id,
  level: 'small_area',
  parentId,
  geometry: square(west, 50),
});
const AREAS: MapArea[] = [
  { id: 'm', name: 'Ober<stadt> & "Co"', level: 'municipality', parentId: null, geometry: null },
  small('a', 7),
  small('b', 8),
];

describe('drawDistrict', () => {
  it('draws a municipality without an outline of its own as the border around its small areas', () => {
    const district = drawDistrict(AREAS);
    // Two squares side by side have eight edges, of which the common one is no border: one ring around both.
    expect(district?.municipalities[0]?.path.match(/M/g)).toHaveLength(1);
    expect(district?.municipalities[0]?.path.match(/L/g)).toHaveLength(6);
  });

  it('draws nothing when no small area has an outline', () => {
    expect(drawDistrict([{ id: 'a', name: 'a', level: 'small_area', parentId: null, geometry: null }])).toBeNull();
  });

  it('keeps north up and the shape of a degree at its latitude', () => {
    const district = drawDistrict([small('a', 7)]);
    const [width, height] = [588, (district?.height ?? 0) - 12];
    expect(height / width).toBeCloseTo(1 / Math.cos((50.5 * Math.PI) / 180), 1);
  });
});

describe('locatorMap', () => {
  it('writes names as text and never as markup', () => {
    const district = drawDistrict(AREAS);
    if (!district) throw new Error('no district');
    const svg = locatorMap(district, 'a');
    expect(svg).toContain('Ober&#60;stadt&#62; &#38; &#34;Co&#34;');
    expect(svg).not.toContain('<stadt>');
    expect(svg.match(/<circle/g)).toHaveLength(1);
  });
});

describe('classMap', () => {
  it('leaves an area without a class white and outlines those that are marked', () => {
    const district = drawDistrict(AREAS);
    if (!district) throw new Error('no district');
    const svg = classMap(district, (id) => (id === 'a' ? '#00224e' : null), new Set(['a']));
    expect(svg).toContain('fill="#00224e"');
    expect(svg).toContain('fill="#ffffff" stroke="#ffffff"');
    expect(svg.match(/stroke-width="2.2"/g)).toHaveLength(1);
  });
});

describe('escaped', () => {
  it('leaves letters as they are', () => expect(escaped('Rösrath, Łódź')).toBe('Rösrath, Łódź'));
});
