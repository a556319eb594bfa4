import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Readable } from 'node:stream';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestPerson, aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { asAdmin } from '../../../../test/support/database.js';
import { gzipSync, zipSync } from '../../../../test/support/hostile-files.js';
import {
  aCompoundFile,
  anOpenDocument,
  aLyingArchive,
  aWorkbook,
  anOverlappingArchive,
  row,
} from '../../../../test/support/workbooks.js';
import { zipOf } from '../../../platform/workbook/zip.js';

const MB = 1_000_000;
const PATIENCE_MS = 10_000;
const MEMORY_BYTES = 200 * MB;

interface Answer {
  readonly status: number;
  readonly code: string;
  readonly params?: Record<string, unknown>;
  readonly ms: number;
}

describe('a hostile file', () => {
  let house: TestApplication;
  let planner: TestPerson;
  let port = 0;
  beforeAll(async () => {
    house = await startApplication();
    await house.app.listen(0, '127.0.0.1');
    port = (house.server.address() as AddressInfo).port;
    planner = await aPerson(await aWorkspace(), ['planner']);
  });
  afterAll(() => house.close());

  /** Sends a body of any length, in pieces, like a browser; resolves with the first answer. */
  function send(body: Iterable<Buffer> | AsyncIterable<Buffer>, headers: Record<string, string> = {}): Promise<Answer> {
    const started = performance.now();
    return new Promise((resolve, reject) => {
      const request = httpRequest({
        port,
        // A connection of its own: a body that lies about its length must not spill into the next request.
        agent: false,
        method: 'POST',
        path: `/api/imports?id=${uuidV7()}&fileName=lieferung.csv`,
        headers: {
          'content-type': 'text/csv',
          'idempotency-key': uuidV7(),
          'sec-fetch-site': 'same-origin',
          cookie: planner.cookie,
          ...headers,
        },
      });
      request.on('response', (response) => {
        const ms = performance.now() - started;
        let text = '';
        response.on('data', (piece: Buffer) => (text += piece.toString()));
        response.on('end', () => {
          request.destroy();
          const { code, params } = JSON.parse(text) as { code: string; params?: Record<string, unknown> };
          resolve({ status: response.statusCode ?? 0, code, ms, ...(params ? { params } : {}) });
        });
      });
      request.on('error', reject);
      Readable.from(body)
        .on('error', () => undefined)
        .pipe(request);
    });
  }

  function* repeat(piece: Buffer, times: number): Generator<Buffer> {
    for (let at = 0; at < times; at += 1) yield piece;
  }

  const blanks = (size: number): Buffer => Buffer.alloc(size, ' ');
  const sheet = (rows: string): Buffer => aWorkbook([{ name: 'a', rows }]);
  const shared = (content: string): Buffer =>
    aWorkbook([{ name: 'a', rows: row(1, 'a') }], { 'xl/sharedStrings.xml': content });
  /** A few megabytes that would be a table of gigabytes. */
  const manyTexts = (): Buffer => {
    const texts = Array.from({ length: 200 }, () => `<si><t>${noise(32_000)}</t></si>`).join('');
    const cell = (): string => `<c t="s"><v>${randomInt(200)}</v></c>`;
    const rows = Array.from({ length: 5_000 }, () => `<row>${Array.from({ length: 120 }, cell).join('')}</row>`);
    return aWorkbook([{ name: 'a', rows: rows.join('') }], { 'xl/sharedStrings.xml': `<sst>${texts}</sst>` });
  };
  const noise = (size: number): string => randomBytes(size / 2).toString('hex');

  const digits = Buffer.alloc(MB, '1234567890');
  const rows = Buffer.from('0123;B4;2023;12;345\n'.repeat(50_000));

  it.each<[string, () => Iterable<Buffer>, Record<string, string>, number, string]>([
    ['100 MB on one line', () => repeat(digits, 100), {}, 422, 'FILE_LINE_TOO_LONG'],
    [
      'a long line after a good head',
      () => [Buffer.from('a;b\n1;2\n'), ...repeat(digits, 20)],
      {},
      422,
      'FILE_LINE_TOO_LONG',
    ],
    ['a ZIP bomb', () => [zipSync('lieferung.csv', 200 * MB)], {}, 415, 'FILE_IS_ARCHIVE'],
    ['a gzip bomb', () => [gzipSync(200 * MB)], {}, 415, 'FILE_IS_ARCHIVE'],
    [
      'a body packed for the way',
      () => [gzipSync(200 * MB)],
      { 'content-encoding': 'gzip' },
      415,
      'MEDIA_TYPE_UNSUPPORTED',
    ],
    ['a PDF', () => [Buffer.from('%PDF-1.7\n%âãÏÓ\n'), ...repeat(rows, 5)], {}, 422, 'FILE_NOT_A_TABLE'],
    ['binary data', () => [Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]), ...repeat(digits, 5)], {}, 422, 'FILE_NOT_A_TABLE'],
    ['UTF-16', () => [Buffer.from('\ufeffGebiet;Wert\n', 'utf16le')], {}, 422, 'FILE_ENCODING_UNKNOWN'],
    ['UTF-16 without its mark', () => [Buffer.from('Gebiet;Wert\n', 'utf16le')], {}, 422, 'FILE_ENCODING_UNKNOWN'],
    [
      'two encodings at once',
      () => [Buffer.from('Köln;Düren\nGröße;Höhe\n'), Buffer.from('Köln;1\n', 'latin1')],
      {},
      422,
      'FILE_ENCODING_UNKNOWN',
    ],
    [
      'more than the limit, announced',
      () => repeat(rows, 1),
      { 'content-length': String(300 * MB) },
      413,
      'FILE_TOO_LARGE',
    ],
    ['nothing', () => [], {}, 422, 'FILE_EMPTY'],
    ['prose', () => [Buffer.from('Sehr geehrte Damen und Herren,\nanbei die Zahlen.\n')], {}, 422, 'FILE_NOT_A_TABLE'],
    [
      'single persons',
      () => [Buffer.from('Vorname;Nachname;Gebiet\nErika;Muster;01\n')],
      {},
      422,
      'FILE_SINGLE_RECORDS',
    ],
    [
      'single persons below an upper row of heads',
      () => [Buffer.from('Person;;Leistung;\nNachname;Vorname;2022;2023\nMuster;Erika;1;2\nMuster;Emil;3;4\n')],
      {},
      422,
      'FILE_SINGLE_RECORDS',
    ],
    [
      '600 columns',
      () => [Buffer.from(`${Array.from({ length: 600 }, (_, at) => `s${at}`).join(';')}\n`.repeat(3))],
      {},
      422,
      'FILE_TOO_MANY_COLUMNS',
    ],
    ['JSON', () => [Buffer.from('{"a":1}')], { 'content-type': 'application/json' }, 415, 'MEDIA_TYPE_UNSUPPORTED'],
  ])('with %s is refused at once, and nothing of it is kept', async (_, body, headers, status, code) => {
    // Made before it is measured: the bytes of the attack are the test's own.
    const pieces = [...body()];
    const before = process.memoryUsage().rss;
    const answer = await send(pieces, headers);
    expect(answer).toMatchObject({ status, code });
    expect(answer.ms).toBeLessThan(PATIENCE_MS);
    expect(process.memoryUsage().rss - before).toBeLessThan(MEMORY_BYTES);
    const [kept] = await asAdmin<{ files: number }>(
      'SELECT count(*)::int AS files FROM file_object WHERE workspace_id = $1',
      [planner.workspace.id],
    );
    expect(kept?.files).toBe(0);
  });

  it.each<[string, () => Buffer, number, string]>([
    ['a sheet of nothing but blanks', () => zipSync('[Content_Types].xml', 120 * MB), 413, 'FILE_WORKBOOK_TOO_LARGE'],
    [
      'more than may be unpacked',
      () => aLyingArchive('xl/a', Buffer.from(noise(4 * MB)), 200 * MB),
      413,
      'FILE_WORKBOOK_TOO_LARGE',
    ],
    [
      'an entry that is longer than it says',
      () => aLyingArchive('_rels/.rels', blanks(90 * MB), 900),
      422,
      'FILE_WORKBOOK_DAMAGED',
    ],
    [
      'an entry that is shorter than it says',
      () => aLyingArchive('_rels/.rels', blanks(900), 90_000),
      422,
      'FILE_WORKBOOK_DAMAGED',
    ],
    ['entries that lie over one another', () => anOverlappingArchive(500, 300_000), 422, 'FILE_WORKBOOK_DAMAGED'],
    ['two thousand entries', () => anOverlappingArchive(2_000, 100), 413, 'FILE_WORKBOOK_TOO_LARGE'],
    [
      'a document type definition',
      () => sheet('</sheetData><!DOCTYPE x [<!ENTITY a "aaaa">]>'),
      422,
      'FILE_WORKBOOK_UNSAFE',
    ],
    [
      'one before its shared texts',
      () => shared('<!DOCTYPE sst SYSTEM "file:///etc/passwd"><sst/>'),
      422,
      'FILE_WORKBOOK_UNSAFE',
    ],
    [
      'an entity that is named nowhere',
      () => sheet('<row><c t="str"><v>&lol9;</v></c></row>'),
      422,
      'FILE_WORKBOOK_UNSAFE',
    ],
    ['a text that never ends', () => shared(`<sst><si><t>${noise(9 * MB)}`), 413, 'FILE_WORKBOOK_TOO_LARGE'],
    [
      'a million shared texts',
      () => shared(`<sst>${'<si><t/></si><si/><si> </si>'.repeat(400_000)}</sst>`),
      413,
      'FILE_WORKBOOK_TOO_LARGE',
    ],
    ['long texts that every cell repeats', () => manyTexts(), 422, 'FILE_LINE_TOO_LONG'],
    ['rows out of order', () => sheet('<row r="9"/><row r="2"/>'), 422, 'FILE_WORKBOOK_DAMAGED'],
    ['a cell beyond the last column', () => sheet('<row><c r="ZZZ1"><v>1</v></c></row>'), 422, 'FILE_WORKBOOK_DAMAGED'],
    ['a sheet cut off', () => sheet(row(1, 'a', 'b')).subarray(0, 700), 422, 'FILE_WORKBOOK_DAMAGED'],
    ['no sheet at all', () => aWorkbook([]), 422, 'FILE_WORKBOOK_DAMAGED'],
    [
      'bytes that are no text',
      () => zipOf([{ name: '_rels/.rels', content: Buffer.from([0x3c, 0xff, 0xfe]) }]),
      422,
      'FILE_WORKBOOK_DAMAGED',
    ],
    [
      'a password',
      () => aCompoundFile('Root Entry', 'EncryptionInfo', 'EncryptedPackage'),
      422,
      'FILE_WORKBOOK_ENCRYPTED',
    ],
    ['the format of old', () => aCompoundFile('Root Entry', 'Workbook'), 415, 'FILE_WORKBOOK_FORMAT'],
    ['OpenDocument inside', () => anOpenDocument(), 415, 'FILE_WORKBOOK_FORMAT'],
  ])('a workbook with %s is refused at once, and nothing of it is kept', async (_, content, status, code) => {
    const bytes = content();
    const before = process.memoryUsage().rss;
    const answer = await send([bytes]);
    expect(answer).toMatchObject({ status, code });
    expect(answer.ms).toBeLessThan(PATIENCE_MS);
    expect(process.memoryUsage().rss - before).toBeLessThan(MEMORY_BYTES);
    const [kept] = await asAdmin<{ files: number }>(
      'SELECT count(*)::int AS files FROM file_object WHERE workspace_id = $1',
      [planner.workspace.id],
    );
    expect(kept?.files).toBe(0);
  });

  it('of endless rows is refused when the limit is reached, wherever the client stops', async () => {
    const answer = await send(repeat(rows, 257));
    expect(answer).toMatchObject({ status: 413, code: 'FILE_TOO_LARGE' });
  });

  it('is answered without cutting off whoever asked for the connection to be closed and still sends', async () => {
    const head = Buffer.from('a;b\n1;2\n');
    const socket = connect(port, '127.0.0.1');
    const answered = once(socket, 'data');
    socket.write(
      `POST /api/imports?id=${uuidV7()}&fileName=lieferung.csv HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n` +
        `Content-Type: text/csv\r\nContent-Length: ${head.length + 21 * MB}\r\nIdempotency-Key: ${uuidV7()}\r\n` +
        `Sec-Fetch-Site: same-origin\r\nCookie: ${planner.cookie}\r\n\r\n`,
    );
    socket.write(head);
    for (let sent = 0; sent < 20; sent += 1) socket.write(digits);
    const [answer] = (await answered) as [Buffer];
    expect(answer.toString()).toContain(' 422 ');
    let closed = false;
    socket.once('end', () => (closed = true));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(closed).toBe(false);
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.write(digits, (error) => (error ? reject(error) : resolve()));
    });
    socket.destroy();
  });

  it('sent byte by byte is recognised all the same', async () => {
    async function* slowly(): AsyncGenerator<Buffer> {
      for (const byte of [0x50, 0x4b, 3, 4, 20, 0]) yield await Promise.resolve(Buffer.from([byte]));
    }
    expect(await send(slowly())).toMatchObject({ code: 'FILE_IS_ARCHIVE', params: { is: 'zip' } });
  });
});
