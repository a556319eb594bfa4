import { prepareIndicators, tableOf } from '../../fixtures/indicator-ground.js';
import { expectNoBarrier } from '../../fixtures/barriers.js';
import { expect, test } from '../../fixtures/house.js';
import { ImportWizard } from '../../pages/import.pom.js';

const YEAR = 2025;
const TABLE = [
  'Gebiet;Indikator;Berichtsjahr;Zähler;Nenner',
  `0537802801;D2;${YEAR};15;62`,
  `0537802802;D2;${YEAR};22;90`,
  `0537802804;D2;${YEAR};33;71`,
].join('\r\n');

test('a planner asks for figures, sees them come in, and writes down what cannot be delivered', async ({
  page,
  signInAs,
}) => {
  await signInAs('planner');
  await prepareIndicators(page);
  await page.goto('/indikatoren/lieferplan');
  // What the catalogue says of its sources is expected, and nothing of it has been asked for.
  await expect(page.getByRole('heading', { name: 'Lieferplan' })).toBeVisible();

  await test.step('a request names provider, year, day and indicators', async () => {
    await page.getByRole('button', { name: 'Zahlen anfordern' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Zahlen anfordern' });
    await dialog.getByLabel('Stelle', { exact: true }).selectOption({ label: 'Jugendamt Rösrath' });
    await dialog.getByLabel('Jahr', { exact: true }).fill(String(YEAR));
    await dialog.getByRole('button', { name: /anfordern$/ }).click();
    await expect(dialog.getByRole('alert')).toContainText('mindestens einen Indikator');
    for (const code of ['D2', 'D3']) await dialog.getByRole('checkbox', { name: new RegExp(`^${code} `) }).check();
    await dialog.getByLabel('fällig am').fill('2020-01-01');
    await dialog.getByRole('button', { name: '2 Indikatoren anfordern' }).click();
    await expect(dialog.getByRole('alert')).toBeVisible();
    await dialog.getByLabel('fällig am').fill(`${new Date().getFullYear() + 1}-03-31`);
    await dialog.getByRole('button', { name: '2 Indikatoren anfordern' }).click();
    await expect(dialog).toBeHidden();
  });

  await page.goto(`/indikatoren/lieferplan?jahr=${YEAR}&ansicht=liste`);
  const own = page.locator('qw-board-list tbody').filter({ hasText: 'Jugendamt Rösrath' });
  const rowOf = (code: string) => own.getByRole('row').filter({ hasText: new RegExp(`${code}\\s`) });

  await test.step('what was asked for stands open, and leads to an import that knows provider, year and indicators', async () => {
    await expect(rowOf('D2')).toContainText('angefordert');
    await expect(rowOf('D3')).toContainText('angefordert');
    await expectNoBarrier(page);
    await rowOf('D2').getByRole('link').click();
    await expect(page).toHaveURL(/\/indikatoren\/import\?/);
    const query = new URL(page.url()).searchParams;
    expect([query.get('jahr'), query.get('indikatoren')]).toEqual([String(YEAR), 'D2,D3']);
  });

  await test.step('once the table is taken over, its figure is checked and the other still open', async () => {
    const wizard = new ImportWizard(page);
    await wizard.describe(tableOf('kita.csv', TABLE), 'Kita-Quoten');
    await wizard.check(/^Kein Fehler/);
    await wizard.next('Weiter zur Geheimhaltung');
    await wizard.next('Weiter zum Übernehmen');
    await wizard.next(/Werte übernehmen$/);
    await wizard.found('„Kita-Quoten“ ist übernommen');
    await page.goto(`/indikatoren/lieferplan?jahr=${YEAR}&ansicht=liste`);
    await expect(rowOf('D2')).toContainText('geprüft');
    await expect(rowOf('D3')).toContainText('angefordert');
  });

  await test.step('what cannot be delivered stands there with its reason', async () => {
    await rowOf('D3').getByRole('button', { name: /^Mehr/ }).click();
    await page.getByRole('button', { name: /nicht lieferbar/i }).click();
    const dialog = page.getByRole('dialog', { name: 'Nicht lieferbar?' });
    await dialog.getByRole('button', { name: /nicht lieferbar/ }).click();
    await expect(dialog).toContainText('Diese Angabe fehlt.');
    await dialog.getByLabel('Begründung').fill('Das Verfahren wird bis 2027 umgestellt');
    await dialog.getByRole('button', { name: /nicht lieferbar/ }).click();
    await expect(rowOf('D3')).toContainText('nicht lieferbar');
    await expect(rowOf('D3')).toContainText('Das Verfahren wird bis 2027 umgestellt');
  });

  await test.step('the overview says the same in signs that a keyboard can read', async () => {
    await page.goto(`/indikatoren/lieferplan?jahr=${YEAR}`);
    const cells = page.getByRole('row').filter({ hasText: 'Jugendamt Rösrath' }).locator('button');
    await cells.first().focus();
    await expect(page.locator('qw-board-matrix .spoken')).toContainText('D2');
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('qw-board-matrix .spoken')).toContainText('nicht lieferbar');
  });
});
