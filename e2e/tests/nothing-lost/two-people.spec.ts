import { expect, signIn, test } from '../../fixtures/house.js';
import { prepareAreas } from '../../fixtures/indicator-ground.js';
import { ProfilePage } from '../../pages/profile.pom.js';

test('of two people at one note the second sees both versions, and chooses field by field', async ({
  page,
  signInAs,
  trial,
  browser,
}) => {
  await signInAs('planner');
  await prepareAreas(page);
  const device = await (await browser.newContext()).newPage();
  await signIn(device, trial.personaId('facilitator'));
  const theirs = new ProfilePage(device);
  await theirs.open();
  await theirs.typeNote('Der Spielplatz ist gesperrt.');
  await theirs.save();
  await expect(theirs.note('Der Spielplatz ist gesperrt.')).toBeVisible();

  const mine = new ProfilePage(page);
  await mine.open();
  await mine.change('Der Spielplatz ist gesperrt.');
  await mine.text.fill('Der Spielplatz ist seit März gesperrt.');

  await theirs.change('Der Spielplatz ist gesperrt.');
  await theirs.text.fill('Der Spielplatz wird umgebaut.');
  await theirs.source.fill('Ortsbegehung');
  await theirs.save();
  await expect(theirs.note('Der Spielplatz wird umgebaut.')).toContainText('Ortsbegehung');

  const dialog = page.getByRole('dialog', { name: 'Inzwischen geändert' });
  await test.step('both versions stand beside each other, the own one is chosen', async () => {
    await mine.save();
    await expect(dialog.getByRole('radio', { name: 'Der Spielplatz wird umgebaut.' })).not.toBeChecked();
    await expect(dialog.getByRole('radio', { name: 'Der Spielplatz ist seit März gesperrt.' })).toBeChecked();
    await expect(dialog).toContainText(/Unverändert: .*Rolle/);
  });

  await test.step('who closes it has lost nothing', async () => {
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(mine.text).toHaveValue('Der Spielplatz ist seit März gesperrt.');
  });

  await test.step('their source is taken over beside the own words', async () => {
    await mine.save();
    await dialog.getByRole('radio', { name: 'Ortsbegehung' }).check();
    await dialog.getByRole('button', { name: 'Auswahl speichern' }).click();
    await expect(dialog).toBeHidden();
    await expect(mine.note('Der Spielplatz ist seit März gesperrt.')).toContainText('Ortsbegehung');
  });

  await theirs.open();
  await expect(theirs.note('Der Spielplatz ist seit März gesperrt.')).toContainText('Ortsbegehung');
  await expect(theirs.note('Der Spielplatz wird umgebaut.')).toHaveCount(0);
  await device.context().close();
});
