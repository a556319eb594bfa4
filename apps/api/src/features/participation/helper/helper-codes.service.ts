import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SeenHelperCode } from '@quartierwerk/contracts/participation/event.dto';
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

  /**
   * Makes one; the one before it ends, if it is the one that was seen.
   *
   * @throws Refused `EVENT_CLOSED`, `EVENT_CANCELLED`, `HELPER_CODE_OVER`, `HELPER_CODE_REPLACED`, `EVENT_OF_ANOTHER`, `NOT_FOUND`
   */
  async switchOn(ctx: ActorContext, eventId: string, { seenId }: SeenHelperCode): Promise<EventView> {
    return this.uow.run(ctx, async (tx) => {
      const event = await lockEvent(tx, eventId);
      const verdict = switchOnVerdict({ ...event, today: dayOf(tx.now()) });
      if (!verdict.ok) throw Refused.because(verdict);
      const former = await this.endSeen(tx, eventId, seenId);
      const id = uuidV7();
      await tx.sql(
        'INSERT INTO helper_code (workspace_id, id, conference_id, code, made_at, made_by) VALUES ($1, $2, $3, $4, $5, $6)',
        [tx.workspaceId, id, eventId, await freeCode(tx), tx.now(), tx.actor.userId],
      );
      record(tx, 'participation.switch_on_helper_code', eventId, { helperCodeId: id, endedId: former });
      return this.queries.eventIn(tx, 'id', eventId);
    });
  }

  /** Ends the one that was seen; where none stands, nothing changes. @throws Refused `HELPER_CODE_REPLACED`, `EVENT_OF_ANOTHER`, `NOT_FOUND` */
  async end(ctx: ActorContext, eventId: string, { seenId }: SeenHelperCode): Promise<EventView> {
    return this.uow.run(ctx, async (tx) => {
      await lockEvent(tx, eventId);
      record(tx, 'participation.end_helper_code', eventId, { endedId: await this.endSeen(tx, eventId, seenId) });
      return this.queries.eventIn(tx, 'id', eventId);
    });
  }

  /** Another one may be printed and lie on the tables already; whoever did not see it ends it not. */
  private async endSeen(tx: WriteTx, eventId: string, seenId: string | null): Promise<string | null> {
    const [open] = await tx.sql<{ id: string }>(
      'SELECT id FROM helper_code WHERE workspace_id = $1 AND conference_id = $2 AND ended_at IS NULL',
      [tx.workspaceId, eventId],
    );
    if (!open) return null;
    if (open.id !== seenId)
      throw new Refused('HELPER_CODE_REPLACED', undefined, { current: await this.queries.eventIn(tx, 'id', eventId) });
    await tx.sql('UPDATE helper_code SET ended_at = $3, ended_by = $4 WHERE workspace_id = $1 AND id = $2', [
      tx.workspaceId,
      open.id,
      tx.now(),
      tx.actor.userId,
    ]);
    return open.id;
  }
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
  tx.record({ action, objectKind: 'neighbourhood_conference', objectId, payload });
}
