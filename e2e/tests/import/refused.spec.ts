import { deflateRawSync } from 'node:zlib';
import { prepareIndicators, tableOf } from '../../fixtures/indicator-ground.js';
import { expect, test } from '../../fixtures/house.js';
import { ImportWizard } from '../../pages/import.pom.js';

/** The beginning of a ZIP file, as a bomb has it: a few bytes that would become many. */
const ARCHIVE = Buffer.concat([
  Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x00, 0x00, 0x08, 0x00]),
  deflateRawSync(Buffer.alloc(1_000_000)),
]);

const HOSTILE: readonly {
  readonly what: string;
  readonly name: string;
  readonly content: Buffer;
  readonly says: RegExp;
}[] = [
  { what: 'an archive', name: 'kita.csv', content: ARCHIVE, says: /Gepackte Dateien/ },
  { what: 'a document', name: 'bericht.csv', content: Buffer.from('%PDF-1.7\n…'), says: /Das ist keine Tabelle/ },
  { what: 'nothing', name: 'leer.csv', content: Buffer.alloc(0), says: /Die Datei ist leer/ },
  {
    what: 'one line without end',
    name: 'lang.csv',
    content: Buffer.from('1;'.repeat(1_000_000)),
    says: /Eine Zeile der Datei ist länger/,
  },
  {
    what: 'single persons',
    name: 'faelle.csv',
    content: Buffer.from('Aktenzeichen;Geburtsdatum;Gebiet\n12-3;01.02.2019;0537802801\n'),
    says: /deutet auf Einzeldaten hin/,
  },
];

test('a file that is no table is refused with a sentence, and another can be chosen at once', async ({
  page,
  signInAs,
}) => {
  await signInAs('planner');
  await prepareIndicators(page);
  const wizard = new ImportWizard(page);
  for (const { what, name, content, says } of HOSTILE) {
    await test.step(`a file that holds ${what}`, async () => {
      await wizard.upload(tableOf(name, content));
      const refusal = page.getByRole('alert');
      await expect(refusal).toContainText(`„${name}“ wurde nicht angenommen.`);
      await expect(refusal).toContainText(says);
      await expect(page.getByRole('button', { name: 'Datei auswählen' })).toBeEnabled();
    });
  }
  await page.goto('/indikatoren/lieferungen');
  await expect(page.getByText('Noch keine Lieferung')).toBeVisible();
  await expect(page.getByText('Angefangene Importe')).toBeHidden();
});
