import { prepareIndicators, tableOf } from '../../fixtures/indicator-ground.js';
import { expect, test } from '../../fixtures/house.js';
import { workbookOf } from '../../fixtures/workbook.js';
import { ImportWizard } from '../../pages/import.pom.js';

const AREAS = [
  ['0537802801', 'Rösrath Mitte'],
  ['0537802802', 'Forsbach'],
  ['0537802804', 'Kleineichen'],
  ['0537802805', 'Stümpen'],
  ['0537802806', 'Venauen'],
  ['0537802807', 'Bleifeld'],
  ['0537802808', 'Hoffnungsthal Nord'],
  ['0537802809', 'Hoffnungsthal Süd'],
] as const;

/** A table as an office hands it on: title, blank rows, a name that stands twice, zeros for "not counted", total, source; written by Excel. */
const MESSY = Buffer.from(
  [
    'Kindertagesbetreuung und Hilfen in Rösrath, Stichtag 01.03.2025;;;;;;',
    ';;;;;;',
    ';;;;;;',
    'Schlüssel;Wohnplatz;D2 Zähler;D2 Nenner;D2 Nenner;B1;D3',
    ...AREAS.map(([code, name], at) => `${code};${name};${15 + 3 * at};${62 + 4 * at};${300 + at};1${at},5;0`),
    ';Rösrath insgesamt;204;608;2428;16,4;0',
    ';;;;;;',
    'Quelle: Jugendamt Rösrath, eigene Berechnung;;;;;;',
  ].join('\r\n'),
  'latin1',
);

/** Heads in two rows, of which the upper spans the years. */
const TIERS = workbookOf(
  'Zahlen',
  [
    ['Kinder unter 3 Jahren in Tagesbetreuung'],
    [],
    ['Schlüssel', 'Wohnplatz', 'D2', '', 'B1', ''],
    ['', '', 2023, 2024, 2023, 2024],
    ...AREAS.map(([code, name], at) => [code, name, 24.2 + at, 25.1 + at, 12.5 + at, 13.5 + at]),
    ['', 'Summe', 200, 210, 100, 110],
    ['Quelle: Jugendamt Rösrath'],
  ],
  ['A3:A4', 'B3:B4', 'C3:D3', 'E3:F3'],
);

test('a table as offices hand it on is read: what is no figure is told with its line, what is doubtful is asked', async ({
  page,
  signInAs,
}) => {
  await signInAs('planner');
  await prepareIndicators(page);
  const wizard = new ImportWizard(page);
  await wizard.describe(tableOf('Kita-Quoten und Hilfen.csv', MESSY), 'Kita-Quoten und Hilfen');

  await test.step('day and year are taken from the title, and of two columns of one name none is read unasked', async () => {
    await expect(page.getByLabel(/Stichtag der Zahlen/)).toHaveValue('2025-03-01');
    const choice = page.locator('qw-twin-choice');
    await expect(choice).toContainText('2 Spalten heißen gleich: Spalte 4 D2 Nenner; Spalte 5 D2 Nenner');
    await expect(page.getByText(/Gelesen wird keine davon, bis Sie gewählt haben/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Tabelle prüfen' })).toBeDisabled();
    await choice.getByRole('button', { name: 'Nur Spalte 4 D2 Nenner lesen' }).click();
    await expect(choice).toBeHidden();
  });

  await test.step('each thing that is no row of figures has its line, its column and its sentence', async () => {
    await wizard.check('Kein Fehler, 5 Hinweise');
    await wizard.finding(0, '4', 'ganze Zeile', 'Die Spaltenköpfe stehen erst in dieser Zeile.');
    await wizard.finding(1, '4', 'Spalte 4 D2 Nenner', 'Gelesen wird, wie Sie gewählt haben, nur Spalte 4.');
    await wizard.finding(2, '5', 'D3', 'D3: Alle 8 Werte sind 0. Vermutlich steht 0 hier für „fehlt“.');
    await wizard.finding(3, '13', 'Wohnplatz', 'Summenzeile in der Tabelle. Sie würde doppelt zählen');
    await wizard.finding(4, '15', 'Schlüssel', 'Quellenangabe, keine Zeile mit Werten. Sie bleibt außen vor.');
  });

  await test.step('zeros that mean "not counted" become missing, and the choice is told', async () => {
    await page.getByRole('button', { name: /0 als „fehlt“ lesen/ }).click();
    await wizard.found('Kein Fehler, 12 Hinweise in 5 Gruppen');
    await wizard.finding(2, '5–12', 'D3', 'D3, 0 als „fehlt“ gelesen, 8-mal.');
  });

  await wizard.next('Weiter zur Geheimhaltung');
  await wizard.next('Weiter zum Übernehmen');
  await expect(page.getByText('24 Werte, keiner geheim, 8 fehlen')).toBeVisible();
  await wizard.next('24 Werte übernehmen');
  await wizard.found('„Kita-Quoten und Hilfen“ ist übernommen');
  await expect(page.getByRole('link', { name: 'Zur Freigabe' })).toBeVisible();

  await test.step('the figures stand as the table had them', async () => {
    await page.goto('/indikatoren/B1');
    await expect(page.getByRole('row').filter({ hasText: 'Stümpen' })).toContainText('13,5');
  });
});

test('a workbook whose heads stand in two rows is read with both words of a column', async ({ page, signInAs }) => {
  await signInAs('planner');
  await prepareIndicators(page);
  const wizard = new ImportWizard(page);
  await wizard.upload({
    name: 'Kita-Quoten.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: TIERS,
  });
  await wizard.found(/^So wird/);

  await test.step('the two rows are proposed, and can be parted and joined again', async () => {
    const both = page.getByRole('checkbox', { name: /stehen in zwei Zeilen \(3 und 4\)/ });
    await expect(both).toBeChecked();
    await expect(page.getByRole('columnheader', { name: 'D2 2024' })).toBeVisible();
    await both.uncheck();
    await expect(page.getByRole('columnheader', { name: 'D2 2024' })).toBeHidden();
    await both.check();
    await expect(page.getByRole('columnheader', { name: 'D2 2024' })).toBeVisible();
  });

  await wizard.next('Weiter zu den Spalten');
  await page.getByLabel('Quelle', { exact: true }).selectOption({ label: 'Jugendamt Rösrath' });
  await wizard.check('Kein Fehler, 4 Hinweise');
  await wizard.finding(0, '3', 'ganze Zeile', 'Die Spaltenköpfe stehen erst in dieser Zeile.');
  await wizard.finding(1, '4', 'C D2 2023', 'stehen in dieser Zeile und in Zeile 3.');
  await wizard.finding(2, '13', 'B Wohnplatz', 'Summenzeile in der Tabelle.');
  await wizard.finding(3, '14', 'A Schlüssel', 'Quellenangabe, keine Zeile mit Werten.');
  await wizard.next('Weiter zur Geheimhaltung');
  await wizard.next('Weiter zum Übernehmen');
  await wizard.next('32 Werte übernehmen');
  await wizard.found(/ist übernommen$/);
});
