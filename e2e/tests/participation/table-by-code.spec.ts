import { spellHelperCode } from '@quartierwerk/domain/participation/helper-code';
import { expect, test } from '../../fixtures/house.js';
import { prepareAreas } from '../../fixtures/indicator-ground.js';
import { today } from '../../fixtures/today.js';
import { CapturePage } from '../../pages/capture.pom.js';

const BENCH = 'Mehr Bänke mit Lehne';
const LIGHT = 'Auf dem Spielplatz ist abends kein Licht';
const LIGHT_BETTER = 'Auf dem Spielplatz ist abends kein Licht, da gehen wir nicht mehr hin';
const REPAIR = 'Ich kann beim Reparieren helfen';
const LATE = 'Das kam nach dem Ende';
const TEAM = 'Vom Team aufgenommen';
const TABLET = { viewport: { width: 768, height: 1024 }, locale: 'de-DE' };

test('a helper without an account records by the code of the event, and what the tablet holds when the code ends is not lost', async ({
  page,
  browser,
  baseURL,
  signInAs,
}) => {
  await signInAs('planner');
  await prepareAreas(page);
  await signInAs('facilitator');

  const code = await test.step('the facilitator switches the code on and looks at the notice', async () => {
    await page.goto('/sozialraumkonferenzen/neu');
    await page.getByLabel('Name der Veranstaltung').fill('Sozialraumkonferenz Zentrum Nord');
    await page.getByLabel('Tag', { exact: true }).fill(today());
    await page.getByLabel('Raum und Ort').fill('Gemeindesaal');
    await page.getByLabel('Gebiet').selectOption({ label: 'Burscheid, Zentrum Nord' });
    await page.getByLabel('Name der Station 1').fill('Spielen und Freiraum');
    await page.getByRole('button', { name: 'Station', exact: true }).click();
    await page.getByLabel('Name der Station 2').fill('Wohnen');
    await page.getByRole('button', { name: 'Sozialraumkonferenz vorbereiten' }).click();
    await page.getByRole('button', { name: 'Veranstaltungscode einschalten' }).click();
    await page.getByRole('link', { name: 'Aushang für die Tische' }).click();
    await expect(page.getByRole('heading', { name: 'Tisch 2: Wohnen' })).toBeVisible();
    const spelled = await page.locator('strong.big').first().innerText();
    expect(spelled).toMatch(/^[FKLMRTVXYZ3-9]{4} [FKLMRTVXYZ3-9]{4}$/);
    return spelled.replace(' ', '');
  });
  const event = new URL(page.url()).pathname.replace(/\/aushang$/, '');

  const helper = await browser.newContext({ ...TABLET, ...(baseURL ? { baseURL } : {}) });
  const tablet = await helper.newPage();
  const capture = new CapturePage(tablet);

  await test.step('a second device opens it without signing in, with the code as it was heard', async () => {
    await tablet.goto('/erfassung');
    await tablet.getByLabel('Veranstaltungscode').fill('KR7M 4XF');
    await tablet.keyboard.press('Enter');
    await expect(tablet.getByText('Ein Veranstaltungscode hat acht Zeichen')).toBeVisible();
    await tablet.getByLabel('Veranstaltungscode').fill(spellHelperCode(code).toLowerCase());
    await tablet.keyboard.press('Enter');
    await expect(tablet.getByRole('heading', { name: 'An welchem Tisch?' })).toBeVisible();
    await tablet.keyboard.press('2');
    await expect(tablet.getByText('Tisch 2: Wohnen')).toBeVisible();
  });

  await test.step('three contributions by keyboard, with the network cut in the middle', async () => {
    await capture.record(BENCH, 2);
    await expect(capture.row(BENCH)).toContainText('gesichert');
    await helper.setOffline(true);
    await capture.record(LIGHT, 1);
    await expect(capture.strip).toBeVisible();
    await capture.record(REPAIR, 6);
    await expect(tablet.getByText('2 Beiträge nur auf diesem Gerät')).toBeVisible();
    await helper.setOffline(false);
    for (const text of [LIGHT, REPAIR]) await expect(capture.row(text)).toContainText('gesichert', { timeout: 45_000 });
    await capture.correct(LIGHT, LIGHT_BETTER);
    await expect(capture.row(LIGHT_BETTER)).toContainText('gesichert');
  });

  await test.step('it sees its own entries and no way to anything else', async () => {
    await page.goto(event);
    await page.getByRole('link', { name: 'Beiträge aufnehmen' }).click();
    await page.getByRole('link', { name: '2 Wohnen' }).click();
    const team = new CapturePage(page);
    await team.record(TEAM, 1);
    await expect(team.row(TEAM)).toContainText('gesichert');
    for (const text of [BENCH, LIGHT_BETTER, REPAIR]) await expect(team.row(text)).toBeVisible();
    await tablet.reload();
    await expect(capture.row(BENCH)).toBeVisible();
    await expect(capture.row(TEAM)).toHaveCount(0);
    await expect(tablet.getByRole('link', { name: /Tisch verlassen|Zur Veranstaltung/ })).toHaveCount(0);
    await tablet.goto('/beitraege');
    await expect(tablet).toHaveURL(/\/anmelden/);
    await tablet.goBack();
  });

  await test.step('the facilitator sees what came by the code, and says so where it is read', async () => {
    await page.goto('/beitraege');
    await page.getByRole('link', { name: LIGHT_BETTER }).click();
    await expect(page.getByText('Tisch 2 über den Veranstaltungscode')).toBeVisible();
  });

  await test.step('the code is ended while the tablet has no network: what it holds stays, and the page says how it gets on', async () => {
    await expect(capture.text).toBeFocused();
    await helper.setOffline(true);
    await capture.record(LATE, 1);
    await expect(capture.strip).toBeVisible();
    await page.goto(event);
    await page.getByRole('button', { name: 'Code beenden' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Code beenden' }).click();
    await expect(page.getByRole('button', { name: 'Veranstaltungscode einschalten' })).toBeVisible();
    await helper.setOffline(false);
    await expect(tablet.getByRole('heading', { name: 'Der Veranstaltungscode gilt nicht mehr' })).toBeVisible({
      timeout: 45_000,
    });
    await expect(tablet.getByText('1 Beitrag ist nur auf diesem Gerät.')).toBeVisible();
    await expect(capture.row(LATE)).toBeVisible();
    await expect(tablet.getByRole('button', { name: 'Als Text kopieren' })).toBeVisible();
  });

  await test.step('with the next code it is sent by itself', async () => {
    await page.getByRole('button', { name: 'Veranstaltungscode einschalten' }).click();
    const next = await page.locator('qw-helper-code-section .big').innerText();
    await tablet.getByLabel('Veranstaltungscode').fill(next);
    await tablet.keyboard.press('Enter');
    await expect(capture.row(LATE)).toContainText('gesichert');
    await expect(capture.row(LIGHT_BETTER)).toBeVisible();
    await helper.close();
  });
});
