import type { Tx, WriteTx } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';
import type { ItemRow, MeetingRow } from './meeting-rows.js';
import { itemsOf } from './meeting-rows.js';
import type { MeetingQueries } from './meeting.queries.js';

/** Locks a meeting, so that its agenda, attendance and votes stand still while a rule looks at them. */
export async function lockMeeting(tx: WriteTx, meeting: MeetingRow): Promise<MeetingRow> {
  const [locked] = await tx.sql<Pick<MeetingRow, 'state' | 'version'>>(
    'SELECT state, version FROM meeting WHERE workspace_id = $1 AND id = $2 FOR UPDATE',
    [tx.workspaceId, meeting.id],
  );
  return { ...meeting, ...locked };
}

/** An item that the person sees, with its meeting locked. @throws Refused `NOT_FOUND` */
export async function lockItem(
  tx: WriteTx,
  queries: MeetingQueries,
  itemId: string,
): Promise<{ readonly meeting: MeetingRow; readonly item: ItemRow }> {
  const meetingId = await meetingOf(tx, itemId);
  const meeting = await lockMeeting(tx, await queries.rowIn(tx, meetingId));
  const item = (await itemsOf(tx, meetingId, meeting.member)).find(({ id }) => id === itemId);
  if (!item) throw new Refused('NOT_FOUND');
  return { meeting, item };
}

async function meetingOf(tx: Tx, itemId: string): Promise<string> {
  const [row] = await tx.sql<{ meetingId: string }>(
    'SELECT meeting_id AS "meetingId" FROM agenda_item WHERE workspace_id = $1 AND id = $2',
    [tx.workspaceId, itemId],
  );
  if (!row) throw new Refused('NOT_FOUND');
  return row.meetingId;
}
