/** The last places somebody jumped to in this workspace, newest first; kept in the browser. */
import { DOCUMENT, inject, Service, signal } from '@angular/core';
import type { PaletteItem } from '@quartierwerk/ui/palette/command-palette';
import { SessionStore } from '../shared/session/session-store.js';
import { ownKey } from '../shared/session/typed-texts.js';

const MOST = 5;

@Service()
export class RecentJumps {
  private readonly storage = inject(DOCUMENT).defaultView?.sessionStorage;
  private readonly session = inject(SessionStore);
  private readonly jumps = signal<readonly PaletteItem[]>(this.stored());

  readonly items = this.jumps.asReadonly();

  remember(item: PaletteItem): void {
    this.jumps.update((jumps) => [item, ...jumps.filter(({ id }) => id !== item.id)].slice(0, MOST));
    this.storage?.setItem(this.key(), JSON.stringify(this.jumps()));
  }

  private stored(): PaletteItem[] {
    try {
      const stored: unknown = JSON.parse(this.storage?.getItem(this.key()) ?? '[]');
      return Array.isArray(stored) ? stored.filter(isItem) : [];
    } catch {
      // What cannot be read is forgotten.
      return [];
    }
  }

  private key(): string {
    return ownKey('recent', this.session.session()?.workspace.id ?? '');
  }
}

function isItem(value: unknown): value is PaletteItem {
  return typeof value === 'object' && value !== null && 'id' in value && 'label' in value;
}
