/** What was written down of an item: the decision with its wording, votes, lead and deadline, as everybody in the room heard it. */
import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AgendaDecisionView } from '@quartierwerk/contracts/steering/meeting.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { ADDRESSES } from '../../../shared/addresses.js';
import { RESULT_WORDS } from '../../../shared/words/steering-state-words.js';
import { votesInWords } from '../model/vote-words.js';

@Component({
  selector: 'qw-recorded-decision',
  imports: [RouterLink, Status],
  template: `
    <p class="outcome">
      <a [routerLink]="addresses.decision(decision().code)">{{ decision().code }}</a>
      <qw-status [shape]="words[decision().result].shape" [tone]="words[decision().result].tone">{{
        words[decision().result].word
      }}</qw-status>
      @if (decision().votes; as votes) {
        <span>{{ votesInWords(votes) }}</span>
      }
    </p>
    <p class="wording">{{ decision().wording }}</p>
    <dl class="qw-small">
      @if (decision().lead; as lead) {
        <div>
          <dt i18n="@@steering.lead">Federführung</dt>
          <dd>{{ lead.name }}</dd>
        </div>
      }
      @if (decision().followUpOn; as day) {
        <div>
          <dt i18n="@@steering.followUp">Wiedervorlage</dt>
          <dd>{{ formats.day(day) }}</dd>
        </div>
      } @else if (decision().deadline; as day) {
        <div>
          <dt i18n="@@steering.deadline">Frist</dt>
          <dd>{{ formats.day(day) }}</dd>
        </div>
      }
      @if (decision().conditions; as conditions) {
        <div>
          <dt i18n="@@steering.conditions">Auflage</dt>
          <dd>{{ conditions }}</dd>
        </div>
      }
      @if (decision().reason; as reason) {
        <div>
          <dt i18n="@@steering.reason">Begründung</dt>
          <dd>{{ reason }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    .outcome,
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 24px;
    }
    .outcome {
      column-gap: 12px;
    }
    .wording {
      max-width: 74ch;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    dl,
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class RecordedDecision {
  readonly decision = input.required<AgendaDecisionView>();

  protected readonly formats = inject(Formats);
  protected readonly addresses = ADDRESSES;
  protected readonly words = RESULT_WORDS;
  protected readonly votesInWords = votesInWords;
}
