import { Injectable } from '@nestjs/common';
import type { ChainNodeView, TraceAheadView } from '@quartierwerk/contracts/chain/chain.views';
import type { Tx } from '../../platform/database/unit-of-work.js';

type Reached = Pick<ChainNodeView, 'id' | 'kind' | 'state'>;

/** What one area has planned for these nodes, as far as the acting person may see the plan itself. */
export type AheadSource = (tx: Tx, nodes: readonly Reached[]) => Promise<readonly TraceAheadView[]>;

/** Where areas say what comes next on a thread, so that the trace needs to know none of them. */
@Injectable()
export class Ahead {
  private readonly sources: AheadSource[] = [];

  /** Called once by each area when it starts. */
  register(source: AheadSource): void {
    this.sources.push(source);
  }

  async of(tx: Tx, nodes: readonly Reached[]): Promise<TraceAheadView[]> {
    const plans: TraceAheadView[] = [];
    for (const source of this.sources) plans.push(...(await source(tx, nodes)));
    return plans;
  }
}
