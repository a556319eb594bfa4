import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/house.js';
import { prepareAreas } from '../../fixtures/indicator-ground.js';
import { ProfilePage } from '../../pages/profile.pom.js';

test.beforeEach(async ({ page, signInAs }) => {
  await signInAs('planner');
  await prepareAreas(page);
});

test('what is typed and saved without a network waits on the device and is stored by itself', async ({
  page,
  context,
}) => {
  const profile = new ProfilePage(page);
  await profile.open();
  await profile.typeNote('Familien warten auf einen Kitaplatz.');
  await context.setOffline(true);
  await profile.save();
  await expect(page.getByRole('status').filter({ hasText: 'Keine Verbindung.' })).toContainText('1 Eingabe wartet');
  await expect(profile.text).toHaveValue('Familien warten auf einen Kitaplatz.');

  await context.setOffline(false);
  await expect(profile.note('Familien warten auf einen Kitaplatz.')).toBeVisible();
  await expect(page.getByText('Keine Verbindung.')).toBeHidden();

  await test.step('so does a change of what stands', async () => {
    await profile.change('Familien warten auf einen Kitaplatz.');
    await context.setOffline(true);
    await profile.text.fill('Familien warten ein Jahr auf einen Kitaplatz.');
    await profile.save();
    await expect(page.getByText('1 Eingabe wartet')).toBeVisible();
    await expect(profile.text).toHaveValue('Familien warten ein Jahr auf einen Kitaplatz.');
    await context.setOffline(false);
    await expect(profile.note('Familien warten ein Jahr auf einen Kitaplatz.')).toBeVisible();
  });
  await profile.open();
  await expect(profile.note('Familien warten ein Jahr auf einen Kitaplatz.')).toHaveCount(1);
});

test('what arrived although its answer was lost is stored once, without a question', async ({ page }) => {
  const profile = new ProfilePage(page);
  await profile.open();
  await profile.typeNote('Der Bus fährt abends nicht.');
  await loseAnswer(page, 'POST');
  await profile.save();
  await expect(profile.note('Der Bus fährt abends nicht.')).toHaveCount(1);

  await profile.change('Der Bus fährt abends nicht.');
  await profile.text.fill('Der Bus fährt nach 20 Uhr nicht.');
  await loseAnswer(page, 'PATCH');
  await profile.save();
  await expect(profile.note('Der Bus fährt nach 20 Uhr nicht.')).toHaveCount(1);
  await expect(page.getByRole('dialog')).toBeHidden();

  await profile.open();
  await expect(profile.note('Der Bus fährt nach 20 Uhr nicht.')).toHaveCount(1);
  await expect(profile.note('Der Bus fährt abends nicht.')).toHaveCount(0);
});

test('what is typed and not saved is there again after a reload', async ({ page }) => {
  const profile = new ProfilePage(page);
  await profile.open();
  await profile.typeNote('Noch nicht zu Ende gedacht');
  await page.reload();
  await page.getByRole('button', { name: 'Notiz hinzufügen' }).click();
  await expect(profile.text).toHaveValue('Noch nicht zu Ende gedacht');
  await expect(profile.source).toHaveValue('Fachgespräch');

  await page.getByRole('button', { name: 'Abbrechen' }).click();
  await page.getByRole('button', { name: 'Notiz hinzufügen' }).click();
  await expect(profile.text).toHaveValue('');
});

/** The next command about a note reaches the API; its answer never comes back. */
async function loseAnswer(page: Page, method: string): Promise<void> {
  let lost = false;
  await page.route(/\/api\/diagnosis\/.*notes/, async (route) => {
    if (lost || route.request().method() !== method) return route.fallback();
    lost = true;
    expect((await route.fetch()).status()).toBe(200);
    await route.abort('connectionreset');
  });
}
