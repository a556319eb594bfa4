import { AREAS, INDICATORS } from './import.testing.js';
import { proposeColumns } from './propose-mapping.js';
import { AreaFinder, IndicatorFinder } from './table-facts.js';

const facts = { areas: new AreaFinder(AREAS), indicators: new IndicatorFinder(INDICATORS) };
const roles = (heads: string[], ...rows: string[][]) =>
  proposeColumns(heads, rows, facts).map(({ role, indicator, year }) =>
    [role, indicator ?? year].filter(Boolean).join(' '),
  );

describe('proposeColumns', () => {
  it('knows indicator and year, or year and count, in one head', () => {
    expect(roles(['Gebiet', 'D2 2023', 'D2 2024'], ['053780281', '1', '2']).slice(1)).toEqual(['value D2', 'value D2']);
    const [, first, second] = proposeColumns(
      ['Gebiet', 'D2 Zähler 2023', '2024 Nenner'],
      [['053780281', '1', '2']],
      facts,
    );
    expect(first).toEqual({ role: 'numerator', indicator: 'D2', year: 2023 });
    expect(second).toEqual({ role: 'denominator', year: 2024 });
    expect(roles(['Gebiet', 'Arbeitslose 2023'], ['053780281', '1'])[1]).toBe('ignore');
  });

  it('knows the columns of a long table by their heads', () => {
    const heads = ['Gebiet', 'Indikator', 'Stichtag', 'Zähler', 'Nenner', 'Wert', 'Zeichen'];
    expect(roles(heads, ['053780281', 'D2', '01.03.2026', '31', '84', '36,9', ''])).toEqual([
      'area_code',
      'indicator',
      'year',
      'numerator',
      'denominator',
      'value',
      'status',
    ]);
  });

  it('knows indicators and years as heads of a wide table', () => {
    expect(roles(['plr_id', 'D2', 'B1 Zähler', 'B1 Nenner', 'ew'], ['053780281', '3', '1', '2', '9'])).toEqual([
      'area_code',
      'value D2',
      'numerator B1',
      'denominator B1',
      'ignore',
    ]);
    expect(roles(['Gebiet', '2022', '31.12.2023'], ['053780281', '1', '2'])).toEqual([
      'area_code',
      'value 2022',
      'value 2023',
    ]);
  });

  it('believes the cells more than the head', () => {
    expect(roles(['Gebiet', 'Wert'], ['Stümpen', '3'], ['Forsbach', '4'])).toEqual(['area_name', 'value']);
    expect(roles(['Spalte1', 'Wert'], ['53780281', '3'], ['53780289', '4'])).toEqual(['area_code', 'value']);
  });

  it('takes codes of municipalities beside names for the parent', () => {
    const rows = [
      ['05378028', 'Stümpen', '1'],
      ['05378028', 'Forsbach', '1'],
    ];
    expect(roles(['ags', 'wohnplatz', 'wert'], ...rows)).toEqual(['parent', 'area_name', 'value']);
  });

  it('takes the smaller area for the one that the row is about', () => {
    expect(roles(['Stadt', 'Viertel', 'Wert'], ['Rösrath', 'Stümpen', '3'])).toEqual(['parent', 'area_name', 'value']);
  });

  it('takes the code of a municipality for the row when its own name stands beside it', () => {
    const rows = [
      ['05378028', 'Rösrath', '1'],
      ['05378004', 'Overath', '1'],
      ['05378', 'Kreis', '2'],
    ];
    expect(roles(['Schlüssel', 'Gebietsname', 'Wert'], ...rows)).toEqual(['area_code', 'area_name', 'value']);
  });

  it('takes no column for the year whose head counts or whose cells are none', () => {
    expect(roles(['Gebiet', 'Quote 3 bis 6 Jahre Zähler'], ['053780281', '2023'])[1]).toBe('numerator');
    expect(roles(['Gebiet', 'Kinder 3 bis 6 Jahre', 'Wert'], ['053780281', '68', '4'])[1]).toBe('ignore');
    expect(roles(['Gebiet', 'Jahr', 'Wert'], ['053780281', '12', '4'])[1]).toBe('ignore');
    expect(roles(['Gebiet', 'Berichtsjahre', 'Wert'], ['053780281', '2023', '4'])[1]).toBe('year');
  });

  it('knows an indicator whose ages are written another way', () => {
    expect(roles(['Gebiet', 'Betreuungsquote unter 3 Jahre Zähler'], ['053780281', '2'])[1]).toBe('numerator D2');
  });

  it('finds the indicator column by its cells', () => {
    expect(roles(['Gebiet', 'Was', 'Wert'], ['053780281', 'D2', '3'])).toEqual(['area_code', 'indicator', 'value']);
  });

  it('leaves an unnamed count in a wide table to the person', () => {
    expect(roles(['Gebiet', 'D2', 'Bevölkerung'], ['053780281', '3', '900'])).toEqual([
      'area_code',
      'value D2',
      'ignore',
    ]);
  });
});
