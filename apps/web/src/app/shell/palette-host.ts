/** What the command palette lists: pages and actions at once, entries of the whole spine as soon as two letters are typed. */
import { Component, computed, inject, model, signal } from '@angular/core';
import { Router } from '@angular/router';
import { chainRoutes } from '@quartierwerk/contracts/chain/chain.routes';
import type { ChainNodeView } from '@quartierwerk/contracts/chain/chain.views';
import { CommandPalette, type PaletteGroup, type PaletteItem } from '@quartierwerk/ui/palette/command-palette';
import { ADDRESSES } from '../shared/addresses.js';
import { nodeLabel, nodePage } from '../shared/chain/node-page.js';
import { readResource } from '../shared/http/api.js';
import { SessionStore } from '../shared/session/session-store.js';
import { NODE_KIND_WORDS } from '../shared/words/chain-words.js';
import { debounced } from '../shared/time/debounced.js';
import { RecentJumps } from './recent-jumps.js';
import { ACROSS, FOOT, START, STATIONS } from './stations.js';

const SHORTEST_QUERY = 2;
const TYPING_PAUSE_MS = 150;

@Component({
  selector: 'qw-palette-host',
  imports: [CommandPalette],
  template: `<qw-command-palette
    [(open)]="open"
    [(query)]="query"
    [groups]="groups()"
    [busy]="hits.isLoading()"
    (chosen)="go($event)"
  />`,
})
export class PaletteHost {
  readonly open = model(false);

  private readonly router = inject(Router);
  private readonly session = inject(SessionStore);
  private readonly recent = inject(RecentJumps);
  protected readonly query = signal('');
  private readonly settledQuery = debounced(this.query, TYPING_PAUSE_MS);

  protected readonly hits = readResource(chainRoutes.search, () => {
    const q = this.settledQuery().trim();
    return this.open() && q.length >= SHORTEST_QUERY && this.session.may('chain.read') ? { query: { q } } : undefined;
  });

  protected readonly groups = computed<PaletteGroup[]>(() => {
    const query = this.query().trim().toLocaleLowerCase();
    const pages = this.pages().filter(({ label }) => label.toLocaleLowerCase().includes(query));
    const found = query.length >= SHORTEST_QUERY && this.hits.hasValue() ? this.hits.value().hits.map(entryOf) : [];
    const entries = found.length > 0 ? [...found, allHits(this.query().trim())] : [];
    return [
      { heading: $localize`:@@shell.recent:Zuletzt`, items: query === '' ? this.recent.items() : [] },
      { heading: $localize`:@@shell.entries:Einträge`, items: entries },
      { heading: $localize`:@@shell.pages:Seiten`, items: pages },
    ];
  });

  private readonly pages = computed<PaletteItem[]>(() => {
    // The heading of the group says that they are pages.
    const kind = '';
    const stations = STATIONS.filter(({ permission }) => this.session.may(permission)).flatMap((station) => [
      { id: station.link, label: station.label, kind, keys: ['G', station.letter.toUpperCase()] },
      ...station.pages
        .filter((page) => page.link !== station.link && (!page.permission || this.session.may(page.permission)))
        .map((page) => ({ id: page.link, label: `${station.label}: ${page.label}`, kind })),
    ]);
    const others = [START, ...ACROSS, ...FOOT]
      .filter(({ permission }) => !permission || this.session.may(permission))
      .map(({ link, label, icon, letter }) => ({ id: link, label, kind, icon, keys: ['G', letter.toUpperCase()] }));
    return [...stations, ...others];
  });

  protected go(item: PaletteItem): void {
    this.recent.remember(item);
    void this.router.navigateByUrl(item.id);
  }
}

/** The page that lists them all, by kind. */
function allHits(query: string): PaletteItem {
  return {
    id: `${ADDRESSES.search}?q=${encodeURIComponent(query)}`,
    label: $localize`:@@shell.allHits:Alle Treffer zu „${query}:query:“`,
    kind: '',
    icon: 'search',
  };
}

/** To its own page, and to its place on the thread where it has none. */
function entryOf(node: ChainNodeView): PaletteItem {
  const kind = NODE_KIND_WORDS[node.kind];
  return {
    id: nodePage(node),
    label: nodeLabel(node),
    kind: node.areaName ? `${kind}, ${node.areaName}` : kind,
    icon: 'thread',
  };
}
