import { expectNoBarrier } from '../../fixtures/barriers.js';
import { expect, test } from '../../fixtures/house.js';
import { signInToStory } from '../../fixtures/story.js';

test('from a key figure one step leads to the figure it started from, and the whole thread is told, drawn and listed', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signInToStory(page, 'planner');

  await test.step('one step', async () => {
    await page.goto('/kennzahlen/burscheider-buedchen-k1');
    const rail = page.getByRole('navigation', { name: 'Faden dieses Eintrags' });
    await rail.getByRole('link', { name: 'B5', exact: true }).click();
    await expect(page).toHaveURL(/\/indikatoren\/B5/);
  });

  await test.step('the story names every station, the pinned figure with its value', async () => {
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: 'Öffnungstage' })).toBeVisible();
    await page.getByRole('link', { name: 'Faden', exact: true }).click();
    const stations = page.getByRole('heading', { level: 3 });
    await expect(stations.filter({ hasText: 'Indikatoren' })).toBeVisible();
    for (const station of ['Empfehlungen', 'Beschlüsse', 'Maßnahmen', 'Projekte', 'Kennzahlen']) {
      await expect(stations.filter({ hasText: station })).toBeVisible();
    }
    await expect(page.getByRole('listitem').filter({ hasText: 'B5 Kinder im SGB-II-Bezug' }).last()).toContainText(
      'Wert 29,4',
    );
    await expectNoBarrier(page);
  });

  await test.step('arrow keys go along the drawn thread', async () => {
    const bead = page.locator('[data-bead]');
    await bead.getByRole('link', { name: /Öffnungstage/ }).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(bead.getByRole('link', { name: /Burscheider Büdchen/ })).toBeFocused();
  });

  await test.step('the table holds the same', async () => {
    await page.getByText('Tabelle', { exact: true }).click();
    const row = page.getByRole('row').filter({ hasText: 'B-2017-03' });
    await expect(row.first()).toContainText('Beschluss');
    await expectNoBarrier(page);
  });
});

test('from what a citizen said the thread leads on to a measure', async ({ page }) => {
  await signInToStory(page, 'planner');
  await page.goto('/beitraege/K7-204');
  const rail = page.getByRole('navigation', { name: 'Faden dieses Eintrags' });
  await rail.getByRole('link', { name: /3\.01/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Spielplatz Luisenstraße');
});
