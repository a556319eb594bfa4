import { Injectable } from '@nestjs/common';
import type { DeliveryView } from '@quartierwerk/contracts/indicators/deliveries.views';
import { guardedUpdate } from '../../platform/database/guarded-update.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { Refused } from '../../platform/http/refused.js';
import { Spine, markWithdrawn } from '../chain/index.js';
import { DeliveryQueries } from './deliveries.queries.js';
import { allowLongStatements, lockValues, withdrawValues } from './observations.js';

/** Commands on deliveries. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: DeliveryQueries,
    private readonly spine: Spine,
  ) {}

  /** Undoes a whole delivery, with a reason. @throws Refused `DELIVERY_ALREADY_WITHDRAWN`, `VERSION_STALE`, `NOT_FOUND` */
  async withdraw(ctx: ActorContext, seen: { id: string; version: number }, reason: string): Promise<DeliveryView> {
    return this.uow.run(ctx, async (tx) => {
      await lockValues(tx);
      const delivery = await this.queries.deliveryIn(tx, seen.id);
      if (delivery.state === 'withdrawn') throw new Refused('DELIVERY_ALREADY_WITHDRAWN');
      // Whoever sees it but may not change it learns no more than somebody who does not see it.
      if (!delivery.actions.includes('withdraw')) throw new Refused('NOT_FOUND');
      const patch = {
        state: 'withdrawn',
        withdrawn_at: tx.now(),
        withdrawn_by: tx.actor.userId,
        withdrawn_reason: reason,
      };
      await guardedUpdate(tx, 'delivery', seen, patch, () => this.queries.deliveryIn(tx, seen.id));
      await allowLongStatements(tx);
      await withdrawValues(tx, seen.id);
      this.spine.rested(tx, await markWithdrawn(tx, seen.id));
      await tx.sql(
        `UPDATE release SET state = CASE state WHEN 'released' THEN 'withdrawn' ELSE 'failed' END, version = version + 1,
                failure = CASE WHEN state = 'released' THEN NULL ELSE 'CANCELLED' END, withdrawn_reason = $3,
                withdrawn_at = CASE WHEN state = 'released' THEN $4::timestamptz END,
                withdrawn_by = CASE WHEN state = 'released' THEN $5::uuid END
          WHERE workspace_id = $1 AND delivery_id = $2 AND state IN ('computing', 'proposed', 'released')`,
        [tx.workspaceId, seen.id, reason, tx.now(), tx.actor.userId],
      );
      const payload = { rows: delivery.rowCount, indicators: delivery.indicators };
      tx.record({ action: 'indicators.withdraw_delivery', objectKind: 'delivery', objectId: seen.id, payload });
      return this.queries.deliveryIn(tx, seen.id);
    });
  }
}
