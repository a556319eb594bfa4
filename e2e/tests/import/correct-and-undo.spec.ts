import { assetTable, prepareIndicators } from '../../fixtures/indicator-ground.js';
import { expect, test } from '../../fixtures/house.js';
import { ImportWizard } from '../../pages/import.pom.js';

test('a planner mends a faulty table with few presses, takes it over, and takes it back', async ({
  page,
  signInAs,
}) => {
  await signInAs('planner');
  await prepareIndicators(page);
  const wizard = new ImportWizard(page);
  await wizard.describe(assetTable('defective/kindertagesbetreuung-roesrath-2026.csv'), 'Kita-Quoten 2026');
  await wizard.check('5 Fehler in 4 Arten, 2 Hinweise');

  await test.step('every finding stands with its line, column and sentence', async () => {
    await expect(wizard.findings).toHaveCount(7);
    await expect(wizard.findings.nth(0)).toContainText('Der Zähler ist größer als der Nenner (72).');
    await expect(wizard.findings.nth(2)).toContainText('Vermutlich fehlt die führende Null: 0537802804 Kleineichen.');
    await expect(wizard.findings.nth(4)).toContainText('Dieses Gebiet gibt es im gewählten Gebietsstand nicht.');
    await expect(wizard.findings.nth(6)).toContainText('Sie würde doppelt zählen und bleibt außen vor.');
    await expect(page.getByRole('button', { name: 'Weiter zur Geheimhaltung' })).toBeDisabled();
    await expect(page.getByText('Weiter, sobald kein Fehler mehr offen ist')).toBeVisible();
  });

  await test.step('the line stands in the file with its neighbours', async () => {
    await page.getByRole('button', { name: 'Zeile zeigen: 3', exact: true }).click();
    const line = page.locator('qw-row-in-file');
    await expect(line.getByRole('heading')).toHaveText('Zeile 3 in der Datei');
    await expect(line).toContainText('Rösrath Mitte, Betreuungsquote unter 3 Jahren, 2025, 24,2 %');
  });

  await test.step('corrections are named and can be taken back', async () => {
    await wizard.correct('Zeile auslassen, Zeile 3', '4 Fehler in 3 Arten, 2 Hinweise');
    await page.getByRole('button', { name: 'Zeile zeigen: 5', exact: true }).click();
    await wizard.correct('Zeile auslassen, Zeile 5', '3 Fehler in 2 Arten, 2 Hinweise');
    await wizard.correct('Null ergänzen, 2 Zeilen', '1 Fehler, 2 Hinweise');
    await wizard.correct('Führende Nullen ergänzt zurücknehmen', '3 Fehler in 2 Arten, 2 Hinweise');
    await wizard.correct('Null ergänzen, 2 Zeilen', '1 Fehler, 2 Hinweise');
    await wizard.correct('Zeile auslassen', 'Kein Fehler, 2 Hinweise');
  });

  await wizard.next('Weiter zur Geheimhaltung');
  await expect(wizard.heading('Kein Wert beruht auf zu wenigen Fällen')).toBeFocused();
  await wizard.next('Weiter zum Übernehmen');
  await expect(page.getByText('14 Werte, keiner geheim, 1 fehlt')).toBeVisible();
  await page.getByLabel(/Stichtag der Zahlen/).fill('2026-03-01');
  await wizard.next('14 Werte übernehmen');
  await expect(wizard.heading('„Kita-Quoten 2026“ ist übernommen')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('link', { name: 'Zum Index' })).toBeVisible();

  await test.step('the values stand with the indicator, and what was announced for later is no zero', async () => {
    await page.getByRole('link', { name: 'D2', exact: true }).click();
    await page.getByRole('searchbox', { name: 'Gebiet suchen' }).fill('Venauen');
    await expect(page.getByRole('row').filter({ hasText: 'Venauen' })).toContainText('folgt');
    await page.goBack();
  });

  await test.step('taking it back needs a reason and tells what it did', async () => {
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    const dialog = page.getByRole('dialog', { name: 'Lieferung zurücknehmen?' });
    await dialog.getByRole('button', { name: '„Kita-Quoten 2026“ zurücknehmen' }).click();
    await expect(dialog).toContainText('Diese Angabe fehlt.');
    await dialog.getByLabel('Grund').fill('Falsche Fassung der Tabelle');
    await dialog.getByRole('button', { name: '„Kita-Quoten 2026“ zurücknehmen' }).click();
    await expect(wizard.heading('„Kita-Quoten 2026“ ist zurückgenommen')).toBeVisible();
    await expect(page.getByText('14 Werte zurückgenommen').first()).toBeVisible();
  });

  await page.goto('/indikatoren/lieferungen');
  await expect(page.getByRole('row').filter({ hasText: 'Kita-Quoten 2026' })).toContainText('zurückgenommen');
  await page.goto('/indikatoren/D2');
  await expect(page.getByText('Noch keine Werte')).toBeVisible();
});
