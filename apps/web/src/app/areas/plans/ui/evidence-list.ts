/** What a measure rests on: each piece of evidence with the figure as it was when it was cited, beside that of the district. */
import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { LinkedNodeView } from '@quartierwerk/contracts/chain/chain.views';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import type { IconName } from '@quartierwerk/ui/icon/icon-names';
import { nodeLabel } from '../../../shared/chain/node-page.js';
import { NodePages } from '../../../shared/chain/node-pages.js';
import { NODE_KIND_WORDS } from '../../../shared/words/chain-words.js';
import { evidenceWords } from '../model/evidence-words.js';

@Component({
  selector: 'qw-evidence-list',
  imports: [Icon, MatButton, RouterLink],
  template: `
    <ul>
      @for (entry of entries(); track entry.link.linkId) {
        <li>
          <qw-icon [name]="entry.icon" [size]="16" [label]="entry.kind" />
          <div class="text">
            <p>
              @if (entry.figure) {
                <b>{{ entry.figure }}</b>&ngsp;
              }
              <a [routerLink]="entry.page">{{ entry.label }}</a>
            </p>
            @if (entry.facts) {
              <p class="qw-small qw-secondary">{{ entry.facts }}</p>
            }
            @if (entry.company) {
              <p class="qw-small">{{ entry.company }}</p>
            }
          </div>
          @if (canEnd()) {
            <button matButton class="qw-row-button" type="button" (click)="endAsked.emit(entry.link)">
              <ng-container i18n="@@plans.unlink">Lösen</ng-container
              ><span class="qw-visually-hidden">: {{ entry.label }}</span>
            </button>
          }
        </li>
      } @empty {
        <li class="none">
          <p class="qw-secondary" i18n="@@plans.noEvidence">Noch kein Beleg verknüpft.</p>
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: 18px minmax(0, 1fr) auto;
      gap: 8px;
      align-items: start;
      padding: 6px 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    li.none {
      display: block;
    }
    qw-icon {
      margin-top: 2px;
      color: var(--mat-sys-on-surface-variant);
    }
    .text {
      overflow-wrap: anywhere;
    }
    button {
      margin-block: -4px;
    }
  `,
})
export class EvidenceList {
  readonly links = input.required<readonly LinkedNodeView[]>();
  readonly canEnd = input(false);
  readonly endAsked = output<LinkedNodeView>();

  private readonly formats = inject(Formats);
  private readonly pages = inject(NodePages);
  protected readonly entries = computed(() =>
    this.links().map((link) => ({
      link,
      page: this.pages.of(link.node),
      label: nodeLabel(link.node),
      kind: NODE_KIND_WORDS[link.node.kind],
      icon: iconOf(link),
      ...evidenceWords(link, this.formats),
    })),
  );
}

function iconOf({ node }: LinkedNodeView): IconName {
  if (node.kind === 'indicator' || node.kind === 'index_run') return 'pin';
  if (node.kind === 'contribution' || node.kind === 'theme') return 'quote';
  return node.kind === 'expert_note' ? 'comment' : 'document';
}
