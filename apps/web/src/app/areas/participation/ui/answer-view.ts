/** The answer that stands: its outcome, its reason, and what was promised with it. */
import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AnswerView as Answer } from '@quartierwerk/contracts/participation/contribution.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { OUTCOME_WORDS } from '../../../shared/words/participation-state-words.js';
import { PROMISING } from '@quartierwerk/domain/participation/answer-rule';

@Component({
  selector: 'qw-answer',
  imports: [MatButton, Status],
  template: `
    <p>
      <qw-status [shape]="outcome().shape" [tone]="outcome().tone">{{ outcome().word }}</qw-status>
    </p>
    <p class="reason">{{ answer().reason }}</p>
    <p class="qw-small qw-secondary">{{ facts() }}</p>
    @if (mayFinish()) {
      <button matButton="outlined" class="qw-row-button" type="button" (click)="done.emit()">
        <ng-container i18n="@@participation.markDone">Als umgesetzt melden</ng-container>
      </button>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
      justify-items: start;
    }
    .reason {
      font: var(--mat-sys-body-large);
      max-width: 74ch;
    }
  `,
})
export class AnswerView {
  readonly answer = input.required<Answer>();
  readonly done = output();

  private readonly formats = inject(Formats);
  protected readonly outcome = computed(() => OUTCOME_WORDS[this.answer().outcome]);
  protected readonly mayFinish = computed(() => {
    const { actions, doneOn, outcome } = this.answer();
    return actions.includes('revise') && doneOn === null && PROMISING.includes(outcome);
  });
  protected readonly facts = computed(() => {
    const { unit, answeredOn, dueOn, passedTo, discussedBy, discussedOn, plannedFor, doneOn, ofTheme } = this.answer();
    const day = (of: string) => this.formats.day(of);
    return [
      $localize`:@@participation.answerOf:${unit}:unit:, ${day(answeredOn)}:day:`,
      ofTheme ? $localize`:@@participation.answerToTheme:für das ganze Thema` : '',
      dueOn === null ? '' : $localize`:@@participation.answerDue:geprüft wird bis ${day(dueOn)}:day:`,
      passedTo === '' ? '' : $localize`:@@participation.answerPassed:zuständig: ${passedTo}:unit:`,
      discussedOn === null
        ? ''
        : discussedBy === ''
          ? $localize`:@@participation.answerDiscussedOn:beraten am ${day(discussedOn)}:day:`
          : $localize`:@@participation.answerDiscussed:beraten am ${day(discussedOn)}:day:, ${discussedBy}:unit:`,
      doneOn !== null
        ? $localize`:@@participation.answerDone:umgesetzt am ${day(doneOn)}:day:`
        : plannedFor === ''
          ? ''
          : $localize`:@@participation.answerPlanned:geplant für ${plannedFor}:when:`,
    ]
      .filter((part) => part !== '')
      .join('; ');
  });
}
