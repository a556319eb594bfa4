import type { UsersView } from '@quartierwerk/contracts/identity/administration.views';
import { expect, test } from '../../fixtures/house.js';
import { aPersonOnAnotherDevice, freshAddress } from '../../pages/people.pom.js';
import { segment } from '../../pages/segments.pom.js';

test('an administrator changes roles and suspends a person, who is out at once', async ({
  page,
  signInAs,
  browser,
}) => {
  const address = freshAddress();
  await signInAs('admin');
  const device = await aPersonOnAnotherDevice(page, browser, { address, name: 'Jugendhilfe Süd', role: 'reader' });

  await page.goto('/verwaltung/benutzer');
  const row = page.getByRole('row').filter({ hasText: address });
  await expect(row).toContainText('Sozialplanung: Lesend');
  await page.getByRole('button', { name: 'Jugendhilfe Süd ändern' }).click();
  await page.getByRole('checkbox', { name: 'Verwaltung' }).check();
  await page.getByRole('button', { name: 'Rollen speichern' }).click();
  await expect(row).toContainText('Lesend, Verwaltung');
  await device.goto('/verwaltung/benutzer');
  await expect(device.getByRole('heading', { name: 'Benutzer' })).toBeVisible();

  await page.getByRole('button', { name: 'Sperren', exact: true }).click();
  await page.getByRole('button', { name: 'Jugendhilfe Süd sperren' }).click();
  await segment(page, /gesperrt/).click();
  await expect(row).toContainText('gesperrt');
  await device.goto('/verwaltung/benutzer');
  await expect(device).toHaveURL(/\/anmelden/);
  await device.context().close();
});

test('who was changed by somebody else meanwhile is shown before they are suspended', async ({
  page,
  signInAs,
  browser,
}) => {
  const address = freshAddress();
  await signInAs('admin');
  const device = await aPersonOnAnotherDevice(page, browser, { address, name: 'Jugendhilfe Nord', role: 'reader' });
  await page.goto('/verwaltung/benutzer');
  await page.getByRole('button', { name: 'Jugendhilfe Nord ändern' }).click();
  await page.getByRole('button', { name: 'Sperren', exact: true }).click();

  const { users } = (await (await page.request.get('/api/users')).json()) as UsersView;
  const [membership] = users.find(({ email }) => email === address)?.memberships ?? [];
  const revised = await page.request.put(`/api/memberships/${membership?.id}`, {
    headers: { 'If-Match': `"${membership?.version}"` },
    data: { roles: ['reader', 'admin'] },
  });
  expect(revised.status()).toBe(200);

  await page.getByRole('button', { name: 'Jugendhilfe Nord sperren' }).click();
  const question = page.getByRole('dialog', { name: 'Inzwischen geändert' });
  await expect(question).toContainText('aktiv: Lesend, Verwaltung');
  await device.goto('/verwaltung/benutzer');
  await expect(device.getByRole('heading', { name: 'Benutzer' })).toBeVisible();
  await question.getByRole('button', { name: 'Auswahl speichern' }).click();
  await expect(question).toBeHidden();
  await segment(page, /gesperrt/).click();
  await expect(page.getByRole('row').filter({ hasText: address })).toContainText('gesperrt');
  await device.goto('/verwaltung/benutzer');
  await expect(device).toHaveURL(/\/anmelden/);
  await device.context().close();
});

test('an organisation is created below another and removed by keyboard alone', async ({ page, signInAs }) => {
  await signInAs('admin');
  await page.goto('/verwaltung/organisationen');
  await page.getByRole('button', { name: 'Organisation anlegen' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Name')).toBeFocused();
  await page.keyboard.type('Jugendamt');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Sozial');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const row = page.getByRole('row').filter({ hasText: 'Jugendamt' });
  await expect(row).toContainText('Amt oder Fachbereich');

  // Enter opens the row.
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('Organisation ändern');
  await page.getByRole('button', { name: 'Entfernen' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Jugendamt entfernen' }).focus();
  await page.keyboard.press('Enter');
  await expect(row).toHaveCount(0);
});
