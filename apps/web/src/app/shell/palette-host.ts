/**
 * What the command palette lists: what was jumped to lately, actions and pages at once, entries of the whole spine as soon as two letters
 * are typed. What is not allowed is not offered.
 */
import { Component, computed, inject, model, signal } from '@angular/core';
import { Router } from '@angular/router';
import { chainRoutes } from '@quartierwerk/contracts/chain/chain.routes';
import type { ChainNodeView } from '@quartierwerk/contracts/chain/chain.views';
import { holdsAll, meansAll } from '@quartierwerk/domain/chain/spelling';
import { CommandPalette, type PaletteGroup, type PaletteItem } from '@quartierwerk/ui/palette/command-palette';
import { type Shortcut, Shortcuts } from '@quartierwerk/ui/shortcuts/shortcuts';
import { ADDRESSES, asAddress } from '../shared/addresses.js';
import { nodeLabel, type PageOf } from '../shared/chain/node-page.js';
import { NodePages } from '../shared/chain/node-pages.js';
import { readResource } from '../shared/http/api.js';
import { keptValue } from '../shared/http/kept-value.js';
import { SessionStore } from '../shared/session/session-store.js';
import { NODE_KIND_WORDS } from '../shared/words/chain-words.js';
import { stateOf } from '../shared/words/state-words.js';
import { debounced } from '../shared/time/debounced.js';
import { ACTIONS } from '../shared/actions/actions.js';
import { RecentJumps } from './recent-jumps.js';
import { ACROSS, FOOT, START, STATIONS } from './stations.js';

const SHORTEST_QUERY = 2;
const TYPING_PAUSE_MS = 150;
/** So few that actions and pages stay in sight below them; the page of the search has all. */
const MOST_ENTRIES = 8;
const THREAD_KEY = 'f';
const THREAD_HERE = 'faden-dieses-eintrags';

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
  private readonly pagesOfNodes = inject(NodePages);
  private readonly recent = inject(RecentJumps);
  protected readonly query = signal('');
  private readonly settledQuery = debounced(this.query, TYPING_PAUSE_MS);

  private readonly shortcuts = inject(Shortcuts);

  protected readonly hits = readResource(chainRoutes.search, () => {
    const q = this.settledQuery().trim();
    const wanted = this.open() && q.length >= SHORTEST_QUERY && this.session.may('chain.read');
    return wanted ? { query: { q, limit: MOST_ENTRIES } } : undefined;
  });
  /** What was found for the letters before stays until the next is there, so that the list does not jump. */
  private readonly known = keptValue(this.hits);

  protected readonly groups = computed<PaletteGroup[]>(() => {
    const query = this.query().trim();
    const recent = query === '' ? this.recent.items() : [];
    const known = new Set(recent.map(({ id }) => id));
    const fits = this.fits(query);
    const fitting = (items: readonly Offered[]) =>
      items.filter(({ item, words }) => !known.has(item.id) && fits(words, query)).map(({ item }) => item);
    return [
      { heading: $localize`:@@shell.recent:Zuletzt`, items: recent },
      { heading: $localize`:@@shell.entries:Einträge`, items: this.entries(query) },
      { heading: $localize`:@@shell.actions:Aktionen`, items: fitting(this.actions()) },
      { heading: $localize`:@@shell.pages:Seiten`, items: fitting(this.pages()) },
    ];
  });

  private readonly actions = computed<Offered[]>(() => {
    const offered = ACTIONS.filter(({ permission }) => this.session.may(permission)).map(
      ({ link, label, icon, also }) => ({ item: { id: link, label, icon, kind: '' }, words: `${label} ${also ?? ''}` }),
    );
    const thread = this.threadHere();
    if (!thread) return offered;
    const item: PaletteItem = { id: THREAD_HERE, label: thread.description, kind: '', icon: 'thread', keys: ['F'] };
    return [{ item, words: item.label }, ...offered];
  });

  private readonly pages = computed<Offered[]>(() => {
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
    return [...stations, ...others].map((item) => ({ item, words: item.label }));
  });

  /** A slip of the keyboard is forgiven where nothing that is offered holds what was typed, as in the search. */
  private fits(query: string): typeof holdsAll {
    const offered = [...this.actions(), ...this.pages()];
    return offered.some(({ words }) => holdsAll(words, query)) ? holdsAll : meansAll;
  }

  protected go(item: PaletteItem): void {
    if (item.id === THREAD_HERE) return this.threadHere()?.run(new KeyboardEvent('keydown', { key: THREAD_KEY }));
    this.recent.remember(item);
    void this.router.navigateByUrl(item.id);
  }

  /** The page of an object knows the way to its thread, and has it on a key. */
  private threadHere(): Shortcut | undefined {
    return this.shortcuts.all().find(({ keys }) => keys === THREAD_KEY);
  }

  private entries(query: string): PaletteItem[] {
    const known = this.known();
    if (!known || query.length < SHORTEST_QUERY) return [];
    // Until the answer to what stands there has come: whoever is quick must not open what was meant before.
    const found =
      known.query === query
        ? known.hits
        : known.hits.filter(({ code, title }) => holdsAll(`${code ?? ''} ${title}`, query));
    return found.length > 0 ? [...found.map((node) => entryOf(node, this.pagesOfNodes.of)), allHits(query)] : [];
  }
}

/** An item, and the words under which it is found. */
interface Offered {
  readonly item: PaletteItem;
  readonly words: string;
}

/** The page that lists them all, by kind. */
function allHits(query: string): PaletteItem {
  return {
    id: asAddress(ADDRESSES.search, { q: query }),
    label: $localize`:@@shell.allHits:Alle Treffer zu „${query}:query:“`,
    kind: '',
    icon: 'search',
  };
}

/** To its own page, and to its place on the thread where it has none. */
function entryOf(node: ChainNodeView, pageOf: PageOf): PaletteItem {
  const kind = NODE_KIND_WORDS[node.kind];
  const state = stateOf(node);
  return {
    id: pageOf(node),
    label: nodeLabel(node),
    kind: [kind, node.areaName, state?.word]
      .filter((word) => word !== null && word !== undefined && word !== '')
      .join(', '),
    ...(state ? { status: { shape: state.shape, tone: state.tone } } : { icon: 'thread' as const }),
  };
}
