import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { IndexRunListView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { Role } from '@quartierwerk/domain/access/roles';
import { expect, test } from '../../fixtures/house.js';
import { signInToStory } from '../../fixtures/story.js';

/** Every page that stands, as the role that works on it, in the told demonstration; nothing here changes anything. */
const PAGES: readonly { readonly address: string; readonly as: Role | null }[] = [
  { address: '/anmelden', as: null },
  { address: '/kennwort', as: null },
  { address: '/briefe', as: null },
  { address: '/start', as: 'planner' },
  { address: '/start', as: 'carrier' },
  { address: '/indikatoren', as: 'planner' },
  { address: '/indikatoren/B5', as: 'planner' },
  { address: '/indikatoren/neu', as: 'planner' },
  { address: '/indikatoren/lieferungen', as: 'planner' },
  { address: '/indikatoren/import', as: 'planner' },
  { address: '/index/werkstatt', as: 'planner' },
  { address: '/index/laeufe', as: 'planner' },
  { address: '/index/laeufe/3', as: 'planner' },
  { address: '/steckbriefe', as: 'planner' },
  { address: '/steckbriefe/burscheid/zentrum-nord', as: 'planner' },
  { address: '/steckbriefe/burscheid/zentrum-nord', as: 'reader' },
  { address: '/empfehlungen', as: 'planner' },
  { address: '/empfehlungen', as: 'steering_member' },
  { address: '/empfehlungen/neu', as: 'planner' },
  { address: '/empfehlungen/E-2017-01', as: 'reader' },
  { address: '/empfehlungen/E-2026-01', as: 'planner' },
  { address: '/empfehlungen/E-2026-07', as: 'planner' },
  { address: '/empfehlungen/E-2026-09', as: 'department_planner' },
  { address: '/fachplanungskonferenzen', as: 'planner' },
  { address: '/fachplanungskonferenzen/neu', as: 'planner' },
  { address: '/fachplanungskonferenzen/2026-09-17', as: 'planner' },
  { address: '/fachplanungskonferenzen/2026-12-03', as: 'department_planner' },
  { address: '/fachplanungskonferenzen/2026-09-17/live', as: 'planner' },
  { address: '/fachplanungskonferenzen/2026-09-17/beamer', as: 'planner' },
  { address: '/beschluesse', as: 'planner' },
  { address: '/beschluesse?beschluss=B-2026-03', as: 'steering_member' },
  { address: '/beschluesse', as: 'carrier' },
  { address: '/beschluesse/B-2017-03', as: 'planner' },
  { address: '/sitzungen', as: 'planner' },
  { address: '/sitzungen/2026-12-10', as: 'planner' },
  { address: '/sitzungen/2026-06-11', as: 'steering_member' },
  { address: '/sitzungen/2026-06-11/live', as: 'planner' },
  { address: '/gremien', as: 'planner' },
  { address: '/beitraege', as: 'planner' },
  { address: '/beitraege', as: 'reader' },
  { address: '/beitraege/K7-204', as: 'planner' },
  { address: '/beitraege/K7-308', as: 'facilitator' },
  { address: '/beitraege/themen', as: 'facilitator' },
  { address: '/sozialraumkonferenzen', as: 'facilitator' },
  { address: '/sozialraumkonferenzen/neu', as: 'facilitator' },
  { address: '/sozialraumkonferenzen/SRK-2026-10', as: 'planner' },
  { address: '/sozialraumkonferenzen/SRK-2026-12', as: 'facilitator' },
  { address: '/erfassung/SRK-2026-10?tisch=3', as: 'facilitator' },
  { address: '/o/stadt-burscheid/beitrag/K7-204', as: null },
  { address: '/o/stadt-burscheid/beitrag/K7-999', as: null },
  { address: '/handlungskonzepte', as: 'planner' },
  { address: '/handlungskonzepte/neu', as: 'planner' },
  { address: '/handlungskonzepte/burscheid-zentrum-nord', as: 'planner' },
  { address: '/handlungskonzepte/burscheid-zentrum-nord?ansicht=liste', as: 'reader' },
  { address: '/handlungskonzepte/burscheid-zentrum-nord?ansicht=zeit', as: 'planner' },
  { address: '/handlungskonzepte/burscheid-zentrum-nord?ansicht=kosten', as: 'planner' },
  { address: '/handlungskonzepte/burscheid-zentrum-nord/ziele', as: 'planner' },
  { address: '/massnahmen', as: 'planner' },
  { address: '/massnahmen', as: 'carrier' },
  { address: '/massnahmen/1.01', as: 'planner' },
  { address: '/massnahmen/1.01', as: 'carrier' },
  { address: '/massnahmen/neu?konzept=burscheid-zentrum-nord', as: 'planner' },
  { address: '/o/rbk/vorhaben/1.01', as: null },
  { address: '/o/rbk/vorhaben/9.99', as: null },
  { address: '/gebiete', as: 'planner' },
  { address: '/projekte', as: 'planner' },
  { address: '/projekte', as: 'carrier' },
  { address: '/projekte/neu', as: 'planner' },
  { address: '/projekte/programme', as: 'planner' },
  { address: '/projekte/burscheider-buedchen', as: 'planner' },
  { address: '/projekte/burscheider-buedchen', as: 'carrier' },
  { address: '/kennzahlen', as: 'steering_member' },
  { address: '/kennzahlen', as: 'carrier' },
  { address: '/kennzahlen/burscheider-buedchen-k5', as: 'planner' },
  { address: '/kennzahlen/burscheider-buedchen-k4', as: 'reader' },
  { address: '/kennzahlen/erfassen/burscheider-buedchen/2026-10', as: 'carrier' },
  { address: '/faden', as: 'carrier' },
  { address: '/faden', as: 'planner' },
  { address: '/faden/lauf/{run}', as: 'planner' },
  { address: '/bausteine', as: 'planner' },
  { address: '/konto', as: 'planner' },
  { address: '/verwaltung/benutzer', as: 'admin' },
  { address: '/verwaltung/einladungen', as: 'admin' },
  { address: '/verwaltung/organisationen', as: 'admin' },
  { address: '/gibt-es-nicht', as: 'planner' },
];

// A trace of every look would cost more than the look.
test.use({ trace: 'off' });

/** In the dark theme only colours differ from the view before it; the other rules have been applied to the same page already. */
const VIEWS = [
  { width: 1440, height: 900, scheme: 'light' },
  { width: 1440, height: 900, scheme: 'dark' },
  { width: 768, height: 1024, scheme: 'light' },
  { width: 320, height: 640, scheme: 'light' },
  { width: 320, height: 640, scheme: 'dark' },
] as const;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

for (const { address, as } of PAGES) {
  test(`${address} as ${as ?? 'visitor'} has no barrier in any width and theme`, async ({ page }) => {
    if (as) await signInToStory(page, as);
    const found: string[] = [];
    const path = address.replace('{run}', address.includes('{run}') ? await latestRunId(page) : '');
    await page.emulateMedia({ colorScheme: VIEWS[0].scheme, reducedMotion: 'reduce' });
    await page.goto(path);
    for (const { width, height, scheme } of VIEWS) {
      // One load for all views: the page has to follow a window that is narrowed and a theme that is changed while it is open.
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await settled(page);
      // No page has a frame; without this mode each look would open a further page to put frames together.
      const axe = new AxeBuilder({ page }).setLegacyMode();
      const { violations } = await (
        scheme === 'dark' ? axe.withRules(['color-contrast']) : axe.withTags(RULES)
      ).analyze();
      for (const { id, nodes } of violations) {
        found.push(
          `${width} ${scheme}: ${id} at ${nodes
            .slice(0, 3)
            .map((node) => node.target.join(' '))
            .join(', ')}`,
        );
      }
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) found.push(`${width} ${scheme}: the page is ${overflow} px too wide`);
    }
    expect(found).toEqual([]);
  });
}

/** The thread of a run is addressed by its id, which is new in every house. */
async function latestRunId(page: Page): Promise<string> {
  const { runs } = (await (await page.request.get('/api/diagnosis/index-runs')).json()) as IndexRunListView;
  return runs[0]?.id ?? '';
}

/** Figures are there: no loading bar is left, but for the one that the page of building blocks shows as such, and the heading stands. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('qw-loading:not(qw-showcase-page qw-loading)')).toHaveCount(0);
}
