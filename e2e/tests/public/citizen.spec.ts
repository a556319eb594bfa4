import { expectNoBarrier } from '../../fixtures/barriers.js';
import { expect, signIn, test } from '../../fixtures/house.js';
import { signInToStory } from '../../fixtures/story.js';

test.use({ viewport: { width: 390, height: 844 } });

test('a citizen types the code of a slip on a phone and follows the way to the measure and to who answers for it', async ({
  page,
}) => {
  const heading = page.getByRole('heading', { level: 1 });
  const code = page.getByLabel('Code von Ihrem Zettel');
  const find = page.getByRole('button', { name: 'Zeigen, was daraus wurde' });

  await test.step('what is public stands on one page, with the field for the code', async () => {
    await page.goto('/o/rbk');
    await expect(heading).toHaveText('Was hier geplant und getan wird');
    await expect(page.getByRole('link', { name: 'Burscheider Büdchen' })).toBeVisible();
    // Not public, and so not there.
    await expect(page.getByText('Runder Tisch der Hausverwaltungen')).toHaveCount(0);
    await expectNoBarrier(page);
  });

  await test.step('a mistake is named at the field, and what was typed stays', async () => {
    await find.click();
    await expect(page.getByText('Bitte geben Sie den Code ein.')).toBeVisible();
    await code.fill('Spielplatz');
    await find.click();
    await expect(page.getByText('So sieht kein Code aus.')).toBeVisible();
    await code.fill('K7-998');
    await code.press('Enter');
    await expect(
      page.getByText('Den Code K7-998 kennen wir nicht, oder der Beitrag ist nicht öffentlich.'),
    ).toBeVisible();
    await expect(code).toHaveValue('K7-998');
    await expect(code).toBeFocused();
    await expectNoBarrier(page);
  });

  await test.step('a code is read however it was typed', async () => {
    await code.fill('k7 2o4');
    await code.press('Enter');
    await expect(page).toHaveURL(/\/o\/stadt-burscheid\/beitrag\/K7-204$/);
    await expect(heading).toHaveText('Was wurde aus meinem Beitrag?');
    await expect(page.getByText('Auf dem Spielplatz an der Luisenstraße ist abends kein Licht')).toBeVisible();
    await expectNoBarrier(page);
  });

  await test.step('the way leads on to the measure: what is next, what it rests on, whom to ask', async () => {
    await page.getByRole('link', { name: 'Spielplatz Luisenstraße mit Kindern planen' }).click();
    await expect(heading).toHaveText('Spielplatz Luisenstraße mit Kindern planen');
    await expect(page.getByRole('heading', { name: 'Der Weg dieser Maßnahme' })).toBeVisible();
    const steps = page.getByRole('listitem');
    await expect(steps.filter({ hasText: 'Gesagt' })).toContainText(/\d+ öffentliche Beiträge/);
    await expect(steps.filter({ hasText: 'Als Nächstes' })).toContainText(
      /Zwei neue Leuchten stehen\s*bis 26\.02\.2027/,
    );
    await expect(page.getByRole('link', { name: 'sozialplanung@rbk.example' })).toBeVisible();
    await expectNoBarrier(page);
  });

  await test.step('the foot leads to what a public page owes its readers', async () => {
    const foot = page.getByRole('contentinfo');
    await foot.getByRole('link', { name: 'Erklärung zur Barrierefreiheit' }).click();
    await expect(heading).toHaveText('Erklärung zur Barrierefreiheit');
    await expect(page.getByText('Es gibt keine Videos in Deutscher Gebärdensprache.')).toBeVisible();
    await expect(page.getByRole('link', { name: 'barrierefrei@rbk.example' })).toBeVisible();
    await foot.getByRole('link', { name: 'Datenschutz' }).click();
    await expect(heading).toHaveText('Datenschutz');
    await foot.getByRole('link', { name: 'Impressum' }).click();
    await expect(heading).toHaveText('Impressum');
    await expect(page.getByText('Musterweg 1')).toBeVisible();
    await page.getByRole('link', { name: 'Leichte Sprache' }).click();
    await expect(heading).toHaveText('Das Wichtigste in Leichter Sprache');
    // The new page is where the next key goes on.
    await expect(page.locator('#content')).toBeFocused();
  });
});

test('who tries things in a workspace of their own comes from the profile to its imprint, not to a list it is not in', async ({
  page,
  signInAs,
}) => {
  await signInAs('planner');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/start');
  await page.getByRole('button', { name: /^Konto von/ }).click();
  await page.getByRole('link', { name: 'Barrierefreiheit, Datenschutz, Impressum' }).click();
  await expect(page).toHaveURL(/\/o\/trial-[0-9a-f-]+\/impressum$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Impressum');
  await expectNoBarrier(page);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Datenschutz' }).click();
  await expect(page.getByText('Prüfwert der Netzadresse', { exact: false })).toBeVisible();
});

test('a page is read in the other language, and says of each text which one it is in', async ({ page }) => {
  await page.goto('/o/rbk/vorhaben/3.01');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/o\/rbk\/vorhaben\/3\.01$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { name: 'The way of this measure' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'de');
  await page.getByRole('link', { name: 'Accessibility statement' }).click();
  await expect(page).toHaveURL(/\/en\/o\/rbk\/barrierefreiheit$/);
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Erklärung zur Barrierefreiheit');

  await signInToStory(page, 'planner');
  const answer = await page.request.get('/api/participation/contributions');
  const { rows } = (await answer.json()) as {
    rows: readonly { code: string; language: string; public: boolean }[];
  };
  const foreign = rows.find(({ language, public: open }) => open && language !== 'de');
  expect(foreign).toBeDefined();
  await page.context().clearCookies();
  await page.goto(`/o/rbk/beitrag/${foreign?.code ?? ''}`);
  await expect(page.locator('blockquote')).toHaveAttribute('lang', foreign?.language ?? '');
  await expect(page.locator('blockquote')).toHaveAttribute('dir', foreign?.language === 'ar' ? 'rtl' : 'ltr');
});

test('a new workspace says that its office has entered nothing yet, until its administrator does', async ({
  page,
  trial,
}) => {
  await signIn(page, trial.personaId('admin'));
  const { place } = (await (await page.request.get('/api/imprint')).json()) as { place: string };
  await page.goto(`/o/${place}`);
  await expect(page.getByText('Noch ist keine Maßnahme öffentlich.')).toBeVisible();
  await page.getByRole('link', { name: 'Impressum' }).click();
  await expect(page.getByText('Die zuständige Stelle hat hier noch nicht eingetragen')).toBeVisible();
  await expectNoBarrier(page);

  await page.goto('/verwaltung/benutzer');
  await page.getByRole('link', { name: /Impressum\s+fehlt/ }).click();
  await expect(page.getByText('noch kein Impressum')).toBeVisible();
  await page.getByLabel('Name der Stelle').fill('Musterkreis, Sozialplanung');
  await page.getByLabel('Straße und Hausnummer').fill('Am Amt 1');
  await page.getByLabel('Postleitzahl').fill('5142');
  await page.getByLabel('Ort', { exact: true }).fill('Musterstadt');
  await page.getByLabel('E-Mail-Adresse', { exact: true }).fill('amt@muster.example');
  await page.getByRole('button', { name: 'Impressum speichern' }).click();
  await expect(page.getByText('Eine Postleitzahl hat fünf Ziffern.')).toBeVisible();
  await expectNoBarrier(page);
  await page.getByLabel('Postleitzahl').fill('51429');
  await page.getByRole('button', { name: 'Impressum speichern' }).click();
  await expect(page.getByText('Impressum gespeichert')).toBeVisible();
  await expect(page.getByText('noch kein Impressum')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Impressum', exact: true })).toBeVisible();

  await page.goto(`/o/${place}/impressum`);
  await expect(page.getByText('Musterkreis, Sozialplanung')).toBeVisible();
  await page.goto(`/o/${place}/barrierefreiheit`);
  await expect(page.getByRole('link', { name: 'amt@muster.example' })).toBeVisible();
});
