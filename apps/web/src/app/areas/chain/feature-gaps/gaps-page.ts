/** Where the thread is torn: everything that lacks its next step or rests on nothing, by kind, with the action that closes it. */
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { chainRoutes } from '@quartierwerk/contracts/chain/chain.routes';
import type { ChainNodeView, GapEntryView } from '@quartierwerk/contracts/chain/chain.views';
import { GAP_CODES, type GapCode } from '@quartierwerk/domain/chain/gaps';
import { dayOf, daysBetween } from '@quartierwerk/domain/time/day';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { FilterBar, type FilterField, type FilterState } from '@quartierwerk/ui/filter-bar/filter-bar';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { GroupHead, GroupRow, TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table } from '@quartierwerk/ui/table/table';
import { ADDRESSES } from '../../../shared/addresses.js';
import { aheadWords } from '../../../shared/chain/ahead-words.js';
import { GAP_KEYS, gapOfKey } from '../../../shared/chain/gap-address.js';
import { gapPage, gapStep, type GapStep } from '../../../shared/chain/gap-step.js';
import { LinkMeasureDialog, type LinkedDecision } from '../../../shared/chain/link-measure-dialog.js';
import { nodeLabel } from '../../../shared/chain/node-page.js';
import { NodePages } from '../../../shared/chain/node-pages.js';
import { readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { NODE_KIND_WORDS } from '../../../shared/words/chain-words.js';
import { GAP_WORDS, LINK_MEASURE } from '../../../shared/words/gap-words.js';

@Component({
  selector: 'qw-gaps-page',
  imports: [
    ...[Empty, FilterBar, GroupHead, GroupRow, LinkMeasureDialog, Loading, MatButton],
    ...[PageHeader, ProblemView, RouterLink, Table, TableCell],
  ],
  templateUrl: './gaps-page.html',
  styles: `
    .since,
    .step {
      white-space: nowrap;
    }
    .steps {
      display: flex;
      gap: 8px;
    }
    @media (max-width: 1200px) {
      .steps {
        flex-direction: column;
        align-items: flex-start;
      }
    }
    .more td {
      padding-block: 4px;
    }
  `,
})
export class GapsPage {
  protected readonly formats = inject(Formats);
  private readonly session = inject(SessionStore);
  private readonly pages = inject(NodePages);
  protected readonly heading = $localize`:@@gaps.heading:Lücken`;
  protected readonly crumbs = [
    { label: $localize`:@@chain.heading:Roter Faden`, link: ADDRESSES.thread },
    { label: this.heading },
  ];
  protected readonly emptyHeading = $localize`:@@gaps.none:Der Faden ist nirgends gerissen`;
  protected readonly words = GAP_WORDS;
  protected readonly linkMeasure = LINK_MEASURE;
  /** The decision to which a measure is being linked. */
  protected readonly linking = signal<LinkedDecision | null>(null);
  protected readonly labelOf = nodeLabel;
  protected readonly aheadWords = aheadWords;

  protected readonly filter = signal<FilterState>({});
  private readonly wanted = computed(() => gapOfKey(this.filter()['luecke']));
  protected readonly fields: readonly FilterField[] = [
    {
      key: 'luecke',
      label: $localize`:@@gaps.kind:Lücke`,
      options: GAP_CODES.map((code) => ({ value: GAP_KEYS[code], label: GAP_WORDS[code].heading })),
    },
  ];

  protected readonly gaps = readResource(chainRoutes.gaps, () => ({ query: { gap: this.wanted() } }));
  private readonly known = keptValue(this.gaps);
  protected readonly ready = computed(() => this.known() !== undefined);
  protected readonly groups = computed(() => {
    const wanted = this.wanted();
    return (this.known()?.groups ?? []).filter(({ gap }) => wanted === undefined || gap === wanted);
  });
  protected readonly total = computed(() => this.groups().reduce((sum, { count }) => sum + count, 0));
  protected readonly shown = computed(() => this.groups().reduce((sum, { entries }) => sum + entries.length, 0));

  constructor() {
    const asked = gapOfKey(inject(ActivatedRoute).snapshot.queryParamMap.get('luecke'));
    if (asked) this.filter.set({ luecke: GAP_KEYS[asked] });
    keepInQuery(() => ({ luecke: this.filter()['luecke'] ?? null }));
  }

  protected showAll(gap: GapCode): void {
    this.filter.set({ luecke: GAP_KEYS[gap] });
  }

  protected pageOf(node: ChainNodeView): string {
    return gapPage(node, this.pages.of);
  }

  protected stepOf(gap: GapCode, { node, ahead, at }: GapEntryView): GapStep {
    // What is on its way already is not put on its way a second time.
    if (ahead)
      return { label: $localize`:@@gaps.toMeeting:Sitzung ansehen`, link: this.pages.of(ahead.meeting), query: null };
    return gapStep(gap, node, at, (permission) => this.session.may(permission), this.pages.of);
  }

  /** What a decision lacks may stand already. */
  protected mayLink(gap: GapCode): boolean {
    return gap === 'decision_without_measure' && this.session.may('plans.write');
  }

  protected factOf(node: ChainNodeView): string {
    return [NODE_KIND_WORDS[node.kind], node.areaName].filter((fact) => fact !== null && fact !== '').join(', ');
  }

  protected ago(at: string): string {
    const days = Math.max(0, daysBetween(dayOf(new Date(at)), dayOf(new Date())));
    if (days === 0) return $localize`:@@gaps.today:heute`;
    return days === 1
      ? $localize`:@@gaps.yesterday:seit gestern`
      : $localize`:@@gaps.ago:vor ${this.formats.number(days)}:days: Tagen`;
  }
}
