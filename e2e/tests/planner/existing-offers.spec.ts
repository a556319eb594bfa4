import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { dayAfter, dayOf } from '@quartierwerk/domain/time/day';
import { expect, test } from '../../fixtures/house.js';
import { signInToStory } from '../../fixtures/story.js';

const PROFILE = '/steckbriefe/leichlingen/cremers-weiden';

/** Without the ends of lines and the hyphens at them. */
const plain = (text: string): string => text.replace(/[\s\u00ad-]+/g, '');

test('a planner records what is there, finds it, checks it, and ends it; the profile and its paper follow', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const name = `Nähstube ${Date.now().toString(36)}`;
  await signInToStory(page, 'planner');
  const section = page.locator('qw-area-offers-section');
  const entry = section.getByRole('listitem').filter({ hasText: name });

  await test.step('it is recorded in the profile; what is refused loses nothing', async () => {
    await page.goto(PROFILE);
    await section.getByRole('button', { name: 'Angebot eintragen' }).click();
    const form = page.getByRole('dialog', { name: 'Angebot eintragen' });
    await form.getByLabel('Name des Angebots').fill(name);
    await form.getByLabel('Art', { exact: true }).selectOption('Gruppe oder Kurs');
    await form.getByLabel('Zielgruppen').fill('Frauen\nNachbarschaft');
    await form.getByLabel('Wer sagt das').fill('Trägerabfrage');
    await form.getByLabel('geprüft am').fill('2025-02-03');
    await form.getByRole('button', { name: 'Angebot speichern' }).click();
    await expect(form.getByText('Bitte wählen Sie eine Organisation').first()).toBeVisible();
    await form.getByLabel('Träger in Worten').fill('Nähkreis Spule');
    // Its municipality as well, which the area lies in.
    await form.getByLabel('Für welches Gebiet').selectOption({ label: 'Leichlingen' });
    await form.getByRole('button', { name: 'Angebot speichern' }).click();
    await expect(form.getByText(/liegt in „Leichlingen“/).first()).toBeVisible();
    await expect(form.getByLabel('Name des Angebots')).toHaveValue(name);
    await form.getByRole('button', { name: 'Entfernen Leichlingen', exact: true }).click();
    await form.getByRole('button', { name: 'Angebot speichern' }).click();
    await expect(form).toBeHidden();
    await expect(entry).toContainText('Nähkreis Spule');
    await expect(entry).toContainText('zu prüfen');
  });

  await test.step('the list finds it by its standing and its name, under an address that can be sent on', async () => {
    await page.goto('/angebote');
    await page.locator('qw-segments label').filter({ hasText: 'zu prüfen' }).click();
    await page.getByLabel('In der Liste suchen').fill(name);
    await expect(page).toHaveURL(/stand=zu-pruefen.*suche=|suche=.*stand=zu-pruefen/);
    await expect(page.locator('tr.offer')).toHaveCount(1);
    const csv = await fileOf(page, page.getByRole('link', { name: 'Diese Liste als CSV herunterladen' }));
    expect(csv.toString('utf8')).toContain(`${name};Gruppe oder Kurs;Nähkreis Spule;Leichlingen, Cremers Weiden;`);
    const xlsx = await fileOf(page, page.getByRole('link', { name: 'Diese Liste als XLSX herunterladen' }));
    expect(strFromU8(unzipSync(xlsx)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain(name);
  });

  await test.step('it is still current, says somebody by name of their office', async () => {
    await page.getByRole('button', { name: `Noch aktuell ${name}` }).click();
    const dialog = page.getByRole('dialog', { name: 'Ist das Angebot noch aktuell?' });
    await dialog.getByLabel('Wer sagt das').fill('Telefonat mit dem Nähkreis');
    await dialog.getByRole('button', { name: 'Noch aktuell' }).click();
    await expect(page.getByText('Kein Angebot passt zu diesen Filtern.')).toBeVisible();
    await page.goto(PROFILE);
    await expect(entry).toContainText('aktuell');
    await expect(entry).toContainText('Telefonat mit dem Nähkreis');
  });

  await test.step('the printed profile has it under its kind', async () => {
    const pdf = await paper(page, 'PDF');
    expect(pdf).toContain(plain('Vorhandene Angebote'));
    expect(pdf.indexOf(plain(name))).toBeGreaterThan(pdf.indexOf(plain('Gruppe oder Kurs')));
    expect(pdf).toContain(plain('Frauen und Nachbarschaft'));
    const docx = await paper(page, 'DOCX');
    expect(docx).toContain(plain(name));
  });

  await test.step('it ends with a reason, and stays where it was', async () => {
    await page.goto(PROFILE);
    await entry.getByRole('link', { name }).click();
    await expect(page).toHaveURL(/\/angebote\/AN-\d+$/);
    await page.getByRole('button', { name: 'Beenden' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Letzter Tag').fill(dayAfter(dayOf(new Date()), -1));
    await dialog.getByLabel('Begründung').fill('Der Raum wurde gekündigt.');
    await dialog.getByRole('button', { name: `${name} beenden` }).click();
    await expect(page.locator('qw-page-header')).toContainText('beendet');
    await expect(page.getByText('Der Raum wurde gekündigt.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Noch aktuell' })).toHaveCount(0);
    await page.goto(PROFILE);
    await section.getByRole('button', { name: /^Beendete Angebote zeigen/ }).click();
    await expect(entry).toContainText('beendet');
    const [, over = ''] = (await paper(page, 'PDF')).split(plain('Nicht mehr vorhanden'));
    expect(over).toContain(plain(name));
  });

  await test.step('whoever only reads sees it and is offered nothing', async () => {
    await signInToStory(page, 'reader');
    await page.goto(`/angebote?suche=${encodeURIComponent(name)}`);
    await expect(page.locator('tr.offer')).toHaveCount(1);
    await expect(page.getByRole('button', { name: 'Angebot eintragen' })).toHaveCount(0);
    await page.locator('tr.offer').getByRole('link', { name }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
    await expect(page.getByRole('button', { name: 'Ändern' })).toHaveCount(0);
  });
});

/** The file that a press brings. */
async function fileOf(page: Page, link: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return readFile(await download.path());
}

/** All words of the printed profile, without their gaps. */
async function paper(page: Page, format: 'PDF' | 'DOCX'): Promise<string> {
  const content = await fileOf(page, page.getByRole('link', { name: new RegExp(`Cremers Weiden als ${format}`) }));
  if (format === 'PDF') return plain(await textOfPdf(content));
  const body = strFromU8(unzipSync(content)['word/document.xml'] ?? new Uint8Array());
  return plain(body.replace(/<[^>]+>/g, ''));
}

async function textOfPdf(content: Buffer): Promise<string> {
  const document = await getDocument({ data: Uint8Array.from(content), verbosity: 0 }).promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, at) => {
      const { items } = await (await document.getPage(at + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join(' ');
    }),
  );
  return pages.join(' ');
}
