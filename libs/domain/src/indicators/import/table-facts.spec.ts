import { AREAS } from './import.testing.js';
import {
  type AreaFact,
  AreaFinder,
  type IndicatorFact,
  IndicatorFinder,
  comparable,
  namesTotal,
  namesUnassigned,
  singleRecordColumn,
} from './table-facts.js';

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

describe('keys of the employment agency', () => {
  it.each(['123SUMSUM', '123456SUM', 'SUMSUMSUM', '05378028001SUMSUM', '001sumsum'])('%s is a sum', (key) => {
    expect(namesTotal(key)).toBe(true);
  });

  it.each(['123456789', 'SUMPF', 'WP01', '123SUM456', '12SUMSUM'])('%s is none', (key) => {
    expect(namesTotal(key)).toBe(false);
  });

  const area = (id: string, code: string): AreaFact => ({
    ...{ id, code, name: id, level: 'small_area', parentCode: null, parentName: null },
  });
  const finder = new AreaFinder([
    area('Mitte', '05378028001001001'),
    area('Nord', '05378028001001002'),
    area('Süd', '05378032001001002'),
  ]);

  it('name an area by themselves where no other municipality has them', () => {
    expect(finder.findByCode('001001001')).toEqual({ found: true, area: 0 });
    expect(finder.findByCode('001001002')).toEqual({ found: false, reason: 'ambiguous', count: 2 });
    expect(finder.findByCode('05378032001001002')).toEqual({ found: true, area: 2 });
    expect(finder.findByCode('001001003')).toMatchObject({ found: false, reason: 'unknown' });
  });

  it('that have lost their zeros are found, and asked about', () => {
    expect(finder.findByCode('1001001')).toEqual({ found: false, reason: 'leading_zero', area: 0 });
  });

  it('have no place for what is without statement', () => {
    expect(namesUnassigned('keine Angabe')).toBe(true);
    expect(namesUnassigned('keine Angaben zum Namen')).toBe(false);
  });

  it('are not read into longer codes of another kind', () => {
    const other = new AreaFinder([area('Mitte', '0537802801')]);
    expect(other.findByCode('537802801')).toEqual({ found: false, reason: 'leading_zero', area: 0 });
  });
});

describe('the ages in the name of an indicator', () => {
  const named = (code: string, name: string): IndicatorFact => ({ code, name, shortName: code, editions: [] });
  const finder = new IndicatorFinder([
    named('D2', 'Betreuungsquote unter 3 Jahren'),
    named('D3', 'Betreuungsquote 3 bis unter 6 Jahre'),
    named('X1', 'Quote bis 3 Jahre'),
    named('X2', 'Quote bis 3 Jahren'),
  ]);

  it('may be written another way', () => {
    expect(finder.find('Betreuungsquote 3 bis 6 Jahre')).toBe(1);
    expect(finder.find('Betreuungsquote 3–6 Jahren')).toBe(1);
    expect(finder.find('Betreuungsquote unter 3')).toBe(0);
  });

  it('name none where several would be meant', () => {
    expect(finder.find('Quote bis 3')).toBe(-1);
    expect(finder.find('Quote bis 3 Jahren')).toBe(3);
    expect(finder.find('Betreuungsquote 3')).toBe(-1);
  });
});
