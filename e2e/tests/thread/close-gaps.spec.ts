import { type Page } from '@playwright/test';
import { expectNoBarrier } from '../../fixtures/barriers.js';
import { expect, test } from '../../fixtures/house.js';
import { prepareDecision } from '../../fixtures/plan-ground.js';
import { signInToStory } from '../../fixtures/story.js';

/** Presses what the list of gaps offers for the thing, and asserts that it is called so. */
async function press(page: Page, gap: string, action: string, thing: string | RegExp): Promise<void> {
  await page.goto(`/luecken?luecke=${gap}`);
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: thing }) });
  await row
    .first()
    .getByRole('link', { name: new RegExp(`^${action}`) })
    .click();
}

test('every kind of gap leads to the place where it is closed, with what is known filled in', async ({ page }) => {
  await signInToStory(page, 'planner');

  await test.step('an area without a profile', async () => {
    await press(page, 'gebiet-ohne-steckbrief', 'Steckbrief anlegen', 'Kippekausen');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Kippekausen');
    await expect(page.getByRole('button', { name: 'Steckbrief anlegen' })).toBeVisible();
  });

  await test.step('an area without a measure: the plan is chosen, or founded', async () => {
    await press(page, 'gebiet-ohne-massnahme', 'Maßnahme anlegen', 'Kippekausen');
    await expect(page.getByText(/^Für .*Kippekausen/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Neues Handlungskonzept' })).toBeVisible();
    await page.getByRole('link', { name: 'Handlungskonzept Burscheid Zentrum Nord' }).click();
    await expect(page.getByText('Kippekausen', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Maßnahme anlegen' })).toBeVisible();
  });

  await test.step('a finding: a recommendation that rests on it, of its conference', async () => {
    await press(page, 'befund-ohne-empfehlung', 'Empfehlung anlegen', /Zugezogene Familien/);
    await expect(page.getByText(/Beruht auf dem Befund:\s*Zugezogene Familien/)).toBeVisible();
    await expect(page.getByLabel('Fachplanungskonferenz')).not.toHaveValue('');
    await expect(page.getByLabel('Gebiet')).not.toHaveValue('');
  });

  await test.step('a recommendation without evidence: the search for it is open', async () => {
    await press(page, 'empfehlung-ohne-beleg', 'Beleg hinzufügen', /E-2026-10/);
    await expect(page.getByRole('combobox', { name: /Beleg hinzufügen/ })).toBeVisible();
  });

  await test.step('a recommendation without a decision: the meeting on whose agenda it stands, or one is chosen', async () => {
    await press(page, 'empfehlung-ohne-beschluss', 'Sitzung ansehen', /E-2026-04/);
    await expect(page).toHaveURL(/\/sitzungen\/\d{4}-\d\d-\d\d/);
    await page.goto('/sitzungen?empfehlung=E-2026-04');
    await expect(page.getByText('In welcher Sitzung soll über E-2026-04 beraten werden?')).toBeVisible();
    await page.getByRole('link', { name: '10.12.2026' }).click();
    await expect(page).toHaveURL(/\/sitzungen\/2026-12-10\?empfehlung=E-2026-04/);
  });

  await test.step('a contribution: the answer is begun', async () => {
    await press(page, 'beitrag-ohne-antwort', 'Antworten', /K7-206/);
    await expect(page.getByRole('button', { name: 'Antwort geben' })).toBeVisible();
  });

  await test.step('a decision: a measure that carries it out', async () => {
    await press(page, 'beschluss-ohne-massnahme', 'Maßnahme anlegen', /B-2025-07/);
    await expect(page.getByText(/Führt B-2025-07 aus:/)).toBeVisible();
  });

  await test.step('a decision whose measure stands already: it is found and linked', async () => {
    await page.goto('/luecken?luecke=beschluss-ohne-massnahme');
    await page.getByRole('button', { name: /^Bestehende Maßnahme zuordnen.*B-2025-07/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Bestehende Maßnahme zuordnen' });
    await expect(dialog.getByRole('radio').first()).toBeVisible();
    await dialog.getByRole('searchbox', { name: /Maßnahme suchen/ }).fill('spielplaz luisen');
    await expect(dialog.getByRole('radio')).toHaveCount(1);
    await dialog.getByRole('button', { name: 'Zuordnen' }).click();
    await expect(dialog.getByRole('alert')).toBeVisible();
    await dialog.getByRole('radio').check();
    await expectNoBarrier(page);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('a measure without a base: the search for evidence is open', async () => {
    await press(page, 'massnahme-ohne-grundlage', 'Grundlage verknüpfen', /1\.03/);
    await expect(page.getByRole('combobox', { name: /Beleg verknüpfen/ })).toBeVisible();
  });

  for (const gap of ['massnahme-ohne-projekt', 'massnahme-ohne-kennzahl'])
    await test.step(`${gap}: a project that realises it`, async () => {
      await press(page, gap, 'Projekt anlegen', /2\.02/);
      await expect(page.getByText(/Verwirklicht 2\.02:\s*Sprachförderung vor der Einschulung/)).toBeVisible();
      await expect(page.getByLabel('Titel')).toHaveValue(/^Sprachförderung vor der Einschulung/);
      await expect(page.getByLabel('Kürzel in der Adresse')).toHaveValue(/^sprachfoerderung-vor-der-einschulung/);
      await expect(page.getByLabel('Gebiet')).not.toHaveValue('');
    });

  await test.step('a project without key figures: the dialog is open', async () => {
    await press(page, 'projekt-ohne-kennzahl', 'Kennzahl hinzufügen', /Elterncafé Cremers Weiden/);
    await expect(page.getByRole('dialog')).toContainText('Kennzahl');
  });
});

test('a measure without a goal leads to its goals', async ({ page }) => {
  await signInToStory(page, 'planner', 'Kupferstadt');
  await press(page, 'massnahme-ohne-ziel', 'Ziel verknüpfen', /5\.05/);
  await expect(page.getByRole('combobox', { name: /Ziel verknüpfen/ })).toBeVisible();
});

test('who may not close a gap is led to the thing itself', async ({ page }) => {
  await signInToStory(page, 'reader');
  await press(page, 'massnahme-ohne-projekt', 'Ansehen', /2\.02/);
  await expect(page).toHaveURL(/\/massnahmen\/2\.02$/);
});

test('a decision without any plan leads over a new plan to its measure, and nothing begun is lost', async ({
  page,
  signInAs,
}) => {
  await signInAs('planner');
  const decision = await prepareDecision(page, 'Nachbarschaftstreff finanzieren');

  await test.step('a plan is founded', async () => {
    await press(page, 'beschluss-ohne-massnahme', 'Maßnahme anlegen', new RegExp(decision));
    await page.getByRole('link', { name: 'Neues Handlungskonzept' }).click();
    await page.getByLabel('Name des Konzepts').fill('Konzept Talachse');
    await page.getByLabel('Beginn').fill('2027-01-01');
    await page.getByLabel('Ende').fill('2029-12-31');
    await page.getByRole('button', { name: 'Handlungskonzept anlegen' }).click();
  });

  await test.step('field and stage are laid', async () => {
    await expect(page.getByText(/fehlen noch ein Handlungsfeld und eine Planungsstufe/)).toBeVisible();
    await page.getByRole('button', { name: 'Handlungsfeld hinzufügen' }).click();
    await page.getByLabel('Name des Handlungsfelds').fill('Teilhabe');
    await page.getByRole('button', { name: 'Handlungsfeld speichern' }).click();
    await page.getByRole('button', { name: 'Planungsstufe hinzufügen' }).click();
    await page.getByLabel('Name der Planungsstufe').fill('Stufe 1');
    await page.getByRole('button', { name: 'Planungsstufe speichern' }).click();
  });

  await test.step('the measure carries the decision out, and the gap is closed', async () => {
    await page.getByRole('link', { name: 'Weiter zur Maßnahme' }).click();
    await expect(page.getByText(new RegExp(`Führt ${decision} aus:`))).toBeVisible();
    await expect(page.getByLabel('Titel')).toHaveValue('Nachbarschaftstreff finanzieren');
    await page.getByRole('button', { name: 'Maßnahme anlegen' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('1.01');
    await expect(page.getByRole('link', { name: new RegExp(decision) }).first()).toBeVisible();
    await page.goto('/luecken?luecke=beschluss-ohne-massnahme');
    await expect(page.getByRole('link', { name: new RegExp(decision) })).toHaveCount(0);
  });

  await test.step('the same measure carries a second decision out', async () => {
    const second = await prepareDecision(page, 'Nachbarschaftstreff einrichten', 'Beirat');
    await page.goto('/luecken?luecke=beschluss-ohne-massnahme');
    await page.getByRole('button', { name: new RegExp(`^Bestehende Maßnahme zuordnen.*${second}`) }).click();
    const dialog = page.getByRole('dialog', { name: 'Bestehende Maßnahme zuordnen' });
    await expect(dialog.getByText('Ähnlich: gemeinsame Wörter im Titel')).toBeVisible();
    await dialog.getByRole('radio', { name: /1\.01 Nachbarschaftstreff finanzieren/ }).check();
    await dialog.getByRole('button', { name: 'Zuordnen' }).click();
    await expect(page.getByText(`1.01 führt jetzt ${second} aus`)).toBeVisible();
    await expect(page.getByRole('link', { name: new RegExp(second) })).toHaveCount(0);
  });
});
