/** The agenda of a running meeting: which item is dealt with, what became of those before it. */
import { Component, input, output } from '@angular/core';
import type { AgendaItemView } from '@quartierwerk/contracts/steering/meeting.views';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { Status, type StatusShape } from '@quartierwerk/ui/status/status';
import { RESULT_WORDS } from '../../../shared/words/steering-state-words.js';

@Component({
  selector: 'qw-agenda-list',
  imports: [Icon, Status],
  template: `
    <ol>
      @for (item of items(); track item.id) {
        <li>
          <button
            type="button"
            [class.now]="item.id === currentId()"
            [attr.aria-current]="item.id === currentId() ? 'step' : null"
            (click)="chosen.emit(item.id)"
          >
            <qw-status [shape]="shapeOf(item)" [tone]="item.state === 'open' ? 'secondary' : 'ok'" />
            <span class="title">
              {{ item.number }} {{ item.title }}
              @if (!item.public) {
                <span class="qw-small hidden-item">
                  <qw-icon name="lock" [size]="14" /><ng-container i18n="@@steering.nonPublic"
                    >nichtöffentlich</ng-container
                  >
                </span>
              }
            </span>
            <span class="qw-small qw-secondary">{{ outcomeOf(item) }}</span>
          </button>
        </li>
      }
    </ol>
  `,
  styles: `
    button {
      display: grid;
      grid-template-columns: 16px minmax(0, 1fr);
      gap: 0 8px;
      width: 100%;
      min-height: max(36px, var(--qw-target));
      padding: 6px 8px;
      border: 0;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
      border-left: 3px solid transparent;
      background: none;
      text-align: left;
      cursor: pointer;
    }
    button:hover {
      background: var(--qw-hover);
    }
    .now {
      border-left-color: var(--mat-sys-primary);
      background: var(--qw-select);
      font-weight: 600;
    }
    .title {
      overflow-wrap: anywhere;
    }
    .title + span:not(:empty) {
      grid-column: 2;
    }
    .hidden-item {
      display: flex;
      align-items: center;
      gap: 4px;
      font-weight: 400;
    }
  `,
})
export class AgendaList {
  readonly items = input.required<readonly AgendaItemView[]>();
  readonly currentId = input.required<string | null>();
  readonly chosen = output<string>();

  protected shapeOf(item: AgendaItemView): StatusShape {
    if (item.state !== 'open') return 'done';
    return item.id === this.currentId() ? 'half' : 'open';
  }

  protected outcomeOf({ state, decision }: AgendaItemView): string {
    if (decision) return `${decision.code}, ${RESULT_WORDS[decision.result].word}`;
    return state === 'noted' ? $localize`:@@steering.dealtWith:behandelt` : '';
  }
}
