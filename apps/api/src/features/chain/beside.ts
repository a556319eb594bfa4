import { Injectable } from '@nestjs/common';
import type {
  ChainNodeView,
  TraceAheadView,
  TraceElsewhereView,
  TraceFactsView,
} from '@quartierwerk/contracts/chain/chain.views';
import type { Tx } from '../../platform/database/unit-of-work.js';

/** A node of a trace, known to be seen by the acting person. */
export type Reached = Pick<ChainNodeView, 'id' | 'kind' | 'state'>;

/** What one area knows beside the spine. */
export interface BesideSource {
  /** What it has planned for these nodes, as far as the acting person may see the plan itself. */
  readonly ahead?: (tx: Tx, nodes: readonly Reached[]) => Promise<readonly TraceAheadView[]>;
  /** Decisions on these nodes that no body of the workspace took, as far as their own pages show them to the acting person. */
  readonly elsewhere?: (tx: Tx, nodes: readonly Reached[]) => Promise<readonly TraceElsewhereView[]>;
  /** What the story tells of these nodes, as far as their own pages show it to the acting person. */
  readonly facts?: (tx: Tx, nodes: readonly Reached[]) => Promise<readonly TraceFactsView[]>;
}

/** Where areas say what they know of nodes on a thread, so that the trace needs to know none of them. */
@Injectable()
export class Beside {
  private readonly sources: BesideSource[] = [];

  /** Called once by each area when it starts. */
  register(source: BesideSource): void {
    this.sources.push(source);
  }

  /** One after another, because a transaction has one connection. */
  async ahead(tx: Tx, nodes: readonly Reached[]): Promise<TraceAheadView[]> {
    const plans: TraceAheadView[] = [];
    for (const { ahead } of this.sources) plans.push(...((await ahead?.(tx, nodes)) ?? []));
    return plans;
  }

  async elsewhere(tx: Tx, nodes: readonly Reached[]): Promise<TraceElsewhereView[]> {
    const decisions: TraceElsewhereView[] = [];
    for (const { elsewhere } of this.sources) decisions.push(...((await elsewhere?.(tx, nodes)) ?? []));
    return decisions;
  }

  async facts(tx: Tx, nodes: readonly Reached[]): Promise<TraceFactsView[]> {
    const known: TraceFactsView[] = [];
    for (const { facts } of this.sources) known.push(...((await facts?.(tx, nodes)) ?? []));
    return known;
  }
}
