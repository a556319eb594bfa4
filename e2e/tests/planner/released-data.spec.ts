import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { DeliveryListView } from '@quartierwerk/contracts/indicators/deliveries.views';
import type { AreaEditionListView } from '@quartierwerk/contracts/places/places.views';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from '../../fixtures/house.js';
import { prepareIndicators, tableOf } from '../../fixtures/indicator-ground.js';
import { ImportWizard } from '../../pages/import.pom.js';

const YEAR = 2025;
/** Two children in the second area are few; of the others one is its neighbour. */
const COUNTS = [
  ['0537802801', 15, 62],
  ['0537802802', 2, 90],
  ['0537802805', 41, 97],
  ['0537802804', 33, 71],
] as const;
const TABLE = [
  'Gebiet;Indikator;Berichtsjahr;Zähler;Nenner',
  ...COUNTS.map(([area, numerator, denominator]) => `${area};D2;${YEAR};${numerator};${denominator}`),
  ...COUNTS.map(([area, numerator, denominator]) => `${area};D3;${YEAR};${denominator - numerator};${denominator}`),
].join('\r\n');

test('a planner releases a delivery and hands its figures out in four formats', async ({ page, signInAs }) => {
  test.setTimeout(240_000);
  await signInAs('planner');
  await prepareIndicators(page);

  await test.step('a table comes in and is the ground of a run', async () => {
    const wizard = new ImportWizard(page);
    await wizard.describe(tableOf('kita.csv', TABLE), 'Kita-Quoten');
    await wizard.check(/^Kein Fehler/);
    await wizard.next('Weiter zur Geheimhaltung');
    await wizard.next('Weiter zum Übernehmen');
    await wizard.next(/Werte übernehmen$/);
    await wizard.found('„Kita-Quoten“ ist übernommen');
    await compute(page);
  });

  await test.step('as long as nothing is released, the run hands nothing out and says so', async () => {
    await page.goto('/index/laeufe/1');
    await page.getByRole('button', { name: 'Daten', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Daten herunterladen' });
    await expect(dialog.getByText('Von diesen Zahlen ist nichts freigegeben.')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'CSV laden' })).toBeHidden();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('the delivery is released', async () => {
    const { deliveries } = (await (await page.request.get('/api/deliveries')).json()) as DeliveryListView;
    await page.goto(`/indikatoren/lieferungen/${deliveries[0]?.id}/freigabe`);
    await page.getByRole('button', { name: 'Freigabe prüfen' }).click();
    await page.getByRole('button', { name: 'So freigeben' }).click({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Zahlen freigeben' }).click();
    await page.getByRole('button', { name: 'Daten herunterladen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Daten herunterladen' });
    await expect(dialog.getByText('geheim gehalten', { exact: true })).toBeVisible();
    const csv = await fileOf(page, 'CSV laden');
    expect(csv.name).toBe(`Freigegebene Zahlen Kita-Quoten ${YEAR}.csv`);
    await page.getByRole('button', { name: 'Schließen' }).click();
  });

  await page.goto('/index/laeufe/1');
  await page.getByRole('button', { name: 'Daten', exact: true }).click();

  await test.step('the table has a sign where a figure is kept secret, and a comma in the others', async () => {
    const { name, content } = await fileOf(page, 'CSV laden');
    expect(name).toBe(`Freigegebene Zahlen ${YEAR} Lauf 1.csv`);
    const lines = content.toString('utf8').split('\r\n');
    const of = (area: string) => lines.find((line) => line.startsWith(`${area};`) && line.includes(';D2;'));
    expect(of('0537802802')).toMatch(/;2025;\.;\.;[^;]+;Prozent;\.;geheim gehalten, /);
    const shown = lines.filter((line) => /;D2;[^;]+;2025;\d+,\d+;\d+;\d+;Prozent;;;/.test(line));
    expect(shown.length).toBeGreaterThan(0);
    expect(lines.filter((line) => /;2025;;/.test(line))).toEqual([]);
  });

  await test.step('the workbook has figures, definitions and signs', async () => {
    const { name, content } = await fileOf(page, 'Excel-Arbeitsmappe (XLSX) laden');
    expect(name).toMatch(/\.xlsx$/);
    const parts = unzipSync(new Uint8Array(content));
    const text = (part: string) => strFromU8(parts[part] ?? new Uint8Array());
    for (const sheet of ['Zahlen', 'Lange Tabelle', 'Indikatoren', 'Zeichen und Stand'])
      expect(text('xl/workbook.xml')).toContain(`name="${sheet}"`);
    expect(text('xl/worksheets/sheet1.xml')).toContain('0537802801');
    expect(text('xl/worksheets/sheet4.xml')).toContain('Freigegeben am');
  });

  await test.step('the map has outlines, and null with a reason where there is no figure', async () => {
    const { name, content } = await fileOf(page, 'GeoJSON laden');
    expect(name).toMatch(/\.geojson$/);
    const { type, features } = JSON.parse(content.toString('utf8')) as {
      type: string;
      features: { id: string; properties: Record<string, unknown>; geometry: { type: string } | null }[];
    };
    expect(type).toBe('FeatureCollection');
    const hidden = features.find(({ id }) => id === '0537802802');
    expect(hidden?.geometry?.type).toMatch(/Polygon$/);
    expect(hidden?.properties).toMatchObject({ [`D2_${YEAR}`]: null, [`D2_${YEAR}_status`]: 'suppressed' });
  });

  await test.step('the cube has a status in each gap', async () => {
    const { name, content } = await fileOf(page, 'JSON-stat laden');
    expect(name).toMatch(/\.json$/);
    const cube = JSON.parse(content.toString('utf8')) as {
      class: string;
      size: number[];
      value: (number | null)[];
      status: Record<string, string>;
    };
    expect(cube.class).toBe('dataset');
    expect(cube.value).toHaveLength(cube.size.reduce((product, one) => product * one, 1));
    cube.value.forEach((value, at) => value === null && expect(cube.status[at]).toBeTruthy());
  });

  await test.step('an answer that fails is told', async () => {
    await page.route('**/released-data/file*', (route) =>
      route.fulfill({ status: 500, contentType: 'application/problem+json', body: '{}' }),
    );
    await page.getByRole('button', { name: 'CSV laden' }).click();
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible();
  });
});

/** The file that a press in the dialog brings. */
async function fileOf(page: Page, press: string): Promise<{ name: string; content: Buffer }> {
  const button = page.getByRole('dialog').getByRole('button', { name: press, exact: true });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

/** A run of what was delivered; most areas of the district have nothing. */
async function compute(page: Page): Promise<void> {
  const { editions } = (await (await page.request.get('/api/places/editions')).json()) as AreaEditionListView;
  const response = await page.request.post('/api/diagnosis/index-runs', {
    headers: { 'Idempotency-Key': crypto.randomUUID() },
    data: {
      id: crypto.randomUUID(),
      editionId: editions[0]?.id,
      year: YEAR,
      method: { id: 'journey', coverage: { domain: 0, overall: 0 } },
    },
  });
  expect(response.status(), await response.text()).toBe(200);
}
