import { type Page, expect } from '@playwright/test';
import type { DeliveryListView } from '@quartierwerk/contracts/indicators/deliveries.views';
import type { IndexRunListView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { EventView } from '@quartierwerk/contracts/participation/event.views';
import type { OrganisationsView } from '@quartierwerk/contracts/identity/administration.views';
import type { Role } from '@quartierwerk/domain/access/roles';
import { prepareEvent, switchOnHelperCode } from '../../fixtures/event-ground.js';
import { assetTable, prepareIndicators } from '../../fixtures/indicator-ground.js';
import { foundTrial, signIn } from '../../fixtures/house.js';
import { signInToStory } from '../../fixtures/story.js';
import { ImportWizard } from '../../pages/import.pom.js';
import { linkOfLetterTo } from '../../pages/letters.pom.js';
import { PASSWORD, freshAddress } from '../../pages/people.pom.js';

interface Place {
  readonly page: Page;
  readonly as: Role | null;
}

const SOUND = 'pending/kindertagesbetreuung-roesrath-2026.csv';

/** Words of addresses that are new in every house, and how to come by them. What is made for it is made in a workspace of its own. */
const WORDS: Readonly<Record<string, (place: Place) => Promise<string>>> = {
  run: async ({ page }) =>
    String((await read<IndexRunListView>(page, '/api/diagnosis/index-runs')).runs[0]?.number ?? ''),
  area: async ({ page }) => firstLink(page, '/gebiete', /^\/gebiete\/(?!neu)([^/?]+)/),
  delivery: async ({ page }) =>
    (await read<DeliveryListView>(page, '/api/deliveries')).deliveries.find(({ state }) => state === 'received')?.id ??
    '',
  theme: async ({ page }) => firstLink(page, '/beitraege/themen', /^\/beitraege\/themen\/([^/?]+)/),
  helperCode: async ({ page }) => {
    const { helperCode } = await anEventWithCode(page);
    await page.context().clearCookies();
    return helperCode?.code ?? '';
  },
  eventWithCode: async ({ page }) => (await anEventWithCode(page)).code,
  invitation: async ({ page }) => (await invited(page)).token,
  reset: async ({ page }) => {
    const { email, token } = await invited(page);
    const accepted = { displayName: 'Fachplanung', password: PASSWORD };
    expect((await page.request.post(`/api/invitation-links/${token}/accept`, { data: accepted })).status()).toBe(200);
    expect((await page.request.post('/api/password-resets', { data: { email } })).ok()).toBe(true);
    await page.context().clearCookies();
    return (await linkOfLetterTo(page.request, email, /Kennwort/)).split('/').at(-1) ?? '';
  },
  file: async (place) => anImport(place, SOUND),
  defective: async (place) => anImport(place, 'defective/kindertagesbetreuung-roesrath-2026.csv', /Fehler/),
  sound: async (place) => anImport(place, SOUND, /^Kein Fehler/),
};

/** Signs the page in, and gives the address as it is in this house. */
export async function arrive(place: Place, address: string): Promise<string> {
  const word = /\{(\w+)\}/.exec(address)?.[1];
  if (place.as) await signInToStory(place.page, place.as);
  const find = word ? WORDS[word] : undefined;
  if (word && !find) throw new Error(`Nobody knows what {${word}} stands for.`);
  return find ? address.replace(`{${word ?? ''}}`, await find(place)) : address;
}

/** Somebody with a letter; the page is nobody's again afterwards. */
async function invited(page: Page): Promise<{ email: string; token: string }> {
  await signInToTrial(page, 'admin');
  const email = freshAddress();
  const { organisations } = await read<OrganisationsView>(page, '/api/organisations');
  const data = { email, organisationId: organisations[0]?.id, roles: ['reader'] };
  const headers = { 'Idempotency-Key': crypto.randomUUID() };
  expect((await page.request.post('/api/invitations', { headers, data })).status()).toBe(200);
  const link = await linkOfLetterTo(page.request, email, /Einladung/);
  await page.context().clearCookies();
  return { email, token: link.split('/').at(-1) ?? '' };
}

/** An event of today at which helpers record, with whoever prepared it on the page. */
async function anEventWithCode(page: Page): Promise<EventView> {
  await signInToTrial(page, 'planner');
  return switchOnHelperCode(page, await prepareEvent(page));
}

/** A workspace is founded for the few looks that write; the others would wait for it without need. */
async function signInToTrial(page: Page, role: Role): Promise<void> {
  await signIn(page, (await foundTrial(page.request)).personaId(role));
}

/** An import that has got as far as the check, when a result is awaited. */
async function anImport({ page }: Place, table: string, result?: RegExp): Promise<string> {
  await signInToTrial(page, 'planner');
  await prepareIndicators(page);
  const wizard = new ImportWizard(page);
  await wizard.describe(assetTable(table), 'Kita-Quoten');
  if (result) await wizard.check(result);
  return /\/import\/([^/]+)\//.exec(page.url())?.[1] ?? '';
}

async function firstLink(page: Page, address: string, pattern: RegExp): Promise<string> {
  await page.goto(address);
  const links = page.locator('main a[href]');
  await expect
    .poll(async () => (await hrefsOf(links)).some((href) => pattern.test(href)), { message: `a link on ${address}` })
    .toBe(true);
  return (await hrefsOf(links)).map((href) => pattern.exec(href)?.[1]).find(Boolean) ?? '';
}

async function hrefsOf(links: ReturnType<Page['locator']>): Promise<string[]> {
  return links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
}

async function read<View>(page: Page, address: string): Promise<View> {
  return (await (await page.request.get(address)).json()) as View;
}
