/** A trace as the story reads it: entries by id, and what stands at the other end of a relation. */
import type { ChainLinkView, TraceFactsView, TraceView } from '@quartierwerk/contracts/chain/chain.views';
import type { GapCode } from '@quartierwerk/domain/chain/gaps';
import { beganWith } from '@quartierwerk/domain/chain/told-order';
import type { NodeKind, Relation } from '@quartierwerk/domain/chain/vocabulary';
import { pinnedFigure } from '../../../../shared/chain/pinned-figure.js';
import type { StoryNode } from './story-parts.js';

/** Relations that give a recommendation or a measure its reasons. */
const REASONED: readonly NodeKind[] = ['recommendation', 'measure'];
const REASONS: readonly Relation[] = ['implements', 'evidences', 'supports'];

export interface Tie {
  readonly node: StoryNode;
  readonly link: ChainLinkView;
}

export class StoryThread {
  private readonly byId: ReadonlyMap<string, StoryNode>;

  constructor(readonly trace: TraceView) {
    this.byId = new Map(trace.nodes.map((node) => [node.id, node]));
  }

  get root(): StoryNode | undefined {
    return this.byId.get(this.trace.rootId);
  }

  node(id: string): StoryNode | undefined {
    return this.byId.get(id);
  }

  /** What the entry leads to by a relation: a measure's goals by `pursues`. */
  to(id: string, relation: Relation, ...kinds: readonly NodeKind[]): Tie[] {
    return this.ties(
      ({ fromId }) => fromId === id,
      relation,
      kinds,
      ({ toId }) => toId,
    );
  }

  /** What leads to the entry by a relation: the contributions of an event by `part_of`. */
  from(id: string, relation: Relation, ...kinds: readonly NodeKind[]): Tie[] {
    return this.ties(
      ({ toId }) => toId === id,
      relation,
      kinds,
      ({ fromId }) => fromId,
    );
  }

  /** What a measure began with, by a relation; what came up later carries it on. */
  atFirst(measure: StoryNode, relation: Relation, ...kinds: readonly NodeKind[]): StoryNode[] {
    const ties =
      relation === 'implements' ? this.to(measure.id, relation, ...kinds) : this.from(measure.id, relation, ...kinds);
    return ties.flatMap(({ node, link }) => (this.carriesOn(link) ? [] : [node]));
  }

  /** Whether the link gives a measure or recommendation a reason that came up when it was there already for another one. */
  carriesOn(link: ChainLinkView): boolean {
    const effect = this.byId.get(link.relation === 'implements' ? link.fromId : link.toId);
    if (!effect || !REASONED.includes(effect.kind) || !REASONS.includes(link.relation)) return false;
    const reasons = this.trace.links.flatMap((other) => this.reasonFor(effect.id, other));
    return !beganWith(effect.day, reasons).some(({ id }) => id === link.id);
  }

  private reasonFor(effectId: string, link: ChainLinkView): { readonly id: string; readonly day: string }[] {
    const [of, base] = link.relation === 'implements' ? [link.fromId, link.toId] : [link.toId, link.fromId];
    const node = of === effectId && REASONS.includes(link.relation) ? this.byId.get(base) : undefined;
    return node ? [{ id: link.id, day: this.saidOn(node, link) }] : [];
  }

  /** A figure is of the year that was pinned, a theme of the event at which it was said. */
  private saidOn(node: StoryNode, link: ChainLinkView): string {
    const year = pinnedFigure(link.pinned)?.year;
    if (node.kind === 'indicator' && year) return `${year}-12-31`;
    return node.kind === 'theme' ? (this.eventOfTheme(node.id)?.day ?? node.day) : node.day;
  }

  /** The event at which most of what a theme gathers was said. */
  eventOfTheme(themeId: string): StoryNode | undefined {
    const events = this.to(themeId, 'gathers', 'contribution').flatMap(({ node }) =>
      this.to(node.id, 'part_of', 'neighbourhood_conference').map((tie) => tie.node),
    );
    const count = (event: StoryNode) => events.filter(({ id }) => id === event.id).length;
    return events.reduce<StoryNode | undefined>(
      (most, one) => (most && count(most) >= count(one) ? most : one),
      undefined,
    );
  }

  gapsOf(ids: ReadonlySet<string>): { readonly gap: GapCode; readonly node: StoryNode }[] {
    return this.trace.gaps.flatMap(({ gap, nodeId }) => {
      const node = ids.has(nodeId) ? this.byId.get(nodeId) : undefined;
      return node ? [{ gap, node }] : [];
    });
  }

  facts<Kind extends TraceFactsView['kind']>(
    id: string,
    kind: Kind,
  ): Extract<TraceFactsView, { readonly kind: Kind }> | undefined {
    return this.trace.facts.find(
      (fact): fact is Extract<TraceFactsView, { readonly kind: Kind }> => fact.nodeId === id && fact.kind === kind,
    );
  }

  /** The nearest to the reader's entry first, which stands before all. */
  inOrder(nodes: readonly StoryNode[]): StoryNode[] {
    const near = ({ distance }: StoryNode) => Math.abs(distance);
    const name = ({ code, title }: StoryNode) => code ?? title;
    return [...nodes].sort((a, b) => near(a) - near(b) || a.day.localeCompare(b.day) || (name(a) < name(b) ? -1 : 1));
  }

  private ties(
    near: (link: ChainLinkView) => boolean,
    relation: Relation,
    kinds: readonly NodeKind[],
    far: (link: ChainLinkView) => string,
  ): Tie[] {
    return this.trace.links.flatMap((link) => {
      if (link.relation !== relation || !near(link)) return [];
      const node = this.byId.get(far(link));
      return node && (kinds.length === 0 || kinds.includes(node.kind)) ? [{ node, link }] : [];
    });
  }
}
