/**
 * The program itself on the device, so that a page for recording comes up again without a network (ADR 0018). The worker keeps files and
 * nothing else. Where the browser has no workers, or the connection is not encrypted, recording goes on as long as the page is open.
 */
import { DOCUMENT, effect, inject } from '@angular/core';
import { SEGMENTS } from '../addresses.js';
import { ownScript } from '../scripts/own-script.js';
import { LoadedFiles } from './loaded-files.js';

/** Call it where injection is possible. */
export function keepShell(): void {
  const document = inject(DOCUMENT);
  const files = inject(LoadedFiles);
  const window = document.defaultView;
  const workers = window && 'serviceWorker' in window.navigator ? window.navigator.serviceWorker : undefined;
  if (!window?.isSecureContext || workers === undefined) return;
  const scope = new URL(`${SEGMENTS.capture}/`, document.baseURI).href;
  const registered = register(workers, new URL('capture-worker.js', document.baseURI).href, scope);
  effect(() => {
    const all = files.all();
    void registered.then((worker) => worker?.postMessage({ files: all }));
  });
}

/** @returns null where the browser refuses; the page works without it */
async function register(
  workers: ServiceWorkerContainer,
  address: string,
  scope: string,
): Promise<ServiceWorker | null> {
  try {
    const registration = await workers.register(ownScript(address), { scope });
    return registration.active ?? registration.waiting ?? registration.installing;
  } catch {
    return null;
  }
}
