/**
 * The keyboard map of the page. Pages and components register their keys while they live; the help dialog lists what is registered.
 * Single letters can be switched off (WCAG 2.1.4) and never act while somebody types.
 */
import { DestroyRef, DOCUMENT, inject, Service, signal } from '@angular/core';

export interface Shortcut {
  /** As `KeyboardEvent.key`, letters in lower case; two steps with a blank ("g i"); `mod+k` is Ctrl or Cmd. */
  readonly keys: string;
  readonly description: string;
  /** Heading in the help dialog. */
  readonly group: string;
  readonly run: (event: KeyboardEvent) => void;
}

const SEQUENCE_MS = 1200;
const STORAGE_KEY = 'qw.single-keys';

@Service()
export class Shortcuts {
  private readonly document = inject(DOCUMENT);
  private readonly registered = signal<readonly Shortcut[]>([]);
  private readonly singleKeysOn = signal(this.document.defaultView?.localStorage.getItem(STORAGE_KEY) !== 'off');
  private prefix = '';
  private prefixAt = 0;

  readonly all = this.registered.asReadonly();
  readonly singleKeys = this.singleKeysOn.asReadonly();

  constructor() {
    const listener = (event: KeyboardEvent) => this.handle(event);
    this.document.addEventListener('keydown', listener);
    inject(DestroyRef).onDestroy(() => this.document.removeEventListener('keydown', listener));
  }

  /** Adds keys; the newest wins. Returns the way to take them back. */
  register(...shortcuts: readonly Shortcut[]): () => void {
    this.registered.update((all) => [...shortcuts, ...all]);
    return () => this.registered.update((all) => all.filter((shortcut) => !shortcuts.includes(shortcut)));
  }

  switchSingleKeys(on: boolean): void {
    this.singleKeysOn.set(on);
    this.document.defaultView?.localStorage.setItem(STORAGE_KEY, on ? 'on' : 'off');
  }

  private handle(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    // AltGr writes signs like "[" on a German keyboard; it arrives as Alt, on some systems with Ctrl.
    const sign = event.getModifierState('AltGraph') || (event.altKey && /^[^a-z0-9]$/i.test(event.key));
    if (event.altKey && !sign) return;
    const modified = !sign && (event.ctrlKey || event.metaKey);
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (modified) return this.fire(`mod+${key}`, event);
    if (!this.singleKeysOn() || isTyping(event.target) || isModalOpen(this.document)) return;

    const sequence =
      this.prefix !== '' && event.timeStamp - this.prefixAt < SEQUENCE_MS ? `${this.prefix} ${key}` : key;
    this.prefix = '';
    if (this.registered().some((shortcut) => shortcut.keys.startsWith(`${sequence} `))) {
      this.prefix = sequence;
      this.prefixAt = event.timeStamp;
      return;
    }
    this.fire(sequence, event);
  }

  private fire(keys: string, event: KeyboardEvent): void {
    const shortcut = this.registered().find((candidate) => candidate.keys === keys);
    if (!shortcut) return;
    event.preventDefault();
    shortcut.run(event);
  }
}

/** Whether the key belongs to a text the person is writing or to a control that uses letters itself. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type);
}

function isModalOpen(document: Document): boolean {
  return document.querySelector('dialog[open]') !== null;
}
