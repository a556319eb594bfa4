import type { Page } from '@playwright/test';
import { expectNoBarrier } from '../../fixtures/barriers.js';
import { expect, test } from '../../fixtures/house.js';
import { signInToStory } from '../../fixtures/story.js';

const BUEDCHEN = '/faden/projekt/burscheider-buedchen';

/** Words of the picture that a line runs through, and states that are cut. */
async function faultsOf(page: Page): Promise<string[]> {
  return page.locator('qw-trace-graph .picture').evaluate((picture) => {
    const origin = picture.getBoundingClientRect();
    const words = [...picture.querySelectorAll('.words')].map((label) => {
      const { left, right, top, bottom } = label.getBoundingClientRect();
      const box = {
        left: left - origin.left,
        right: right - origin.left,
        top: top - origin.top,
        bottom: bottom - origin.top,
      };
      return { text: label.textContent?.trim() ?? '', box };
    });
    const crossed = [...picture.querySelectorAll('path')].flatMap((path) => {
      const length = path.getTotalLength();
      return words.flatMap(({ text, box }) => {
        for (let at = 0; at <= length; at += 3) {
          const { x, y } = path.getPointAtLength(at);
          if (x > box.left + 1 && x < box.right - 1 && y > box.top + 1 && y < box.bottom - 1)
            return [`line through ${text}`];
        }
        return [];
      });
    });
    const cut = [...picture.querySelectorAll<HTMLElement>('.state')].flatMap((state) =>
      state.scrollHeight > state.clientHeight + 1 || state.scrollWidth > state.clientWidth + 1
        ? [`cut: ${state.textContent}`]
        : [],
    );
    const over = words.flatMap(({ text, box }, at) =>
      words
        .slice(at + 1)
        .flatMap(({ text: other, box: next }) =>
          box.left < next.right - 1 &&
          next.left < box.right - 1 &&
          box.top < next.bottom - 1 &&
          next.top < box.bottom - 1
            ? [`${text} over ${other}`]
            : [],
        ),
    );
    return [...crossed, ...cut, ...over];
  });
}

test('in the picture no line runs through words, and every state can be read', async ({ page }) => {
  await signInToStory(page, 'planner');
  for (const address of [BUEDCHEN, '/faden/empfehlung/E-2026-07', '/faden/beitrag/K7-204', '/faden/indikator/B5']) {
    await page.goto(address);
    await expect(page.locator('qw-trace-graph .words').first()).toBeVisible();
    expect({ address, faults: await faultsOf(page) }).toEqual({ address, faults: [] });
  }
});

test('on a phone the stations stand one below the other', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInToStory(page, 'planner');
  await page.goto(BUEDCHEN);
  const bead = page.locator('qw-trace-graph').getByRole('link', { name: /Bestätigte Anbindungen.*unter Soll/ });
  await expect(bead).toBeVisible();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  await expectNoBarrier(page);
});

test('on paper the thread is told, drawn and listed, with the workspace, the day and the mark of the demonstration', async ({
  page,
}) => {
  await signInToStory(page, 'planner');
  await page.goto(BUEDCHEN);
  await expect(page.locator('qw-trace-story')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  for (const part of ['qw-trace-story', 'qw-trace-graph', 'qw-trace-table'])
    await expect(page.locator(part)).toBeVisible();
  await expect(page.locator('.paper-head')).toHaveText(
    /Rheinisch-Bergischer Kreis, Stand \d\d\.\d\d\.\d{4}\. Demonstration, Werte erfunden/,
  );
  await expect(page.getByRole('heading', { level: 1, name: 'Roter Faden' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Drucken' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Eintrag öffnen' })).toBeHidden();
  await expect(page.getByRole('radio')).toHaveCount(0);
});

test('words of a contribution that nobody has checked for names are read on its own page alone', async ({ page }) => {
  await signInToStory(page, 'planner');
  await page.goto('/faden/beitrag/K7-308?ansicht=tabelle');
  await expect(page.locator('qw-trace-story')).toContainText('K7-308 (noch nicht geprüft)');
  await expect(page.locator('qw-trace-table')).toContainText('K7-308');
  await expect(page.getByRole('main')).not.toContainText('02174');
});

test('the table names groups after what is in them, lists the meeting to come, and sorts', async ({ page }) => {
  await signInToStory(page, 'planner');
  await page.goto('/faden/empfehlung/E-2026-07?ansicht=tabelle');
  const table = page.locator('qw-trace-table');
  await expect(table.getByRole('rowheader', { name: /Fachplanungskonferenzen und Empfehlungen/ })).toBeVisible();
  await expect(table.getByRole('row').filter({ hasText: 'berät über E-2026-07' })).toContainText('10.12.2026');
  await table.getByRole('button', { name: 'Tag' }).click();
  await expect(table.getByRole('columnheader', { name: 'Tag' })).toHaveAttribute('aria-sort', 'ascending');
});

test('the story of Stolberg leads from the figures over the concept and the flood to the key figures', async ({
  page,
}) => {
  await signInToStory(page, 'planner', 'Stolberg');
  await page.goto('/faden/projekt/oberstark');
  const told = page.locator('qw-trace-story').getByRole('listitem');
  const order = [
    /S1 Mindestsicherungsquote 26,2.% \(Stolberg.13,9.%, Rang 2 von 17\)/,
    /Das Gremium Rat der Kupferstadt Stolberg entschied über B-2018-01/,
    /eine von 47 Maßnahmen im Handlungskonzept „Berg- und Talachse“ .* Handlungsfeld 4 von 5/,
    /Das Projekt „Oberstark“ begann; es verwirklicht 4\.02\..*Gefördert wurde es zuerst aus: .*\(2021 bis 2022\); heute aus: .*2023 bis 2027/,
    /Hochwasser vom Juli 2021/,
    /Gemessen wird „Oberstark“ an: Erreichte Kinder \(39.% bei einem Soll von 40/,
    /Das Projekt „Oberstark“ läuft bis/,
  ];
  await expect(told.first()).toBeVisible();
  const texts = await told.allTextContents();
  const places = order.map((words) => texts.findIndex((text) => words.test(text.replace(/\s+/g, ' '))));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});
