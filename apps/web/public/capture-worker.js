/*
 * Shows the pages for recording at a table without a network. It keeps files of the program and nothing else: requests to the API pass it
 * by, and what was said lies in the storage of the page. Registered for the addresses of recording alone (ADR 0018).
 */
const KEPT = `qw-shell:${self.registration.scope}`;
/** The first page, whichever address it was asked for at. */
const INDEX = self.registration.scope;
/** Files whose name carries a hash of their content never change. */
const HASHED = /-[A-Z0-9]{8}\.[a-z0-9]+$/;
/** In a hall the network may be there and answer nothing. */
const PATIENCE_MS = 5000;
/** Somebody on the way answers, because there is no server behind them. */
const OUTAGES = [502, 503, 504];

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event) => event.waitUntil(keep(event.data.files)));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || /^\/(api|health)\//.test(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else event.respondWith(HASHED.test(pathname) ? file(request) : freshFile(request));
});

async function page(request) {
  const kept = await matched(INDEX);
  return kept ? freshOr(kept, request) : fetch(request);
}

async function file(request) {
  return (await matched(request.url)) ?? fetch(request);
}

async function freshFile(request) {
  const kept = await matched(request.url);
  return kept ? freshOr(kept, request) : fetch(request);
}

/** What the server answers; what is kept where it does not answer, or not in time. */
async function freshOr(kept, request) {
  // Ends with the head of the answer: a long file may take longer than that.
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
  try {
    const answer = await fetch(request, { signal: patience.signal });
    return OUTAGES.includes(answer.status) ? kept : answer;
  } catch {
    return kept;
  } finally {
    clearTimeout(timer);
  }
}

async function matched(url) {
  return (await caches.open(KEPT)).match(url);
}

/**
 * Keeps what the page that calls is made of. Its files first and the index last, so that an index never stands without its files. What
 * is there is kept at once; the index waits for the next call where a part of the program is still to come.
 *
 * @param files addresses of everything that the page has loaded
 */
async function keep(files) {
  const index = await fetch(INDEX, { cache: 'no-cache' });
  const html = await index.clone().text();
  // A newer version has come out since the page was loaded: the next page keeps that one.
  if (!index.ok || !scriptsOf(html).every((script) => files.includes(script))) return;
  const cache = await caches.open(KEPT);
  const former = await (await cache.match(INDEX))?.text();
  const settled = await Promise.all(files.map((url) => keepFile(cache, url)));
  if (files.some((url, nth) => HASHED.test(new URL(url).pathname) && !settled[nth])) return;
  await cache.put(INDEX, index);
  if (former === html) return;
  for (const { url } of await cache.keys()) if (url !== INDEX && !files.includes(url)) await cache.delete(url);
}

/** @returns false where it may still come: what the server does not have is no part of the program */
async function keepFile(cache, url) {
  if (await cache.match(url)) return true;
  try {
    const answer = await fetch(url);
    if (answer.ok) await cache.put(url, answer);
    return answer.status < 500;
  } catch {
    return false;
  }
}

function scriptsOf(html) {
  const base = new URL(/<base href="([^"]+)"/.exec(html)?.[1] ?? '/', self.location.origin);
  return [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src]) => new URL(src, base).href);
}
