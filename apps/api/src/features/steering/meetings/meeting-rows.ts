import type {
  AgendaDecisionView,
  AreaNameView,
  ConflictView,
  MeetingRowView,
  VoteView,
} from '@quartierwerk/contracts/steering/meeting.views';
import type { Attendance, ItemState, SeatRole } from '@quartierwerk/domain/steering/vocabulary';
import { isUnanimous } from '@quartierwerk/domain/steering/vote-rule';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { visibleTo } from '../../chain/index.js';

/** A meeting with what its rules ask for. */
export interface MeetingRow extends Omit<MeetingRowView, 'itemCount' | 'decisionCount' | 'part'> {
  readonly reason: string;
  readonly begunAt: string | null;
  readonly endedAt: string | null;
  readonly votingMemberCount: number;
  /** Whether the person belongs to the body. */
  readonly member: boolean;
}

export interface ItemRow {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly public: boolean;
  readonly state: ItemState;
  readonly proposedText: string | null;
  readonly note: string;
  readonly recommendationId: string | null;
  readonly area: AreaNameView | null;
  readonly doneAt: string | null;
  readonly version: number;
  readonly decision:
    (Omit<AgendaDecisionView, 'votes'> & { readonly votes: Omit<VoteView, 'unanimous'> | null }) | null;
}

export interface SeatAtMeeting {
  readonly id: string;
  readonly name: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly role: SeatRole;
  readonly votingRight: boolean;
}

export interface AttendanceRow {
  readonly seatId: string;
  /** Number of the item from which on it holds. */
  readonly position: number;
  readonly attendance: Attendance;
}

export type ConflictRow = ConflictView & { readonly itemId: string };

/** Non-public items stand at the end, so that no number of an agenda is missing for those who do not see them. */
export const numberedIn = (meetings: string): string => `SELECT i.*,
    (row_number() OVER (PARTITION BY i.meeting_id ORDER BY NOT i.public, i.position, i.id))::int AS number
  FROM agenda_item i WHERE i.workspace_id = $1 AND i.meeting_id ${meetings}`;

const NUMBERED = numberedIn('= $2');

/** The agenda as one may see it; hidden items give no row. */
export function itemsOf(tx: Tx, meetingId: string, member: boolean): Promise<ItemRow[]> {
  return tx.sql<ItemRow>(
    `SELECT i.id, i.number, i.title, i.public, i.state, i.proposed_text AS "proposedText", i.note, i.version,
            i.recommendation_id AS "recommendationId", i.done_at AS "doneAt",
            CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'name', a.name, 'municipalityName', up.name) END AS area,
            CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'code', n.code, 'result', d.result,
              'wording', d.wording, 'conditions', d.conditions, 'deadline', d.deadline, 'followUpOn', d.follow_up_on,
              'reason', d.reason, 'version', d.version,
              'lead', CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'name', o.name) END,
              'votes', CASE WHEN v.decision_id IS NOT NULL THEN json_build_object('yes', v.yes, 'no', v.no, 'abstention', v.abstention,
                'conflicted', v.conflicted) END) END AS decision
       FROM (${NUMBERED}) i
       LEFT JOIN area a ON a.workspace_id = $1 AND a.id = i.area_id
       LEFT JOIN area up ON up.workspace_id = $1 AND up.id = a.parent_id AND up.level = 'municipality'
       LEFT JOIN decision d ON d.workspace_id = $1 AND d.agenda_item_id = i.id
       LEFT JOIN chain_node n ON n.workspace_id = $1 AND n.id = d.id
       LEFT JOIN vote v ON v.workspace_id = $1 AND v.decision_id = d.id
       LEFT JOIN organisation o ON o.workspace_id = $1 AND o.id = d.lead_organisation_id
      WHERE i.public OR $3 ORDER BY i.number`,
    [tx.workspaceId, meetingId, member],
  );
}

/** Seats in force on the day of the meeting: chair first, associates and office last. */
export function seatsOn(tx: Tx, bodyId: string, day: string): Promise<SeatAtMeeting[]> {
  return tx.sql<SeatAtMeeting>(
    `SELECT s.id, s.name, s.role, s.voting_right AS "votingRight", o.id AS "organisationId", o.name AS organisation
       FROM body_membership s JOIN organisation o ON o.workspace_id = s.workspace_id AND o.id = s.organisation_id
      WHERE s.workspace_id = $1 AND s.body_id = $2 AND $3::date BETWEEN s.valid_from AND coalesce(s.valid_to, 'infinity')
      ORDER BY NOT s.voting_right, array_position(ARRAY['chair', 'member', 'associate', 'office'], s.role),
               o.name COLLATE "de-x-icu", s.name, s.id`,
    [tx.workspaceId, bodyId, day],
  );
}

export function attendanceOf(tx: Tx, meetingId: string): Promise<AttendanceRow[]> {
  return tx.sql<AttendanceRow>(
    `SELECT a.membership_id AS "seatId", i.number AS position, a.attendance
       FROM attendance a JOIN (${NUMBERED}) i ON i.id = a.agenda_item_id WHERE a.workspace_id = $1`,
    [tx.workspaceId, meetingId],
  );
}

export function conflictsOf(tx: Tx, itemIds: readonly string[]): Promise<ConflictRow[]> {
  return tx.sql<ConflictRow>(
    `SELECT c.id, c.agenda_item_id AS "itemId", s.id AS "seatId", s.name AS seat, o.name AS organisation, c.reason,
            c.left_room AS "leftRoom", s.voting_right AS "votingRight"
       FROM conflict_of_interest c
       JOIN body_membership s ON s.workspace_id = c.workspace_id AND s.id = c.membership_id
       JOIN organisation o ON o.workspace_id = s.workspace_id AND o.id = s.organisation_id
      WHERE c.workspace_id = $1 AND c.agenda_item_id = ANY ($2::uuid[]) ORDER BY c.declared_at, c.id`,
    [tx.workspaceId, itemIds],
  );
}

/**
 * Organisations that carry a project which rests on a matter, by recommendation. They may sit in the body that decides on it (rule 9 of
 * the model): that is shown, never silently allowed.
 */
export async function carriersOf(tx: Tx, recommendationIds: readonly string[]): Promise<Map<string, Set<string>>> {
  const rows = await tx.sql<{ root: string; organisationId: string }>(
    `WITH RECURSIVE walk (root, id, depth) AS (
       SELECT id, id, 0 FROM unnest($2::uuid[]) AS id
       UNION
       SELECT w.root, l.result_id, w.depth + 1 FROM walk w
         JOIN chain_link l ON l.workspace_id = $1 AND l.base_id = w.id AND l.ended_at IS NULL WHERE w.depth < 6)
     SELECT DISTINCT w.root, n.organisation_id AS "organisationId" FROM walk w
       JOIN chain_node n ON n.workspace_id = $1 AND n.id = w.id
      WHERE n.kind = 'project' AND n.organisation_id IS NOT NULL`,
    [tx.workspaceId, recommendationIds],
  );
  const carriers = new Map<string, Set<string>>();
  for (const { root, organisationId } of rows)
    carriers.set(root, (carriers.get(root) ?? new Set<string>()).add(organisationId));
  return carriers;
}

/** Decisions of a body, `d`, that were reported as done until a day: a meeting on that day reports them once more. */
export const reportedUntil = (body: string, day: string): string =>
  `d.body_id = ${body} AND d.tracking_state = 'done_reported' AND d.done_reported_on <= ${day}::date`;

/** How many decisions the end of a meeting files, as far as one may see them. */
export async function countFiledWithEnd(tx: Tx, { body, heldOn }: MeetingRow): Promise<number> {
  const { where, params } = visibleTo(tx, 'n', 1);
  const [row] = await tx.sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM decision d JOIN chain_node n ON n.workspace_id = d.workspace_id AND n.id = d.id
      WHERE ${where} AND ${reportedUntil('$4', '$5')}`,
    [...params, body.id, heldOn],
  );
  return row?.count ?? 0;
}

export function voteView(votes: Omit<VoteView, 'unanimous'> | null): VoteView | null {
  return votes && { ...votes, unanimous: isUnanimous(votes) };
}
