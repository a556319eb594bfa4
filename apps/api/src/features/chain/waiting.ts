import { Injectable } from '@nestjs/common';
import type { WaitingView } from '@quartierwerk/contracts/chain/chain.views';
import { byUrgency } from '@quartierwerk/domain/chain/waiting';
import type { Tx } from '../../platform/database/unit-of-work.js';

/** What waits in one area for the acting person; it looks at their permissions itself. */
export type WaitingSource = (tx: Tx) => Promise<readonly WaitingView[]>;

/** Where areas say what waits in them, so that the first page needs to know none of them. */
@Injectable()
export class Waiting {
  private readonly sources: WaitingSource[] = [];

  /** Called once by each area when it starts. */
  register(source: WaitingSource): void {
    this.sources.push(source);
  }

  /** Everything that waits, by what must happen when. One after another, because a transaction has one connection. */
  async of(tx: Tx): Promise<WaitingView[]> {
    const items: WaitingView[] = [];
    for (const source of this.sources) items.push(...(await source(tx)));
    return byUrgency(items);
  }
}
