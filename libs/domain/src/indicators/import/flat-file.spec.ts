import { readCell } from './cell.js';
import { FlatTable, flatShapeOf } from './flat-file.js';
import { recordsOf } from './table-scanner.js';

const NEWER = `statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;2_variable_code;2_variable_label;2_variable_attribute_code;2_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label
12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;2023-12-31;GEMEIN;Gemeinden;05378004;Bergisch Gladbach;NAT;Nationalität;;Insgesamt;112660;Anzahl;BEVSTD;Bevölkerungsstand
12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;2023-12-31;GEMEIN;Gemeinden;05378004;Bergisch Gladbach;NAT;Nationalität;NATA;Ausländer;15210;Anzahl;BEVSTD;Bevölkerungsstand
12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;2023-12-31;GEMEIN;Gemeinden;053780028028;Rösrath;NAT;Nationalität;;Insgesamt;28970;Anzahl;BEVSTD;Bevölkerungsstand
12411;Fortschreibung des Bevölkerungsstandes;STAG;Stichtag;2023-12-31;GEMEIN;Gemeinden;053780028028;Rösrath;NAT;Nationalität;NATA;Ausländer;.;Anzahl;BEVSTD;Bevölkerungsstand
`;

const OLDER = `Statistik_Code;Statistik_Label;Zeit_Code;Zeit_Label;Zeit;1_Merkmal_Code;1_Merkmal_Label;1_Auspraegung_Code;1_Auspraegung_Label;2_Merkmal_Code;2_Merkmal_Label;2_Auspraegung_Code;2_Auspraegung_Label;BEVSTD__Bevoelkerungsstand__Anzahl;BEVSTD__Bevoelkerungsstand__q;FLC__Flaeche__qkm
12411;Fortschreibung;STAG;Stichtag;31.12.2023;GES;Geschlecht;GESM;männlich;KREISE;Kreise;05378;Rheinisch-Bergischer Kreis;138000;e;437,3
12411;Fortschreibung;STAG;Stichtag;31.12.2023;GES;Geschlecht;GESW;weiblich;KREISE;Kreise;05378;Rheinisch-Bergischer Kreis;146000;p;-
`;

function turn(
  text: string,
  columns = 50,
  cells = 1_000,
): { rows: (readonly [number, string])[]; refusal: string | null } {
  const [head, ...records] = recordsOf(text, ';');
  const shape = flatShapeOf(head?.cells ?? []);
  if (!shape) throw new Error('no flat file');
  const table = new FlatTable(shape, { columns, cells });
  const refusal = records.map((record) => table.take(record)).find((one) => one !== null) ?? null;
  return { rows: [...table.turned(1)].map(({ line, cells: row }) => [line, row.join(';')] as const), refusal };
}

describe('flat files of official statistics', () => {
  it('of the newer layout become one line for each area and one column for each combination', () => {
    expect(turn(NEWER).rows).toEqual([
      [
        1,
        'Schlüssel;Gebietsname;Jahr;Bevölkerungsstand (Anzahl), Nationalität: Insgesamt;Bevölkerungsstand (Anzahl), Nationalität: Ausländer',
      ],
      [2, '05378004;Bergisch Gladbach;2023-12-31;112660;15210'],
      [4, '05378028;Rösrath;2023-12-31;28970;.'],
    ]);
  });

  it('of the older layout are read with their place wherever it stands, each figure, and the letters of quality', () => {
    expect(turn(OLDER).rows).toEqual([
      [
        1,
        'Schlüssel;Gebietsname;Jahr;Bevoelkerungsstand (Anzahl), Geschlecht: männlich;Flaeche (qkm), Geschlecht: männlich;' +
          'Bevoelkerungsstand (Anzahl), Geschlecht: weiblich;Flaeche (qkm), Geschlecht: weiblich',
      ],
      [2, '05378;Rheinisch-Bergischer Kreis;31.12.2023;138000;437,3;146000 p;-'],
    ]);
    expect(readCell('146000 p', ',')).toEqual({ kind: 'number', value: 146_000, status: 'provisional' });
  });

  it('are told by their heads, whatever else a table holds', () => {
    expect(flatShapeOf(['Gebiet', 'Zeit', 'value'])).toBeNull();
    expect(flatShapeOf(['Zeit', '1_Auspraegung_Code', 'Wert'])).toBeNull();
    expect(flatShapeOf(recordsOf(NEWER, ';')[0]?.cells ?? [])?.layout).toBe('value_rows');
    expect(flatShapeOf(recordsOf(OLDER, ';')[0]?.cells ?? [])?.layout).toBe('value_columns');
  });

  it('leave out notes at their end, and make a value that stands twice unreadable', () => {
    const [, , line = ''] = NEWER.split('\n');
    const { rows } = turn(`${NEWER}__________\n(C)opyright\n${line.replace('15210', '99')}\n`);
    expect(rows.map(([, row]) => row)[1]).toBe('05378004;Bergisch Gladbach;2023-12-31;112660;15210 | 99');
    expect(readCell('15210 | 99', ',').kind).toBe('text');
    expect(rows).toHaveLength(3);
  });

  it('are refused when they would become too wide or too large', () => {
    expect(turn(NEWER, 5).refusal).toBeNull();
    expect(turn(NEWER, 4).refusal).toBe('too_many_columns');
    expect(turn(NEWER, 5, 3).refusal).toBe('too_large');
  });
});
