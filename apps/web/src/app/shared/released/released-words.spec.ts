import type { ReleasedDataView } from '@quartierwerk/contracts/indicators/released-data.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { TestBed } from '@angular/core/testing';
import { factsOf, FORMATS } from './released-words.js';

const VIEW: ReleasedDataView = {
  ...{
    title: 'Lauf 4',
    editionName: 'Wohnplätze 2022',
    releasedAt: '2026-03-12T09:00:00.000Z',
    areas: 90,
    indicators: 30,
  },
  ...{ years: [2024, 2025], shown: 530, hidden: 79, unreleased: 2613, gaps: 0, outlines: 90, replaced: 0 },
  ...{ hiddenBy: null, refusal: null },
};

describe('the words of released data', () => {
  const facts = (more: Partial<ReleasedDataView> = {}) => factsOf({ ...VIEW, ...more }, TestBed.inject(Formats));
  const whyOf = (name: string, more: Partial<ReleasedDataView> = {}) =>
    facts(more).find((one) => one.name === name)?.why;

  it('name each format with what it is for', () => {
    expect(FORMATS.map(({ action }) => action)).toEqual([
      ...['CSV laden', 'Excel-Arbeitsmappe (XLSX) laden', 'GeoJSON laden', 'JSON-stat laden'],
    ]);
    expect(FORMATS.every(({ use }) => use.length > 20)).toBe(true);
  });

  it('say what a file holds, and leave out what there is none of', () => {
    expect(facts().map(({ name }) => name)).toEqual([
      ...['zuletzt freigegeben', 'Gebietsstand', 'Jahre', 'Gebiete', 'Indikatoren', 'Werte mit Zahl'],
      ...['geheim gehalten', 'nicht freigegeben'],
    ]);
  });

  it('give the reasons of secrecy only where the person may know them', () => {
    expect(whyOf('geheim gehalten')).toContain('auf wenige Personen schließen');
    const mine = whyOf('geheim gehalten', { hiddenBy: { few_cases: 78, neighbour: 1 } });
    expect(mine).toContain('zu wenige Fälle (78) und Nachbarzelle (1)');
  });
});
