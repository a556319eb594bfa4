import type { PersonasView } from '@quartierwerk/contracts/identity/identity.views';
import { expect, signIn, test } from '../../fixtures/house.js';
import { prepareProject, type ProjectGround } from '../../fixtures/project-ground.js';
import { MonthPage } from '../../pages/month.pom.js';

test.use({ viewport: { width: 390, height: 844 } });

let ground: ProjectGround;
test.beforeEach(async ({ page, signInAs }) => {
  await signInAs('planner');
  ground = await prepareProject(page);
  await signInAs('carrier');
});

test('a carrier enters the figures of a month on a phone within a minute, by what its first page says', async ({
  page,
}) => {
  const month = new MonthPage(page);
  await page.goto('/start');
  const begin = Date.now();
  await test.step('what is due stands first, with its one button', async () => {
    await expect(page.getByText('Treff am Markt, 0 von 2 eingetragen')).toBeVisible();
    await page.getByRole('link', { name: /^Zahlen eintragen/ }).click();
    await expect(page.getByText('0 von 2', { exact: true })).toBeVisible();
  });

  await test.step('the state shows while the figure is typed, and a sentence is asked for', async () => {
    await month.figure('Öffnungstage').fill('12');
    await expect(month.entry('Öffnungstage')).toContainText('32 von 40');
    await expect(month.entry('Öffnungstage')).toContainText('unter Soll, 80');
    await month.sentence.fill('Eine Stelle war zwei Wochen nicht besetzt.');
    await month.sentence.blur();
    await expect(page.getByText('1 von 2', { exact: true })).toBeVisible();
  });

  await test.step('the next field comes by the key of the keyboard', async () => {
    await month.figure('Öffnungstage').press('Enter');
    await expect(month.figure('Elternfrühstück')).toBeFocused();
    await page.keyboard.type('11');
    await month.finish.click();
  });

  await test.step('the project shows where it stands', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Treff am Markt' })).toBeVisible();
    const row = page.getByRole('row').filter({ hasText: 'Öffnungstage' });
    await expect(row).toContainText('unter Soll, 80');
    await expect(page.getByText('Eine Stelle war zwei Wochen nicht besetzt.')).toBeVisible();
    const due = await page.getByRole('heading', { name: 'Nächste Fristen' }).boundingBox();
    expect(due?.y).toBeLessThan((await row.boundingBox())?.y ?? 0);
    // The month is closed: what may be done now is the one that runs.
    await expect(page.getByRole('link', { name: / eintragen$/ })).toHaveCount(0);
    await expect(page.getByRole('link', { name: / beginnen$/ })).toBeVisible();
  });
  expect(Date.now() - begin).toBeLessThan(60_000);

  await page.goto('/start');
  await expect(page.getByText('Nichts ist fällig.')).toBeVisible();
});

test('a figure of a closed month changes with a reason, and the old one stays beside it', async ({ page }) => {
  const month = new MonthPage(page);
  await month.open(ground.code, ground.month);
  await month.enter('Öffnungstage', '20');
  await month.enter('Elternfrühstück', '10');
  await expect(page.getByText('2 von 2', { exact: true })).toBeVisible();
  await month.finish.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Treff am Markt' })).toBeVisible();

  await month.open(ground.code, ground.month);
  await expect(page.getByText(/^gemeldet am/)).toBeVisible();
  const why = page.getByRole('textbox', { name: /ist schon mit 20 gemeldet. Warum ändert sich die Zahl\?/ });
  await expect(why).toBeHidden();
  await month.figure('Öffnungstage').fill('19');
  await expect(month.entry('Öffnungstage').getByText('noch nicht gesichert')).toBeVisible();
  await test.step('without a reason nothing is stored, and the field says so', async () => {
    await page.getByRole('button', { name: 'Änderungen fertig' }).click();
    await expect(page.locator('.foot').getByText('Zu einer geänderten Zahl fehlt der Grund')).toBeVisible();
    await expect(why).toBeFocused();
  });
  await why.fill('Ein Tag stand doppelt in der Liste.');
  await why.blur();
  await expect(month.entry('Öffnungstage').getByText('gesichert', { exact: true })).toBeVisible();
  await expect(why).toBeHidden();

  await page.goto('/kennzahlen/treff-k1');
  const row = page.getByRole('row').filter({ hasText: 'Ein Tag stand doppelt in der Liste.' });
  await expect(row).toContainText('19 statt 20');
  await expect(row).toContainText('Träger');
});

test('a month that was entered from another phone shows both figures', async ({ page, browser, trial }) => {
  const other = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'de-DE' });
  const otherPage = await other.newPage();
  await signIn(otherPage, trial.personaId('carrier'));
  const [mine, theirs] = [new MonthPage(page), new MonthPage(otherPage)];
  await mine.open(ground.code, ground.month);
  await theirs.open(ground.code, ground.month);
  await theirs.enter('Öffnungstage', '18');
  await expect(theirs.entry('Öffnungstage').getByText('gesichert', { exact: true })).toBeVisible();

  await mine.enter('Öffnungstage', '21');
  const question = page.getByRole('dialog', { name: 'Inzwischen geändert' });
  await expect(question).toContainText('18');
  await expect(question).toContainText('21');
  await question.getByRole('button', { name: /speichern/i }).click();
  await expect(question).toBeHidden();
  await expect(mine.figure('Öffnungstage')).toHaveValue('21');
  await theirs.open(ground.code, ground.month);
  await expect(theirs.figure('Öffnungstage')).toHaveValue('21');

  await test.step('also one that was left on this phone without a network', async () => {
    await page.route('**/readings', (route) => route.abort());
    await mine.enter('Elternfrühstück', '9');
    await expect(mine.entry('Elternfrühstück').getByText('auf diesem Gerät', { exact: true })).toBeVisible();
    await theirs.enter('Elternfrühstück', '14');
    await expect(otherPage.getByText('2 von 2', { exact: true })).toBeVisible();
    await page.reload();
    await expect(question).toContainText('14');
    await question.getByRole('radio', { name: '14' }).check();
    await question.getByRole('button', { name: /speichern/i }).click();
    await expect(question).toBeHidden();
    await expect(mine.figure('Elternfrühstück')).toHaveValue('14');
  });
  await other.close();
});

test('what is typed without a network stays on the phone and goes out by itself', async ({ page, context }) => {
  const month = new MonthPage(page);
  await month.open(ground.code, ground.month);
  await context.setOffline(true);
  await month.enter('Öffnungstage', '20');
  await expect(month.entry('Öffnungstage').getByText('auf diesem Gerät', { exact: true })).toBeVisible();
  await expect(month.figure('Öffnungstage')).toHaveValue('20');
  await context.setOffline(false);
  await expect(page.getByText('1 von 2', { exact: true })).toBeVisible();

  await test.step('also when the page was closed meanwhile', async () => {
    await context.setOffline(true);
    await month.enter('Elternfrühstück', '9');
    await expect(month.entry('Elternfrühstück').getByText('auf diesem Gerät', { exact: true })).toBeVisible();
    await page.goto('about:blank').catch(() => undefined);
    await context.setOffline(false);
    await month.open(ground.code, ground.month);
    await expect(page.getByText('2 von 2', { exact: true })).toBeVisible();
    await expect(month.figure('Elternfrühstück')).toHaveValue('9');
  });
});

test('another carrier of the story meets nothing of the Büdchen', async ({ page }) => {
  const { personas } = (await (await page.request.get('/api/demo/personas')).json()) as PersonasView;
  const persona = personas.find(({ displayName }) => displayName === 'Träger Quartier Rösrath-Mitte');
  if (!persona) throw new Error('The story has no second carrier.');
  await signIn(page, persona.id);
  for (const address of ['/start', '/projekte', '/kennzahlen']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expect(page.getByText('Büdchen')).toHaveCount(0);
  }
  await page.goto('/projekte/burscheider-buedchen');
  await expect(page.getByText('Diese Seite gibt es nicht')).toBeVisible();
  await page.goto('/kennzahlen/burscheider-buedchen-k1');
  await expect(page.getByText('Diese Seite gibt es nicht')).toBeVisible();
  // The measure is public, and so may be found; the project, its grants and its figures are not.
  for (const q of ['Büdchen', 'Quartiersarbeit', 'Anbindungen']) {
    const kinds = ['project', 'grant', 'kpi'].map((kind) => `kind=${kind}`).join('&');
    const { hits } = (await (await page.request.get(`/api/search?q=${q}&${kinds}`)).json()) as { hits: unknown[] };
    expect([q, hits]).toEqual([q, []]);
  }
});
