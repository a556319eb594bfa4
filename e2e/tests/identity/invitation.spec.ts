import { expect, test } from '../../fixtures/house.js';
import { linkOfLetterTo } from '../../pages/letters.pom.js';
import { PASSWORD, acceptInvitation, freshAddress, invite } from '../../pages/people.pom.js';

test('an invited person comes in by the letter, with the role they were given', async ({ page, signInAs, browser }) => {
  const address = freshAddress();
  await signInAs('admin');
  await invite(page, address, 'Fachplanung');

  const device = await (await browser.newContext()).newPage();
  await acceptInvitation(device, address, 'Fachplanung Mitte');
  await device.goto('/konto');
  await expect(device.getByRole('main')).toContainText(address);
  await expect(device.getByRole('main')).toContainText('Fachplanung');
  await device.goto('/verwaltung/benutzer');
  await expect(device.getByRole('main')).toContainText('Diese Seite gibt es nicht');

  await page.goto('/verwaltung/einladungen');
  await expect(page.getByText('Keine offene Einladung')).toBeVisible();
  await device.context().close();
});

test('the link of an invitation works once, and a weak password does not use it up', async ({
  page,
  signInAs,
  browser,
}) => {
  const address = freshAddress();
  await signInAs('admin');
  await invite(page, address, 'Lesend');

  const device = await (await browser.newContext()).newPage();
  const link = await linkOfLetterTo(page.request, address, /Einladung/);
  await device.goto(link);
  await device.getByLabel('Ihr Name').fill('Gast');
  await device.getByLabel('Kennwort', { exact: true }).fill('passwort123456');
  await device.getByRole('button', { name: 'Einladung annehmen' }).click();
  await expect(device.getByText('Dieses Kennwort ist zu leicht zu erraten.')).toBeVisible();
  await expect(device.getByLabel('Ihr Name')).toHaveValue('Gast');
  await device.getByLabel('Kennwort', { exact: true }).fill(PASSWORD);
  await device.getByRole('button', { name: 'Einladung annehmen' }).click();
  await expect(device).toHaveURL(/\/start$/);

  await device.goto(link);
  await expect(device.getByText('Dieser Link wurde schon benutzt oder ist abgelaufen.')).toBeVisible();
  await device.context().close();
});

test('a withdrawn invitation is worth nothing', async ({ page, signInAs }) => {
  const address = freshAddress();
  await signInAs('admin');
  await invite(page, address, 'Lesend');
  const link = await linkOfLetterTo(page.request, address, /Einladung/);
  await page.getByRole('row').filter({ hasText: address }).getByRole('button', { name: 'Zurückziehen' }).click();
  await page.getByRole('button', { name: `Einladung an ${address} zurückziehen` }).click();
  await expect(page.getByText('Keine offene Einladung')).toBeVisible();
  await page.goto(link);
  await expect(page.getByText('Dieser Link wurde schon benutzt oder ist abgelaufen.')).toBeVisible();
});
