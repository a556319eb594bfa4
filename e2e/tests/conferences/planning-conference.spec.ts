import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { ConferenceView } from '@quartierwerk/contracts/conferences/conference.views';
import { dayOf } from '@quartierwerk/domain/time/day';
import { expectNoBarrier } from '../../fixtures/barriers.js';
import { expect, test } from '../../fixtures/house.js';
import { signInToStory } from '../../fixtures/story.js';
import { ConferencePage } from '../../pages/conference.pom.js';

const FINDING = 'Abbrüche am Berufskolleg hängen am Fahrweg.';
/** The house of a second run already holds the first one's recommendation. */
const TITLE = `Begleitung auf dem Fahrweg ${dayOf(new Date())} ${String(Date.now()).slice(-6)}`;
const MEETING = '/sitzungen/2026-12-10';

test('a planner prepares and holds a planning conference; its recommendation reaches the steering group as a dossier', async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await signInToStory(page, 'planner');
  const conference = new ConferencePage(page);

  await test.step('it is prepared; what was typed survives a reload and is asked about before the page is left', async () => {
    await page.goto('/fachplanungskonferenzen');
    await page.getByRole('link', { name: 'Konferenz vorbereiten' }).press('Enter');
    await page.getByLabel('Tag', { exact: true }).fill(dayOf(new Date()));
    await page.getByLabel('Ort').fill('x'.repeat(5_000));
    await page.getByLabel('Gebiet hinzufügen').selectOption('Burscheid, Zentrum Nord');
    await conference.seat(1, 'Jobcenter Rhein-Berg', 'Team unter 25');
    await page.getByRole('button', { name: 'Konferenz vorbereiten' }).click();
    await expect(page.getByText('Höchstens 200 Zeichen').first()).toBeVisible();
    await expect(page.getByLabel('Ort')).toHaveValue('x'.repeat(5_000));
    await expectNoBarrier(page);
    await page.getByLabel('Ort').fill('Rathaus Burscheid');
    await page
      .getByRole('navigation', { name: 'Hauptnavigation' })
      .getByRole('link', { name: /^Gebiete/ })
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Zurück' }).click();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await expect(page.getByLabel('Ort')).toHaveValue('Rathaus Burscheid');
    await expect(conference.party(1)).toHaveValue(/.+/);
    await page.getByRole('button', { name: 'Stelle hinzufügen' }).click();
    await conference.seat(2, 'Jugendamt Burscheid', 'Jugendsozialarbeit');
    await page.getByRole('button', { name: 'Konferenz vorbereiten' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Burscheid, Zentrum Nord' })).toBeVisible();
    await page.getByRole('button', { name: 'Handlungsfeld aufnehmen' }).click();
    await page.getByLabel('Handlungsfeld').fill('Übergang Schule und Beruf');
    await page.getByRole('button', { name: 'Speichern', exact: true }).click();
    await expect(page.locator('qw-conference-fields')).toContainText('Übergang Schule und Beruf');
    await expectNoBarrier(page);
  });

  await test.step('it begins; the profile is walked by keyboard, and a figure stands there with its years', async () => {
    await page.getByRole('button', { name: 'Konferenz beginnen' }).click();
    await expect(page).toHaveURL(/\/live$/);
    await conference.putOnTable('B Arbeit und Soziales', 'B5');
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('j');
    await expect(page.getByRole('heading', { level: 2, name: 'B6 Junge Leistungsberechtigte' })).toBeVisible();
    await expect(page.getByRole('img', { name: /^Zentrum Nord, 2020: .*Burscheid: .*: / })).toBeVisible();
    await expect(page.locator('qw-conference-figure')).toContainText(/Rang \d+ von \d+/);
    await expectNoBarrier(page);
  });

  await test.step('notes and findings are typed one after another; a text that is too long stays', async () => {
    await page.getByLabel('Stelle', { exact: true }).selectOption('Jugendamt Burscheid, Jugendsozialarbeit');
    await conference.text.fill('Etwa zwanzig Jugendliche sind in keiner Maßnahme.');
    await conference.text.press('Enter');
    await expect(conference.text).toHaveValue('');
    await expect(conference.text).toBeFocused();
    await expect(page.locator('qw-conference-notes')).toContainText('Etwa zwanzig Jugendliche');
    await conference.text.fill('y'.repeat(5_000));
    await conference.text.press('Alt+f');
    await expect(page.getByText('Höchstens 1.000 Zeichen')).toBeVisible();
    await expect(conference.text).toHaveValue('y'.repeat(5_000));
    await conference.text.fill(FINDING);
    await conference.text.press('Alt+f');
    await expect(conference.findings.filter({ hasText: FINDING })).toContainText('B6');
    await page.getByLabel('Handlungsfeld von F1').selectOption('Übergang Schule und Beruf');
    await expect(page.locator('qw-conference-fields')).toContainText('F1');
  });

  await test.step('what another person writes appears, and what is typed here stays', async () => {
    await conference.text.fill('noch nicht fertig');
    const code = new URL(page.url()).pathname.split('/')[2] ?? '';
    const { id } = (await (await page.request.get(`/api/conferences/${code}`)).json()) as ConferenceView;
    await page.request.post(`/api/conferences/${id}/findings`, {
      data: { id: uuidV7(), text: 'Familien erreichen die Angebote kaum.', sourceIds: [] },
      headers: { 'Idempotency-Key': uuidV7() },
    });
    await expect(conference.findings.filter({ hasText: 'Familien erreichen' })).toBeVisible({ timeout: 15_000 });
    await expect(conference.text).toHaveValue('noch nicht fertig');
    await expectNoBarrier(page);
  });

  await test.step('the wall shows what is on the table, and follows it', async () => {
    const opening = page.context().waitForEvent('page');
    await page.getByRole('link', { name: 'Beamer' }).click();
    const wall = await opening;
    await expect(wall.getByRole('heading', { level: 2, name: 'B6 Junge Leistungsberechtigte' })).toBeVisible();
    await expect(wall.getByText(FINDING)).toBeVisible();
    await expectNoBarrier(wall);
    await page.bringToFront();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('k');
    await expect(wall.getByRole('heading', { level: 2, name: /^B5 / })).toBeVisible();
    await wall.close();
  });

  await test.step('a recommendation is worded; without evidence it goes nowhere', async () => {
    await page.getByRole('link', { name: 'Empfehlung formulieren' }).click();
    await page.getByLabel('Titel').fill('z'.repeat(5_000));
    await page
      .getByLabel('Wortlaut')
      .fill('Der Landkreis richtet eine Begleitung auf dem Fahrweg zum Berufskolleg ein.');
    await page.getByRole('button', { name: 'Empfehlung anlegen' }).click();
    await expect(page.getByText('Höchstens 200 Zeichen').first()).toBeVisible();
    await expect(page.getByLabel('Titel')).toHaveValue('z'.repeat(5_000));
    await page.getByLabel('Titel').fill(TITLE);
    await page.getByLabel('Zielgruppen').fill('Jugendliche von 15 bis 24 Jahren');
    await page.getByRole('button', { name: 'Empfehlung anlegen' }).click();
    await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
    await page.getByRole('button', { name: 'Als abgestimmt festhalten' }).click();
    await expect(page.getByText('Ohne Beleg kann die Empfehlung nicht vorgelegt werden.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Empfehlung vorlegen' })).toHaveCount(0);
    await expectNoBarrier(page);
  });

  await test.step('a figure is pinned as it was, a finding beside it, and it is submitted', async () => {
    await page.getByRole('button', { name: 'Beleg hinzufügen' }).click();
    for (const [words, cited] of [
      ['Junge Leistungsberechtigte', 'B6'],
      [FINDING, FINDING],
    ] as const) {
      await page.locator('qw-node-picker input').fill(words);
      await page.getByRole('option', { name: words }).first().click();
      await expect(page.locator('qw-recommendation-evidence')).toContainText(cited);
    }
    await expect(page.locator('qw-recommendation-evidence')).toContainText(/Index \d{4}, Lauf \d+/);
    await page.getByRole('button', { name: 'Empfehlung vorlegen' }).click();
    await expect(page.locator('qw-page-header')).toContainText('vorgelegt');
    await expectNoBarrier(page);
  });

  await test.step('the conference is closed; what was found stands', async () => {
    await page.getByRole('link', { name: dayInWords() }).first().click();
    await page.getByRole('link', { name: 'Zur laufenden Konferenz' }).click();
    await expect(conference.text).toHaveValue('noch nicht fertig');
    await page.getByRole('button', { name: 'Abschließen', exact: true }).click();
    await expectNoBarrier(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Konferenz abschließen' }).click();
    await expect(page.locator('qw-page-header')).toContainText('abgeschlossen');
    await expect(page.getByRole('button', { name: 'F1 ändern' })).toHaveCount(0);
  });

  await test.step('it is put on the next agenda', async () => {
    await page.goto(MEETING);
    await page.getByRole('button', { name: new RegExp(`^Auf die Tagesordnung.*${TITLE}`) }).click();
    await expect(page.locator('ol > li').filter({ hasText: TITLE })).toBeVisible();
  });

  const member = await (await browser.newContext()).newPage();
  await member.emulateMedia({ reducedMotion: 'reduce' });
  await signInToStory(member, 'steering_member');

  await test.step('a steering member reads it there as a dossier', async () => {
    await member.goto(MEETING);
    const item = member.locator('ol > li').filter({ hasText: TITLE });
    await item.getByText('Dossier').click();
    await expect(item.locator('qw-dossier')).toContainText('Leistungsbezug 15 bis 24');
    await expect(item.locator('qw-dossier')).toContainText(FINDING);
    await expectNoBarrier(member);
  });
  await member.context().close();
});

/** "26.11.2026", as the page of the recommendation names its conference. */
function dayInWords(): string {
  return dayOf(new Date()).split('-').reverse().join('.');
}
