/**
 * Search and jump: what is typed, groups of results, each with its sign and kind. It knows nothing of what it lists; the page fills the
 * groups and acts on the choice. A combobox with a list, so that the cursor stays in the text.
 */
import { booleanAttribute, Component, computed, effect, input, linkedSignal, model, output } from '@angular/core';
import { Dialog } from '../dialog/dialog.js';
import { Icon } from '../icon/icon.js';
import type { IconName } from '../icon/icon-names.js';
import { uniqueId } from '../ids/unique-id.js';
import { Status, type StatusShape, type StatusTone } from '../status/status.js';

export interface PaletteItem {
  readonly id: string;
  readonly label: string;
  /** "Empfehlung", "Sitzung, 10.12.2026". */
  readonly kind?: string;
  readonly icon?: IconName;
  readonly status?: { readonly shape: StatusShape; readonly tone?: StatusTone };
  /** Keys that do the same. */
  readonly keys?: readonly string[];
}

export interface PaletteGroup {
  readonly heading: string;
  readonly items: readonly PaletteItem[];
}

@Component({
  selector: 'qw-command-palette',
  imports: [Dialog, Icon, Status],
  templateUrl: './command-palette.html',
  styleUrl: './command-palette.scss',
  // The keyboard's way is in the text field; the pointer's is here, for all options at once.
  host: { '(click)': 'choosePointed($event)' },
})
export class CommandPalette {
  readonly open = model(false);
  readonly query = model('');
  readonly groups = input.required<readonly PaletteGroup[]>();
  readonly busy = input(false, { transform: booleanAttribute });
  readonly chosen = output<PaletteItem>();

  protected readonly heading = $localize`:@@ui.palette:Suchen oder springen`;
  protected readonly id = uniqueId('palette');
  protected readonly items = computed(() => this.groups().flatMap((group) => group.items));
  /** New results begin at the first. */
  protected readonly active = linkedSignal({ source: this.items, computation: () => 0 });
  protected readonly activeId = computed(() =>
    this.items().length > 0 ? this.optionId(this.items()[this.active()]) : null,
  );

  constructor() {
    effect(() => {
      if (!this.open()) this.query.set('');
    });
  }

  protected optionId(item: PaletteItem | undefined): string | null {
    return item ? `${this.id}-${item.id}` : null;
  }

  protected key(event: KeyboardEvent): void {
    const count = this.items().length;
    if (event.key === 'ArrowDown' && count > 0) this.active.update((at) => (at + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) this.active.update((at) => (at - 1 + count) % count);
    else if (event.key === 'Enter') this.choose(this.items()[this.active()]);
    else return;
    event.preventDefault();
    const document = event.target instanceof Element ? event.target.ownerDocument : null;
    document?.getElementById(this.activeId() ?? '')?.scrollIntoView?.({ block: 'nearest' });
  }

  protected choosePointed(event: Event): void {
    const option = event.target instanceof Element ? event.target.closest('[data-item]') : null;
    const id = option?.getAttribute('data-item');
    this.choose(this.items().find((item) => item.id === id));
  }

  private choose(item: PaletteItem | undefined): void {
    if (!item) return;
    this.open.set(false);
    this.chosen.emit(item);
  }
}
