/**
 * What hangs on an object: what it rests on and what was made of it, each with its kind, its state and what was noted when the link was
 * made. The right column of every detail page.
 */
import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { LinkedNodeView } from '@quartierwerk/contracts/chain/chain.views';
import { NODE_KINDS } from '@quartierwerk/domain/chain/vocabulary';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { SessionStore } from '../session/session-store.js';
import { NODE_KIND_WORDS } from '../words/chain-words.js';
import { pinnedWords } from '../words/pinned-words.js';
import { stateOf } from '../words/state-words.js';
import { nodeLabel } from './node-page.js';
import { NodePages } from './node-pages.js';

const SIDES = [
  { side: 'base', heading: $localize`:@@chain.restsOn:Beruht auf` },
  { side: 'result', heading: $localize`:@@chain.leadsTo:Daraus wurde` },
  { side: null, heading: $localize`:@@chain.beside:Im Umfeld beobachtet` },
] as const;

@Component({
  selector: 'qw-linked-nodes',
  imports: [MatButton, RouterLink, Status],
  template: `
    @for (group of groups(); track group.heading) {
      <section>
        <h3>{{ group.heading }}</h3>
        <ul>
          @for (entry of group.entries; track entry.link.linkId) {
            <li>
              <p>
                <a [routerLink]="entry.page">{{ entry.label }}</a>
              </p>
              <p class="qw-small qw-secondary facts">
                {{ entry.kind }}
                @if (entry.state; as state) {
                  <qw-status [shape]="state.shape" [tone]="state.tone">{{ state.word }}</qw-status>
                }
              </p>
              @if (entry.note) {
                <p class="qw-small">{{ entry.note }}</p>
              }
              @if (mayEnd(entry.link)) {
                <button matButton class="qw-row-button" type="button" (click)="endAsked.emit(entry.link)">
                  <ng-container i18n="@@chain.endLink">Verknüpfung lösen</ng-container
                  ><span class="qw-visually-hidden">, {{ entry.label }}</span>
                </button>
              }
            </li>
          }
        </ul>
      </section>
    } @empty {
      @if (seesAll()) {
        <p class="qw-secondary" i18n="@@chain.nothingLinked">Noch ist nichts verknüpft.</p>
      } @else {
        <p class="qw-secondary" i18n="@@chain.nothingSeen">Ihre Rolle sieht hier keine Verknüpfung.</p>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    h3 {
      margin-bottom: 4px;
      font: var(--mat-sys-title-small);
    }
    li {
      padding: 6px 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
      overflow-wrap: anywhere;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 8px;
      align-items: center;
    }
    button {
      margin-left: -8px;
    }
  `,
})
export class LinkedNodes {
  readonly links = input.required<readonly LinkedNodeView[]>();
  /** Whether the person may end links here, or which of them; the page asks for the reason. */
  readonly canEnd = input<boolean | ((link: LinkedNodeView) => boolean)>(false);
  readonly endAsked = output<LinkedNodeView>();

  private readonly formats = inject(Formats);
  private readonly pages = inject(NodePages);
  private readonly session = inject(SessionStore);
  /** Who sees part of the links only is not told that there are none. */
  protected readonly seesAll = computed(() => NODE_KINDS.every((kind) => this.session.knowsMissing(kind, kind)));

  protected mayEnd(link: LinkedNodeView): boolean {
    const can = this.canEnd();
    return typeof can === 'boolean' ? can : can(link);
  }

  protected readonly groups = computed(() =>
    SIDES.map(({ side, heading }) => ({
      heading,
      entries: this.links()
        .filter((link) => link.side === side)
        .map((link) => ({
          link,
          page: this.pages.of(link.node),
          label: nodeLabel(link.node),
          kind: NODE_KIND_WORDS[link.node.kind],
          state: stateOf(link.node),
          note: [pinnedWords(link.pinned, this.formats), link.note ?? ''].filter((text) => text !== '').join('; '),
        })),
    })).filter(({ entries }) => entries.length > 0),
  );
}
