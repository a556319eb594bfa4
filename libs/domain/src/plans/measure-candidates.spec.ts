import { fitsTyped, likenessOf, rankedCandidates } from './measure-candidates.js';

const decision = { title: 'Spielplätze in der Südstadt sanieren', areaId: 'south' };

describe('a measure is like a decision', () => {
  it.each([
    ['Spielplatz Luisenstraße', 'south', ['area', 'words']],
    ['Spielplatz Luisenstraße', 'north', ['words']],
    ['Sprachförderung', 'south', ['area']],
    ['Sprachförderung in der Kita', null, []],
  ])('%s in %s: %j', (title, areaId, alike) => {
    expect(likenessOf(decision, { title, areaId })).toEqual(alike);
  });

  it('not because both are about no area, nor for words of every title', () => {
    const nowhere = { title: 'Treffpunkt durch weitere Räume stärken', areaId: null };
    expect(likenessOf(nowhere, { title: 'Kitas durch weitere Plätze ausbauen', areaId: null })).toEqual([]);
  });
});

it('what was typed is found by the beginning of the code, without regard to umlauts, and with a slip', () => {
  const measure = { code: 'B1.02', title: 'Spielplätze aufwerten' };
  for (const typed of ['', 'b1.0', 'spielplaetze', 'aufwreten spiel']) expect(fitsTyped(measure, typed)).toBe(true);
  for (const typed of ['1.02.', 'spielplätze Kita']) expect(fitsTyped(measure, typed)).toBe(false);
});

it('the most alike stand first, and of equal ones the order stays', () => {
  const measures = [
    { code: '1.01', title: 'Sprachförderung', areaId: null },
    { code: '1.02', title: 'Elterncafé', areaId: 'south' },
    { code: '1.03', title: 'Spielplatz Nord', areaId: 'north' },
    { code: '1.04', title: 'Spielplatz Süd', areaId: 'south' },
    { code: '1.05', title: 'Lesepaten', areaId: null },
  ];
  const codes = (typed: string) => rankedCandidates(decision, measures, typed).map(({ code }) => code);
  expect(codes('')).toEqual(['1.04', '1.03', '1.02', '1.01', '1.05']);
  expect(codes('spielplatz')).toEqual(['1.04', '1.03']);
});
