import { expectNoBarrier } from '../../fixtures/barriers.js';
import { prepareEvent, shellKept } from '../../fixtures/capture-ground.js';
import { expect, test } from '../../fixtures/house.js';
import { prepareAreas } from '../../fixtures/indicator-ground.js';
import { CapturePage } from '../../pages/capture.pom.js';

const BENCH = 'Mehr Bänke mit Lehne';
const LIGHT = 'Auf dem Spielplatz ist abends kein Licht';
const REPAIR = 'Ich kann beim Reparieren helfen';
const HALF = 'Frau Müller sagt, dass der Bus';
const NAMED = 'Das sieht nach Personendaten aus: Name „Frau Müller“.';
const TABLET = { viewport: { width: 768, height: 1024 }, locale: 'de-DE' };

test.use({ viewport: TABLET.viewport });

test('who is signed in loads the page anew while the network is gone, and goes on', async ({
  page,
  context,
  signInAs,
}) => {
  await signInAs('planner');
  await prepareAreas(page);
  await signInAs('facilitator');
  const capture = new CapturePage(page);
  await prepareEvent(page, 'Sozialraumkonferenz Zentrum Nord');
  // From page to page without loading anew, as people get there.
  await page.getByRole('link', { name: 'Beiträge aufnehmen' }).click();
  await capture.record(BENCH, 2);
  await expect(capture.row(BENCH)).toContainText('gesichert');
  await expect(page.getByText('Demonstration, Werte erfunden')).toBeVisible();
  await shellKept(page);

  await test.step('without a network the page comes up again with what was typed and what waits', async () => {
    await context.setOffline(true);
    await capture.record(LIGHT, 1);
    await page.keyboard.insertText(HALF);
    await expect(page.getByText(NAMED)).toBeVisible();
    await page.reload();
    await expect(capture.text).toHaveValue(HALF);
    await expect(capture.text).toBeFocused();
    await expect(capture.strip).toBeVisible();
    await expect(capture.row(LIGHT)).toContainText('Gerät');
    await expect(page.getByText('Hier stehen nur die Beiträge, die noch zu senden sind.')).toBeVisible();
    expect(await capture.blankIcons()).toBe(0);
    await expectNoBarrier(page);
    await capture.text.fill('');
    await capture.record(REPAIR, 6);
    await page.keyboard.insertText(HALF);
  });

  await test.step('it is loaded anew once more, and sends everything when the network is back', async () => {
    await page.reload();
    await expect(capture.row(REPAIR)).toContainText('Gerät');
    await context.setOffline(false);
    for (const text of [BENCH, LIGHT, REPAIR])
      await expect(capture.row(text)).toContainText('gesichert', { timeout: 45_000 });
    await expect(capture.strip).toBeHidden();
    await expect(capture.text).toHaveValue(HALF);
    await page.getByRole('link', { name: 'Tisch verlassen' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Sozialraumkonferenz Zentrum Nord');
  });
});

test('a helper without an account loads the page anew while the network is gone, and loses nothing', async ({
  page,
  browser,
  baseURL,
  signInAs,
}) => {
  await signInAs('planner');
  await prepareAreas(page);
  await signInAs('facilitator');
  await prepareEvent(page, 'Sozialraumkonferenz Zentrum Nord');
  await page.getByRole('button', { name: 'Veranstaltungscode einschalten' }).click();
  const code = (await page.locator('qw-helper-code-section .big').innerText()).replace(' ', '');

  const helper = await browser.newContext({ ...TABLET, ...(baseURL ? { baseURL } : {}) });
  const tablet = await helper.newPage();
  const capture = new CapturePage(tablet);
  await tablet.goto(`/erfassung/${code}`);
  await capture.record(BENCH, 2);
  await expect(capture.row(BENCH)).toContainText('gesichert');
  await expect(tablet.getByText('Demonstration, Werte erfunden')).toBeVisible();
  await shellKept(tablet);

  await test.step('without a network the page comes up again with what was typed and what waits', async () => {
    await helper.setOffline(true);
    await capture.record(LIGHT, 1);
    await tablet.keyboard.insertText(HALF);
    await tablet.reload();
    await expect(capture.text).toHaveValue(HALF);
    await expect(capture.row(LIGHT)).toContainText('Gerät');
    await capture.correct(LIGHT, `${LIGHT}, seit Wochen`);
    await expect(capture.row(`${LIGHT}, seit Wochen`)).toContainText('Gerät');
    await tablet.reload();
    await expect(capture.text).toHaveValue(HALF);
  });

  await test.step('the device sends as itself, and what it keeps of the program is nothing that anybody said', async () => {
    await helper.setOffline(false);
    await expect(capture.row(`${LIGHT}, seit Wochen`)).toContainText('gesichert', { timeout: 45_000 });
    await expect(capture.row(BENCH)).toContainText('gesichert');
    const kept = await tablet.evaluate(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().map(({ url }) => new URL(url).pathname);
    });
    expect(kept.length).toBeGreaterThan(3);
    expect(kept.filter((path) => path.startsWith('/api/'))).toEqual([]);
    await helper.close();
  });
});
