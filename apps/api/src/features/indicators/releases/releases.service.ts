import { Injectable } from '@nestjs/common';
import type { ReleaseView } from '@quartierwerk/contracts/indicators/releases.views';
import { USUAL_PROFILE, type SourceProfile } from '@quartierwerk/domain/indicators/source-profile';
import { approvalOf, releaseWorkflow, type ReleaseTransition } from '@quartierwerk/domain/indicators/release-workflow';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { type Tx, UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { QUEUES } from '../../../platform/jobs/queues.js';
import { DeliveryQueries } from '../deliveries.queries.js';
import { allowLongStatements, lockValues } from '../observations.js';
import type { ReleaseJob } from './release-jobs.js';
import { holdBack } from './held-back.js';
import { basisOf, hideReleased, moveRelease, showReleased } from './release-store.js';
import { ReleaseQueries } from './releases.queries.js';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Commands on releases: work one out, approve it, give it up, withdraw it. */
@Injectable()
export class Releases {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: ReleaseQueries,
    private readonly deliveries: DeliveryQueries,
  ) {}

  /** Begins to work a release out. @throws Refused `NOT_FOUND`, `RELEASE_OPEN` beside another that is not decided, `DELIVERY_ALREADY_WITHDRAWN` */
  async begin(ctx: ActorContext, deliveryId: string, id: string): Promise<ReleaseView> {
    return this.uow.run(ctx, async (tx) => {
      await lockValues(tx);
      const delivery = await this.deliveries.deliveryIn(tx, deliveryId);
      if (delivery.state === 'withdrawn') throw new Refused('DELIVERY_ALREADY_WITHDRAWN');
      const open = await tx.sql(
        `SELECT 1 FROM release WHERE workspace_id = $1 AND delivery_id = $2 AND state IN ('computing', 'proposed')`,
        [tx.workspaceId, deliveryId],
      );
      if (open.length > 0) throw new Refused('RELEASE_OPEN');
      await tx.sql(
        `INSERT INTO release (workspace_id, id, delivery_id, state, profile, basis, created_at, created_by)
         VALUES ($1, $2, $3, 'computing', $4, $5, $6, $7)`,
        [
          ...[tx.workspaceId, id, deliveryId, JSON.stringify(await profileOf(tx, deliveryId))],
          ...[await basisOf(tx, deliveryId), tx.now(), tx.actor.userId],
        ],
      );
      const { workspaceId, requestId } = tx;
      await tx.enqueue(QUEUES.release.name, { releaseId: id, workspaceId, requestId } satisfies ReleaseJob);
      record(tx, 'indicators.begin_release', id, { delivery: deliveryId });
      return this.queries.releaseIn(tx, id);
    });
  }

  /**
   * Shows from now on what was proposed, and freezes it.
   * @param acceptExposed whether it is wanted although the attack left something open
   * @throws Refused `RELEASE_WRONG_STATE`, `RELEASE_OUTDATED`, `RELEASE_EXPOSED`, `VERSION_STALE`
   */
  async approve(ctx: ActorContext, seen: Versioned, acceptExposed: boolean): Promise<ReleaseView> {
    return this.uow.run(ctx, async (tx) => {
      await lockValues(tx);
      const release = await this.possible(tx, seen.id, 'approve');
      const [stored] = await tx.sql<{ basis: string }>(
        'SELECT basis FROM release WHERE workspace_id = $1 AND id = $2 FOR UPDATE',
        [tx.workspaceId, seen.id],
      );
      if (stored?.basis !== (await basisOf(tx, release.deliveryId))) throw new Refused('RELEASE_OUTDATED');
      const { values = 0, shown = 0, exposed = 0, exposedEarlier = 0, unfit = 0 } = release.summary ?? {};
      if (!approvalOf({ exposed, exposedEarlier, unfit }, acceptExposed).ok) {
        throw new Refused('RELEASE_EXPOSED', { exposed, exposedEarlier, unfit });
      }
      await this.change(tx, seen, { state: 'released', released_at: tx.now(), released_by: tx.actor.userId });
      await allowLongStatements(tx);
      // One release of a delivery stands at a time; what the one before showed stays in its own rows.
      await tx.sql(
        `UPDATE release SET state = 'withdrawn', withdrawn_at = $4, withdrawn_by = $5, version = version + 1
          WHERE workspace_id = $1 AND delivery_id = $2 AND id <> $3 AND state = 'released'`,
        [tx.workspaceId, release.deliveryId, seen.id, tx.now(), tx.actor.userId],
      );
      await showReleased(tx, seen.id, release.deliveryId);
      await holdBack(tx, release.deliveryId);
      await moveDelivery(tx, release.deliveryId, 'released');
      const found = { values, shown, exposed, exposedEarlier, unfit };
      record(tx, 'indicators.approve_release', seen.id, { delivery: release.deliveryId, ...found });
      return this.queries.releaseIn(tx, seen.id);
    });
  }

  /** Gives a release up that is being worked out, or was proposed. @throws Refused `RELEASE_WRONG_STATE` */
  async cancel(ctx: ActorContext, id: string): Promise<ReleaseView> {
    return this.uow.run(ctx, async (tx) => {
      const release = await this.possible(tx, id, 'fail');
      await tx.sql('UPDATE release SET cancel_requested = true WHERE workspace_id = $1 AND id = $2', [
        tx.workspaceId,
        id,
      ]);
      await moveRelease(tx, id, { from: release.state, state: 'failed', failure: 'CANCELLED' });
      record(tx, 'indicators.cancel_release', id, { state: release.state });
      return this.queries.releaseIn(tx, id);
    });
  }

  /** Takes back what was shown; the values are hidden, and known to whoever looked. @throws Refused `RELEASE_WRONG_STATE`, `VERSION_STALE` */
  async withdraw(ctx: ActorContext, seen: Versioned, reason: string): Promise<ReleaseView> {
    return this.uow.run(ctx, async (tx) => {
      await lockValues(tx);
      const release = await this.possible(tx, seen.id, 'withdraw');
      const patch = {
        state: 'withdrawn',
        withdrawn_at: tx.now(),
        withdrawn_by: tx.actor.userId,
        withdrawn_reason: reason,
      };
      await this.change(tx, seen, patch);
      await allowLongStatements(tx);
      await hideReleased(tx, seen.id);
      await moveDelivery(tx, release.deliveryId, 'received');
      record(tx, 'indicators.withdraw_release', seen.id, { delivery: release.deliveryId });
      return this.queries.releaseIn(tx, seen.id);
    });
  }

  private async possible(tx: Tx, id: string, transition: ReleaseTransition): Promise<ReleaseView> {
    const release = await this.queries.releaseIn(tx, id);
    if (!releaseWorkflow.can(release.state, transition).ok) {
      throw new Refused('RELEASE_WRONG_STATE', { state: release.state });
    }
    return release;
  }

  private async change(tx: WriteTx, seen: Versioned, patch: Readonly<Record<string, unknown>>): Promise<void> {
    await guardedUpdate(tx, 'release', seen, patch, () => this.queries.releaseIn(tx, seen.id));
  }
}

async function moveDelivery(tx: WriteTx, id: string, state: 'released' | 'received'): Promise<void> {
  await tx.sql(
    `UPDATE delivery SET state = $3, version = version + 1 WHERE workspace_id = $1 AND id = $2 AND state IN ('received', 'released')`,
    [tx.workspaceId, id, state],
  );
}

/** The profile of the delivery's source as it is today; without a source, the usual one. */
async function profileOf(tx: Tx, deliveryId: string): Promise<SourceProfile> {
  const [profile] = await tx.sql<SourceProfile>(
    `SELECT s.min_cases AS "minCases", s.zeros_secret AS "zerosSecret", s.complement_secret AS "complementSecret",
            s.rounding_base AS "roundingBase", s.publication_level AS "publicationLevel"
       FROM delivery d JOIN source s ON s.workspace_id = d.workspace_id AND s.id = d.source_id
      WHERE d.workspace_id = $1 AND d.id = $2`,
    [tx.workspaceId, deliveryId],
  );
  return profile ?? USUAL_PROFILE;
}

function record(tx: WriteTx, action: string, id: string, payload: Readonly<Record<string, unknown>>): void {
  tx.record({ action, objectKind: 'release', objectId: id, payload });
}
