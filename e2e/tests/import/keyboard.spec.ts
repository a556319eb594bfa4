import type { Page } from '@playwright/test';
import { assetTable, prepareIndicators } from '../../fixtures/indicator-ground.js';
import { expect, test } from '../../fixtures/house.js';
import { ImportWizard } from '../../pages/import.pom.js';

const FAR = 60;

/** Presses Tab until the focus stands on what is named; fails when it is never reached. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const target = page.getByRole('button', { name }).or(page.getByLabel(name)).or(page.getByRole('link', { name }));
  for (let press = 0; press < FAR; press += 1) {
    await page.keyboard.press('Tab');
    for (const one of await target.all()) {
      if (await one.evaluate((element) => element === document.activeElement)) return;
    }
  }
  throw new Error(`The Tab key never reaches ${name}.`);
}

test('the whole import is done by keyboard', async ({ page, signInAs }) => {
  test.setTimeout(240_000);
  await signInAs('planner');
  await prepareIndicators(page);
  const wizard = new ImportWizard(page);
  await page.goto('/indikatoren/lieferungen');
  await tabTo(page, 'Datenlieferung einlesen');
  await page.keyboard.press('Enter');
  await expect(wizard.heading('Welche Datei?')).toBeFocused();

  await tabTo(page, 'Datei auswählen');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(assetTable('defective/leading-zeros-lost.csv'));
  await expect(wizard.heading(/^So wird/)).toBeFocused();
  await tabTo(page, 'Weiter zu den Spalten');
  await page.keyboard.press('Enter');
  await expect(wizard.heading('Was wird geliefert?')).toBeFocused();

  await tabTo(page, 'Name der Lieferung');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Hilfen zur Erziehung');
  await tabTo(page, 'Quelle');
  await page.keyboard.type('Jugendamt R');
  await tabTo(page, 'Tabelle prüfen');
  await page.keyboard.press('Enter');
  await expect(wizard.heading('16 Fehler einer Art, kein Hinweis')).toBeFocused({ timeout: 30_000 });

  await tabTo(page, 'Null ergänzen, 16 Zeilen');
  await page.keyboard.press('Enter');
  await expect(wizard.heading(/^Kein Fehler/)).toBeFocused({ timeout: 30_000 });
  await tabTo(page, 'Weiter zur Geheimhaltung');
  await page.keyboard.press('Enter');
  await expect(wizard.heading(/geheim gehalten$|zu wenigen Fällen$/)).toBeFocused();
  await tabTo(page, 'Weiter zum Übernehmen');
  await page.keyboard.press('Enter');
  await expect(wizard.heading('Übernehmen')).toBeFocused();
  await tabTo(page, '16 Werte übernehmen');
  await page.keyboard.press('Enter');
  await expect(wizard.heading('„Hilfen zur Erziehung“ ist übernommen')).toBeFocused({ timeout: 30_000 });
  await tabTo(page, 'Zum Index');
});
