import { crc32, deflateRawSync } from 'node:zlib';
import { zipOf } from '../../src/platform/workbook/zip.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

export interface TestSheet {
  readonly name: string;
  /** The XML between `<sheetData>` and its end. */
  readonly rows: string;
  /** What stands behind the rows. */
  readonly after?: string;
  readonly state?: string;
}

/** A workbook whose sheets are given as XML, as an office program would have written it. */
export function aWorkbook(sheets: readonly TestSheet[], parts: Readonly<Record<string, string>> = {}): Buffer {
  const relation = (type: string, target: string, at: number): string =>
    `<Relationship Id="rId${at}" Type="http://x/${type}" Target="${target}"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types/>`,
    '_rels/.rels': `${HEAD}<Relationships>${relation('officeDocument', 'xl/workbook.xml', 1)}</Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships>${sheets
      .map((_, at) => relation('worksheet', `worksheets/sheet${at + 1}.xml`, at + 1))
      .join(
        '',
      )}${relation('styles', 'styles.xml', 98)}${relation('sharedStrings', 'sharedStrings.xml', 99)}</Relationships>`,
    'xl/styles.xml': `${HEAD}<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ rows, after = '' }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `${HEAD}<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...parts,
  };
  return zipOf(Object.entries(files).map(([name, content]) => ({ name, content })));
}

/** A row of texts and numbers. */
export function row(at: number, ...cells: readonly (string | number)[]): string {
  const items = cells.map((cell) =>
    typeof cell === 'number' ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${cell}</t></is></c>`,
  );
  return `<row r="${at}">${items.join('')}</row>`;
}

/** An archive with one entry that says it is `bytes` long, whatever it unpacks to. */
export function aLyingArchive(name: string, content: Buffer, bytes: number): Buffer {
  const archive = zipOf([{ name, content }]);
  const directory = archive.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  archive.writeUInt32LE(bytes, directory + 24);
  return archive;
}

/** An archive whose entries all lie over the same packed bytes. */
export function anOverlappingArchive(entries: number, bytes: number): Buffer {
  const content = Buffer.alloc(bytes, ' ');
  const packed = deflateRawSync(content);
  const local = zipOf([{ name: '[Content_Types].xml', content }]).subarray(0, 30 + 19 + packed.length);
  const directory = Array.from({ length: entries }, (_, at) => {
    const name = Buffer.from(`xl/worksheets/sheet${at}.xml`);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc32(content), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(content.length, 24);
    entry.writeUInt16LE(name.length, 28);
    return Buffer.concat([entry, name]);
  });
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

/** A compound file whose directory holds these names (MS-CFB). */
export function aCompoundFile(...names: readonly string[]): Buffer {
  const header = Buffer.alloc(512);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(header);
  header.writeUInt16LE(9, 30);
  const directory = Buffer.alloc(512);
  names.forEach((name, at) => {
    const written = directory.write(name, at * 128, 'utf16le');
    directory.writeUInt16LE(written + 2, at * 128 + 64);
  });
  return Buffer.concat([header, directory]);
}

/** The beginning of an OpenDocument table: its media type comes first, and unpacked. */
export function anOpenDocument(): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 26);
  return Buffer.concat([local, Buffer.from('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')]);
}
