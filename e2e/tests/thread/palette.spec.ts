import { type Page } from '@playwright/test';
import { expectNoBarrier } from '../../fixtures/barriers.js';
import { expect, test } from '../../fixtures/house.js';
import { signInToStory } from '../../fixtures/story.js';

async function openPalette(page: Page): Promise<void> {
  // The frame listens once it stands.
  await expect(page.getByRole('button', { name: 'Suchen oder springen' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Suchen oder springen' })).toBeVisible();
}

test('from anywhere an entry is found by its code, an action begun and a page opened, by keyboard alone', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signInToStory(page, 'planner');
  await page.goto('/massnahmen/1.01');
  const options = page.getByRole('dialog').getByRole('option');

  await test.step('without a word it shows the thread of the entry, actions and pages', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Burscheider Büdchen');
    await openPalette(page);
    for (const group of ['Aktionen', 'Seiten'])
      await expect(page.getByRole('dialog').getByRole('group', { name: group })).toBeVisible();
    await expect(options.first()).toContainText('Faden dieses Eintrags');
    await expectNoBarrier(page);
  });

  await test.step('a code typed whole comes first', async () => {
    await page.keyboard.type('e-2026-07');
    await expect(options.first()).toContainText('E-2026-07');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/empfehlungen\/E-2026-07$/);
  });

  await test.step('an action is found under other words', async () => {
    await openPalette(page);
    await expect(options.first()).toContainText('E-2026-07');
    await page.keyboard.type('lieferung hoch');
    await expect(options.filter({ hasText: 'Lieferung hochladen' })).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/indikatoren\/import/);
  });

  await test.step('a new meeting is begun at once', async () => {
    await openPalette(page);
    await page.keyboard.type('neue sitzung');
    await options.filter({ hasText: 'Neue Sitzung' }).click();
    await expect(page.getByRole('dialog', { name: /Sitzung/ })).toBeVisible();
  });
});

test('nobody is offered what they may not do', async ({ page }) => {
  await signInToStory(page, 'reader');
  await page.goto('/start');
  await openPalette(page);
  const options = page.getByRole('dialog').getByRole('option');
  await expect(options.filter({ hasText: 'Offene Beschlüsse' })).toHaveCount(1);
  await expect(options.filter({ hasText: /^Neue|hochladen|einladen|aufnehmen/ })).toHaveCount(0);
});
