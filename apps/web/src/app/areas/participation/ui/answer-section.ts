/** What was answered to a contribution or a theme, and the form for a new answer in its place. */
import { Component, input, model, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AnswerView as Answer } from '@quartierwerk/contracts/participation/contribution.views';
import type { AnswerEntry } from '../model/answer-entry.js';
import { AnswerForm } from './answer-form.js';
import { AnswerView } from './answer-view.js';

@Component({
  selector: 'qw-answer-section',
  imports: [AnswerForm, AnswerView, MatButton],
  template: `
    <section>
      <h2 i18n="@@participation.answerHeading">Antwort</h2>
      @if (answering()) {
        <qw-answer-form
          [draftKey]="'answer.' + of().id + '.' + (answer()?.id ?? 'first')"
          [unit]="answer()?.unit ?? ''"
          [leftOut]="leftOut()"
          [store]="store()"
          (closed)="answering.set(false)"
        />
      } @else if (answer(); as given) {
        <qw-answer [answer]="given" (done)="done.emit()" />
        @if (mayAnswer()) {
          <div class="buttons">
            <button
              matButton="outlined"
              class="qw-row-button"
              type="button"
              (click)="answering.set(true)"
              i18n="@@participation.answerAgain"
            >
              Neue Antwort geben
            </button>
          </div>
        }
      } @else {
        <p class="qw-secondary" i18n="@@participation.noAnswer">Noch keine Antwort</p>
        @if (who() && !mayAnswer()) {
          <p class="qw-small qw-secondary">{{ who() }}</p>
        }
      }
      <ng-content />
    </section>
  `,
  styleUrl: './detail.scss',
})
export class AnswerSection {
  /** The contribution or theme that is answered. */
  readonly of = input.required<{ readonly id: string }>();
  readonly answer = input.required<Answer | null>();
  readonly mayAnswer = input(false);
  /** Who answers, or what comes before, where the person may not; in words. */
  readonly who = input('');
  /** What an answer does not speak for, in words; said before it is given. */
  readonly leftOut = input('');
  readonly answering = model(false);
  readonly store = input.required<(entry: AnswerEntry) => Promise<void>>();
  /** What was promised is to be reported as done. */
  readonly done = output();
}
