import { expect, signIn, test } from '../../fixtures/house.js';
import { preparePlan, prepareDecision } from '../../fixtures/plan-ground.js';
import { MeasurePage } from '../../pages/measure.pom.js';

test('a planner finds a measure in the overview, corrects its financing, and links its decision', async ({
  page,
  signInAs,
}) => {
  await signInAs('planner');
  await preparePlan(page);
  const decision = await prepareDecision(page, 'Nachbarschaftstreff finanzieren');
  const sheet = new MeasurePage(page);

  await test.step('the concept shows what lacks a source, and the measure is found by text', async () => {
    await page.goto('/handlungskonzepte');
    await page.getByRole('link', { name: 'Handlungskonzept Talachse' }).click();
    await expect(page.getByText('10.000 € ohne Quelle in Feld 2')).toBeVisible();
    await page.getByRole('searchbox', { name: 'In der Liste suchen' }).fill('treff');
    await expect(page).toHaveURL(/suche=treff/);
    await expect(page.getByRole('link', { name: /Platz am Bach/ })).toHaveCount(0);
    await page.getByRole('link', { name: /2\.01 Nachbarschaftstreff öffnen/ }).click();
    await expect(page).toHaveURL(/\/massnahmen\/2\.01$/);
  });

  await test.step('what is no amount is named, and nothing typed is lost', async () => {
    await expect(sheet.money).toContainText('10.000 € ohne Quelle');
    await sheet.editMoney();
    await sheet.amount('Land', 2027).fill('viel');
    await sheet.saveMoney();
    await expect(page.getByRole('alert')).toContainText('„viel“ ist kein Betrag.');
    await expect(sheet.amount('Land', 2027)).toHaveValue('viel');
    await page.reload();
    await sheet.editMoney();
    await expect(sheet.amount('Land', 2027)).toHaveValue('viel');
  });

  await test.step('the difference is named while one types, until it is gone', async () => {
    await sheet.amount('Land', 2027).fill('48.000');
    await expect(sheet.money.getByRole('status')).toContainText('12.000 € ohne Quelle');
    await page.getByRole('button', { name: 'Quelle hinzufügen' }).click();
    await page.getByLabel('Name der Quelle').last().fill('Eigenanteil Stadt');
    await sheet.amount('Eigenanteil Stadt', 2028).fill('12.000');
    await expect(sheet.money.getByRole('status')).toContainText('Summe stimmt, einzelne Jahre nicht');
    await sheet.amount('Eigenanteil Stadt', 2028).fill('');
    await sheet.amount('Eigenanteil Stadt', 2027).fill('12.000,00');
    await expect(sheet.money.getByRole('status')).toContainText('stimmt überein');
    await sheet.saveMoney();
    await expect(sheet.money.getByRole('row', { name: /^Kosten/ })).toContainText('stimmt überein');
    await expect(sheet.money.getByRole('row', { name: /^Eigenanteil Stadt/ })).toContainText('12.000');
  });

  await test.step('its decision is linked, and stands on the thread', async () => {
    const hangs = sheet.section('Was daran hängt');
    await expect(hangs).toContainText('Beschluss fehlt');
    await hangs.getByRole('button', { name: 'Verknüpfen' }).click();
    await hangs.getByLabel('Beschluss verknüpfen').fill(decision);
    await page.getByRole('option', { name: new RegExp(decision) }).click();
    await expect(hangs.getByRole('link', { name: new RegExp(decision) })).toBeVisible();
    await expect(hangs).not.toContainText('Beschluss fehlt');
    await expect(page.getByRole('navigation').filter({ hasText: 'Beschlüsse' }).last()).toContainText(decision);
  });

  await test.step('a deadline moves with a reason, and the old one stays', async () => {
    await page.getByRole('button', { name: 'Ende verschieben' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ende verschieben' });
    await dialog.getByLabel('Neues Ende').fill('2029-06-30');
    await dialog.getByRole('button', { name: 'Ende verschieben' }).click();
    await expect(dialog.getByText('Diese Angabe fehlt.')).toBeVisible();
    await dialog.getByLabel('Begründung').fill('Vergabe dauert länger');
    await dialog.getByRole('button', { name: 'Ende verschieben' }).click();
    await expect(page.getByText('Ende bisher 31.12.2028, neu 30.06.2029: Vergabe dauert länger')).toBeVisible();
  });

  await test.step('the overview says that all is financed', async () => {
    await page.goto('/handlungskonzepte/talachse?ansicht=kosten');
    await expect(page.getByText('ohne Quelle')).toHaveCount(0);
    await expect(page.getByRole('row', { name: /2\.01 Nachbarschaftstreff öffnen/ })).toContainText('60.000');
    await expect(page.getByRole('row', { name: /^Summe Feld 2/ })).toContainText('stimmt überein');
    await expect(page.getByRole('row', { name: /^Summe –|^Summe [0-9]/ })).toContainText('stimmt überein');
  });

  await test.step('the list of measures is sorted, and the order stands in the address, also on a phone', async () => {
    await page.goto('/massnahmen');
    await page.getByRole('button', { name: 'Kosten', exact: true }).click();
    await expect(page).toHaveURL(/sortierung=kosten-absteigend/);
    const first = page.locator('qw-measure-table tbody tr').first();
    await expect(first).toContainText('Nachbarschaftstreff öffnen');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: 'Sortiert: Kosten, absteigend' }).click();
    await page.locator('qw-sort-choice').getByRole('button', { name: 'Nr.', exact: true }).click();
    await expect(page).toHaveURL(/sortierung=nummer/);
    await page.reload();
    await expect(page.getByRole('button', { name: 'Sortiert: Nr.' })).toBeVisible();
  });
});

test('a title of 5,000 characters is refused at its field and stays', async ({ page, signInAs }) => {
  await signInAs('planner');
  await preparePlan(page);
  await page.goto('/massnahmen/neu?konzept=talachse');
  const title = page.getByLabel('Titel', { exact: true });
  await title.fill('x'.repeat(5_000));
  await page.getByRole('button', { name: 'Maßnahme anlegen' }).click();
  await expect(page.getByText('Höchstens 200 Zeichen').first()).toBeVisible();
  expect((await title.inputValue()).length).toBe(5_000);
  await title.fill('Beratung im Stadtteilbüro');
  await page.getByRole('button', { name: 'Maßnahme anlegen' }).click();
  await expect(page.getByText('Wählen Sie, in welchem Handlungsfeld die Maßnahme steht.').last()).toBeVisible();
  await expect(page.getByText('Wählen Sie, in welcher Planungsstufe die Maßnahme beginnt.').last()).toBeVisible();
  await page.getByLabel('Handlungsfeld', { exact: true }).selectOption('1 Wohnumfeld');
  await expect(page.getByText('Die Maßnahme bekommt voraussichtlich die Nummer 1.02.')).toBeVisible();
  await page.getByLabel('Planungsstufe', { exact: true }).selectOption('Planungsstufe 2');
  await page.getByRole('button', { name: 'Maßnahme anlegen' }).click();
  await expect(page).toHaveURL(/\/massnahmen\/1\.02$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Beratung im Stadtteilbüro');
});

test('of two people at one section the second sees both versions', async ({ page, signInAs, trial, browser }) => {
  await signInAs('planner');
  await preparePlan(page);
  const sheet = new MeasurePage(page);
  await sheet.open('2.01');
  await page.getByRole('button', { name: 'Bearbeiten Ziel und Zielgruppe' }).click();
  await page.getByLabel('Ziel (freiwillig)', { exact: true }).fill('Ein Treff an fünf Tagen.');

  const device = await (await browser.newContext()).newPage();
  await signIn(device, trial.personaId('planner'));
  await new MeasurePage(device).open('2.01');
  await device.getByRole('button', { name: 'Bearbeiten Ziel und Zielgruppe' }).click();
  await device.getByLabel('Ziel (freiwillig)', { exact: true }).fill('Ein Treff für alle.');
  await device.getByRole('button', { name: 'Abschnitt speichern' }).click();
  await expect(device.getByText('Ein Treff für alle.')).toBeVisible();

  await page.getByRole('button', { name: 'Abschnitt speichern' }).click();
  const dialog = page.getByRole('dialog', { name: 'Inzwischen geändert' });
  await expect(dialog.getByRole('radio', { name: 'Ein Treff für alle.' })).not.toBeChecked();
  await dialog.getByRole('button', { name: 'Auswahl speichern' }).click();
  await expect(page.getByText('Ein Treff an fünf Tagen.')).toBeVisible();
  await device.context().close();
});
