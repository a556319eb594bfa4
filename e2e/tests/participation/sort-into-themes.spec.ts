import { expect, test } from '../../fixtures/house.js';
import { prepareEvent } from '../../fixtures/event-ground.js';

const WORDS = ['Mehr Bänke mit Lehne', 'Auf dem Spielplatz fehlt Schatten', 'Die Wege sind abends zu dunkel'];

test.use({ viewport: { width: 768, height: 1024 } });

test('themes are named before the event, and what was said is sorted into them without going back', async ({
  page,
  signInAs,
}) => {
  await signInAs('planner');
  const event = await prepareEvent(page);

  await test.step('a theme is prepared while nothing has been said', async () => {
    await page.goto(`/sozialraumkonferenzen/${event.code}`);
    await page.getByRole('link', { name: 'Themen vorbereiten' }).click();
    await page.getByLabel('Name eines neuen Themas').fill('Licht und Sicherheit');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: 'Licht und Sicherheit' })).toBeVisible();
  });

  await test.step('it can be chosen at the tables', async () => {
    await page.goto(`/erfassung/${event.code}?tisch=1`);
    await expect(page.getByLabel('Thema')).toContainText('Licht und Sicherheit');
    for (const text of WORDS) {
      await page.getByLabel('Was wurde gesagt?').fill(text);
      await page.keyboard.press('Control+Enter');
      await expect(page.getByRole('listitem').filter({ hasText: text })).toContainText('gesichert');
    }
  });

  await test.step('one after another through the list, in its order', async () => {
    await page.goto('/beitraege?stand=pruefen&reihenfolge=oldest');
    await page.getByRole('link', { name: WORDS[0] }).click();
    await expect(page.getByText('1 von 3')).toBeVisible();
    await page.keyboard.press('j');
    await expect(page.getByText('2 von 3')).toBeVisible();
    await expect(page.locator('.quote')).toHaveText(WORDS[1] ?? '');
    await expect(page).toHaveURL(/stand=pruefen.*reihenfolge=oldest|reihenfolge=oldest.*stand=pruefen/);
    await page.keyboard.press('k');
    await expect(page.getByText('1 von 3')).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: 'Beiträge' })).toBeVisible();
  });

  await test.step('two at once get a theme by keyboard, and it is taken back', async () => {
    await page
      .getByRole('checkbox', { name: /^(?!Alle).* auswählen/ })
      .first()
      .focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Space');
    const bar = page.getByRole('group', { name: '2 Beiträge ausgewählt' });
    await bar.getByLabel('Einem Thema zuordnen').selectOption({ label: 'Licht und Sicherheit' });
    await bar.getByRole('button', { name: 'Zuordnen' }).click();
    await expect(page.getByText('2 Beiträge im Thema „Licht und Sicherheit“').first()).toBeVisible();
    await expect(page.getByRole('cell', { name: 'Licht und Sicherheit' })).toHaveCount(2);
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await expect(page.getByRole('cell', { name: 'Licht und Sicherheit' })).toHaveCount(0);
  });

  await test.step('on an upright tablet the themes stand beside what is sorted into them', async () => {
    await page.goto(`/beitraege/themen?ereignis=${event.code}`);
    await page.getByRole('checkbox', { name: WORDS[2] ?? '' }).press('Space');
    await page.getByRole('button', { name: /1 hierher.*Licht und Sicherheit/ }).click();
    await expect(page.getByRole('checkbox', { name: WORDS[2] ?? '' })).toHaveCount(0);
  });
});
