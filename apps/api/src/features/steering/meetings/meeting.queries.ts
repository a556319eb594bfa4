import { Injectable } from '@nestjs/common';
import type { ChainNodeView } from '@quartierwerk/contracts/chain/chain.views';
import type {
  AgendaCandidatesView,
  AgendaItemAction,
  AgendaItemView,
  AttendanceView,
  MeetingAction,
  MeetingListView,
  MeetingRowView,
  MeetingView,
} from '@quartierwerk/contracts/steering/meeting.views';
import {
  MEETING_TRANSITIONS,
  agendaVerdict,
  meetingPart,
  meetingWorkflow,
} from '@quartierwerk/domain/steering/meeting-workflow';
import { attendanceAt, countQuorum } from '@quartierwerk/domain/steering/quorum';
import { dayOf } from '@quartierwerk/domain/time/day';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ActorContext, may } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { visibleTo } from '../../chain/index.js';
import { audienceDay, inBody } from '../members.js';
import { movesOf } from './meeting-moves.js';
import {
  type AttendanceRow,
  type ConflictRow,
  type ItemRow,
  type MeetingRow,
  type SeatAtMeeting,
  attendanceOf,
  carriersOf,
  conflictsOf,
  countFiledWithEnd,
  itemsOf,
  seatsOn,
  voteView,
} from './meeting-rows.js';
import { nodesOf } from './nodes.js';

const MEETING = `m.id, n.code, json_build_object('id', b.id, 'name', b.name) AS body, m.held_on::text AS "heldOn",
  m.starts_at AS "startsAt", m.place, m.state, m.version`;
const MEETING_SOURCE = `meeting m JOIN chain_node n ON n.workspace_id = m.workspace_id AND n.id = m.id
  JOIN body b ON b.workspace_id = m.workspace_id AND b.id = m.body_id`;

/** As `meetingPart` of the domain says it, over many rows. */
const IN_PARTS = `CASE WHEN m.state = 'held' THEN 2 WHEN m.held_on >= $5::date THEN 0 WHEN m.state = 'cancelled' THEN 2 ELSE 1 END`;

interface Room {
  readonly meeting: MeetingRow;
  readonly seats: readonly SeatAtMeeting[];
  readonly attendance: readonly AttendanceRow[];
  readonly conflicts: readonly ConflictRow[];
  readonly carriers: ReadonlyMap<string, ReadonlySet<string>>;
  readonly nodes: ReadonlyMap<string, ChainNodeView>;
  readonly manages: boolean;
}

/** Reads of meetings. Functions that take a `Tx` also answer inside a command. */
@Injectable()
export class MeetingQueries {
  constructor(private readonly uow: UnitOfWork) {}

  list(ctx: ActorContext): Promise<MeetingListView> {
    return this.uow.read(ctx, async (tx) => {
      const { where, params } = visibleTo(tx, 'n', 1);
      const today = dayOf(tx.now());
      const rows = await tx.sql<Omit<MeetingRowView, 'part'>>(
        `SELECT ${MEETING},
                (SELECT count(*)::int FROM agenda_item i WHERE i.workspace_id = m.workspace_id AND i.meeting_id = m.id
                  AND (i.public OR ${inBody('m.body_id', '$1', '$3', '$4')})) AS "itemCount",
                (SELECT count(*)::int FROM agenda_item i JOIN decision d ON d.workspace_id = i.workspace_id AND d.agenda_item_id = i.id
                  WHERE i.workspace_id = m.workspace_id AND i.meeting_id = m.id
                    AND (i.public OR ${inBody('m.body_id', '$1', '$3', '$4')})) AS "decisionCount"
           FROM ${MEETING_SOURCE} WHERE ${where}
          ORDER BY ${IN_PARTS}, CASE WHEN ${IN_PARTS} < 2 THEN m.held_on END, m.held_on DESC, n.code LIMIT 500`,
        [...params, audienceDay(tx), today],
      );
      const meetings = rows.map((row) => ({ ...row, part: meetingPart(row.state, row.heldOn, today) }));
      return { meetings, mayCreate: may(ctx, 'steering.manage') };
    });
  }

  one(ctx: ActorContext, address: string): Promise<MeetingView> {
    return this.uow.read(ctx, async (tx) => this.viewOf(tx, await this.rowIn(tx, address)));
  }

  async meetingIn(tx: Tx, id: string): Promise<MeetingView> {
    return this.viewOf(tx, await this.rowIn(tx, id));
  }

  /** Submitted recommendations that stand on no agenda to come. */
  candidates(ctx: ActorContext): Promise<AgendaCandidatesView> {
    return this.uow.read(ctx, async (tx) => {
      const { where, params } = visibleTo(tx, 'n', 1);
      const ids = await tx.sql<{ id: string }>(
        `SELECT n.id FROM chain_node n WHERE ${where} AND n.kind = 'recommendation' AND n.state = 'submitted'
            AND NOT EXISTS (SELECT 1 FROM agenda_item i JOIN meeting m ON m.workspace_id = i.workspace_id AND m.id = i.meeting_id
                             WHERE i.workspace_id = $1 AND i.recommendation_id = n.id AND i.state = 'open'
                               AND m.state IN ('scheduled', 'invited', 'running'))
          ORDER BY n.code LIMIT 200`,
        params,
      );
      const nodes = await nodesOf(
        tx,
        ids.map(({ id }) => id),
      );
      return { recommendations: ids.flatMap(({ id }) => nodes.get(id) ?? []) };
    });
  }

  /** @throws Refused `NOT_FOUND` */
  async rowIn(tx: Tx, address: string): Promise<MeetingRow> {
    const { where, params } = visibleTo(tx, 'n', 1);
    const [row] = await tx.sql<MeetingRow>(
      `SELECT ${MEETING}, m.reason, m.begun_at AS "begunAt", m.ended_at AS "endedAt",
              b.voting_member_count AS "votingMemberCount", ${inBody('m.body_id', '$1', '$3', '$5')} AS member
         FROM ${MEETING_SOURCE} WHERE ${where} AND (n.code = $4 OR n.id::text = $4)`,
      [...params, address, audienceDay(tx)],
    );
    if (!row) throw new Refused('NOT_FOUND');
    return row;
  }

  private async viewOf(tx: Tx, meeting: MeetingRow): Promise<MeetingView> {
    const items = await itemsOf(tx, meeting.id, meeting.member);
    const recommendationIds = items.flatMap(({ recommendationId }) => recommendationId ?? []);
    const room: Room = {
      meeting,
      seats: await seatsOn(tx, meeting.body.id, meeting.heldOn),
      attendance: await attendanceOf(tx, meeting.id),
      conflicts: await conflictsOf(
        tx,
        items.map(({ id }) => id),
      ),
      carriers: recommendationIds.length === 0 ? new Map() : await carriersOf(tx, recommendationIds),
      nodes: await nodesOf(tx, recommendationIds),
      manages: may(tx, 'steering.manage'),
    };
    const { member: _member, ...head } = meeting;
    return {
      ...head,
      part: meetingPart(meeting.state, meeting.heldOn, dayOf(tx.now())),
      moves: await movesOf(tx, meeting.id),
      itemCount: items.length,
      decisionCount: items.filter(({ decision }) => decision !== null).length,
      items: items.map((item) => itemView(room, item)),
      filedWithEnd: meeting.state === 'running' ? await countFiledWithEnd(tx, meeting) : 0,
      actions: room.manages ? actionsOf(meeting, items, dayOf(tx.now())) : [],
    };
  }
}

function itemView(room: Room, item: ItemRow): AgendaItemView {
  const { recommendationId, ...rest } = item;
  const conflicts = room.conflicts.filter(({ itemId }) => itemId === item.id);
  const attendance = room.seats.map((seat) => attendanceView(room, item, seat));
  const at = attendance.map((seat) => ({
    votingRight: seat.votingRight,
    attendance: seat.attendance,
    conflicted: conflicts.some(({ seatId }) => seatId === seat.seatId),
  }));
  return {
    ...rest,
    recommendation: recommendationId === null ? null : (room.nodes.get(recommendationId) ?? null),
    decision: item.decision && { ...item.decision, votes: voteView(item.decision.votes) },
    conflicts: conflicts.map(({ itemId: _itemId, ...conflict }) => conflict),
    attendance,
    quorum: countQuorum(room.meeting.votingMemberCount, at),
    actions: room.manages ? itemActions(room.meeting, item) : [],
  };
}

function attendanceView({ attendance, carriers }: Room, item: ItemRow, seat: SeatAtMeeting): AttendanceView {
  const changes = attendance.filter(({ seatId }) => seatId === seat.id);
  const since = changes.map(({ position }) => position).filter((position) => position <= item.number);
  const last = since.length === 0 ? null : Math.max(...since);
  const { id, organisationId, ...rest } = seat;
  return {
    ...rest,
    seatId: id,
    attendance: attendanceAt(changes, item.number),
    since: last === null || last <= 1 ? null : last,
    carriesProject:
      item.recommendationId !== null && (carriers.get(item.recommendationId)?.has(organisationId) ?? false),
  };
}

function itemActions(meeting: MeetingRow, item: ItemRow): AgendaItemAction[] {
  if (!agendaVerdict(meeting.state).ok) return [];
  if (item.state !== 'open') {
    if (meeting.state !== 'running') return [];
    return item.decision === null ? ['revise'] : ['revise', 'correct'];
  }
  return meeting.state === 'running'
    ? ['revise', 'remove', 'note', 'decide', 'declare_conflict']
    : ['revise', 'remove'];
}

function actionsOf(meeting: MeetingRow, items: readonly ItemRow[], today: string): MeetingAction[] {
  const openItems = items.filter(({ state }) => state === 'open').length;
  const facts = { heldOn: meeting.heldOn, today, itemCount: items.length, openItems, reason: '-' };
  const steps = MEETING_TRANSITIONS.filter((name) => meetingWorkflow.can(meeting.state, name, facts).ok);
  const arranging: MeetingAction[] = agendaVerdict(meeting.state).ok ? ['revise', 'add_item', 'arrange'] : [];
  return [...steps, ...arranging, ...(meeting.state === 'running' ? (['attend'] as const) : [])];
}
