/** The evidence of a recommendation as it was when it was cited: figure or words, its company, and whether a newer one exists. */
import { booleanAttribute, Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { EvidenceView } from '@quartierwerk/contracts/conferences/recommendation.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { NodePages } from '../../../shared/chain/node-pages.js';
import { evidenceWords } from '../model/recommendation-words.js';

@Component({
  selector: 'qw-recommendation-evidence',
  imports: [Icon, MatButton, RouterLink],
  template: `
    <ul>
      @for (entry of entries(); track entry.evidence.linkId) {
        <li>
          <qw-icon [name]="entry.words.icon" [size]="16" />
          <div>
            <p [class.voice]="entry.words.voice" dir="auto">
              @if (entry.words.value) {
                <b class="qw-number">{{ entry.words.value }}</b>&ngsp;
              }
              <a [routerLink]="entry.page">{{ entry.words.title }}</a>
            </p>
            <p class="qw-small qw-secondary">{{ entry.words.facts }}</p>
            @if (entry.words.newer; as newer) {
              <p class="qw-small newer"><qw-icon name="history" [size]="14" />{{ newer }}</p>
            }
            @if (entry.evidence.note) {
              <p class="qw-small">{{ entry.evidence.note }}</p>
            }
          </div>
          @if (entry.words.voice) {
            <span class="qw-tag" i18n="@@recommendation.voice">Bürgerbeitrag</span>
          }
          @if (removable()) {
            <button matButton class="qw-row-button" type="button" (click)="removeAsked.emit(entry.evidence)">
              <ng-container i18n="@@recommendation.endEvidence">Lösen</ng-container
              ><span class="qw-visually-hidden">, {{ entry.words.title }}</span>
            </button>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: 20px minmax(0, 1fr) auto auto;
      gap: 8px;
      align-items: start;
      padding: 8px 0;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
      overflow-wrap: anywhere;
    }
    qw-icon {
      margin-top: 2px;
    }
    a {
      color: inherit;
    }
    .voice {
      font-style: italic;
    }
    .newer {
      display: flex;
      gap: 4px;
      color: var(--qw-info);
    }
  `,
})
export class RecommendationEvidence {
  readonly evidence = input.required<readonly EvidenceView[]>();
  readonly removable = input(false, { transform: booleanAttribute });
  readonly removeAsked = output<EvidenceView>();

  private readonly formats = inject(Formats);
  private readonly pages = inject(NodePages);
  protected readonly entries = computed(() =>
    this.evidence().map((evidence) => ({
      evidence,
      words: evidenceWords(evidence, this.formats),
      page: this.pages.of(evidence.node),
    })),
  );
}
