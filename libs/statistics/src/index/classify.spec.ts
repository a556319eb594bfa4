import { classSizes, fillMapClasses, fillStatusClasses, mapClassOf, selectTop, statusClassOf } from './classify.js';
import { DEFAULT_METHOD } from './method.js';

const CUTS = DEFAULT_METHOD.mapClasses.cuts;

describe('statusClassOf', () => {
  it.each([
    [-1.0001, 'high'],
    [-1, 'middle'],
    [0, 'middle'],
    [1, 'middle'],
    [1.0001, 'low'],
    [1.5, 'low'],
    [1.5001, 'very_low'],
  ] as const)('puts a standardised sum of %d into %s', (index, expected) => {
    expect(statusClassOf(index)).toBe(expected);
  });
});

describe('mapClassOf', () => {
  it.each([
    [1.26, 'far_above'],
    [1.25, 'above'],
    [0.41, 'above'],
    [0.4, 'around'],
    [-0.4, 'around'],
    [-0.41, 'below'],
    [-1.2, 'below'],
    [-1.21, 'far_below'],
  ] as const)('puts %d into %s', (value, expected) => {
    expect(mapClassOf(value, CUTS)).toBe(expected);
  });

  it('follows cuts of the planner', () => {
    expect(mapClassOf(1.5, [3, 2, 1, 0])).toBe('around');
  });
});

describe('class codes', () => {
  it('are 0 where there is no value, and are counted without it', () => {
    const values = Float64Array.of(2, NaN, -2, 0.2);
    const status = new Uint8Array(4);
    const map = new Uint8Array(4);
    fillStatusClasses(values, status);
    fillMapClasses(values, CUTS, map);
    expect([...status]).toEqual([4, 0, 1, 2]);
    expect([...map]).toEqual([1, 0, 5, 3]);
    expect([...classSizes(map, 5)]).toEqual([1, 0, 1, 0, 1]);
  });
});

describe('selectTop', () => {
  it('selects the first k by rank', () => {
    expect(selectTop(Uint32Array.of(3, 1, 0, 2), 2)).toEqual({ areas: Uint32Array.of(1, 3), tiedAtCut: false });
  });

  it('selects all areas that tie at the cut and says so', () => {
    expect(selectTop(Uint32Array.of(2, 1, 2, 4), 2)).toEqual({ areas: Uint32Array.of(1, 0, 2), tiedAtCut: true });
  });

  it('selects all ranked areas when there are fewer than k, and none for 0', () => {
    expect(selectTop(Uint32Array.of(1, 0), 9)).toEqual({ areas: Uint32Array.of(0), tiedAtCut: false });
    expect(selectTop(Uint32Array.of(1, 1), 0)).toEqual({ areas: Uint32Array.of(), tiedAtCut: false });
  });
});
