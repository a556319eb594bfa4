/** The consent of those who must carry a recommendation out: who was asked, what each answers since when, and under which condition. */
import { booleanAttribute, Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ConsentView } from '@quartierwerk/contracts/conferences/recommendation.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { CONSENT_STATE_WORDS } from '../words/recommendation-state-words.js';
import { speakerWords } from '../words/role-words.js';

@Component({
  selector: 'qw-consent-list',
  imports: [MatButton, Status],
  template: `
    <ul>
      @for (consent of consents(); track consent.organisation.id) {
        <li>
          <span>{{ consent.organisation.name }}</span>
          <div>
            <qw-status [shape]="words[consent.state].shape" [tone]="words[consent.state].tone">{{
              words[consent.state].word
            }}</qw-status>
            <p class="qw-small qw-secondary">
              @if (consent.answeredOn) {
                {{ formats.day(consent.answeredOn) }}
              } @else {
                <ng-container i18n="@@shared.askedOn">gefragt am {{ formats.day(consent.askedOn) }}</ng-container>
              }
            </p>
            @if (consent.recordedAt; as at) {
              <p class="qw-small qw-secondary">
                <ng-container i18n="@@shared.recordedOn">festgehalten am {{ formats.day(at) }}</ng-container
                >{{ recorderOf(consent) }}
              </p>
            }
            @if (consent.remark) {
              <p class="qw-small">{{ consent.remark }}</p>
            }
            @if (mayAnswer()) {
              <button matButton class="qw-row-button" type="button" (click)="answerAsked.emit(consent)">
                <ng-container i18n="@@shared.noteAnswer">Antwort festhalten</ng-container
                ><span class="qw-visually-hidden">, {{ consent.organisation.name }}</span>
              </button>
            }
          </div>
        </li>
      } @empty {
        <li class="qw-secondary" i18n="@@shared.nobodyAskedYet">Noch wurde niemand gefragt.</li>
      }
    </ul>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 8px;
      padding: 6px 0;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
      overflow-wrap: anywhere;
    }
    button {
      margin-left: -8px;
    }
  `,
})
export class ConsentList {
  readonly consents = input.required<readonly ConsentView[]>();
  readonly mayAnswer = input(false, { transform: booleanAttribute });
  readonly answerAsked = output<ConsentView>();

  protected readonly formats = inject(Formats);
  protected readonly words = CONSENT_STATE_WORDS;

  protected recorderOf({ recorder }: ConsentView): string {
    return recorder === null ? '' : `, ${speakerWords(recorder)}`;
  }
}
