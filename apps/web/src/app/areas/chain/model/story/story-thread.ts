/** A trace as the story reads it: entries by id, and what stands at the other end of a relation. */
import type { ChainLinkView, TraceFactsView, TraceView } from '@quartierwerk/contracts/chain/chain.views';
import type { GapCode } from '@quartierwerk/domain/chain/gaps';
import type { NodeKind, Relation } from '@quartierwerk/domain/chain/vocabulary';
import type { StoryNode } from './story-parts.js';

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
