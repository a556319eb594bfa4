/** Heads that sort, rows that head a group, and cells that keep their label when a row becomes a record. */
import { Component, computed, Directive, inject, input } from '@angular/core';
import { Formats } from '../format/formats.js';
import { Icon } from '../icon/icon.js';
import { Table } from './table.js';

/** A head that sorts; the button inside is `<qw-sort>`. */
@Directive({
  selector: 'th[qwSort]',
  host: { scope: 'col', role: 'columnheader', '[attr.aria-sort]': 'direction()' },
})
export class SortHead {
  readonly column = input.required<string>({ alias: 'qwSort' });
  /** The direction of the first press: figures usually begin with the largest. */
  readonly first = input<'ascending' | 'descending'>('ascending');

  private readonly table = inject(Table);
  readonly direction = computed(() => {
    const sort = this.table.sort();
    return sort?.column === this.column() ? sort.direction : null;
  });

  turn(): void {
    const now = this.direction();
    const direction = now === null ? this.first() : now === 'ascending' ? 'descending' : 'ascending';
    this.table.sort.set({ column: this.column(), direction });
  }
}

@Component({
  selector: 'qw-sort',
  imports: [Icon],
  template: `
    <button type="button" [class.sorted]="head.direction() !== null" (click)="head.turn()">
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
      margin-block: -4px;
      padding: 0;
      border: 0;
      background: none;
      text-align: inherit;
      cursor: pointer;
    }
    button:hover,
    .sorted {
      color: var(--mat-sys-on-surface);
    }
    button:not(.sorted) qw-icon {
      opacity: 0.6;
    }
    // On paper a head is only words; a button would stand on the first page alone.
    @media print {
      button {
        display: contents;
      }
      qw-icon {
        display: none;
      }
    }
  `,
})
export class SortButton {
  protected readonly head = inject(SortHead);
  protected readonly icon = computed(() => {
    const direction = this.head.direction();
    if (direction === null) return 'sort' as const;
    return direction === 'ascending' ? ('arrow-up' as const) : ('arrow-down' as const);
  });
}

/** A row on the frame colour that heads a group; its one cell holds `<qw-group>`. */
@Directive({ selector: 'tr[qwGroup]', host: { class: 'qw-group', role: 'row' } })
export class GroupRow {}

/** The words of a group's head: its name, how many belong to it, one fact. */
@Component({
  selector: 'qw-group',
  template: `
    {{ label() }}
    @if (count() !== null) {
      <span class="more">{{ formats.number(count()) }}</span>
    }
    @if (fact()) {
      <span class="more">{{ fact() }}</span>
    }
  `,
  styles: `
    .more {
      margin-left: 6px;
      font-weight: 400;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class GroupHead {
  readonly label = input.required<string>();
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
