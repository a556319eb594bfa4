import type { ImportProblemsView, ImportView } from '@quartierwerk/contracts/indicators/imports.views';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import {
  type IndicatorHouse,
  anIndicatorHouse,
  check,
  commit,
  currentValues,
  upload,
} from '../../../../test/support/imports.js';
import { changeAs, getAs } from '../../../../test/support/places.js';
import { aWorkbook, row } from '../../../../test/support/workbooks.js';

/** As the statistics of the employment agency sets its small-area tables: titles, heads in two rows, sums between the areas, notes below. */
const AGENCY = [
  'Arbeitsmarktdaten in kleinräumiger Gliederung;;;;;;;',
  'Berichtsmonat Dezember 2023;;;;;;;',
  'Schlüssel;Gebiet;Bevölkerung;;Arbeitslose;;;Langzeitarbeitslose',
  ';;insgesamt;15 bis unter 65;insgesamt;SGB III;SGB II;insgesamt',
  '01001;Gebiet 1;2310;1480;97;31;66;28',
  '02002;Gebiet 2;1920;1205;*;*;41;12',
  '01003;Gebiet 3;1105;690;44;keine Angabe;23;*',
  '001SUMSUM;Bezirk 1;3415;2170;141;*;89;*',
  'SUMSUMSUM;Insgesamt;5335;3375;209;72;130;43',
  '© Statistik der Bundesagentur für Arbeit;;;;;;;',
];

/** B8 = unemployed / residents from 15 to under 65, B9 = long-term unemployed / the same. */
const COLUMNS = [
  { role: 'area_code' },
  { role: 'area_name' },
  { role: 'ignore' },
  { role: 'denominator' },
  { role: 'numerator', indicator: 'B8' },
  { role: 'ignore' },
  { role: 'ignore' },
  { role: 'numerator', indicator: 'B9' },
] as const;

describe('result files with heads in two rows', () => {
  let house: TestApplication;
  let own: IndicatorHouse;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    own = await anIndicatorHouse(house.server);
  });

  const walk = () => ({ server: house.server, person: own.planner });
  const complete = () => ({ sourceId: own.sourceId, columns: COLUMNS, year: 2023 });
  const problemsOf = async (id: string) =>
    ((await getAs(house.server, own.planner, `/api/imports/${id}/problems`).expect(200)).body as ImportProblemsView)
      .problems;

  it('are read with both words of a column, sums and notes told apart, signs as what they mean', async () => {
    const content = Buffer.from(AGENCY.join('\r\n'), 'latin1');
    const checked = await check(walk(), content, complete());
    expect(checked).toMatchObject({
      committable: true,
      dialect: { encoding: 'windows-1252', upperLine: 3, headerLine: 4, firstLine: 5 },
      heads: [
        ...['Schlüssel', 'Gebiet', 'Bevölkerung insgesamt', 'Bevölkerung 15 bis unter 65'],
        ...['Arbeitslose insgesamt', 'Arbeitslose SGB III', 'Arbeitslose SGB II', 'Langzeitarbeitslose insgesamt'],
      ],
    });
    const found = (await problemsOf(checked.id)).map(({ code, line, content: text }) => [code, line, text]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['head_below', 3, 'Arbeitsmarktdaten in kleinräumiger Gliederung'],
        ['head_joined', 4, 'Bevölkerung insgesamt'],
        ['mark_read_as', 6, '*'],
        ['mark_read_as', 7, '*'],
        ['total_row', 8, '001SUMSUM'],
        ['total_row', 9, 'SUMSUMSUM'],
        ['note_row', 10, '© Statistik der Bundesagentur für Arbeit'],
      ]),
    );
    await commit(walk(), checked);
    expect(await currentValues(own.workspace.id)).toEqual({
      '01001 B8 2023': expect.closeTo(6.554, 3),
      '01001 B9 2023': expect.closeTo(1.8919, 3),
      '02002 B8 2023': 'suppressed',
      '02002 B9 2023': expect.closeTo(0.9959, 3),
      '01003 B8 2023': expect.closeTo(6.3768, 3),
      '01003 B9 2023': 'suppressed',
    });
  });

  it('keep "keine Angabe" as a figure that is not there, and say so', async () => {
    const columns = COLUMNS.map((column, at) =>
      at === 4 ? { role: 'ignore' as const } : at === 5 ? { role: 'numerator' as const, indicator: 'B8' } : column,
    );
    const checked = await check(walk(), AGENCY.join('\n'), { ...complete(), columns });
    const told = (await problemsOf(checked.id)).filter(({ content }) => content === 'keine Angabe');
    expect(told).toEqual([
      expect.objectContaining({
        code: 'mark_read_as',
        line: 7,
        params: expect.objectContaining({ status: 'not_available' }),
      }),
    ]);
  });

  it('come as a workbook with merged cells, too', async () => {
    const rows =
      row(1, 'Arbeitsmarktdaten in kleinräumiger Gliederung') +
      row(3, 'Schlüssel', 'Gebiet', 'Bevölkerung 15 bis unter 65', 'Arbeitslose', '', '') +
      row(4, '', '', '', 'insgesamt', 'SGB III', 'SGB II') +
      row(5, '01001', 'Gebiet 1', 1480, 97, 31, 66) +
      row(6, '02002', 'Gebiet 2', 1205, '*', '*', 41) +
      row(7, 'SUMSUMSUM', 'Insgesamt', 2685, 165, 72, 107);
    const after =
      '<mergeCells count="4"><mergeCell ref="A3:A4"/><mergeCell ref="B3:B4"/><mergeCell ref="C3:C4"/><mergeCell ref="D3:F3"/></mergeCells>';
    const content = aWorkbook([{ name: 'AkG', rows, after }]);
    const checked = await check(walk(), content, {
      ...{ sourceId: own.sourceId, year: 2023 },
      columns: [
        ...[{ role: 'area_code' as const }, { role: 'area_name' as const }, { role: 'denominator' as const }],
        ...[{ role: 'numerator' as const, indicator: 'B8' }, { role: 'ignore' as const }, { role: 'ignore' as const }],
      ],
    });
    expect(checked).toMatchObject({
      ...{ committable: true, dialect: { upperLine: 3, headerLine: 4, firstLine: 5 } },
      heads: [
        ...['Schlüssel', 'Gebiet', 'Bevölkerung 15 bis unter 65', 'Arbeitslose insgesamt', 'Arbeitslose SGB III'],
        'Arbeitslose SGB II',
      ],
    });
    await commit(walk(), checked);
    expect(await currentValues(own.workspace.id)).toEqual({
      '01001 B8 2023': expect.closeTo(6.554, 3),
      '02002 B8 2023': 'suppressed',
    });
  });

  it('propose indicator and year where both words say them', async () => {
    const lines = ['Gebiet;D2;;D3;', ';2022;2023;2022;2023', '01001;12,5;13,5;21;22', '02002;1,5;2,5;33;34'];
    const { body } = await upload(house.server, own.planner, lines.join('\n')).expect(200);
    expect((body as ImportView).mapping.columns).toEqual([
      { role: 'area_code' },
      ...['D2', 'D3'].flatMap((indicator) => [2022, 2023].map((year) => ({ role: 'value', indicator, year }))),
    ]);
  });

  it('are read as one row of heads where somebody says so, and as two again', async () => {
    const uploaded = (await upload(house.server, own.planner, AGENCY.join('\n')).expect(200)).body as ImportView;
    const { encoding, delimiter, decimal, headerLine } = uploaded.dialect;
    const ask = ({ id, version }: ImportView, upperLine?: number) => {
      const body = { encoding, delimiter, decimal, headerLine, ...(upperLine ? { upperLine } : {}) };
      return changeAs(house.server, own.planner, 'put', `/api/imports/${id}/dialect`, version, body);
    };
    const revise = async (view: ImportView, upperLine?: number) =>
      (await ask(view, upperLine).expect(200)).body as ImportView;
    const single = await revise(uploaded);
    expect(single.heads.slice(2, 4)).toEqual(['insgesamt', '15 bis unter 65']);
    expect(single.dialect).not.toHaveProperty('upperLine');
    const again = await revise(single, headerLine - 1);
    expect(again.heads).toEqual(uploaded.heads);
    for (const line of [headerLine, 1]) {
      const { body } = await ask(again, line).expect(422);
      expect(body).toMatchObject({ code: 'IMPORT_UPPER_HEAD', params: { line: headerLine - 1 } });
    }
  });
});
