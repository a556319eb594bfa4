import { Injectable } from '@nestjs/common';
import type { MeetingView } from '@quartierwerk/contracts/steering/meeting.views';
import type { ArrangeAgenda, CreateAgendaItem, ReviseAgendaItem } from '@quartierwerk/contracts/steering/steering.dto';
import { agendaVerdict, itemAreaVerdict, recordVerdict } from '@quartierwerk/domain/steering/meeting-workflow';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { type Tx, UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { lockItem, lockMeeting } from './locks.js';
import { MeetingQueries } from './meeting.queries.js';

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** Commands on the agenda. An item that one may not see is not there. */
@Injectable()
export class Agenda {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: MeetingQueries,
  ) {}

  /**
   * @throws Refused `MEETING_OVER`, `RECOMMENDATION_NOT_SUBMITTED`, `RECOMMENDATION_ON_AGENDA`, `AGENDA_AREA_OF_RECOMMENDATION`,
   *   `NOT_FOUND`
   */
  async add(ctx: ActorContext, meetingId: string, body: CreateAgendaItem): Promise<MeetingView> {
    return this.uow.run(ctx, async (tx) => {
      const meeting = await lockMeeting(tx, await this.queries.rowIn(tx, meetingId));
      const verdict = agendaVerdict(meeting.state);
      if (!verdict.ok) throw Refused.because(verdict);
      // Nobody writes what they could not read.
      if (!body.public && !meeting.member) throw new Refused('NOT_FOUND');
      await checkArea(tx, body.recommendationId ?? null, body.areaId ?? null);
      if (body.recommendationId) await checkRecommendation(tx, body.recommendationId);
      await tx.sql(
        `INSERT INTO agenda_item (workspace_id, id, meeting_id, position, title, public, recommendation_id, proposed_text,
                                  area_id, state)
         VALUES ($1, $2, $3, (SELECT coalesce(max(position), 0) + 1 FROM agenda_item WHERE workspace_id = $1 AND meeting_id = $3),
                 $4, $5, $6, $7, $8, 'open')`,
        [
          ...[tx.workspaceId, body.id, meetingId, body.title.trim(), body.public, body.recommendationId ?? null],
          ...[emptyToNull(body.proposedText), body.areaId ?? null],
        ],
      );
      await touch(tx, meetingId);
      return this.close(tx, 'steering.create_agenda_item', meetingId, body.id);
    });
  }

  /** @throws Refused `MEETING_OVER`, `AGENDA_ITEM_DONE`, `AGENDA_AREA_OF_RECOMMENDATION`, `VERSION_STALE`, `NOT_FOUND` */
  async revise(ctx: ActorContext, seen: Seen, body: ReviseAgendaItem): Promise<MeetingView> {
    return this.uow.run(ctx, async (tx) => {
      const { meeting, item } = await lockItem(tx, this.queries, seen.id);
      const verdict = agendaVerdict(meeting.state);
      if (!verdict.ok) throw Refused.because(verdict);
      // The note of the record may be completed afterwards; what was decided on stays.
      const others = [body.title, body.public, body.proposedText, body.areaId].some((change) => change !== undefined);
      if (item.state !== 'open' && others) throw new Refused('AGENDA_ITEM_DONE');
      if (body.public === false && !meeting.member) throw new Refused('NOT_FOUND');
      if (body.areaId) await checkArea(tx, item.recommendationId, body.areaId);
      const patch = {
        ...(body.title === undefined ? {} : { title: body.title.trim() }),
        ...(body.public === undefined ? {} : { public: body.public }),
        ...(body.proposedText === undefined ? {} : { proposed_text: emptyToNull(body.proposedText) }),
        ...(body.areaId === undefined ? {} : { area_id: body.areaId }),
        ...(body.note === undefined ? {} : { note: body.note.trim() }),
      };
      await this.update(tx, seen, meeting.id, patch);
      return this.close(tx, 'steering.revise_agenda_item', meeting.id, seen.id);
    });
  }

  /** Takes an open item off the agenda. @throws as `revise` */
  async remove(ctx: ActorContext, seen: Seen): Promise<MeetingView> {
    return this.uow.run(ctx, async (tx) => {
      const { meeting, item } = await lockItem(tx, this.queries, seen.id);
      const verdict = agendaVerdict(meeting.state);
      if (!verdict.ok) throw Refused.because(verdict);
      if (item.state !== 'open') throw new Refused('AGENDA_ITEM_DONE');
      await this.update(tx, seen, meeting.id, {});
      await keepAttendance(tx, meeting.id, seen.id);
      await tx.sql('DELETE FROM agenda_item WHERE workspace_id = $1 AND id = $2', [tx.workspaceId, seen.id]);
      await touch(tx, meeting.id);
      return this.close(tx, 'steering.remove_agenda_item', meeting.id, seen.id);
    });
  }

  /** Brings the items that the person sees into an order; the others stay at the end. @throws Refused `AGENDA_ORDER` */
  async arrange(ctx: ActorContext, seen: Seen, { itemIds }: ArrangeAgenda): Promise<MeetingView> {
    return this.uow.run(ctx, async (tx) => {
      const meeting = await lockMeeting(tx, await this.queries.rowIn(tx, seen.id));
      const verdict = agendaVerdict(meeting.state);
      if (!verdict.ok) throw Refused.because(verdict);
      const rows = await tx.sql<{ id: string }>(
        'SELECT id FROM agenda_item WHERE workspace_id = $1 AND meeting_id = $2 AND (public OR $3)',
        [tx.workspaceId, seen.id, meeting.member],
      );
      const same = rows.length === itemIds.length && rows.every(({ id }) => itemIds.includes(id));
      if (!same) throw new Refused('AGENDA_ORDER');
      await guardedUpdate(tx, 'meeting', seen, {}, () => this.queries.meetingIn(tx, seen.id));
      await tx.sql(
        `UPDATE agenda_item i SET position = o.position
           FROM unnest($3::uuid[]) WITH ORDINALITY AS o (id, position)
          WHERE i.workspace_id = $1 AND i.meeting_id = $2 AND i.id = o.id`,
        [tx.workspaceId, seen.id, itemIds],
      );
      return this.close(tx, 'steering.arrange_agenda', seen.id, null);
    });
  }

  /** Dealt with, without a decision. @throws Refused `MEETING_NOT_RUNNING`, `AGENDA_ITEM_DONE` */
  async note(ctx: ActorContext, seen: Seen): Promise<MeetingView> {
    return this.uow.run(ctx, async (tx) => {
      const { meeting, item } = await lockItem(tx, this.queries, seen.id);
      const verdict = recordVerdict(meeting.state);
      if (!verdict.ok) throw Refused.because(verdict);
      if (item.state !== 'open') throw new Refused('AGENDA_ITEM_DONE');
      await this.update(tx, seen, meeting.id, { state: 'noted', done_at: tx.now() });
      return this.close(tx, 'steering.note_agenda_item', meeting.id, seen.id);
    });
  }

  private async update(tx: WriteTx, seen: Seen, meetingId: string, patch: Record<string, unknown>): Promise<void> {
    await guardedUpdate(tx, 'agenda_item', seen, patch, async () => {
      const { items } = await this.queries.meetingIn(tx, meetingId);
      return items.find(({ id }) => id === seen.id) ?? null;
    });
  }

  private close(tx: WriteTx, action: string, meetingId: string, itemId: string | null): Promise<MeetingView> {
    tx.record({ action, objectKind: 'meeting', objectId: meetingId, payload: itemId ? { itemId } : {} });
    return this.queries.meetingIn(tx, meetingId);
  }
}

function emptyToNull(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text.trim();
}

/** Counts the meeting up: its agenda is another one. */
async function touch(tx: WriteTx, meetingId: string): Promise<void> {
  await tx.sql('UPDATE meeting SET version = version + 1 WHERE workspace_id = $1 AND id = $2', [
    tx.workspaceId,
    meetingId,
  ]);
}

/** @throws Refused `AGENDA_AREA_OF_RECOMMENDATION`, `NOT_FOUND` for an area of another workspace */
async function checkArea(tx: Tx, recommendationId: string | null, areaId: string | null): Promise<void> {
  const verdict = itemAreaVerdict({ recommendationId, areaId });
  if (!verdict.ok) throw Refused.because(verdict);
  if (areaId === null) return;
  const found = await tx.sql('SELECT 1 FROM area WHERE workspace_id = $1 AND id = $2', [tx.workspaceId, areaId]);
  if (found.length === 0) throw new Refused('NOT_FOUND');
}

/** @throws Refused `RECOMMENDATION_NOT_SUBMITTED`, `RECOMMENDATION_ON_AGENDA` */
async function checkRecommendation(tx: Tx, id: string): Promise<void> {
  // Two meetings are locked apart from each other; the recommendation may go to one of them only.
  await tx.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${tx.workspaceId} agenda ${id}`]);
  const [found] = await tx.sql<{ submitted: boolean; placed: boolean }>(
    `SELECT n.state = 'submitted' AS submitted,
            EXISTS (SELECT 1 FROM agenda_item i JOIN meeting m ON m.workspace_id = i.workspace_id AND m.id = i.meeting_id
                     WHERE i.workspace_id = $1 AND i.recommendation_id = n.id AND i.state = 'open'
                       AND m.state IN ('scheduled', 'invited', 'running')) AS placed
       FROM chain_node n WHERE n.workspace_id = $1 AND n.id = $2 AND n.kind = 'recommendation'`,
    [tx.workspaceId, id],
  );
  if (!found?.submitted) throw new Refused('RECOMMENDATION_NOT_SUBMITTED');
  if (found.placed) throw new Refused('RECOMMENDATION_ON_AGENDA');
}

/** Who came or left at an item that goes came or left at the next one: attendance holds from its item on. */
async function keepAttendance(tx: WriteTx, meetingId: string, itemId: string): Promise<void> {
  await tx.sql(
    `INSERT INTO attendance (workspace_id, agenda_item_id, membership_id, attendance, noted_at)
     SELECT a.workspace_id, next.id, a.membership_id, a.attendance, a.noted_at
       FROM agenda_item gone
       JOIN attendance a ON a.workspace_id = gone.workspace_id AND a.agenda_item_id = gone.id
       CROSS JOIN LATERAL (SELECT i.id FROM agenda_item i WHERE i.workspace_id = gone.workspace_id AND i.meeting_id = gone.meeting_id
                              AND i.position > gone.position ORDER BY i.position LIMIT 1) next
      WHERE gone.workspace_id = $1 AND gone.meeting_id = $2 AND gone.id = $3
     ON CONFLICT DO NOTHING`,
    [tx.workspaceId, meetingId, itemId],
  );
}
