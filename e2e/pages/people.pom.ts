import { type Browser, type Page, expect } from '@playwright/test';
import type { OrganisationsView } from '@quartierwerk/contracts/identity/administration.views';
import type { Role } from '@quartierwerk/domain/access/roles';
import { linkOfLetterTo } from './letters.pom.js';

/** A password that the rule takes. */
export const PASSWORD = 'Sieben Enten am Wehr';

/** An address that no other journey uses. */
export function freshAddress(): string {
  return `person-${crypto.randomUUID()}@kreis.example`;
}

/** Invites somebody on the administrator's page. */
export async function invite(page: Page, address: string, role: string): Promise<void> {
  await page.goto('/verwaltung/einladungen');
  await page.getByRole('button', { name: 'Person einladen' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Person einladen' });
  await dialog.getByLabel('E-Mail-Adresse').fill(address);
  await dialog.getByLabel('Organisation').selectOption({ label: 'Sozialplanung' });
  await dialog.getByLabel(role, { exact: true }).check();
  await dialog.getByRole('button', { name: 'Einladung senden' }).click();
  await expect(page.getByRole('row').filter({ hasText: address })).toContainText('offen');
}

/** Follows the letter of an invitation on another device and comes in. */
export async function acceptInvitation(page: Page, address: string, name: string): Promise<void> {
  await page.goto(await linkOfLetterTo(page.request, address, /Einladung/));
  await page.getByLabel('Ihr Name').fill(name);
  await page.getByLabel('Kennwort', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Einladung annehmen' }).click();
  await expect(page).toHaveURL(/\/start$/);
}

/** Signs in with address and password, and with a code where one is asked for. */
export async function signInWith(page: Page, address: string, password: string, code?: string): Promise<void> {
  await page.goto('/anmelden');
  await page.getByLabel('E-Mail-Adresse').fill(address);
  await page.getByLabel('Kennwort', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
  if (!code) return;
  await page.getByLabel('Code der App oder Wiederherstellungscode').fill(code);
  await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
}

/**
 * Somebody with an account of their own in the administrator's workspace, signed in on another device. Made without the pages, because
 * the journey is about what comes after.
 */
export async function aPersonOnAnotherDevice(
  administrator: Page,
  browser: Browser,
  person: { readonly address: string; readonly name: string; readonly role: Role },
): Promise<Page> {
  const { organisations } = (await (await administrator.request.get('/api/organisations')).json()) as OrganisationsView;
  const invited = await administrator.request.post('/api/invitations', {
    headers: { 'Idempotency-Key': crypto.randomUUID() },
    data: { email: person.address, organisationId: organisations[0]?.id, roles: [person.role] },
  });
  expect(invited.status()).toBe(200);
  const link = await linkOfLetterTo(administrator.request, person.address, /Einladung/);
  const device = await (await browser.newContext()).newPage();
  const accepted = await device.request.post(`/api/invitation-links/${link.split('/').at(-1)}/accept`, {
    data: { displayName: person.name, password: PASSWORD },
  });
  expect(accepted.status()).toBe(200);
  return device;
}
