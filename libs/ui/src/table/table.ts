/**
 * A native table in the product's shape. `qwTable` carries the look, the sort order and the row cursor; the rows and heads are marked
 * by the directives beside it. Below 600 px `records` turns each row into a record: the roles stay, the heads are spoken as labels.
 */
import {
  booleanAttribute,
  computed,
  contentChildren,
  Directive,
  effect,
  ElementRef,
  forwardRef,
  inject,
  input,
  model,
  output,
  signal,
} from '@angular/core';
import { Shortcuts } from '../shortcuts/shortcuts.js';

export interface SortOrder {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

@Directive({
  selector: 'table[qwTable]',
  host: {
    class: 'qw-table',
    role: 'table',
    '[class.qw-table-values]': 'values()',
    '[class.qw-table-records]': 'records()',
    '(keydown)': 'move($event)',
  },
})
export class Table {
  /** A table of figures: rows of 26 px, the first column stays on narrow pages. */
  readonly values = input(false, { transform: booleanAttribute });
  /** A table of things: rows become records on narrow pages. */
  readonly records = input(false, { transform: booleanAttribute });
  readonly sort = model<SortOrder | null>(null);

  private readonly host = inject<ElementRef<HTMLTableElement>>(ElementRef);
  private readonly rows = contentChildren(
    forwardRef(() => TableRow),
    { descendants: true },
  );
  private readonly cursor = signal<TableRow | null>(null);
  /** The one row that the Tab key reaches; the others are reached from there. */
  readonly tabRow = computed(() => {
    const rows = this.rows();
    const cursor = this.cursor();
    return cursor !== null && rows.includes(cursor) ? cursor : (rows.find((row) => row.current()) ?? rows[0] ?? null);
  });

  /** A table without a row cursor (figures inside a row) must not take the keys from the one around it. */
  private readonly hasRows = computed(() => this.rows().length > 0);

  constructor() {
    const shortcuts = inject(Shortcuts);
    const group = $localize`:@@ui.keysTable:Tabellen und Listen`;
    effect((onCleanup) => {
      if (!this.hasRows()) return;
      const release = shortcuts.register(
        { keys: 'j', group, description: $localize`:@@ui.keyNext:Nächste Zeile`, run: () => this.step(1) },
        { keys: 'k', group, description: $localize`:@@ui.keyPrevious:Vorige Zeile`, run: () => this.step(-1) },
      );
      onCleanup(release);
    });
  }

  /** Moves the row cursor; from outside the table it starts at the first row. */
  step(by: number): void {
    const rows = this.rows();
    const document = this.host.nativeElement.ownerDocument;
    const at = rows.findIndex((row) => row.element.contains(document.activeElement));
    const next = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by));
    rows[next]?.element.focus();
  }

  /** Called by a row that took the focus. */
  follow(row: TableRow): void {
    this.cursor.set(row);
  }

  protected move(event: KeyboardEvent): void {
    const onRow = event.target instanceof HTMLElement && event.target.classList.contains('qw-row');
    if (!onRow || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    this.step(event.key === 'ArrowDown' ? 1 : -1);
  }
}

/** A row that can be opened: it takes the cursor, Enter and a click open it, Space expands or chooses it where that can be done. */
@Directive({
  selector: 'tr[qwRow]',
  host: {
    class: 'qw-row',
    role: 'row',
    '[tabindex]': 'table.tabRow() === this ? 0 : -1',
    '[class.qw-row-current]': 'current()',
    '[attr.aria-current]': 'current() || null',
    '[class.qw-row-expanded]': 'expanded() === true',
    '(focus)': 'table.follow(this)',
    '(click)': 'click($event)',
    '(keydown)': 'key($event)',
  },
})
export class TableRow {
  readonly current = input(false);
  /** null: the row has nothing to expand. The row's own button says `aria-expanded`; a row of a table may not. */
  readonly expanded = input<boolean | null>(null);
  /** The row has a checkbox that takes it into a choice; Space on the row is Space on that. */
  readonly selectable = input(false, { transform: booleanAttribute });
  readonly opened = output();
  readonly toggled = output();

  readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly table = inject(Table);

  protected click(event: Event): void {
    const inControl =
      event.target instanceof Element && event.target.closest('a, button, input, label, select') !== null;
    const selecting = this.element.ownerDocument.getSelection()?.toString() !== '';
    if (!inControl && !selecting) this.opened.emit();
  }

  protected key(event: KeyboardEvent): void {
    if (event.target !== this.element) return;
    if (event.key === 'Enter') this.opened.emit();
    else if (event.key === ' ' && (this.expanded() !== null || this.selectable())) this.toggled.emit();
    else return;
    event.preventDefault();
  }
}
