/** What was typed survives a reload, a crash of the tab and an ended session: it lies in the tab's own storage until it is saved. */
import { DestroyRef, effect, inject, untracked, type WritableSignal } from '@angular/core';
import { mayKeepTexts, ownKey } from '../session/typed-texts.js';

export interface Draft {
  /** Something typed earlier was put back. */
  readonly restored: boolean;
  /** After saving, or when the person discards it. */
  clear(): void;
}

const WRITE_AFTER_MS = 300;

/**
 * Keeps the model of a form in the session storage and puts it back when the page opens again. Passwords and files never belong here.
 *
 * @param key unique for the form and the thing it changes, with its version where there is one
 */
export function keepDraft<Model extends object>(key: string, model: WritableSignal<Model>): Draft {
  const storageKey = ownKey('draft', key);
  const stored = readDraft<Model>(storageKey);
  if (stored) model.set({ ...model(), ...stored });
  const initial = JSON.stringify(model());

  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept = true;
  const writeNow = (): void => {
    clearTimeout(timer);
    if (!kept || !mayKeepTexts()) return;
    const text = JSON.stringify(untracked(model));
    if (text === initial && !stored) sessionStorage.removeItem(storageKey);
    else write(storageKey, text);
  };
  effect(() => {
    model();
    clearTimeout(timer);
    timer = setTimeout(writeNow, WRITE_AFTER_MS);
  });
  // Whoever leaves right after the last key has not waited for the clock.
  window.addEventListener('pagehide', writeNow);
  inject(DestroyRef).onDestroy(() => {
    window.removeEventListener('pagehide', writeNow);
    writeNow();
  });
  return {
    restored: stored !== null,
    clear: () => {
      kept = false;
      clearTimeout(timer);
      sessionStorage.removeItem(storageKey);
    },
  };
}

function readDraft<Model>(key: string): Partial<Model> | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    return typeof stored === 'object' ? (stored as Partial<Model> | null) : null;
  } catch {
    // A draft of an older version of the program is no draft.
    return null;
  }
}

function write(key: string, text: string): void {
  try {
    sessionStorage.setItem(key, text);
  } catch {
    // Storage full or switched off: typing goes on without the net.
  }
}
