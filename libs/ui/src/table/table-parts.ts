/** Heads that sort, rows that head a group, and cells that keep their label when a row becomes a record. */
import { Component, computed, Directive, inject, input } from '@angular/core';
import { Formats } from '../format/formats.js';
import { Icon } from '../icon/icon.js';
import { Table } from './table.js';

@Component({
  selector: 'th[qwSort]',
  imports: [Icon],
  template: `
    <button type="button" (click)="turn()">
      <span><ng-content /></span>
      <qw-icon [name]="icon()" [size]="14" />
    </button>
  `,
  styles: `
    button {
      display: inline-flex;
      align-items: center;
      gap: 2px;
      min-height: 24px;
      padding: 0;
      border: 0;
      background: none;
      text-align: inherit;
      cursor: pointer;
    }
    button:hover,
    :host([aria-sort]) button {
      color: var(--mat-sys-on-surface);
    }
    :host(:not([aria-sort])) qw-icon {
      opacity: 0.6;
    }
  `,
  host: { scope: 'col', role: 'columnheader', '[attr.aria-sort]': 'direction()' },
})
export class SortHead {
  readonly column = input.required<string>({ alias: 'qwSort' });
  /** The direction of the first press: figures usually begin with the largest. */
  readonly first = input<'ascending' | 'descending'>('ascending');

  private readonly table = inject(Table);
  protected readonly direction = computed(() => {
    const sort = this.table.sort();
    return sort?.column === this.column() ? sort.direction : null;
  });
  protected readonly icon = computed(() => {
    const direction = this.direction();
    if (direction === null) return 'sort' as const;
    return direction === 'ascending' ? ('arrow-up' as const) : ('arrow-down' as const);
  });

  protected turn(): void {
    const now = this.direction();
    const direction = now === null ? this.first() : now === 'ascending' ? 'descending' : 'ascending';
    this.table.sort.set({ column: this.column(), direction });
  }
}

/** A row on the frame colour that heads a group and says how many belong to it. */
@Component({
  selector: 'tr[qwGroup]',
  template: `
    <th scope="rowgroup" role="rowheader" [attr.colspan]="span()">
      {{ label() }}
      @if (count() !== null) {
        <span class="more">{{ formats.number(count()) }}</span>
      }
      @if (fact()) {
        <span class="more">{{ fact() }}</span>
      }
    </th>
  `,
  styles: `
    .more {
      margin-left: 6px;
      font-weight: 400;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
  host: { class: 'qw-group', role: 'row' },
})
export class GroupRow {
  readonly label = input.required<string>({ alias: 'qwGroup' });
  /** Number of columns of the table. */
  readonly span = input.required<number>();
  readonly count = input<number | null>(null);
  readonly fact = input('');

  protected readonly formats = inject(Formats);
}

/** A cell of a table with records: its label is the word of its column. An empty label is the record's title. */
@Directive({
  selector: 'td[qwCell], th[qwCell]',
  host: {
    '[attr.role]': "'cell'",
    '[attr.data-label]': 'label() || null',
    '[class.qw-record-title]': "label() === ''",
  },
})
export class TableCell {
  readonly label = input('', { alias: 'qwCell' });
}
