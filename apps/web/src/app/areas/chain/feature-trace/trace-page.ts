/** The thread of one entry: told at the left, drawn at the right, or as a table; towards its origin, its outcome, or both. */
import { Component, computed, DOCUMENT, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { dayOf } from '@quartierwerk/domain/time/day';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { Status } from '@quartierwerk/ui/status/status';
import { NodePages } from '../../../shared/chain/node-pages.js';
import { ADDRESSES } from '../../../shared/addresses.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { NODE_KIND_WORDS } from '../../../shared/words/chain-words.js';
import { gapStep } from '../../../shared/chain/gap-step.js';
import { LinkMeasureDialog, type LinkedDecision } from '../../../shared/chain/link-measure-dialog.js';
import { isUnchecked, nodeTitle, threadPage } from '../../../shared/chain/node-page.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { GAP_WORDS, LINK_MEASURE } from '../../../shared/words/gap-words.js';
import { yearsTold } from '../model/story/span.js';
import { TELL } from '../model/story/story-words.js';
import { tellStory } from '../model/story/tell-story.js';
import { TraceStore } from '../data/trace-store.js';
import { pageOf } from '../model/node-address.js';
import { labelFor } from '../model/trace-table.js';
import type { TraceDirection } from '../model/thread-graph.js';
import { TraceGraph } from '../ui/trace-graph.js';
import { TraceStory } from '../ui/trace-story.js';
import { TraceTable } from '../ui/trace-table.js';

const DEMONSTRATION = $localize`:@@shell.demo:Demonstration, Werte erfunden`;
const QUERY_WORDS: Readonly<Record<TraceDirection, string>> = { both: 'beide', back: 'herkunft', forward: 'folgen' };

@Component({
  selector: 'qw-trace-page',
  imports: [
    Icon,
    LinkMeasureDialog,
    Loading,
    MatButton,
    Note,
    PageHeader,
    ProblemView,
    RouterLink,
    Segments,
    Status,
    TraceGraph,
    TraceStory,
    TraceTable,
  ],
  providers: [TraceStore],
  templateUrl: './trace-page.html',
  styleUrl: './trace-page.scss',
})
export class TracePage {
  readonly art = input.required<string>();
  readonly code = input.required<string>();

  protected readonly linkMeasure = LINK_MEASURE;
  /** The decision to which a measure is being linked. */
  protected readonly linking = signal<LinkedDecision | null>(null);
  protected readonly store = inject(TraceStore);
  private readonly session = inject(SessionStore);
  private readonly pages = inject(NodePages);
  private readonly router = inject(Router);
  private readonly formats = inject(Formats);
  private readonly document = inject(DOCUMENT);
  protected readonly heading = $localize`:@@chain.heading:Roter Faden`;
  protected readonly directionLabel = $localize`:@@chain.direction:Richtung`;
  protected readonly directions = [
    { value: 'back', label: $localize`:@@chain.back:Woher kommt es?` },
    { value: 'both', label: $localize`:@@chain.both:Beide Richtungen` },
    { value: 'forward', label: $localize`:@@chain.forward:Was wurde daraus?` },
  ];
  protected readonly viewLabel = $localize`:@@chain.view:Darstellung`;
  protected readonly views = [
    { value: 'picture', label: $localize`:@@chain.viewPicture:Bild` },
    { value: 'table', label: $localize`:@@chain.viewTable:Tabelle` },
  ];
  protected readonly view = signal('picture');
  protected readonly viewHeading = computed(() =>
    this.view() === 'table' ? $localize`:@@chain.listed:Aufgelistet` : $localize`:@@chain.drawn:Gezeichnet`,
  );

  private readonly title = computed(() => {
    const root = this.store.root();
    if (!root) return '';
    return isUnchecked(root) ? (root.code ?? '') : nodeTitle(root);
  });
  protected readonly fact = computed(() => {
    const root = this.store.root();
    return root ? `${NODE_KIND_WORDS[root.kind]}: ${this.title()}` : '';
  });
  protected readonly crumbs = computed(() => {
    const root = this.store.root();
    const own = root ? [{ label: NODE_KIND_WORDS[root.kind] }, { label: this.title() }] : [];
    return [{ label: this.heading, link: ADDRESSES.thread }, ...own];
  });
  protected readonly page = computed(() => {
    const [trace, root] = [this.store.trace(), this.store.root()];
    return trace && root ? pageOf(trace, root, this.pages.mayRead) : null;
  });
  protected readonly gaps = computed(() => {
    const trace = this.store.trace();
    return (trace?.gaps ?? []).flatMap(({ nodeId, gap }) => {
      const node = trace?.nodes.find(({ id }) => id === nodeId);
      if (!trace || !node) return [];
      const { heading } = GAP_WORDS[gap];
      const project = trace.links.find(({ relation, toId }) => relation === 'realises' && toId === nodeId)?.fromId;
      const at = trace.nodes.find(({ id }) => id === project) ?? null;
      const step = gapStep(gap, node, at, (permission) => this.session.may(permission), this.pages.of);
      const links = gap === 'decision_without_measure' && this.session.may('plans.write');
      return [{ key: `${nodeId} ${gap}`, label: labelFor(node), heading, step, decision: links ? node : null }];
    });
  });
  protected readonly told = computed(() => {
    const trace = this.store.trace();
    return trace ? tellStory(trace, this.formats) : [];
  });
  /** How much there is to tell, and of which years. */
  protected readonly span = computed(() => {
    const years = yearsTold(this.told());
    const when = years === null ? [] : [years.from === years.to ? years.from : TELL.years(years.from, years.to)];
    return [TELL.entries(this.store.trace()?.nodes.length ?? 0), ...when].join(', ');
  });
  /** What a sheet of paper says for itself: whose thread, of which day, and whether its values are invented. */
  protected readonly paperHead = computed(() => {
    const workspace = this.session.session()?.workspace.name ?? '';
    const day = this.formats.day(dayOf(new Date()));
    const stated = $localize`:@@chain.paperHead:${workspace}:workspace:, Stand ${day}:day:`;
    return this.session.demonstration() ? `${stated}. ${DEMONSTRATION}` : stated;
  });
  protected readonly alone = computed(() => this.store.trace()?.nodes.length === 1);

  constructor() {
    const query = inject(ActivatedRoute).snapshot.queryParamMap;
    const wanted = (Object.keys(QUERY_WORDS) as TraceDirection[]).find(
      (direction) => QUERY_WORDS[direction] === query.get('richtung'),
    );
    if (wanted) this.store.direction.set(wanted);
    if (query.get('ansicht') === 'tabelle') this.view.set('table');
    effect(() => this.store.show({ kind: this.art(), code: this.code() }));
    // An id in the address gives way to the code that people know.
    effect(() => {
      const root = this.store.root();
      if (root?.code === null || root?.id !== this.code()) return;
      void this.router.navigate([threadPage(root)], { queryParamsHandling: 'preserve', replaceUrl: true });
    });
    keepInQuery(() => ({
      richtung: this.store.direction() === 'both' ? null : QUERY_WORDS[this.store.direction()],
      ansicht: this.view() === 'table' ? 'tabelle' : null,
    }));
  }

  protected print(): void {
    this.document.defaultView?.print();
  }

  protected turn(direction: string): void {
    this.store.direction.set(direction === 'back' || direction === 'forward' ? direction : 'both');
  }
}
