import { AREAS } from './import.testing.js';
import { AreaFinder, comparable, namesTotal, singleRecordColumn } from './table-facts.js';

describe('AreaFinder', () => {
  const finder = new AreaFinder(AREAS);

  it('forgives what a spreadsheet adds, but not what it takes away', () => {
    expect(finder.findByCode('053780281')).toEqual({ found: true, area: 0 });
    expect(finder.findByCode('053 780 281')).toEqual({ found: true, area: 0 });
    expect(finder.findByCode('053780281,0')).toEqual({ found: true, area: 0 });
    expect(finder.findByCode('53780281')).toEqual({ found: false, reason: 'leading_zero', area: 0 });
    expect(finder.findByCode('5378028x')).toEqual({ found: false, reason: 'unknown' });
  });

  it('compares names without capitals, hyphens and the spelling of umlauts', () => {
    expect(finder.findByName('STUEMPEN', '')).toEqual({ found: true, area: 0 });
    expect(comparable('Alt-Refrath (Süd)')).toBe('altrefrathsued');
  });
});

describe('namesTotal', () => {
  it.each(['Summe Rösrath', 'Kreis gesamt', 'Insgesamt', 'Σ', 'Gesamtstadt', 'Durchschnitt'])('knows %s', (text) => {
    expect(namesTotal(text)).toBe(true);
  });

  it.each(['Gesamtschulviertel', 'Zentrum', 'Summerland', '053780281'])('does not take %s for a total', (text) => {
    expect(namesTotal(text)).toBe(false);
  });
});

describe('singleRecordColumn', () => {
  it('sees that a table holds single persons', () => {
    expect(singleRecordColumn(['Gebiet', 'Vorname', 'Wert'])).toBe(1);
    expect(singleRecordColumn(['Aktenzeichen', 'Wert'])).toBe(0);
    expect(singleRecordColumn(['ID', 'Geb.-Datum'])).toBe(1);
  });

  it('lets an aggregate pass', () => {
    expect(singleRecordColumn(['Gebiet', 'Name', 'Indikator', 'Jahr', 'Zähler', 'Nenner'])).toBe(-1);
  });
});
