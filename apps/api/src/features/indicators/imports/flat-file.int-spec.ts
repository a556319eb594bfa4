import type { ImportProblemsView, ImportView } from '@quartierwerk/contracts/indicators/imports.views';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import {
  type IndicatorHouse,
  anIndicatorHouse,
  commit,
  currentValues,
  recheck,
  upload,
} from '../../../../test/support/imports.js';
import { getAs } from '../../../../test/support/places.js';

const HEAD =
  'statistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;' +
  '1_variable_attribute_label;2_variable_code;2_variable_label;2_variable_attribute_code;2_variable_attribute_label;' +
  'value;value_unit;value_variable_code;value_variable_label\n';

/** Synthetic: no figure of it was ever published. */
function lineOf(area: string, nationality: string, value: string): string {
  const [code, label] = nationality === '' ? ['', 'Insgesamt'] : [nationality, 'Ausländer'];
  return `12411;Fortschreibung;STAG;Stichtag;2023-12-31;GEMEIN;Gemeinden;${area};Gebiet ${area};NAT;Nationalität;${code};${label};${value};Anzahl;BEVSTD;Bevölkerungsstand\n`;
}

describe('import of a flat file of official statistics', () => {
  let house: TestApplication;
  let own: IndicatorHouse;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => void (own = await anIndicatorHouse(house.server)));

  const walk = () => ({ server: house.server, person: own.planner });
  const FILE =
    HEAD +
    lineOf('01001', '', '200') +
    lineOf('01001', 'NATA', '31') +
    lineOf('02002', '', '300') +
    lineOf('02002', 'NATA', '-') +
    lineOf('01003', '', '150') +
    lineOf('01003', 'NATA', '.') +
    lineOf('99999', '', '9') +
    lineOf('99999', 'NATA', '1');

  it('is recognised, turned round, and read with its combinations as columns', async () => {
    const view = (await upload(house.server, own.planner, `\ufeff${FILE}`).expect(200)).body as ImportView;
    expect(view).toMatchObject({
      origin: { kind: 'flat', statistics: 'Fortschreibung', lines: 8 },
      heads: [
        ...['Schlüssel', 'Gebietsname', 'Jahr', 'Bevölkerungsstand (Anzahl), Nationalität: Insgesamt'],
        'Bevölkerungsstand (Anzahl), Nationalität: Ausländer',
      ],
      mapping: { fixes: { dashIsZero: true }, areaEditionId: own.areaEditionId },
    });
    expect(view.mapping.columns.slice(0, 3)).toEqual([{ role: 'area_code' }, { role: 'area_name' }, { role: 'year' }]);

    const columns = [
      ...view.mapping.columns.slice(0, 3),
      { role: 'denominator' as const, indicator: 'A1' },
      { role: 'numerator' as const, indicator: 'A1' },
    ];
    const checked = await recheck(walk(), view, { sourceId: own.sourceId, columns });
    const { body } = await getAs(house.server, own.planner, `/api/imports/${view.id}/problems?severity=error`).expect(
      200,
    );
    // The line of the file in which the area stands first.
    expect((body as ImportProblemsView).problems.map(({ code, line }) => [code, line])).toEqual([['area_unknown', 8]]);

    const fixes = { ...checked.mapping.fixes, skipRowsWith: ['area_unknown' as const] };
    await commit(walk(), await recheck(walk(), checked, { fixes }));
    expect(await currentValues(own.workspace.id)).toEqual({
      '01001 A1 2023': 15.5,
      '01003 A1 2023': 'suppressed',
      '02002 A1 2023': 0,
    });
  });

  it('with more combinations than a table has columns is refused', async () => {
    const lines = Array.from({ length: 600 }, (_, at) => lineOf('01001', 'X', '1').replace('Ausländer', `Land ${at}`));
    const { body } = await upload(house.server, own.planner, HEAD + lines.join('')).expect(422);
    expect(body).toMatchObject({ code: 'FILE_TOO_MANY_COLUMNS' });
  });
});
