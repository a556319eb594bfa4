/** The list of keys that act on this page, and the switch for single letters. */
import { Component, computed, inject, model } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Dialog } from '../dialog/dialog.js';
import { Shortcuts, type Shortcut } from './shortcuts.js';

@Component({
  selector: 'qw-keyboard-help',
  imports: [Dialog, MatButton],
  template: `
    <qw-dialog size="wide" [heading]="heading" [(open)]="open">
      <label class="qw-check">
        <input type="checkbox" [checked]="shortcuts.singleKeys()" (change)="switchSingleKeys($event)" />
        <span i18n="@@ui.singleKeys">Einzelne Buchstaben als Tasten verwenden</span>
      </label>
      <div class="groups">
        @for (group of groups(); track group.name) {
          <section>
            <h3>{{ group.name }}</h3>
            <dl>
              @for (item of group.items; track item.keys) {
                <div>
                  <dt>{{ item.description }}</dt>
                  <dd>
                    @for (key of item.caps; track $index) {
                      <kbd>{{ key }}</kbd>
                    }
                  </dd>
                </div>
              }
            </dl>
          </section>
        }
      </div>
      <button qwActions matButton="outlined" type="button" (click)="open.set(false)">{{ closeWord }}</button>
    </qw-dialog>
  `,
  styles: `
    .groups {
      columns: 2 240px;
      column-gap: 32px;
    }
    section {
      break-inside: avoid;
      padding-top: 12px;
    }
    dl > div {
      display: flex;
      justify-content: space-between;
      gap: 16px;
      padding: 5px 0;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
    dd {
      display: flex;
      gap: 4px;
      flex: none;
    }
  `,
})
export class KeyboardHelp {
  readonly open = model(false);

  protected readonly shortcuts = inject(Shortcuts);
  protected readonly heading = $localize`:@@ui.keyboard:Tasten`;
  protected readonly closeWord = $localize`:@@ui.close:Schließen`;

  protected readonly groups = computed(() => {
    const known = new Map<string, Shortcut>();
    // The newest registration of a key is the one that acts.
    for (const shortcut of this.shortcuts.all()) if (!known.has(shortcut.keys)) known.set(shortcut.keys, shortcut);
    const groups = new Map<string, { keys: string; description: string; caps: string[] }[]>();
    for (const shortcut of known.values()) {
      const items = groups.get(shortcut.group) ?? [];
      items.push({ keys: shortcut.keys, description: shortcut.description, caps: capsOf(shortcut.keys) });
      groups.set(shortcut.group, items);
    }
    return [...groups].map(([name, items]) => ({ name, items }));
  });

  protected switchSingleKeys(event: Event): void {
    this.shortcuts.switchSingleKeys(event.target instanceof HTMLInputElement && event.target.checked);
  }
}

/** "mod+k" → Strg, K; "g i" → G, I. */
export function capsOf(keys: string): string[] {
  const control = $localize`:@@ui.control:Strg`;
  return keys.split(/[ +]/).map((key) => (key === 'mod' ? control : key.length === 1 ? key.toUpperCase() : key));
}
