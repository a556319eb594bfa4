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
    await expect(page).toHaveURL(/\/indikatoren\/B5\?gebiet=Zentrum/);
    await expect(page.getByRole('row').filter({ hasText: 'Zentrum Nord' })).toHaveCount(1);
  });

  await test.step('the story is told in sentences, from the pinned figure to the key figure', async () => {
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: 'Öffnungstage' })).toBeVisible();
    await page.getByRole('link', { name: 'Faden', exact: true }).click();
    const told = page.locator('qw-trace-story').getByRole('listitem');
    for (const words of [
      /Für Zentrum Nord ist festgehalten: .*B5 Kinder im SGB-II-Bezug 31,2.% \(Kreis.11,4.%\)/,
      /Fachplanungskonferenz „Burscheid, Zentrum Nord“ stellte fest: .* Sie empfahl: E-2017-01 „Niedrig/,
      /Das Gremium Steuerungsgruppe entschied über E-2017-01 \(B-2017-03, geändert beschlossen/,
      /Es geht dabei um die Fortsetzung von 1\.01/,
      /Das Projekt „Burscheider Büdchen“ begann; es verwirklicht 1\.01\. Durchgeführt wird es von: .* Gefördert wurde es zuerst aus: /,
      /Gemessen wird „Burscheider Büdchen“ an: Öffnungstage \([\d,]+ bei einem Soll von /,
    ]) {
      await expect(told.filter({ hasText: words })).toHaveCount(1);
    }
    await expect(told.filter({ hasText: 'Sie sind hier' })).toContainText('Öffnungstage');
    await expectNoBarrier(page);
  });

  await test.step('arrow keys go along the drawn thread', async () => {
    const bead = page.locator('[data-bead]');
    await bead.getByRole('link', { name: /Öffnungstage/ }).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(bead.getByRole('link', { name: /^Burscheider Büdchen/ })).toBeFocused();
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
  await page.goto('/faden/beitrag/K7-204');
  const told = page.locator('qw-trace-story').getByRole('listitem');
  await expect(told.filter({ hasText: 'Ein Projekt fehlt für 3.01.' })).toContainText('seit April 2026');
  await expect(told.first()).toContainText('Auf dem Spielplatz an der Luisenstraße ist abends kein Licht');
});

test('a recommendation on an agenda leads to the meeting that decides on it', async ({ page }) => {
  await signInToStory(page, 'planner');
  await page.goto('/empfehlungen/E-2026-07');
  const rail = page.getByRole('navigation', { name: 'Faden dieses Eintrags' });
  await rail.getByRole('link', { name: /auf der Tagesordnung am 10\.12\.2026, Steuerungsgruppe/ }).click();
  await expect(page).toHaveURL(/\/sitzungen\/2026-12-10/);
});

test('a measure that nobody backed has hollow beads, and says at each what is not linked', async ({ page }) => {
  await signInToStory(page, 'planner');
  await page.goto('/massnahmen/1.03');
  const beads = page.getByRole('navigation', { name: 'Faden dieses Eintrags' }).getByRole('listitem');
  // Words break where the rail is narrow: the places for it are no letters.
  const words = async () =>
    (await beads.allInnerTexts()).map((text) => text.replaceAll('\u00ad', '').split('\n').join(': '));
  await expect
    .poll(words)
    .toEqual([
      'Indikatoren: kein Indikator verknüpft',
      'Index: kein Lauf verknüpft',
      'Steckbriefe: kein Steckbrief verknüpft',
      'Empfehlungen: keine Empfehlung verknüpft',
      'Beschlüsse: kein Beschluss verknüpft',
      'Maßnahmen: 1.03 Ansprechpartner für Ältere',
      'Projekte: noch kein Projekt',
      'Kennzahlen: noch keine Kennzahl',
    ]);
});

test('what a council outside of Quartierwerk decided on is no gap, and stands at its bead with body and day', async ({
  page,
}) => {
  await signInToStory(page, 'planner', 'Kupferstadt');
  await page.goto('/massnahmen/5.06');
  const beads = page.getByRole('navigation', { name: 'Faden dieses Eintrags' }).getByRole('listitem');
  await expect(beads.filter({ hasText: 'Beschlüsse' })).toHaveText(/Rat der Stadt Stolberg, 11\.12\.2018/);
  await page.goto('/luecken?luecke=massnahme-ohne-grundlage');
  await expect(page.getByRole('link', { name: /^2\.06/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /^5\.06/ })).toBeHidden();
});

test('the address of a thread is the code that people know, and an older one leads to it', async ({ page }) => {
  await signInToStory(page, 'planner');
  await page.goto('/massnahmen/1.01');
  await page.getByRole('link', { name: 'Ganzen Faden lesen' }).click();
  await expect(page).toHaveURL(/\/faden\/massnahme\/1\.01$/);

  const { id } = (await (await page.request.get('/api/measures/1.01')).json()) as { id: string };
  await page.goto(`/faden/massnahme/${id}?ansicht=tabelle`);
  await expect(page).toHaveURL(/\/faden\/massnahme\/1\.01\?ansicht=tabelle$/);
  await expect(page.getByRole('row').filter({ hasText: 'B-2017-03' }).first()).toBeVisible();

  // Codes that only stand in addresses, and one of a single figure.
  for (const address of ['projekt/burscheider-buedchen', 'kennzahl/burscheider-buedchen-k1', 'lauf/3']) {
    await page.goto(`/faden/${address}`);
    await expect(page.locator('qw-trace-story').getByText('Sie sind hier')).toBeVisible();
  }
});
