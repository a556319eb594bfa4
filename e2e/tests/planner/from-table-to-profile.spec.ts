import {
  BERLIN_OUTLINES,
  BERLIN_TABLE,
  hasBerlin,
  prepareBerlinIndicators,
  publishedRanking,
} from '../../fixtures/berlin.js';
import { expect, test } from '../../fixtures/house.js';
import { ImportWizard } from '../../pages/import.pom.js';

test.skip(!hasBerlin, 'the reference data of Berlin do not lie beside the checkout');

test('a planner goes from a delivered table to the profile of the area that stands out most', async ({
  page,
  signInAs,
}) => {
  test.setTimeout(300_000);
  const [first, second] = publishedRanking();
  if (!first || !second) throw new Error('The published table is empty.');
  await signInAs('planner');
  await prepareBerlinIndicators(page);

  await test.step('areas come from a file of outlines', async () => {
    await page.goto('/gebiete/neu');
    await page.getByLabel('GeoJSON-Datei').setInputFiles(BERLIN_OUTLINES);
    await expect(page.getByText('447 Gebiete gelesen')).toBeVisible();
    await page.getByLabel('Name', { exact: true }).selectOption('name');
    await page.getByLabel('Schlüssel', { exact: true }).selectOption('plr_id');
    await page.getByLabel('Name des Gebietsstands').fill('Planungsräume bis 2020');
    await page.getByLabel('gilt ab').fill('2006-01-01');
    await page.getByLabel('Quelle').fill('Amt für Statistik Berlin-Brandenburg, CC-BY-4.0');
    await page.getByLabel('Ein kleinräumiges Gebiet heißt').fill('Planungsraum');
    await page.getByLabel('Schlüssel des Kreises').fill('11');
    await page.getByLabel('Name des Kreises').fill('Berlin');
    await page.getByRole('button', { name: 'Gebietsstand speichern' }).click();
    await expect(page.getByText('Gebietsstand Planungsräume bis 2020 gespeichert')).toBeVisible({ timeout: 30_000 });
  });

  await test.step('the published table is read as it is', async () => {
    const wizard = new ImportWizard(page);
    await wizard.upload(BERLIN_TABLE);
    await wizard.next('Weiter zu den Spalten');
    await wizard.title.fill('Monitoring Soziale Stadtentwicklung 2019');
    await page.getByLabel('Quelle', { exact: true }).selectOption({ label: 'Land Berlin' });
    await wizard.check(/^Kein Fehler/);
    await wizard.next('Weiter zur Geheimhaltung');
    await wizard.next('Weiter zum Übernehmen');
    await wizard.next(/Werte übernehmen$/);
    await wizard.found('„Monitoring Soziale Stadtentwicklung 2019“ ist übernommen');
  });

  await test.step('the index is computed by the published method, and frozen', async () => {
    await page.goto('/index/werkstatt');
    await page.getByLabel('Vorlage').selectOption({ label: 'Monitoring Berlin' });
    const rows = page.getByRole('row').filter({ hasText: first.name });
    await expect(rows.first()).toContainText(inWords(first.index));
    await page.getByRole('button', { name: 'Lauf festschreiben' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /festschreiben$/ })
      .click();
    await page.getByRole('link', { name: 'Lauf 1 ansehen' }).click();
    await expect(page).toHaveURL(/\/index\/laeufe\/1$/);
    await expect(page.getByText('festgeschrieben').first()).toBeVisible();
  });

  await test.step('ranks stand as published, and the map is read by the arrow keys', async () => {
    const places = page.locator('qw-rank-table tr.qw-row');
    await expect(places.nth(0)).toHaveId(`gebiet-${first.code}`);
    await expect(places.nth(0)).toContainText(inWords(first.index));
    await expect(places.nth(1)).toHaveId(`gebiet-${second.code}`);
    await expect(places.nth(1)).toContainText(inWords(second.index));
    await places.nth(0).focus();
    const map = page.getByRole('listbox');
    await map.focus();
    const selected = map.getByRole('option', { selected: true });
    await expect(selected).toHaveAccessibleName(new RegExp(first.name));
    await page.keyboard.press('ArrowRight');
    await expect(selected).not.toHaveAccessibleName(new RegExp(first.name));
  });

  await test.step('the area is selected with a reason', async () => {
    await page.getByRole('button', { name: `Beiträge zu ${first.name}`, exact: true }).click();
    await page.getByRole('button', { name: 'Für die Arbeit vor Ort auswählen' }).click();
    const dialog = page.getByRole('dialog', { name: `${first.name} auswählen` });
    await dialog.getByLabel('fachliche Einschätzung').check();
    await dialog.getByRole('button', { name: `${first.name} auswählen` }).click();
    await expect(dialog.getByText('Diese Angabe fehlt.')).toBeVisible();
    await dialog.getByLabel('Begründung').fill('Die Einrichtungen vor Ort berichten von langen Wartezeiten.');
    await dialog.getByRole('button', { name: `${first.name} auswählen` }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('its profile takes what practitioners know', async () => {
    await page.getByRole('link', { name: `Steckbrief ${first.name}` }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(first.name);
    await page.getByRole('button', { name: 'Steckbrief anlegen' }).click();
    await page.getByRole('button', { name: 'Notiz hinzufügen' }).click();
    await page.getByLabel('Text', { exact: true }).fill('Familien warten ein halbes Jahr auf einen Termin.');
    await page.getByLabel('Rolle').fill('Frühförderung');
    await page.getByLabel('Quelle', { exact: true }).fill('Fachgespräch');
    await page.getByRole('button', { name: 'Notiz speichern' }).click();
    await expect(page.getByRole('paragraph').filter({ hasText: /^Familien warten ein halbes Jahr/ })).toBeVisible();
  });

  await test.step('the thread leads from the profile back to the figures', async () => {
    await page.getByRole('link', { name: 'Faden', exact: true }).click();
    await expect(page).toHaveURL(/\/faden\/steckbrief\//);
    await expect(page.getByText('Lauf 1').first()).toBeVisible();
    await expect(page.getByText('Transferbezug der Kinder').first()).toBeVisible();
  });
});

/** Two decimals as German pages show them. */
function inWords(index: number): string {
  return new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(index);
}
