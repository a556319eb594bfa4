/** How a high value is read: a shape and its word. */
import { Component, computed, input } from '@angular/core';
import type { IndicatorDirection } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { DIRECTION_ICONS, DIRECTION_WORDS } from '../model/catalogue-words.js';

@Component({
  selector: 'qw-direction',
  imports: [Icon],
  template: `<qw-icon [name]="icon()" [size]="14" />{{ word() }}`,
  styles: `
    :host {
      white-space: nowrap;
    }
    // In line with the words beside it, also in a record.
    qw-icon {
      margin-right: 4px;
      vertical-align: -2px;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class Direction {
  readonly code = input.required<IndicatorDirection>();

  protected readonly icon = computed(() => DIRECTION_ICONS[this.code()]);
  protected readonly word = computed(() => DIRECTION_WORDS[this.code()]);
}
