import { ACROSS, currentPage, FOOT, isWithin, START, STATIONS } from './stations.js';

describe('the stations', () => {
  it('have a key of their own each', () => {
    const letters = [START, ...STATIONS, ...ACROSS, ...FOOT].map(({ letter }) => letter);

    expect(new Set(letters).size).toBe(letters.length);
  });

  it('contain their own pages and no neighbour’s', () => {
    expect(isWithin('/index/laeufe/4?spalte=rang', '/index')).toBe(true);
    expect(isWithin('/indikatoren', '/index')).toBe(false);
  });

  it('mark the sub-page that fits best', () => {
    const pages = STATIONS[0]?.pages ?? [];

    expect(currentPage('/indikatoren/lieferungen', pages)?.link).toBe('/indikatoren/lieferungen');
    expect(currentPage('/indikatoren/B5', pages)?.link).toBe('/indikatoren');
    expect(currentPage('/indikatoren/import/i-1/pruefen', pages)?.link).toBe('/indikatoren/lieferungen');
  });
});
