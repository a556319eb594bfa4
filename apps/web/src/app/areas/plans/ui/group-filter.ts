/** How many measures stand where; each count filters by its group. The signs are the legend of the overview below. */
import { Component, input, model } from '@angular/core';
import type { MeasureGroup } from '@quartierwerk/domain/plans/measure-standing';
import { Status } from '@quartierwerk/ui/status/status';
import type { GroupCount } from '../model/measure-groups.js';

@Component({
  selector: 'qw-group-filter',
  imports: [Status],
  template: `
    <div role="group" [attr.aria-label]="label">
      @for (entry of counts(); track entry.group) {
        <button
          type="button"
          class="qw-filter-button"
          [class.qw-on]="chosen() === entry.group"
          [attr.aria-pressed]="chosen() === entry.group"
          (click)="chosen.set(chosen() === entry.group ? null : entry.group)"
        >
          <qw-status [shape]="entry.shape" [tone]="entry.tone">{{ entry.word }}</qw-status>
          <b>{{ entry.count }}</b>
        </button>
      }
    </div>
  `,
  styles: `
    div {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class GroupFilter {
  readonly counts = input.required<readonly GroupCount[]>();
  readonly chosen = model.required<MeasureGroup | null>();
  protected readonly label = $localize`:@@plans.byState:Nach Stand`;
}
