import { expect, test } from '../../fixtures/house.js';

test('a role of the demonstration is taken by keyboard and leads to the page that was asked for', async ({ page }) => {
  await page.goto('/gebiete');
  await expect(page).toHaveURL(/\/anmelden\?weiter=%2Fgebiete$/);
  await page
    .getByRole('button', { name: /^Sozialplanung/ })
    .first()
    .focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/gebiete$/);
});

test('a wrong password is said without telling whether the account exists', async ({ page }) => {
  await page.goto('/anmelden');
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await expect(page.getByText('Diese Angabe fehlt.')).toHaveCount(2);
  await page.getByLabel('E-Mail-Adresse').fill('niemand@kreis.example');
  await page.getByLabel('Kennwort', { exact: true }).fill('irgendein Kennwort');
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('E-Mail-Adresse oder Kennwort stimmt nicht.');
  await expect(page.getByLabel('E-Mail-Adresse')).toHaveValue('niemand@kreis.example');
});

test('somebody may found an empty workspace and enter it with any role', async ({ page }) => {
  await page.goto('/anmelden');
  await page.getByRole('button', { name: 'Leeren Arbeitsraum zum Ausprobieren anlegen' }).click();
  const own = page.getByRole('heading', { name: 'Eigener Arbeitsraum' }).locator('..');
  await own.getByRole('button', { name: 'Verwaltung' }).click();
  await expect(page).toHaveURL(/\/start$/);
  await page.goto('/verwaltung/benutzer');
  await expect(page.getByRole('row')).toHaveCount(9);
});

test('another site cannot be the page to go on to', async ({ page }) => {
  await page.goto('/anmelden?weiter=//anderswo.example/');
  await page
    .getByRole('button', { name: /^Sozialplanung/ })
    .first()
    .click();
  await expect(page).toHaveURL(/localhost(:\d+)?\/start$/);
});
