import { jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';

const ORIGIN = 'https://house.example';
const SCOPE = `${ORIGIN}/erfassung/`;
const MAIN = `${ORIGIN}/main-ABCDEFGH.js`;
const LAZY = `${ORIGIN}/chunk-HGFEDCBA.js`;
const ICON = `${ORIGIN}/icons/gone.svg`;
const INDEX = '<base href="/"><script src="main-ABCDEFGH.js"></script>';

interface Answer {
  readonly status: number;
  readonly ok: boolean;
  readonly text: () => Promise<string>;
  readonly clone: () => Answer;
}

function answer(text: string, status = 200): Answer {
  const own: Answer = { status, ok: status < 300, text: () => Promise.resolve(text), clone: () => own };
  return own;
}

type Network = (url: string, stopped: AbortSignal | undefined) => Answer | Promise<Answer>;
type Told = Readonly<Record<string, unknown>>;

/** The worker as a browser runs it, with a network that the spec makes. */
function start() {
  const told = new Map<string, (event: Told) => void>();
  const files = new Map<string, Answer>();
  let network: Network = () => Promise.reject(new TypeError('no network'));
  const cache = {
    match: (url: string) => Promise.resolve(files.get(url)),
    put: (url: string, file: Answer) => Promise.resolve(void files.set(url, file)),
    delete: (url: string) => Promise.resolve(files.delete(url)),
    keys: () => Promise.resolve([...files.keys()].map((url) => ({ url }))),
  };
  const self = {
    registration: { scope: SCOPE },
    location: { origin: ORIGIN },
    addEventListener: (kind: string, act: (event: Told) => void) => void told.set(kind, act),
  };
  const fetch = async (asked: string | { url: string }, options?: { signal?: AbortSignal }) =>
    network(typeof asked === 'string' ? asked : asked.url, options?.signal);
  const caches = { open: () => Promise.resolve(cache) };
  const source = readFileSync('apps/web/public/capture-worker.js', 'utf8');
  runInNewContext(source, { self, caches, fetch, URL, AbortController, setTimeout, clearTimeout });
  const say = (kind: string, event: Told) => {
    let work: Promise<unknown> = Promise.resolve();
    const take = (promise: Promise<unknown>) => (work = promise);
    told.get(kind)?.({ ...event, waitUntil: take, respondWith: take });
    return work;
  };
  return {
    files,
    set network(next: Network) {
      network = next;
    },
    keep: (...urls: string[]) => say('message', { data: { files: urls } }),
    ask: (url: string, mode = 'navigate') => say('fetch', { request: { method: 'GET', url, mode } }) as Promise<Answer>,
  };
}

/** A server that has all but what is named here. */
const server =
  (faults: Readonly<Record<string, number>> = {}): Network =>
  (url) =>
    answer(url === SCOPE ? INDEX : url, faults[url] ?? 200);

describe('the worker that keeps the pages for recording', () => {
  const page = `${SCOPE}K7ABCDEF`;

  it('keeps the page also where one file is not there', async () => {
    const worker = start();
    worker.network = server({ [ICON]: 404 });
    await worker.keep(MAIN, LAZY, ICON);
    expect([...worker.files.keys()]).toEqual([MAIN, LAZY, SCOPE]);
  });

  it('keeps what comes, and the page as soon as no part of the program is missing', async () => {
    const worker = start();
    worker.network = server({ [LAZY]: 503 });
    await worker.keep(MAIN, LAZY);
    expect([...worker.files.keys()]).toEqual([MAIN]);
    worker.network = server();
    await worker.keep(MAIN, LAZY);
    expect([...worker.files.keys()]).toEqual([MAIN, LAZY, SCOPE]);
  });

  it('shows the kept page where there is no server behind the answer, and the server’s own answers', async () => {
    const worker = start();
    worker.network = server();
    await worker.keep(MAIN);
    for (const status of [502, 503, 504]) {
      worker.network = server({ [page]: status });
      expect(await (await worker.ask(page)).text()).toBe(INDEX);
    }
    worker.network = server({ [page]: 500 });
    expect((await worker.ask(page)).status).toBe(500);
  });

  it('does the same for files that may change', async () => {
    const font = `${ORIGIN}/fonts/text.woff2`;
    const worker = start();
    worker.network = server();
    await worker.keep(MAIN, font);
    worker.network = server({ [font]: 502 });
    expect((await worker.ask(font, 'cors')).status).toBe(200);
  });

  it('shows the kept page after five seconds of silence', async () => {
    jest.useFakeTimers();
    const worker = start();
    worker.network = server();
    await worker.keep(MAIN);
    worker.network = (_url, stopped) =>
      new Promise((_resolve, reject) => stopped?.addEventListener('abort', () => reject(new Error('stopped'))));
    const asked = worker.ask(page);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(await (await asked).text()).toBe(INDEX);
    jest.useRealTimers();
  });
});
