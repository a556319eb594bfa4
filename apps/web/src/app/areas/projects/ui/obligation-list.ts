/** What is to be handed in, by day: how many days are left, the old day beside the new one, and the next step beside the thing. */
import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ObligationView } from '@quartierwerk/contracts/projects/project.views';
import { daysLate, type ObligationTransition } from '@quartierwerk/domain/projects/obligation-rule';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { OBLIGATION_STATE_WORDS } from '../../../shared/words/project-state-words.js';
import {
  DUE_SHAPES,
  dueWords,
  OBLIGATION_STEP_WORDS,
  OBLIGATION_WORDS,
  submittedWords,
} from '../model/project-words.js';

@Component({
  selector: 'qw-obligation-list',
  imports: [MatButton, Status],
  template: `
    <ul>
      @for (item of items(); track item.view.id) {
        <li>
          <p class="line">
            <b>{{ item.view.title }}</b>
            @if (item.open) {
              <qw-status [shape]="item.shape">{{ item.days }}</qw-status>
            } @else {
              <qw-status [shape]="item.state.shape">{{ item.state.word }}</qw-status>
            }
          </p>
          <p class="qw-small qw-secondary facts">
            @if (item.view.movedFrom) {
              <del>{{ formats.day(item.view.movedFrom) }}</del>
            }
            <span>{{ item.facts }}</span>
          </p>
          @if (item.submitted) {
            <p class="qw-small facts">
              <qw-status [shape]="item.late ? 'care' : 'tick'">{{ item.submitted }}</qw-status>
            </p>
          }
          @if (item.view.movedReason) {
            <p class="qw-small qw-secondary">{{ item.view.movedReason }}</p>
          }
          @if (item.view.note) {
            <p class="qw-small">{{ item.view.note }}</p>
          }
          @if (item.steps.length > 0 || item.mayRevise) {
            <p class="actions">
              @for (step of item.steps; track step) {
                <button
                  matButton="outlined"
                  class="qw-row-button"
                  type="button"
                  [disabled]="busy()"
                  (click)="stepped.emit({ obligation: item.view, step })"
                >
                  {{ stepWords[step] }}<span class="qw-visually-hidden">, {{ item.view.title }}</span>
                </button>
              }
              @if (item.mayRevise) {
                <button matButton class="qw-row-button" type="button" (click)="revised.emit(item.view)">
                  <ng-container i18n="@@projects.reviseDue">Frist ändern</ng-container
                  ><span class="qw-visually-hidden">, {{ item.view.title }}</span>
                </button>
              }
            </p>
          }
        </li>
      } @empty {
        <li class="qw-secondary" i18n="@@projects.noObligations">Keine Fristen eingetragen.</li>
      }
    </ul>
  `,
  styles: `
    li {
      padding: 8px 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
      overflow-wrap: anywhere;
    }
    .line,
    .facts,
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 8px;
    }
    .line {
      justify-content: space-between;
    }
    .actions {
      margin-top: 4px;
      gap: 8px;
    }
  `,
})
export class ObligationList {
  readonly obligations = input.required<readonly ObligationView[]>();
  readonly busy = input(false);
  readonly stepped = output<{ readonly obligation: ObligationView; readonly step: ObligationTransition }>();
  readonly revised = output<ObligationView>();

  protected readonly formats = inject(Formats);
  protected readonly stepWords = OBLIGATION_STEP_WORDS;
  protected readonly items = computed(() =>
    this.obligations().map((view) => ({
      view,
      open: view.due !== 'done',
      shape: DUE_SHAPES[view.due],
      days: dueWords(view),
      state: OBLIGATION_STATE_WORDS[view.state],
      submitted: submittedWords(view, this.formats),
      late: view.submittedOn !== null && daysLate(view.dueOn, view.submittedOn) > 0,
      facts: this.factsOf(view),
      mayRevise: view.actions.includes('revise'),
      steps: view.actions.filter((action) => action !== 'revise'),
    })),
  );

  private factsOf({ dueOn, kind, title, state, due, amountCents }: ObligationView): string {
    const facts = [this.formats.day(dueOn)];
    if (!title.startsWith(OBLIGATION_WORDS[kind])) facts.push(OBLIGATION_WORDS[kind]);
    if (due !== 'done') facts.push(OBLIGATION_STATE_WORDS[state].word);
    if (amountCents !== null) facts.push(`${this.formats.number(amountCents / 100, amountCents % 100 ? 2 : 0)} €`);
    return facts.join(', ');
  }
}
