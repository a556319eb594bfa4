import type { ImportProblemsView, ImportView } from '@quartierwerk/contracts/indicators/imports.views';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { asAdmin } from '../../../../test/support/database.js';
import {
  type IndicatorHouse,
  anIndicatorHouse,
  check,
  commit,
  currentValues,
  recheck,
  upload,
} from '../../../../test/support/imports.js';
import { changeAs, getAs } from '../../../../test/support/places.js';
import { type TestSheet, aWorkbook, row } from '../../../../test/support/workbooks.js';
import { workbookOf } from '../../../platform/workbook/write-workbook.js';

const HEAD = ['Gebiet', 'Indikator', 'Jahr', 'Zähler', 'Nenner'];

function sheetsOf({ origin }: ImportView): readonly { readonly name: string; readonly hidden: boolean }[] {
  return origin?.kind === 'workbook' ? origin.sheets : [];
}

describe('import of a workbook', () => {
  let house: TestApplication;
  let own: IndicatorHouse;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => void (own = await anIndicatorHouse(house.server)));

  const walk = () => ({ server: house.server, person: own.planner });
  const problemsOf = async (id: string) =>
    ((await getAs(house.server, own.planner, `/api/imports/${id}/problems`).expect(200)).body as ImportProblemsView)
      .problems;

  it('reads a sheet whose heads stand in the third row, with codes, dates and figures as the sheet shows them', async () => {
    const rows =
      row(1, 'Kita-Quoten 2023') +
      row(3, ...HEAD) +
      '<row r="4"><c s="2"><v>1001</v></c><c t="inlineStr"><is><t>D2</t></is></c><c s="1"><v>45291</v></c><c><v>31</v></c><c><v>84</v></c></row>' +
      row(5, '02002', 'D2', '31.12.2023', '1.031', 2500);
    const checked = await check(walk(), aWorkbook([{ name: 'Zahlen', rows }]), { sourceId: own.sourceId });
    expect(checked).toMatchObject({
      committable: true,
      heads: HEAD,
      dialect: { headerLine: 3, firstLine: 4, decimal: ',' },
      origin: { kind: 'workbook', sheets: [{ name: 'Zahlen', hidden: false }], sheet: 0 },
      preview: [{ line: 4, cells: ['01001', 'D2', '2023-12-31', '31', '84'] }, { line: 5 }],
    });
    await commit(walk(), checked);
    expect(await currentValues(own.workspace.id)).toEqual({
      '01001 D2 2023': expect.closeTo(36.9048, 3),
      '02002 D2 2023': 41.24,
    });
  });

  it('names every problem by the row and column of the sheet', async () => {
    const rows =
      row(1, ...HEAD) +
      row(4, '01001', 'D2', 2023, 63, 58) +
      '<row r="7"><c r="A7"><v>2002</v></c><c r="B7" t="inlineStr"><is><t>D2</t></is></c><c r="C7"><v>2023</v></c><c r="D7"><f>E7/2</f></c><c r="E7"><v>60</v></c></row>' +
      row(8, 'Summe', 'D2', 2023, 1, 60) +
      row(9, '01003', 'D2', 2023, 10, 60) +
      '<row r="10"><c r="A10" t="inlineStr"><is><t>02004</t></is></c><c r="B10" t="inlineStr"><is><t>D2</t></is></c><c r="C10"><v>2023</v></c></row>';
    const after = '<mergeCells count="2"><mergeCell ref="D9:D10"/><mergeCell ref="A1:E1"/></mergeCells>';
    const checked = await check(walk(), aWorkbook([{ name: 'Zahlen', rows, after }]), { sourceId: own.sourceId });
    expect(checked).toMatchObject({ committable: false });
    const places = (await problemsOf(checked.id))
      .filter(({ code }) => !code.startsWith('denominator'))
      .map(({ code, line, column, content }) => [code, line, column, content]);
    expect(places).toEqual([
      ['numerator_above_denominator', 4, 3, '63'],
      ['area_leading_zero', 7, 0, '2002'],
      ['merged_figure', 10, 3, '↑D9:D10'],
      ['total_row', 8, 0, 'Summe'],
    ]);
    const again = await recheck(walk(), checked, {
      fixes: { ...checked.mapping.fixes, padZeros: true, skipLines: [4, 8, 10] },
    });
    expect((await problemsOf(again.id)).filter(({ line }) => line === 7)).toMatchObject([
      { code: 'number_unreadable', column: 3, content: '=E7/2' },
    ]);
  });

  describe('with several sheets', () => {
    const sheets: readonly TestSheet[] = [
      { name: 'Versteckt', state: 'hidden', rows: row(1, ...HEAD) + row(2, '01001', 'D2', 2020, 1, 84) },
      { name: 'Erläuterung', rows: row(1, 'Zeichen', 'Bedeutung') + row(2, '.', 'geheim') },
      { name: '2022', rows: row(1, ...HEAD) + row(2, '01001', 'D2', 2022, 30, 84) },
      { name: '2023', rows: row(1, ...HEAD, 'Wert') + row(2, '01001', 'D2', 2023, 31, 84, 36.9) },
      { name: 'leer', rows: '' },
    ];

    it('takes the first one in sight with figures, and another one when it is chosen', async () => {
      const first = (await upload(house.server, own.planner, aWorkbook(sheets)).expect(200)).body as ImportView;
      expect(first).toMatchObject({ origin: { sheet: 2 }, lineCount: 2 });
      expect(sheetsOf(first).map(({ hidden }) => hidden)).toEqual([true, false, false, false, false]);

      const choice = `/api/imports/${first.id}/sheet`;
      const other = (await changeAs(house.server, own.planner, 'put', choice, first.version, { sheet: 3 }).expect(200))
        .body as ImportView;
      expect(other).toMatchObject({ origin: { sheet: 3 }, heads: [...HEAD, 'Wert'], state: 'uploaded' });
      expect(other.mapping.columns).toHaveLength(6);
      await changeAs(house.server, own.planner, 'put', choice, first.version, { sheet: 2 }).expect(412);

      const checked = await recheck(walk(), other, { sourceId: own.sourceId });
      await commit(walk(), checked);
      expect(Object.keys(await currentValues(own.workspace.id))).toEqual(['01001 D2 2023']);
    });

    it('stays at the sheet it has when the chosen one is no table or is not there', async () => {
      const first = (await upload(house.server, own.planner, aWorkbook(sheets)).expect(200)).body as ImportView;
      const choose = (sheet: number) =>
        changeAs(house.server, own.planner, 'put', `/api/imports/${first.id}/sheet`, first.version, { sheet });
      expect((await choose(4).expect(422)).body).toMatchObject({ code: 'FILE_EMPTY' });
      await choose(9).expect(404);
      const now = (await getAs(house.server, own.planner, `/api/imports/${first.id}`).expect(200)).body as ImportView;
      expect(now).toMatchObject({ origin: { sheet: 2 }, version: first.version });
    });

    it('leaves no file behind when the import is discarded', async () => {
      const first = (await upload(house.server, own.planner, aWorkbook(sheets)).expect(200)).body as ImportView;
      await changeAs(house.server, own.planner, 'put', `/api/imports/${first.id}/sheet`, first.version, { sheet: 3 });
      await changeAs(house.server, own.planner, 'delete', `/api/imports/${first.id}`, first.version).expect(204);
      const [kept] = await asAdmin<{ files: number }>(
        'SELECT count(*)::int AS files FROM file_object WHERE workspace_id = $1',
        [own.workspace.id],
      );
      expect(kept?.files).toBe(0);
    });
  });

  it('is refused when any of its sheets holds single persons', async () => {
    const sheets = [
      { name: 'Zahlen', rows: row(1, ...HEAD) + row(2, '01001', 'D2', 2023, 31, 84) },
      { name: 'Fälle', state: 'hidden', rows: row(1, 'Vorname', 'Geburtsdatum') + row(2, 'Erika', '1.1.2020') },
    ];
    const { body } = await upload(house.server, own.planner, aWorkbook(sheets)).expect(422);
    expect(body).toMatchObject({ code: 'FILE_SINGLE_RECORDS', params: { column: 'Vorname', sheet: 'Fälle' } });
  });

  it('is refused when single persons stand below an upper row of heads', async () => {
    const rows =
      row(1, 'Person', '', 'Leistung', '') +
      row(2, 'Nachname', 'Vorname', 2022, 2023) +
      row(3, 'Muster', 'Erika', 1, 2) +
      row(4, 'Muster', 'Emil', 3, 4);
    const { body } = await upload(house.server, own.planner, aWorkbook([{ name: 'Fälle', rows }])).expect(422);
    expect(body).toMatchObject({ code: 'FILE_SINGLE_RECORDS', params: { column: 'Nachname', sheet: 'Fälle' } });
  });

  it('reads what this house writes itself, and finds no formula in it', async () => {
    const written = workbookOf([
      { name: 'Zahlen', widths: [12], rows: [HEAD, ['01001', 'D2', 2023, 31, 84], ['=1+1', '@x', -5, null, '-']] },
    ]);
    const { body } = await upload(house.server, own.planner, written).expect(200);
    expect((body as ImportView).preview.map(({ cells }) => cells)).toEqual([
      ['01001', 'D2', '2023', '31', '84'],
      ['=1+1', '@x', '-5', '', '-'],
    ]);
    expect(written.includes('<f>')).toBe(false);
  });
});
