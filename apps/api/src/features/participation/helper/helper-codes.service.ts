import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EventView } from '@quartierwerk/contracts/participation/event.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { makeHelperCode, switchOnVerdict } from '@quartierwerk/domain/participation/helper-code';
import { dayOf } from '@quartierwerk/domain/time/day';
import { UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { lockEvent } from '../events/event-access.js';
import { EventQueries } from '../events/events.queries.js';

/** Codes by which helpers without an account record. An event has one at a time; those before it stay, because they are who recorded. */
@Injectable()
export class HelperCodes {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: EventQueries,
  ) {}

  /** Makes one; the one before it ends. @throws Refused `EVENT_CLOSED`, `EVENT_CANCELLED`, `HELPER_CODE_OVER`, `EVENT_OF_ANOTHER`, `NOT_FOUND` */
  async switchOn(ctx: ActorContext, eventId: string): Promise<EventView> {
    return this.uow.run(ctx, async (tx) => {
      const event = await lockEvent(tx, eventId);
      const verdict = switchOnVerdict({ ...event, today: dayOf(tx.now()) });
      if (!verdict.ok) throw Refused.because(verdict);
      const former = await endOpen(tx, eventId);
      const id = uuidV7();
      await tx.sql(
        'INSERT INTO helper_code (workspace_id, id, conference_id, code, made_at, made_by) VALUES ($1, $2, $3, $4, $5, $6)',
        [tx.workspaceId, id, eventId, await freeCode(tx), tx.now(), tx.actor.userId],
      );
      record(tx, 'switch_on_helper_code', eventId, { helperCodeId: id, endedId: former });
      return this.queries.eventIn(tx, 'id', eventId);
    });
  }

  /** Ends the one that stands; where none does, nothing changes. @throws Refused `EVENT_OF_ANOTHER`, `NOT_FOUND` */
  async end(ctx: ActorContext, eventId: string): Promise<EventView> {
    return this.uow.run(ctx, async (tx) => {
      await lockEvent(tx, eventId);
      record(tx, 'end_helper_code', eventId, { endedId: await endOpen(tx, eventId) });
      return this.queries.eventIn(tx, 'id', eventId);
    });
  }
}

async function endOpen(tx: WriteTx, eventId: string): Promise<string | null> {
  const [ended] = await tx.sql<{ id: string }>(
    `UPDATE helper_code SET ended_at = $3, ended_by = $4 WHERE workspace_id = $1 AND conference_id = $2 AND ended_at IS NULL RETURNING id`,
    [tx.workspaceId, eventId, tx.now(), tx.actor.userId],
  );
  return ended?.id ?? null;
}

/** One that nobody has or had, in the whole installation: a code leads to one event only, and an old one never to a new event. */
async function freeCode(tx: WriteTx): Promise<string> {
  for (;;) {
    const code = makeHelperCode(randomInt);
    await tx.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`helper_code ${code}`]);
    // Row-level security shows the row of a code to whoever names it.
    await tx.sql(`SELECT set_config('app.helper_code', $1, true)`, [code]);
    const taken = await tx.sql('SELECT 1 FROM helper_code WHERE code = $1', [code]);
    if (taken.length === 0) return code;
  }
}

function record(tx: WriteTx, action: string, objectId: string, payload: Readonly<Record<string, unknown>>): void {
  tx.record({ action: `participation.${action}`, objectKind: 'neighbourhood_conference', objectId, payload });
}
