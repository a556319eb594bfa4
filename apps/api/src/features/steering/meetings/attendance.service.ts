import { Injectable } from '@nestjs/common';
import type { MeetingView } from '@quartierwerk/contracts/steering/meeting.views';
import type { DeclareConflict, NoteAttendance } from '@quartierwerk/contracts/steering/steering.dto';
import { recordVerdict } from '@quartierwerk/domain/steering/meeting-workflow';
import { UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { lockItem } from './locks.js';
import { type MeetingRow, seatsOn } from './meeting-rows.js';
import { MeetingQueries } from './meeting.queries.js';

/** Commands on who is there and who has a conflict of interest. */
@Injectable()
export class AttendanceList {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: MeetingQueries,
  ) {}

  /** From an item on; repeating it changes nothing. @throws Refused `MEETING_NOT_RUNNING`, `SEAT_NOT_OF_BODY`, `NOT_FOUND` */
  async note(ctx: ActorContext, meetingId: string, body: NoteAttendance): Promise<MeetingView> {
    return this.uow.run(ctx, async (tx) => {
      const { meeting, item } = await this.open(tx, body.itemId);
      if (meeting.id !== meetingId) throw new Refused('NOT_FOUND');
      // What was decided was decided by those who were there then.
      if (item.state !== 'open') throw new Refused('AGENDA_ITEM_DONE');
      await checkSeat(tx, meeting, body.seatId);
      await tx.sql(
        `INSERT INTO attendance (workspace_id, agenda_item_id, membership_id, attendance, noted_at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (workspace_id, agenda_item_id, membership_id) DO UPDATE SET attendance = excluded.attendance, noted_at = excluded.noted_at`,
        [tx.workspaceId, body.itemId, body.seatId, body.attendance, tx.now()],
      );
      tx.record({
        action: 'steering.note_attendance',
        objectKind: 'meeting',
        objectId: meetingId,
        payload: { itemId: body.itemId, seatId: body.seatId, attendance: body.attendance },
      });
      return this.queries.meetingIn(tx, meetingId);
    });
  }

  /** Takes a seat out of the vote on an item. @throws Refused `CONFLICT_DECLARED`, `AGENDA_ITEM_DONE`, `SEAT_NOT_OF_BODY` */
  async declare(ctx: ActorContext, itemId: string, body: DeclareConflict): Promise<MeetingView> {
    return this.uow.run(ctx, async (tx) => {
      const { meeting, item } = await this.open(tx, itemId);
      if (item.state !== 'open') throw new Refused('AGENDA_ITEM_DONE');
      await checkSeat(tx, meeting, body.seatId);
      const inserted = await tx.sql(
        `INSERT INTO conflict_of_interest (workspace_id, id, agenda_item_id, membership_id, reason, left_room, declared_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (workspace_id, agenda_item_id, membership_id) DO NOTHING RETURNING id`,
        [tx.workspaceId, body.id, itemId, body.seatId, body.reason.trim(), body.leftRoom, tx.now()],
      );
      if (inserted.length === 0) throw new Refused('CONFLICT_DECLARED');
      tx.record({
        action: 'steering.declare_conflict',
        objectKind: 'meeting',
        objectId: meeting.id,
        payload: { itemId, seatId: body.seatId },
      });
      return this.queries.meetingIn(tx, meeting.id);
    });
  }

  /** Noted by mistake; after the decision it stays. @throws Refused `AGENDA_ITEM_DONE`, `NOT_FOUND` */
  async withdraw(ctx: ActorContext, id: string): Promise<MeetingView> {
    return this.uow.run(ctx, async (tx) => {
      const [conflict] = await tx.sql<{ itemId: string; seatId: string }>(
        `SELECT agenda_item_id AS "itemId", membership_id AS "seatId" FROM conflict_of_interest WHERE workspace_id = $1 AND id = $2`,
        [tx.workspaceId, id],
      );
      if (!conflict) throw new Refused('NOT_FOUND');
      const { meeting, item } = await this.open(tx, conflict.itemId);
      if (item.state !== 'open') throw new Refused('AGENDA_ITEM_DONE');
      await tx.sql('DELETE FROM conflict_of_interest WHERE workspace_id = $1 AND id = $2', [tx.workspaceId, id]);
      tx.record({
        action: 'steering.withdraw_conflict',
        objectKind: 'meeting',
        objectId: meeting.id,
        payload: { itemId: conflict.itemId, seatId: conflict.seatId },
      });
      return this.queries.meetingIn(tx, meeting.id);
    });
  }

  private async open(tx: WriteTx, itemId: string): ReturnType<typeof lockItem> {
    const found = await lockItem(tx, this.queries, itemId);
    const verdict = recordVerdict(found.meeting.state);
    if (!verdict.ok) throw Refused.because(verdict);
    return found;
  }
}

/** @throws Refused `SEAT_NOT_OF_BODY` when the seat was not in force on the day of the meeting */
async function checkSeat(tx: WriteTx, meeting: MeetingRow, seatId: string): Promise<void> {
  const seats = await seatsOn(tx, meeting.body.id, meeting.heldOn);
  if (!seats.some(({ id }) => id === seatId)) throw new Refused('SEAT_NOT_OF_BODY');
}
