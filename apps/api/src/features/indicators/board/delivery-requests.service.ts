import { Injectable } from '@nestjs/common';
import type { RequestDeliveries } from '@quartierwerk/contracts/indicators/delivery-board.dto';
import type { DeliveryBoardView } from '@quartierwerk/contracts/indicators/delivery-board.views';
import { dueDayVerdict } from '@quartierwerk/domain/indicators/delivery-board';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type Day, dayOf } from '@quartierwerk/domain/time/day';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { type Tx, UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { changeableOrganisations } from '../delivery-scope.js';
import { BoardQueries } from './board.queries.js';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Commands on the board: ask for figures, move the day, say that they cannot be delivered, ask no more. Each answers with the board. */
@Injectable()
export class DeliveryRequests {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: BoardQueries,
  ) {}

  /** @throws Refused `NOT_FOUND` for a source of nobody, `REQUEST_INDICATOR_UNKNOWN`, `REQUEST_DAY_PASSED` */
  async request(ctx: ActorContext, body: RequestDeliveries): Promise<DeliveryBoardView> {
    return this.uow.run(ctx, async (tx) => {
      const { sourceId, year, dueOn } = body;
      await this.mustExist(tx, sourceId);
      const indicators = await indicatorsIn(tx, body.indicators);
      checkDay(tx, dueOn);
      await tx.sql(
        `INSERT INTO delivery_request (workspace_id, id, source_id, indicator_id, year, due_on, note, requested_at, requested_by)
         SELECT $1, n.id, $2, n.indicator, $3, $4, nullif($5, ''), $6, $7 FROM unnest($8::uuid[], $9::uuid[]) AS n (id, indicator)
         ON CONFLICT ON CONSTRAINT delivery_request_cell DO UPDATE
            SET due_on = excluded.due_on, note = coalesce(excluded.note, delivery_request.note), requested_at = excluded.requested_at,
                requested_by = excluded.requested_by, refused_reason = NULL, refused_at = NULL, refused_by = NULL,
                reminded_at = NULL, version = delivery_request.version + 1`,
        [
          ...[tx.workspaceId, sourceId, year, dueOn, body.note ?? '', tx.now(), tx.actor.userId],
          ...[indicators.map(() => uuidV7()), indicators],
        ],
      );
      const payload = { indicators: body.indicators, year, dueOn };
      tx.record({ action: 'indicators.request_deliveries', objectKind: 'source', objectId: sourceId, payload });
      return this.queries.boardIn(tx, year);
    });
  }

  /** Another day. @throws Refused `NOT_FOUND`, `VERSION_STALE`, `REQUEST_DAY_PASSED` */
  async revise(ctx: ActorContext, seen: Versioned, dueOn: Day): Promise<DeliveryBoardView> {
    return this.uow.run(ctx, async (tx) => {
      const { year, dueOn: from } = await this.find(tx, seen.id);
      checkDay(tx, dueOn);
      await this.change(tx, seen, year, { due_on: dueOn, refused_reason: null, refused_at: null, refused_by: null });
      record(tx, 'indicators.revise_delivery_request', seen.id, { from, to: dueOn });
      return this.queries.boardIn(tx, year);
    });
  }

  /** @throws Refused `NOT_FOUND` also for the request to another organisation, `VERSION_STALE` */
  async refuse(ctx: ActorContext, seen: Versioned, reason: string): Promise<DeliveryBoardView> {
    return this.uow.run(ctx, async (tx) => {
      const { year, sourceId } = await this.find(tx, seen.id);
      await this.mustExist(tx, sourceId);
      const patch = { refused_reason: reason, refused_at: tx.now(), refused_by: tx.actor.userId };
      await this.change(tx, seen, year, patch);
      record(tx, 'indicators.refuse_delivery_request', seen.id, { reason });
      return this.queries.boardIn(tx, year);
    });
  }

  /** Asks no more. @throws Refused `NOT_FOUND`, `VERSION_STALE` */
  async drop(ctx: ActorContext, seen: Versioned): Promise<DeliveryBoardView> {
    return this.uow.run(ctx, async (tx) => {
      const { year, sourceId } = await this.find(tx, seen.id);
      await this.change(tx, seen, year, {});
      await tx.sql('DELETE FROM delivery_request WHERE workspace_id = $1 AND id = $2', [tx.workspaceId, seen.id]);
      record(tx, 'indicators.drop_delivery_request', seen.id, { source: sourceId, year });
      return this.queries.boardIn(tx, year);
    });
  }

  private async mustExist(tx: Tx, sourceId: string): Promise<void> {
    const found = await tx.sql(
      'SELECT 1 FROM source WHERE workspace_id = $1 AND id = $2 AND ($3::uuid[] IS NULL OR organisation_id = ANY ($3))',
      [tx.workspaceId, sourceId, changeableOrganisations(tx)],
    );
    if (found.length === 0) throw new Refused('NOT_FOUND');
  }

  private async find(
    tx: Tx,
    id: string,
  ): Promise<{ readonly year: number; readonly sourceId: string; readonly dueOn: Day }> {
    const [found] = await tx.sql<{ year: number; sourceId: string; dueOn: Day }>(
      `SELECT year, source_id AS "sourceId", due_on::text AS "dueOn" FROM delivery_request WHERE workspace_id = $1 AND id = $2`,
      [tx.workspaceId, id],
    );
    if (!found) throw new Refused('NOT_FOUND');
    return found;
  }

  private async change(
    tx: WriteTx,
    seen: Versioned,
    year: number,
    patch: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await guardedUpdate(tx, 'delivery_request', seen, patch, () => this.queries.boardIn(tx, year));
  }
}

async function indicatorsIn(tx: Tx, codes: readonly string[]): Promise<string[]> {
  const rows = await tx.sql<{ id: string; code: string }>(
    'SELECT id, code FROM indicator WHERE workspace_id = $1 AND code = ANY ($2)',
    [tx.workspaceId, codes],
  );
  const unknown = codes.find((code) => !rows.some((row) => row.code === code));
  if (unknown !== undefined) throw new Refused('REQUEST_INDICATOR_UNKNOWN', { code: unknown });
  return rows.map(({ id }) => id);
}

function checkDay(tx: Tx, dueOn: Day): void {
  const verdict = dueDayVerdict(dueOn, dayOf(tx.now()));
  if (!verdict.ok) throw Refused.because(verdict);
}

function record(tx: WriteTx, action: string, objectId: string, payload: Readonly<Record<string, unknown>>): void {
  tx.record({ action, objectKind: 'delivery_request', objectId, payload });
}
