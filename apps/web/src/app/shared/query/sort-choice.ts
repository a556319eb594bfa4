/** The order of a list, chosen on a phone: there the heads that sort do not show. */
import { Component, computed, input, output } from '@angular/core';
import { Disclosure } from '@quartierwerk/ui/menu/disclosure';
import type { SortOrder } from '@quartierwerk/ui/table/table';

export interface SortOption {
  readonly column: string;
  readonly label: string;
  /** Ascending when left out. */
  readonly first?: SortOrder['direction'];
}

@Component({
  selector: 'qw-sort-choice',
  imports: [Disclosure],
  template: `
    <qw-disclosure [label]="label()" look="filter">
      <ul>
        @for (option of options(); track option.column) {
          <li>
            <button type="button" class="qw-menu-entry" (click)="choose(option)">{{ option.label }}</button>
          </li>
        }
        @if (sort() !== null) {
          <li>
            <button type="button" class="qw-menu-entry" (click)="chosen.emit(null)" i18n="@@shared.usualOrder">
              übliche Reihenfolge
            </button>
          </li>
        }
      </ul>
    </qw-disclosure>
  `,
  styles: `
    :host {
      display: none;
    }
    @media (width < 600px) {
      :host {
        display: block;
      }
    }
  `,
})
export class SortChoice {
  readonly options = input.required<readonly SortOption[]>();
  /** Null: the usual order. */
  readonly sort = input.required<SortOrder | null>();
  /** What the usual order is by, where a column shows it. */
  readonly usual = input<SortOrder | null>(null);
  readonly chosen = output<SortOrder | null>();

  private readonly shown = computed(() => this.sort() ?? this.usual());
  protected readonly label = computed(() => {
    const shown = this.shown();
    const option = this.options().find(({ column }) => column === shown?.column);
    if (!shown || !option) return $localize`:@@shared.sort:Sortieren`;
    return shown.direction === 'ascending'
      ? $localize`:@@shared.sortedBy:Sortiert: ${option.label}:column:`
      : $localize`:@@shared.sortedDown:Sortiert: ${option.label}:column:, absteigend`;
  });

  /** The column that is chosen already turns round. */
  protected choose({ column, first = 'ascending' }: SortOption): void {
    const shown = this.shown();
    const turned = shown?.direction === 'ascending' ? 'descending' : 'ascending';
    this.chosen.emit({ column, direction: shown?.column === column ? turned : first });
  }
}
