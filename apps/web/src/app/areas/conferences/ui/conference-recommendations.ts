/** What a conference recommends so far, each with what it rests on and what those say who would have to carry it out. */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ConferenceView } from '@quartierwerk/contracts/conferences/conference.views';
import type { RecommendationRowView } from '@quartierwerk/contracts/conferences/recommendation.views';
import { Status } from '@quartierwerk/ui/status/status';
import { NodePages } from '../../../shared/chain/node-pages.js';
import { RECOMMENDATION_STATE_WORDS } from '../../../shared/words/recommendation-state-words.js';
import { consentInWords, evidenceInWords } from '../model/recommendation-words.js';

@Component({
  selector: 'qw-conference-recommendations',
  imports: [RouterLink, Status],
  template: `
    <ul>
      @for (entry of rows(); track entry.row.id) {
        <li>
          <a [routerLink]="entry.page"
            ><span class="qw-code">{{ entry.row.code }}</span> {{ entry.row.title }}</a
          >
          <p class="qw-small qw-secondary">
            <qw-status [shape]="entry.state.shape" [tone]="entry.state.tone">{{ entry.state.word }}</qw-status>
            <span>{{ entry.facts }}</span>
          </p>
        </li>
      } @empty {
        <li class="qw-secondary" i18n="@@conferences.noRecommendations">Noch keine Empfehlung.</li>
      }
    </ul>
  `,
  styles: `
    li {
      padding: 6px 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
      overflow-wrap: anywhere;
    }
    p {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
      margin-top: 2px;
    }
  `,
})
export class ConferenceRecommendations {
  readonly conference = input.required<ConferenceView>();

  private readonly pages = inject(NodePages);
  protected readonly rows = computed(() =>
    this.conference().recommendations.map((row) => ({
      row,
      page: this.pages.of({ id: row.id, kind: 'recommendation', code: row.code, addressKey: null }),
      state: RECOMMENDATION_STATE_WORDS[row.state],
      facts: factsOf(row),
    })),
  );
}

function factsOf(row: RecommendationRowView): string {
  return [
    evidenceInWords(row),
    $localize`:@@conferences.consentFact:Einvernehmen ${consentInWords(row)}:consent:`,
  ].join('; ');
}
