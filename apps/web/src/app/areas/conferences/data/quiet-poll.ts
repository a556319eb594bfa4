/** Looks again every few seconds while the window is seen: what another person writes appears without being asked for. */
import { DestroyRef, DOCUMENT, effect, inject } from '@angular/core';

const EVERY_MS = 4_000;

/** Call it where injection is possible. A look that fails is no message: the next one comes soon. */
export function quietPoll(wanted: () => boolean, look: () => Promise<unknown>): void {
  const document = inject(DOCUMENT);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  const next = (): void => {
    clearTimeout(timer);
    if (running) timer = setTimeout(() => void round(), EVERY_MS);
  };
  const round = async (): Promise<void> => {
    if (document.visibilityState === 'visible') await look().catch(() => undefined);
    next();
  };
  effect(() => {
    running = wanted();
    next();
  });
  const seenAgain = (): void => {
    if (running && document.visibilityState === 'visible') void round();
  };
  document.addEventListener('visibilitychange', seenAgain);
  inject(DestroyRef).onDestroy(() => {
    running = false;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', seenAgain);
  });
}
