import { TOTP } from 'otpauth';
import { expect, test } from '../../fixtures/house.js';
import { linkOfLetterTo } from '../../pages/letters.pom.js';
import { PASSWORD, aPersonOnAnotherDevice, freshAddress, signInWith } from '../../pages/people.pom.js';
import { segment } from '../../pages/segments.pom.js';

test('a second factor is set up with an app and replaced by a recovery code', async ({ page, signInAs, browser }) => {
  const address = freshAddress();
  await signInAs('admin');
  const device = await aPersonOnAnotherDevice(page, browser, { address, name: 'Sozialplanung Nord', role: 'planner' });

  await device.goto('/konto');
  await device.getByRole('button', { name: 'Zweiten Faktor einrichten' }).click();
  const asked = device.getByRole('dialog', { name: 'Zweiten Faktor einrichten' });
  await asked.getByLabel('Kennwort', { exact: true }).fill(PASSWORD);
  await asked.getByRole('button', { name: 'Zweiten Faktor einrichten' }).click();
  await expect(device.getByRole('img', { name: 'QR-Code für die App' })).toBeVisible();
  const secret = (await device.locator('.secret').innerText()).replace(/\s/g, '');
  const code = device.getByLabel('Code, den die App jetzt zeigt');
  await code.fill('000 000');
  await device.getByRole('button', { name: 'Einschalten' }).click();
  await expect(device.getByText('Der Code stimmt nicht oder ist abgelaufen.')).toBeVisible();
  await code.fill(new TOTP({ secret }).generate());
  await device.getByRole('button', { name: 'Einschalten' }).click();

  const codes = device.getByRole('list', { name: 'Wiederherstellungscodes' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  const recovery = await codes.first().innerText();
  await device.getByRole('button', { name: 'Codes sind gesichert' }).click();
  await expect(device.getByText('10 von 10 Wiederherstellungscodes übrig')).toBeVisible();

  await device.request.post('/api/sign-out');
  await signInWith(device, address, PASSWORD, recovery);
  await expect(device).toHaveURL(/\/start$/);
  await device.goto('/konto');
  await expect(device.getByText('9 von 10 Wiederherstellungscodes übrig')).toBeVisible();
  await device.context().close();
});

test('a forgotten password is replaced by letter, and every device is signed out', async ({
  page,
  signInAs,
  browser,
}) => {
  const address = freshAddress();
  await signInAs('admin');
  const device = await aPersonOnAnotherDevice(page, browser, { address, name: 'Gast', role: 'reader' });

  const other = await (await browser.newContext()).newPage();
  await other.goto('/anmelden');
  await other.getByRole('link', { name: 'Kennwort vergessen' }).click();
  // The sign-in has a field of that name too.
  await expect(other.getByRole('heading', { level: 1, name: 'Kennwort vergessen' })).toBeVisible();
  await other.getByLabel('E-Mail-Adresse').fill(address);
  await other.getByRole('button', { name: 'Link anfordern' }).click();
  await expect(other.getByText('ist ein Brief mit einem Link unterwegs')).toBeVisible();
  await other.goto(await linkOfLetterTo(other.request, address, /Neues Kennwort/));
  await other.getByLabel('Neues Kennwort', { exact: true }).fill('Acht Gänse im Hof');
  await other.getByRole('button', { name: 'Kennwort festlegen' }).click();
  await expect(other.getByText('Das neue Kennwort gilt.')).toBeVisible();

  await signInWith(other, address, PASSWORD);
  await expect(other.getByText('E-Mail-Adresse oder Kennwort stimmt nicht.')).toBeVisible();
  await signInWith(other, address, 'Acht Gänse im Hof');
  await expect(other).toHaveURL(/\/start$/);
  await device.goto('/konto');
  await expect(device).toHaveURL(/\/anmelden\?weiter=%2Fkonto$/);
  await device.context().close();
  await other.context().close();
});

test('another session is ended from the account, and the theme follows to it', async ({ page, signInAs, browser }) => {
  const address = freshAddress();
  await signInAs('admin');
  const device = await aPersonOnAnotherDevice(page, browser, { address, name: 'Gast', role: 'reader' });
  await device.goto('/konto');
  await segment(device, 'dunkel').click();
  await expect(device.locator('html')).toHaveAttribute('data-theme', 'dark');

  const other = await (await browser.newContext()).newPage();
  await signInWith(other, address, PASSWORD);
  await expect(other).toHaveURL(/\/start$/);
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');

  await device.reload();
  await device.getByRole('button', { name: 'Beenden' }).click();
  await expect(device.getByRole('button', { name: 'Beenden' })).toHaveCount(0);
  await other.goto('/konto');
  await expect(other).toHaveURL(/\/anmelden/);
  await device.context().close();
  await other.context().close();
});
