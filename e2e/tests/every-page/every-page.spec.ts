import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/house.js';
import { arrive } from './ground.js';
import { LOOKS } from './pages.js';

// A trace of every look would cost more than the look.
test.use({ trace: 'off' });

const TARGET_SIZE = 'target-size';
const EVERYTHING: Rules = { tags: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
const COLOURS: Rules = { rules: ['color-contrast'] };
/** What can fail by the room alone: the markup of these widths is that of their neighbours, to which everything was applied. */
const ROOM: Rules = { rules: [TARGET_SIZE, 'scrollable-region-focusable'] };
/** In the dark theme only colours differ from the view before it. */
const VIEWS: readonly View[] = [
  { width: 1440, height: 900, scheme: 'light', rules: EVERYTHING },
  { width: 1440, height: 900, scheme: 'dark', rules: COLOURS },
  { width: 768, height: 1024, scheme: 'light', rules: ROOM },
  { width: 390, height: 844, scheme: 'light', rules: EVERYTHING },
  { width: 390, height: 844, scheme: 'dark', rules: COLOURS },
  { width: 320, height: 640, scheme: 'light', rules: ROOM },
];
const LOADING = 'qw-loading:not(qw-showcase-page qw-loading)';

for (const { address, as, open, leadsTo } of LOOKS) {
  const what = open ? `${address} with “${[open].flat().join(', ')}”` : address;
  test(`${what} as ${as ?? 'visitor'} has no barrier in any width and theme`, async ({ page }) => {
    const found: string[] = [];
    const path = await arrive({ page, as }, address);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(path);
    await settled(page);
    // The page that was meant, and not where a guard sent somebody who may not see it.
    expect(new URL(page.url()).pathname).toBe(new URL(leadsTo ?? path, page.url()).pathname);
    if (open) await openDialog(page, [open].flat());
    for (const { width, height, scheme, rules } of VIEWS) {
      // One load for all views: the page has to follow a window that is narrowed and a theme that is changed while it is open.
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await drawn(page);
      for (const { id, nodes } of await barriersOf(page, rules)) {
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

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

interface Rules {
  readonly tags?: string[];
  readonly rules?: string[];
}

interface View {
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
  readonly rules: Rules;
}

async function barriersOf(page: Page, { tags, rules }: Rules): Promise<Violations> {
  // No page has a frame; without this mode each look would open a further page to put frames together.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(tags ?? [])).analyze();
  if (rules?.length === 1 || !violations.some(({ id }) => id === TARGET_SIZE)) return violations;
  // A control that is half under a bar that stays counts as too small; in a window as high as the page nothing covers it.
  const width = page.viewportSize()?.width ?? 0;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
  await drawn(page);
  const others = violations.filter(({ id }) => id !== TARGET_SIZE);
  return [...others, ...(await barriersOf(page, { rules: [TARGET_SIZE] }))];
}

/** One press after the other: some dialogs stand behind a menu or an opened row. */
async function openDialog(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) await press(page, name);
  await expect(page.locator('dialog[open], [role=dialog]').first()).toBeVisible();
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).or(page.getByRole('menuitem', { name })).first().click();
}

/** A change of the window asks for nothing that lasts; what it draws anew is there after two frames. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))),
  );
  await expect(page.locator(LOADING)).toHaveCount(0);
}

/** Figures are there: no loading bar is left, but for the one that the page of building blocks shows as such, and the heading stands. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.locator(LOADING)).toHaveCount(0);
}
