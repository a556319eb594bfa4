import { assetTable, prepareIndicators } from '../../fixtures/indicator-ground.js';
import { expect, test } from '../../fixtures/house.js';
import { ImportWizard } from '../../pages/import.pom.js';

test.beforeEach(async ({ page, signInAs }) => {
  await signInAs('planner');
  await prepareIndicators(page);
});

const table = assetTable('pending/kindertagesbetreuung-roesrath-2026.csv');

test('an import waits under the deliveries and goes on where it was left', async ({ page }) => {
  const wizard = new ImportWizard(page);
  await wizard.describe(table, 'Kita-Quoten, angefangen');
  await page.getByRole('button', { name: 'Später fortsetzen' }).click();
  await expect(page).toHaveURL(/\/indikatoren\/lieferungen/);

  const waiting = page.getByRole('row').filter({ hasText: 'Kita-Quoten, angefangen' });
  await expect(waiting).toContainText('in Arbeit');
  await waiting.getByRole('link', { name: /Fortsetzen/ }).click();
  await expect(wizard.step).toContainText('Prüfen');
  await page.getByRole('button', { name: 'Zurück zu Spalten' }).click();
  await expect(wizard.title).toHaveValue('Kita-Quoten, angefangen');
});

test('what was typed and not sent survives a reload', async ({ page }) => {
  const wizard = new ImportWizard(page);
  await wizard.describe(table, 'getippt, nicht gesendet');
  await page.reload();

  await expect(wizard.title).toHaveValue('getippt, nicht gesendet');
  await expect(page.getByLabel('Quelle', { exact: true })).not.toHaveValue('');
});

test('without a connection nothing typed is lost, and the check starts by itself when it is back', async ({
  page,
  context,
}) => {
  const wizard = new ImportWizard(page);
  await wizard.describe(table, 'Kita-Quoten');
  await context.setOffline(true);
  await wizard.title.fill('Kita-Quoten ohne Netz');
  await wizard.next('Tabelle prüfen');
  await expect(page.getByText('Keine Verbindung.')).toBeVisible();
  await expect(wizard.title).toHaveValue('Kita-Quoten ohne Netz');

  await context.setOffline(false);
  await wizard.found(/^Kein Fehler/);
  await expect(page.getByText('Keine Verbindung.')).toBeHidden();
});

test('of two people at one import the second sees that, and keeps what they typed', async ({ page, context }) => {
  const wizard = new ImportWizard(page);
  await wizard.describe(table, 'Kita-Quoten');
  await page.getByRole('button', { name: 'Später fortsetzen' }).click();
  await page.getByRole('link', { name: /Fortsetzen/ }).click();
  await page.getByRole('button', { name: 'Zurück zu Spalten' }).click();

  const other = await context.newPage();
  await other.goto(page.url());
  const others = new ImportWizard(other);
  await others.title.fill('Fassung der Kollegin');
  await other.getByRole('button', { name: 'Später fortsetzen' }).click();
  await expect(other).toHaveURL(/lieferungen/);

  await wizard.title.fill('Meine Fassung');
  await wizard.next('Tabelle prüfen');
  await expect(page.getByText('Dieser Import wurde inzwischen an anderer Stelle geändert.')).toBeVisible();
  await page.getByRole('button', { name: 'Meine Eingaben behalten' }).click();
  await expect(wizard.title).toHaveValue('Meine Fassung');
  await wizard.check(/^Kein Fehler/);
  await expect(page.locator('qw-page-header')).toContainText('Meine Fassung');
});

test('a discarded import leaves a page that says so', async ({ page }) => {
  const wizard = new ImportWizard(page);
  await wizard.upload(table);
  await expect(wizard.heading(/^So wird/)).toBeVisible();
  const address = page.url();
  await page.getByRole('button', { name: 'Andere Datei nehmen' }).click();
  await page.getByRole('button', { name: '„kindertagesbetreuung-roesrath-2026.csv“ verwerfen' }).click();
  await expect(wizard.heading('Welche Datei?')).toBeVisible();

  await page.goto(address);
  await expect(page.getByText('Diesen Import gibt es nicht')).toBeVisible();
});
