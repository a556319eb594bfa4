import { expect, test } from '../../fixtures/house.js';
import { prepareAreas } from '../../fixtures/indicator-ground.js';
import { PASSWORD, aPersonOnAnotherDevice, freshAddress } from '../../pages/people.pom.js';
import { ProfilePage } from '../../pages/profile.pom.js';

test.beforeEach(async ({ page, signInAs }) => {
  await signInAs('planner');
  await prepareAreas(page);
});

test('when the session ends over a form, one signs in over the page and what was sent goes on', async ({ page }) => {
  const profile = new ProfilePage(page);
  await profile.open();
  await profile.typeNote('Die Turnhalle ist zu klein.');
  await page.request.post('/api/sign-out');
  await profile.save();
  const dialog = page.getByRole('dialog', { name: 'Ihre Sitzung ist abgelaufen' });
  await expect(dialog).toBeVisible();
  await expect(profile.text).toHaveValue('Die Turnhalle ist zu klein.');
  await dialog.getByRole('button', { name: 'Anmelden und weiterarbeiten' }).click();
  await expect(dialog).toBeHidden();
  await expect(profile.note('Die Turnhalle ist zu klein.')).toHaveCount(1);

  await test.step('the page that was asked for comes after signing in, too', async () => {
    await page.request.post('/api/sign-out');
    await page.getByRole('link', { name: 'Gebiete' }).click();
    await dialog.getByRole('button', { name: 'Anmelden und weiterarbeiten' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Gebiete' })).toBeVisible();
    await expect(page.getByText('Burscheid').first()).toBeVisible();
  });
});

test('who has a password is asked for it, and a wrong one costs nothing', async ({ page, signInAs, browser }) => {
  await signInAs('admin');
  const person = { address: freshAddress(), name: 'Sozialplanung Süd', role: 'planner' } as const;
  const device = await aPersonOnAnotherDevice(page, browser, person);
  const profile = new ProfilePage(device);
  await profile.open();
  await profile.typeNote('Abends ist der Platz dunkel.');
  await device.request.post('/api/sign-out');
  await profile.save();

  const dialog = device.getByRole('dialog', { name: 'Ihre Sitzung ist abgelaufen' });
  await expect(dialog).toContainText('Sozialplanung Süd');
  await dialog.getByLabel('Kennwort').fill('irgendein Kennwort');
  await dialog.getByRole('button', { name: 'Anmelden und weiterarbeiten' }).click();
  await expect(dialog).toContainText('E-Mail-Adresse oder Kennwort stimmt nicht.');
  await device.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await expect(profile.text).toHaveValue('Abends ist der Platz dunkel.');
  await dialog.getByLabel('Kennwort').fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Anmelden und weiterarbeiten' }).click();
  await expect(dialog).toBeHidden();
  await expect(profile.note('Abends ist der Platz dunkel.')).toHaveCount(1);
  await device.context().close();
});
