import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { Readable } from 'node:stream';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestPerson, aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { asAdmin } from '../../../../test/support/database.js';
import { gzipSync, zipSync } from '../../../../test/support/hostile-files.js';

const MB = 1_000_000;
const PATIENCE_MS = 2_000;
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
    ['a workbook', () => [zipSync('[Content_Types].xml', 10 * MB)], {}, 415, 'FILE_IS_ARCHIVE'],
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
      '600 columns',
      () => [Buffer.from(`${Array.from({ length: 600 }, (_, at) => `s${at}`).join(';')}\n`.repeat(3))],
      {},
      422,
      'FILE_TOO_MANY_COLUMNS',
    ],
    ['JSON', () => [Buffer.from('{"a":1}')], { 'content-type': 'application/json' }, 415, 'MEDIA_TYPE_UNSUPPORTED'],
  ])('with %s is refused at once, and nothing of it is kept', async (_, body, headers, status, code) => {
    const before = process.memoryUsage().rss;
    const answer = await send(body(), headers);
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
