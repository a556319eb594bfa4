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
  if (!kept) return fetch(request);
  try {
    return await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch {
    return kept;
  }
}

async function file(request) {
  return (await matched(request.url)) ?? fetch(request);
}

async function freshFile(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await matched(request.url);
    if (kept) return kept;
    throw error;
  }
}

async function matched(url) {
  return (await caches.open(KEPT)).match(url);
}

/**
 * Keeps what the page that calls is made of. Its files first and the index last, so that an index never stands without its files.
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
  await Promise.all(files.map(async (url) => (await cache.match(url)) ?? cache.add(url)));
  await cache.put(INDEX, index);
  if (former === html) return;
  for (const { url } of await cache.keys()) if (url !== INDEX && !files.includes(url)) await cache.delete(url);
}

function scriptsOf(html) {
  const base = new URL(/<base href="([^"]+)"/.exec(html)?.[1] ?? '/', self.location.origin);
  return [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src]) => new URL(src, base).href);
}
