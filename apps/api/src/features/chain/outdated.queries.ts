import { Injectable } from '@nestjs/common';
import type { ChainNodeView } from '@quartierwerk/contracts/chain/chain.views';
import type { DependentsView, OutdatedBasesView } from '@quartierwerk/contracts/chain/outdated.views';
import { MARKED_KINDS } from '@quartierwerk/domain/chain/outdated';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { Refused } from '../../platform/http/refused.js';
import { NodeReader } from './node-reader.js';
import { type DeliveredValues, outdatedBasesOf, restingOn, restingOnValues } from './outdated-bases.js';

/** More are counted, not named. */
const NAMED = 200;

/** Both directions between a delivery and what rests on it, as far as the person may see it. */
@Injectable()
export class OutdatedQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly nodes: NodeReader,
  ) {}

  /** @throws Refused `NOT_FOUND`, also for what the person may not see */
  bases(ctx: ActorContext, nodeId: string): Promise<OutdatedBasesView> {
    return this.uow.read(ctx, async (tx) => {
      const [node] = await this.nodes.where<ChainNodeView>(tx, 'n.id = $4', [nodeId], { order: 'n.id', limit: 1 });
      if (!node) throw new Refused('NOT_FOUND');
      return { bases: await outdatedBasesOf(tx, nodeId) };
    });
  }

  /** What rests on a delivery; that the person may see the delivery is the caller's to know. */
  async dependentsIn(tx: Tx, deliveryId: string): Promise<DependentsView> {
    return this.named(tx, await restingOn(tx, deliveryId));
  }

  /** What rests on some values of deliveries; that the person may see these is the caller's to know. */
  async dependentsOfValues(
    tx: Tx,
    values: readonly DeliveredValues[],
    areaEditionId: string | null,
  ): Promise<DependentsView> {
    return values.length === 0 ? { nodes: [] } : this.named(tx, await restingOnValues(tx, values, areaEditionId));
  }

  private async named(tx: Tx, ids: readonly string[]): Promise<DependentsView> {
    const kinds = [...MARKED_KINDS];
    const nodes = await this.nodes.where<ChainNodeView>(
      tx,
      'n.id = ANY ($4::uuid[]) AND n.kind = ANY ($5::text[])',
      [ids, kinds],
      { order: `array_position($5::text[], n.kind), n.code, n.title`, limit: NAMED },
    );
    return { nodes };
  }
}
