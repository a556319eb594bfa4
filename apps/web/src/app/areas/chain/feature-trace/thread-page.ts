/** Where a thread begins: look for an entry, or take one that changed lately. */
import { Component, computed, inject, signal } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { chainRoutes } from '@quartierwerk/contracts/chain/chain.routes';
import type { ChainNodeView } from '@quartierwerk/contracts/chain/chain.views';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import { TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table } from '@quartierwerk/ui/table/table';
import { nodeTitle, spokenCode, threadPage } from '../../../shared/chain/node-page.js';
import { readResource } from '../../../shared/http/api.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { NODE_KIND_WORDS } from '../../../shared/words/chain-words.js';
import { stateOf } from '../../../shared/words/state-words.js';

const SHORTEST_QUERY = 2;

@Component({
  selector: 'qw-thread-page',
  imports: [Empty, Loading, PageHeader, ProblemView, RouterLink, Status, Table, TableCell],
  templateUrl: './thread-page.html',
  styles: `
    .search {
      max-width: 420px;
    }
  `,
})
export class ThreadPage {
  protected readonly formats = inject(Formats);
  protected readonly heading = $localize`:@@chain.heading:Roter Faden`;
  protected readonly crumbs = [{ label: this.heading }];
  protected readonly emptyHeading = $localize`:@@chain.nothing:Noch kein Eintrag`;

  protected readonly text = signal('');
  protected readonly searching = computed(() => this.text().trim().length >= SHORTEST_QUERY);
  protected readonly hits = readResource(chainRoutes.search, () =>
    this.searching() ? { query: { q: this.text().trim() } } : undefined,
  );
  protected readonly changes = readResource(chainRoutes.changes);
  protected readonly rows = computed<readonly ChainNodeView[]>(() => {
    if (this.searching()) return this.hits.hasValue() ? this.hits.value().hits : [];
    return this.changes.hasValue() ? this.changes.value().changes.map(({ node }) => node) : [];
  });
  protected readonly listHeading = computed(() =>
    this.searching() ? $localize`:@@chain.found:Gefunden` : $localize`:@@chain.lately:Zuletzt geändert`,
  );
  protected readonly nothing = computed(() => !this.searching() && this.changes.hasValue() && this.rows().length === 0);
  protected readonly kindWords = NODE_KIND_WORDS;
  protected readonly stateOf = stateOf;
  protected readonly nodeTitle = nodeTitle;
  protected readonly spokenCode = spokenCode;

  constructor() {
    this.text.set(inject(ActivatedRoute).snapshot.queryParamMap.get('q') ?? '');
    keepInQuery(() => ({ q: this.text() === '' ? null : this.text() }));
  }

  protected readonly addressOf = threadPage;
}
