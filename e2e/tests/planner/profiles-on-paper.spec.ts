import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/house.js';
import { signInToStory } from '../../fixtures/story.js';

/** The file that a press brings. */
async function fileOf(page: Page, press: () => Promise<void>): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

/** How often something stands in a PDF, whose structure is not packed. */
const countOf = (content: Buffer, mark: RegExp): number => content.toString('latin1').match(mark)?.length ?? 0;

test('a planner prints one profile, and then those of all areas with special need for action', async ({ page }) => {
  test.setTimeout(240_000);
  await signInToStory(page, 'planner');

  await test.step('one profile comes at once, to print and to go on writing', async () => {
    await page.goto('/steckbriefe/burscheid/zentrum-nord');
    const pdf = await fileOf(page, () => page.getByRole('link', { name: /Zentrum Nord als PDF/ }).click());
    expect(pdf.name).toMatch(/^steckbrief-\d{4}-\d+-burscheid-zentrum-nord\.pdf$/);
    expect(pdf.content.subarray(0, 5).toString()).toBe('%PDF-');
    expect(countOf(pdf.content, /\/Marked true/g)).toBe(1);
    const docx = await fileOf(page, () => page.getByRole('link', { name: /Zentrum Nord als DOCX/ }).click());
    // A DOCX is a ZIP.
    expect(docx.content.subarray(0, 2).toString()).toBe('PK');
  });

  await test.step('those of all selected areas are written while the page stays, and then fetched', async () => {
    await page.goto('/index/laeufe/3');
    const name = 'Steckbriefe der Gebiete mit besonderem Handlungsbedarf als PDF';
    await page.getByRole('button', { name: `${name} schreiben`, exact: true }).click();
    const done = page.getByRole('link', { name, exact: true }).first();
    await expect(done).toBeVisible({ timeout: 180_000 });
    const pdf = await fileOf(page, () => done.click());
    expect(pdf.name).toMatch(/^steckbriefe-\d{4}-lauf-3\.pdf$/);
    expect(pdf.content.subarray(0, 5).toString()).toBe('%PDF-');
    // A title page, the contents, and at least two pages for each of several areas.
    expect(countOf(pdf.content, /\/Type \/Page\b/g)).toBeGreaterThan(8);
  });
});
