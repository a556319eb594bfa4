import type { Page } from '@playwright/test';
import type { ProjectView } from '@quartierwerk/contracts/projects/project.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { dayOf } from '@quartierwerk/domain/time/day';
import { expect, test } from '../../fixtures/house.js';
import { prepareProject } from '../../fixtures/project-ground.js';

test.use({ viewport: { width: 390, height: 844 } });

const YEAR = dayOf(new Date()).slice(0, 4);

/** A grant of 9,000 euros that runs this year. */
async function prepareGrant(page: Page): Promise<void> {
  await prepareProject(page);
  const project = (await (await page.request.get('/api/projects/treff')).json()) as ProjectView;
  const grant = {
    ...{ id: uuidV7(), title: 'Zuwendung der Stadt', periodFrom: `${YEAR}-01-01`, periodTo: `${YEAR}-12-31` },
    ...{ noticeOn: `${Number(YEAR) - 1}-12-01`, amountCents: 900_000 },
  };
  const created = await page.request.post(`/api/projects/${project.id}/grants`, {
    headers: { 'Idempotency-Key': uuidV7() },
    data: grant,
  });
  let view = (await created.json()) as ProjectView;
  for (const step of ['apply', 'grant', 'start']) {
    const stepped = await page.request.post(`/api/grants/${grant.id}/transitions`, {
      headers: { 'If-Match': `"${view.grants[0]?.version ?? 0}"` },
      data: { step },
    });
    expect(stepped.status()).toBe(200);
    view = (await stepped.json()) as ProjectView;
  }
}

test('a carrier plans the money of its grant on a phone, enters a quarter, and reads every difference by its name', async ({
  page,
  signInAs,
}) => {
  await signInAs('planner');
  await prepareGrant(page);
  await signInAs('carrier');
  await page.goto('/projekte/treff?ansicht=mittel');
  const money = page.locator('qw-grant-money');
  const dialog = page.getByRole('dialog');

  await test.step('the plan with who pays', async () => {
    await money.getByRole('button', { name: /^Plan und Finanzierung/ }).click();
    await dialog.getByRole('textbox', { name: /^Zuwendungsgeber in Euro/ }).fill('9.000');
    await dialog.getByRole('textbox', { name: /^Zuwendungsgeber, wer/ }).fill('Stadt');
    await dialog.getByRole('button', { name: 'Zeile hinzufügen' }).click();
    await dialog.getByRole('textbox', { name: /^Jahr/ }).fill('1999');
    await dialog.getByRole('textbox', { name: /^Betrag in Euro/ }).fill('10.000');
    await dialog.getByRole('button', { name: 'Plan speichern' }).click();
    await expect(dialog.getByText(`Die Zuwendung läuft im Jahr ${YEAR}.`)).toBeVisible();
    await dialog.getByRole('textbox', { name: /^Jahr/ }).fill(YEAR);
    await dialog.getByRole('button', { name: 'Plan speichern' }).click();
    await expect(dialog).toBeHidden();
    await expect(money.getByText('1.000 € der geplanten Kosten sind ohne Finanzierung')).toBeVisible();
    await expect(money.getByRole('row').filter({ hasText: 'Personal' })).toContainText('noch 10.000 €');
  });

  await test.step('a quarter: what was spent, and what was drawn', async () => {
    await money.getByRole('button', { name: new RegExp(`^Eintragen ?, 1. Quartal ${YEAR}$`) }).click();
    await dialog.getByRole('textbox', { name: /^Personal in Euro/ }).fill('2.500,50');
    await dialog.getByRole('textbox', { name: /^Abgerufen in Euro/ }).fill('3.000');
    await dialog.getByRole('button', { name: 'Quartal speichern' }).click();
    await expect(dialog).toBeHidden();
    await expect(money.getByText('499,50 € abgerufen und noch nicht ausgegeben')).toBeVisible();
    await expect(money.getByRole('row').filter({ hasText: `1. Quartal ${YEAR}` })).toContainText('2.500,50');
  });

  await test.step('what was entered stands there to be changed', async () => {
    await money.getByRole('button', { name: new RegExp(`^Ändern ?, 1. Quartal ${YEAR}$`) }).click();
    await expect(dialog.getByRole('textbox', { name: /^Personal in Euro/ })).toHaveValue('2.500,50');
    await dialog.getByRole('button', { name: 'Zurück' }).click();
  });
});
