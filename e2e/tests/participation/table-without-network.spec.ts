import { expect, signIn, test } from '../../fixtures/house.js';
import { prepareAreas } from '../../fixtures/indicator-ground.js';
import { today } from '../../fixtures/today.js';
import { CapturePage } from '../../pages/capture.pom.js';

const LIGHT = 'Auf dem Spielplatz ist abends kein Licht, ruft 02174 555 0123.';
const LIGHT_OPEN = 'Auf dem Spielplatz ist abends kein Licht.';
const BENCH = 'Mehr Bänke mit Lehne';
const BENCH_HERE = 'Mehr Bänke mit Lehne und Schatten';
const BENCH_THERE = 'Mehr Bänke, auch für Ältere';
const COURSE = 'Sabahları Almanca kursu';
const REPAIR = 'Ich kann beim Reparieren helfen.';
const REPAIR_MENDED = 'Ich kann beim Reparieren von Rädern helfen.';
const ANSWER = 'Die Stadt stellt zwei neue Leuchten auf.';

test.use({ viewport: { width: 768, height: 1024 } });

test('what is said at a table survives a lost network and reaches the people as an answer', async ({
  page,
  context,
  signInAs,
  browser,
  baseURL,
  trial,
}) => {
  await signInAs('planner');
  await prepareAreas(page);
  await signInAs('facilitator');
  const capture = new CapturePage(page);

  await test.step('an event is prepared with its stations', async () => {
    await page.goto('/sozialraumkonferenzen');
    await page.getByRole('link', { name: 'Sozialraumkonferenz vorbereiten' }).click();
    await page.getByLabel('Name der Veranstaltung').fill('Sozialraumkonferenz Zentrum Nord');
    await page.getByLabel('Tag', { exact: true }).fill(today());
    await page.getByLabel('Raum und Ort').fill('Gemeindesaal');
    await page.getByLabel('Gebiet').selectOption({ label: 'Burscheid, Zentrum Nord' });
    await page.getByLabel('Name der Station 1').fill('Spielen und Freiraum');
    await page.getByRole('button', { name: 'Sozialraumkonferenz vorbereiten' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Sozialraumkonferenz Zentrum Nord');
    await page.getByRole('link', { name: 'Beiträge aufnehmen' }).click();
  });

  await test.step('a contribution is one text and two keys; a telephone number is a warning', async () => {
    await expect(capture.text).toBeFocused();
    await page.keyboard.insertText(LIGHT);
    await expect(page.getByText('Das sieht nach Personendaten aus: Telefonnummer.')).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(capture.row(LIGHT)).toContainText('gesichert');
  });

  await test.step('without a network the work goes on', async () => {
    // The clock runs on; two minutes of it are taken at once, so that every pause between two tries has passed.
    await page.clock.install();
    await context.setOffline(true);
    await capture.record(BENCH, 2);
    await capture.record(COURSE, 2);
    await expect(capture.strip).toBeVisible();
    await page.clock.fastForward('02:00');
    await capture.record(REPAIR, 6);
    await expect(page.getByText('3 Beiträge nur auf diesem Gerät')).toBeVisible();
    await expect(capture.row(COURSE)).toContainText('Gerät');
    expect(await capture.blankIcons()).toBe(0);
    await expect(capture.row(LIGHT)).toContainText('gesichert');
  });

  await test.step('the page is loaded anew in the middle: nothing is lost, not even what was being typed', async () => {
    await page.keyboard.insertText('Halber Satz');
    await page.route('**/contributions', (route) => route.abort());
    await context.setOffline(false);
    await page.reload();
    await expect(capture.text).toHaveValue('Halber Satz');
    await expect(page.getByText('3 Beiträge nur auf diesem Gerät')).toBeVisible();
    for (const text of [BENCH, COURSE, REPAIR]) await expect(capture.row(text)).toContainText('Gerät');
    await page.unroute('**/contributions');
    for (const text of [BENCH, COURSE, REPAIR])
      await expect(capture.row(text)).toContainText('gesichert', { timeout: 45_000 });
    await expect(capture.strip).toBeHidden();
    await expect(page.getByRole('listitem')).toHaveCount(4);
  });

  await test.step('two tablets correct the same: both versions are shown, and one is chosen', async () => {
    const tablet = await browser.newContext({ viewport: { width: 768, height: 1024 }, locale: 'de-DE' });
    const otherPage = await tablet.newPage();
    await signIn(otherPage, trial.personaId('facilitator'));
    await otherPage.goto(page.url());
    const other = new CapturePage(otherPage);
    await expect(other.row(BENCH)).toContainText('gesichert');
    await capture.correct(BENCH, BENCH_HERE);
    await expect(capture.row(BENCH_HERE)).toContainText('gesichert');
    // What was being typed has waited.
    await expect(capture.text).toHaveValue('Halber Satz');
    await other.correct(BENCH, BENCH_THERE);
    const question = otherPage.getByRole('region', { name: 'Inzwischen geändert' });
    await expect(question).toContainText(BENCH_HERE);
    await expect(question).toContainText(BENCH_THERE);
    await question.getByRole('button', { name: 'Meine Fassung nehmen' }).click();
    await expect(question).toBeHidden();
    await expect(other.text).toBeFocused();
    await expect(other.row(BENCH_THERE)).toContainText('gesichert');
    await tablet.close();
  });

  await test.step('the desk mends what was written down wrongly, and counts its points anew', async () => {
    await page.goto('/beitraege');
    await page.getByRole('link', { name: REPAIR }).click();
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Aufnahme berichtigen' }).click();
    await dialog.getByLabel('Wortlaut').fill(REPAIR_MENDED);
    await expect(dialog).toContainText(`So steht es jetzt da: ${REPAIR}`);
    await dialog.getByRole('button', { name: 'Änderung speichern' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(REPAIR_MENDED).first()).toBeVisible();
    await page.getByRole('button', { name: 'Punkte berichtigen' }).click();
    await dialog.getByLabel('Punkte', { exact: true }).fill('4');
    await dialog.getByRole('button', { name: 'Punkte berichtigen' }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('definition').getByText('4', { exact: true })).toBeVisible();
  });

  await test.step('it is looked through before others read it', async () => {
    await page.goto('/beitraege');
    await page.getByRole('link', { name: LIGHT }).click();
    await page.getByRole('button', { name: 'Beitrag prüfen' }).click();
    await expect(page.getByLabel('Fassung für andere')).toHaveValue(/\[Telefonnummer\]/);
    await page.getByLabel('Fassung für andere').fill(LIGHT_OPEN);
    await page.getByRole('button', { name: 'Fassung freigeben' }).click();
    await expect(page.getByText('Im Original, nur für die Veranstalter')).toBeVisible();
  });

  await test.step('it is gathered into a theme', async () => {
    await page.goto('/beitraege/themen');
    await page.getByRole('checkbox', { name: LIGHT_OPEN }).press('Space');
    await page.getByLabel('Name eines neuen Themas').fill('Licht und Sicherheit');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: 'Licht und Sicherheit' })).toBeVisible();
    await expect(page.getByRole('checkbox', { name: LIGHT_OPEN })).toHaveCount(0);
  });

  await test.step('the planner answers the theme and shows the contribution to the public', async () => {
    await signInAs('planner');
    await page.goto('/beitraege/themen');
    await page.getByRole('link', { name: 'Licht und Sicherheit' }).click();
    await page.getByRole('button', { name: 'Thema beantworten' }).click();
    await page.getByLabel('Ergebnis').selectOption({ label: 'teilweise übernommen' });
    await page.getByLabel('Begründung in einfacher Sprache').fill(ANSWER);
    await page.getByLabel('Wer antwortet').fill('Stadt Burscheid');
    await page.getByLabel('Wann es geschieht').fill('Februar 2027');
    await page.getByRole('button', { name: 'Antwort geben' }).click();
    await expect(page.getByText(ANSWER)).toBeVisible();
    await page.getByRole('link', { name: LIGHT_OPEN }).click();
    // The theme has a button of that name too.
    await page.waitForURL(/\/beitraege\/[^/]+$/);
    await page.getByRole('button', { name: 'Öffentlich zeigen' }).click();
    await expect(page.getByRole('link', { name: 'Öffentliche Seite' })).toBeVisible();
  });

  await test.step('a citizen reads what became of it, and nothing else', async () => {
    const address = (await page.getByRole('link', { name: 'Öffentliche Seite' }).getAttribute('href')) ?? '';
    const citizen = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const open = await citizen.newPage();
    await open.goto(`${baseURL ?? ''}${address}`);
    await expect(open.getByRole('heading', { level: 1 })).toHaveText('Was wurde aus meinem Beitrag?');
    await expect(open.getByText(LIGHT_OPEN)).toBeVisible();
    await expect(open.getByRole('heading', { name: 'Teilweise übernommen' })).toBeVisible();
    await expect(open.getByText(ANSWER)).toBeVisible();
    await expect(open.getByText('geplant für Februar 2027')).toBeVisible();
    for (const hidden of ['0123', 'Licht und Sicherheit', BENCH]) await expect(open.getByText(hidden)).toHaveCount(0);
    await citizen.close();
  });
});
