/** Everything in whose title or code the words stand, by kind; slips of the keyboard are forgiven. */
import { Component, computed, inject, signal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { chainRoutes } from '@quartierwerk/contracts/chain/chain.routes';
import type { ChainNodeView } from '@quartierwerk/contracts/chain/chain.views';
import { NODE_KINDS } from '@quartierwerk/domain/chain/vocabulary';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { FilterBar, type FilterField, type FilterState } from '@quartierwerk/ui/filter-bar/filter-bar';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import { GroupHead, GroupRow, TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table, TableRow } from '@quartierwerk/ui/table/table';
import { nodeTitle, spokenCode, threadPage } from '../../../shared/chain/node-page.js';
import { NodePages } from '../../../shared/chain/node-pages.js';
import { readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { debounced } from '../../../shared/time/debounced.js';
import { NODE_KIND_WORDS } from '../../../shared/words/chain-words.js';
import { stateOf } from '../../../shared/words/state-words.js';
import { addressWord } from '../../../shared/chain/kind-address.js';

const SHORTEST_QUERY = 2;
const TYPING_PAUSE_MS = 200;
const HITS = 200;
const KIND = 'art';

@Component({
  selector: 'qw-search-page',
  imports: [
    ...[FilterBar, GroupHead, GroupRow, Loading, PageHeader, ProblemView],
    ...[RouterLink, Status, Table, TableCell, TableRow],
  ],
  templateUrl: './search-page.html',
})
export class SearchPage {
  private readonly router = inject(Router);
  protected readonly heading = $localize`:@@search.heading:Suche`;
  protected readonly crumbs = [{ label: this.heading }];
  protected readonly stateOf = stateOf;
  protected readonly nodeTitle = nodeTitle;
  protected readonly spokenCode = spokenCode;
  protected readonly pageOf = inject(NodePages).of;

  protected readonly text = signal<string | null>('');
  protected readonly state = signal<FilterState>({});
  private readonly typed = computed(() => (this.text() ?? '').trim());
  private readonly settled = debounced(this.typed, TYPING_PAUSE_MS);
  protected readonly asked = computed(() => this.settled().length >= SHORTEST_QUERY);
  protected readonly resource = readResource(chainRoutes.search, () =>
    this.asked() ? { query: { q: this.settled(), limit: HITS } } : undefined,
  );
  private readonly known = keptValue(this.resource);
  private readonly hits = computed<readonly ChainNodeView[]>(() => (this.asked() ? (this.known()?.hits ?? []) : []));
  protected readonly settling = computed(() => this.asked() && this.known() === undefined);
  protected readonly cut = computed(() => this.hits().length >= HITS);
  protected readonly total = computed(() => this.hits().length);
  protected readonly shown = computed(() => this.groups().reduce((sum, { hits }) => sum + hits.length, 0));

  protected readonly fields = computed<FilterField[]>(() => {
    const kinds = NODE_KINDS.filter((kind) => this.hits().some((hit) => hit.kind === kind));
    const options = kinds.map((kind) => ({ value: addressWord(kind), label: NODE_KIND_WORDS[kind] }));
    return options.length > 1 ? [{ key: KIND, label: $localize`:@@search.kind:Art`, options }] : [];
  });
  /** Kinds in the order in which the best hits name them. */
  protected readonly groups = computed(() => {
    const wanted = this.state()[KIND];
    const byKind = new Map<ChainNodeView['kind'], ChainNodeView[]>();
    for (const hit of this.hits()) byKind.set(hit.kind, [...(byKind.get(hit.kind) ?? []), hit]);
    return [...byKind]
      .filter(([kind]) => wanted === undefined || addressWord(kind) === wanted)
      .map(([kind, hits]) => ({ kind, label: NODE_KIND_WORDS[kind], hits }));
  });

  constructor() {
    const query = inject(ActivatedRoute).snapshot.queryParamMap;
    this.text.set(query.get('q') ?? '');
    if (query.has(KIND)) this.state.set({ [KIND]: query.get(KIND) ?? '' });
    keepInQuery(() => ({ q: this.text() === '' ? null : this.text(), [KIND]: this.state()[KIND] ?? null }));
  }

  protected readonly threadOf = threadPage;

  protected open(node: ChainNodeView): void {
    void this.router.navigateByUrl(this.pageOf(node));
  }
}
