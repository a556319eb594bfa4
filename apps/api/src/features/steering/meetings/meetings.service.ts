import { Injectable } from '@nestjs/common';
import type { MeetingView } from '@quartierwerk/contracts/steering/meeting.views';
import type { CreateMeeting, ReviseMeeting, TransitMeeting } from '@quartierwerk/contracts/steering/steering.dto';
import { meetingCode } from '@quartierwerk/domain/steering/codes';
import {
  agendaVerdict,
  meetingWorkflow,
  moveVerdict,
  newDayVerdict,
  stateOnceMoved,
} from '@quartierwerk/domain/steering/meeting-workflow';
import { dayOf } from '@quartierwerk/domain/time/day';
import { all } from '@quartierwerk/domain/verdict/verdict';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { type Tx, UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine } from '../../chain/index.js';
import { TrackingWriter } from '../decisions/tracking-writer.js';
import { MeetingMoves } from './meeting-moves.js';
import { reportedUntil } from './meeting-rows.js';
import { MeetingQueries } from './meeting.queries.js';

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** Commands on meetings as a whole. */
@Injectable()
export class Meetings {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly queries: MeetingQueries,
    private readonly tracking: TrackingWriter,
    private readonly moves: MeetingMoves,
  ) {}

  /** @throws Refused `NOT_FOUND` for an unknown body */
  async create(ctx: ActorContext, body: CreateMeeting): Promise<MeetingView> {
    return this.uow.run(ctx, async (tx) => {
      const [found] = await tx.sql<{ name: string }>(
        'SELECT name FROM body WHERE workspace_id = $1 AND id = $2 FOR UPDATE',
        [tx.workspaceId, body.bodyId],
      );
      if (!found) throw new Refused('NOT_FOUND');
      const code = await freeCode(tx, body.heldOn);
      const title = titleOf(found.name, body.heldOn);
      const state = meetingWorkflow.initial;
      await this.spine.addNodes(tx, [
        { id: body.id, kind: 'meeting', code, title, state, validFrom: body.heldOn, audienceId: body.bodyId },
      ]);
      await tx.sql(
        `INSERT INTO meeting (workspace_id, id, body_id, held_on, starts_at, place, state, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [tx.workspaceId, body.id, body.bodyId, body.heldOn, body.startsAt, body.place.trim(), state, tx.now()],
      );
      tx.record({ action: 'steering.create_meeting', objectKind: 'meeting', objectId: body.id, payload: { code } });
      return this.queries.meetingIn(tx, body.id);
    });
  }

  /**
   * Moves it to another day, hour or place. Who was invited is to be invited again; its address stays, because the invitation names it.
   * Its former day stays beside the new one with the reason.
   *
   * @throws Refused `MEETING_OVER`, `MEETING_STATE` for another day once it has begun, `MEETING_DAY_PAST`,
   *   `MEETING_MOVE_REASON_MISSING`, `VERSION_STALE`, `NOT_FOUND`
   */
  async revise(ctx: ActorContext, seen: Seen, body: ReviseMeeting): Promise<MeetingView> {
    return this.uow.run(ctx, async (tx) => {
      const meeting = await this.queries.rowIn(tx, seen.id);
      const verdict = agendaVerdict(meeting.state);
      if (!verdict.ok) throw Refused.because(verdict);
      const heldOn = body.heldOn ?? meeting.heldOn;
      const startsAt = body.startsAt ?? meeting.startsAt;
      const place = body.place?.trim() ?? meeting.place;
      const otherDay = heldOn !== meeting.heldOn;
      const move = { from: meeting.heldOn, to: heldOn, reason: body.reason ?? '' };
      const movable = all(moveVerdict(meeting.state), newDayVerdict({ ...move, today: dayOf(tx.now()) }));
      if (otherDay && !movable.ok) throw Refused.because(movable);
      const moved = otherDay || startsAt !== meeting.startsAt || place !== meeting.place;
      const state = moved ? stateOnceMoved(meeting.state) : meeting.state;
      const patch = { held_on: heldOn, starts_at: startsAt, place, state };
      await guardedUpdate(tx, 'meeting', seen, patch, () => this.queries.meetingIn(tx, seen.id));
      await this.spine.changeNode(tx, seen.id, {
        state,
        ...(otherDay ? { title: titleOf(meeting.body.name, heldOn), validFrom: heldOn } : {}),
      });
      if (otherDay) await this.moves.write(tx, seen.id, move);
      const along = otherDay && body.followUps ? await this.moves.takeAlong(tx, meeting.body.id, move) : [];
      tx.record({
        action: 'steering.revise_meeting',
        objectKind: 'meeting',
        objectId: seen.id,
        payload: otherDay ? { from: meeting.heldOn, to: heldOn, along } : {},
      });
      return this.queries.meetingIn(tx, seen.id);
    });
  }

  /**
   * Invites, begins, ends or cancels. With the end of a meeting everything that was reported as done before it has been reported once
   * in a meeting, and is filed.
   *
   * @throws Refused `AGENDA_EMPTY`, `AGENDA_OPEN`, `MEETING_NOT_YET`, `MEETING_REASON_MISSING`, `MEETING_STATE`, `VERSION_STALE`
   */
  async transit(ctx: ActorContext, seen: Seen, body: TransitMeeting): Promise<MeetingView> {
    return this.uow.run(ctx, async (tx) => {
      const meeting = await this.queries.rowIn(tx, seen.id);
      const reason = body.reason?.trim() ?? '';
      const facts = { heldOn: meeting.heldOn, today: dayOf(tx.now()), reason, ...(await agendaFacts(tx, seen.id)) };
      const step = meetingWorkflow.apply(meeting.state, body.transition, facts);
      if (!step.ok) {
        // The number of items that one may not see is not told either.
        const params = step.reason === 'AGENDA_OPEN' && !meeting.member ? { openItems: facts.openPublic } : step.params;
        throw refusalOf(step.reason, params);
      }
      const patch = {
        state: step.state,
        reason,
        ...(body.transition === 'begin' ? { begun_at: tx.now() } : {}),
        ...(body.transition === 'end' ? { ended_at: tx.now() } : {}),
      };
      await guardedUpdate(tx, 'meeting', seen, patch, () => this.queries.meetingIn(tx, seen.id));
      await this.spine.changeNode(tx, seen.id, { state: step.state });
      const filed = body.transition === 'end' ? await this.fileReported(tx, meeting.body.id, meeting.heldOn) : [];
      tx.record({
        action: `steering.${body.transition}_meeting`,
        objectKind: 'meeting',
        objectId: seen.id,
        payload: filed.length > 0 ? { filed } : {},
      });
      return this.queries.meetingIn(tx, seen.id);
    });
  }

  private async fileReported(tx: WriteTx, bodyId: string, heldOn: string): Promise<string[]> {
    const done = await tx.sql<{ id: string }>(
      `SELECT d.id FROM decision d WHERE d.workspace_id = $1 AND ${reportedUntil('$2', '$3')} ORDER BY d.id FOR UPDATE`,
      [tx.workspaceId, bodyId, heldOn],
    );
    for (const { id } of done) await this.tracking.write(tx, id, { event: 'closed', state: 'closed' });
    return done.map(({ id }) => id);
  }
}

/** A code that no meeting of the day has; the second body of a day gets a number. */
async function freeCode(tx: Tx, day: string): Promise<string> {
  const taken = await tx.sql<{ code: string }>(
    `SELECT code FROM chain_node WHERE workspace_id = $1 AND kind = 'meeting' AND starts_with(code, $2)`,
    [tx.workspaceId, day],
  );
  for (let nth = 1; ; nth++) {
    const code = meetingCode(day, nth);
    if (!taken.some((one) => one.code === code)) return code;
  }
}

interface AgendaFacts {
  readonly itemCount: number;
  readonly openItems: number;
  readonly openPublic: number;
}

async function agendaFacts(tx: Tx, id: string): Promise<AgendaFacts> {
  const [counts] = await tx.sql<AgendaFacts>(
    `SELECT count(*)::int AS "itemCount", (count(*) FILTER (WHERE state = 'open'))::int AS "openItems",
            (count(*) FILTER (WHERE state = 'open' AND public))::int AS "openPublic"
       FROM agenda_item WHERE workspace_id = $1 AND meeting_id = $2`,
    [tx.workspaceId, id],
  );
  return counts ?? { itemCount: 0, openItems: 0, openPublic: 0 };
}

function titleOf(bodyName: string, day: string): string {
  return `${bodyName}, ${day.split('-').reverse().join('.')}`;
}

function refusalOf(reason: string, params: Refused['params']): Refused {
  switch (reason) {
    case 'AGENDA_EMPTY':
    case 'AGENDA_OPEN':
    case 'MEETING_NOT_YET':
    case 'MEETING_REASON_MISSING':
      return new Refused(reason, params);
    default:
      return new Refused('MEETING_STATE');
  }
}
