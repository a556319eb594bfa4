import type { DecisionRowView } from '@quartierwerk/contracts/steering/decision.views';
import {
  OPEN_TRACKING,
  dueGroup,
  isOverdue,
  reportRightVerdict,
} from '@quartierwerk/domain/steering/tracking-workflow';
import { daysBetween } from '@quartierwerk/domain/time/day';
import type { DecisionAction } from '@quartierwerk/contracts/steering/decision.views';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { may } from '../../../platform/http/actor-context.js';

/** What the database says of a decision; the rest follows from today and from who asks. */
export type DecisionRow = Omit<DecisionRowView, 'overdueDays' | 'group' | 'actions'>;

/** The first deadline is the one that moved first, not the earliest day: with its meeting a deadline may also come sooner. */
const MOVED = `CASE WHEN d.former_deadline IS NOT NULL THEN
  (SELECT json_build_object('first', (array_agg(t.former_deadline ORDER BY t.created_at, t.id))[1], 'times', count(*),
                            'reason', d.delay_reason)
     FROM decision_tracking t
    WHERE t.workspace_id = d.workspace_id AND t.decision_id = d.id AND t.former_deadline IS NOT NULL) END`;

/** Columns of a DecisionRow; `$mine` is the number of the parameter with the organisations that are one's own. */
export const decisionColumns = (
  mine: string,
): string => `d.id, n.code, n.title, d.wording, n.visibility <> 'audience' AS public,
  json_build_object('id', b.id, 'name', b.name) AS body, d.decided_on::text AS "decidedOn", d.result, d.tracking_state AS tracking,
  n.area_id AS "areaId", a.title AS "areaName", up.name AS "municipalityName",
  CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'name', o.name) END AS lead,
  d.deadline::text AS deadline, ${MOVED} AS moved, d.follow_up_on::text AS "followUpOn", coalesce(d.lead_organisation_id = ANY (${mine}::uuid[]), false) AS mine, d.version,
  (SELECT json_build_object('text', t.text, 'at', t.created_at, 'role', t.author_role, 'organisation', ot.name)
     FROM decision_tracking t LEFT JOIN organisation ot ON ot.workspace_id = t.workspace_id AND ot.id = t.organisation_id
    WHERE t.workspace_id = d.workspace_id AND t.decision_id = d.id AND t.text <> '' ORDER BY t.created_at DESC, t.id DESC LIMIT 1
  ) AS "lastReport"`;

export const DECISION_SOURCE = `decision d
  JOIN chain_node n ON n.workspace_id = d.workspace_id AND n.id = d.id
  JOIN body b ON b.workspace_id = d.workspace_id AND b.id = d.body_id
  LEFT JOIN chain_node a ON a.workspace_id = n.workspace_id AND a.id = n.area_id
  LEFT JOIN area own ON own.workspace_id = n.workspace_id AND own.id = n.area_id
  LEFT JOIN area up ON up.workspace_id = own.workspace_id AND up.id = own.parent_id AND up.level = 'municipality'
  LEFT JOIN organisation o ON o.workspace_id = d.workspace_id AND o.id = d.lead_organisation_id`;

/** What follows from the day and from who asks. */
export function decisionView(tx: Tx, row: DecisionRow, today: string, nextMeetingOn: string | null): DecisionRowView {
  const overdue = isOverdue(row.tracking, row.deadline, today);
  return {
    ...row,
    overdueDays: overdue && row.deadline !== null ? daysBetween(row.deadline, today) : 0,
    group: dueGroup(row.deadline, today, nextMeetingOn),
    actions: actionsOf(tx, row),
  };
}

function actionsOf(tx: Tx, { tracking, mine }: DecisionRow): DecisionAction[] {
  if (tracking === null) return [];
  const planner = may(tx, 'steering.manage');
  const reports = may(tx, 'decisions.report') && reportRightVerdict({ mine, planner }).ok;
  if (tracking === 'done_reported')
    return [...(planner ? ['close' as const] : []), ...(reports ? ['reopen' as const] : [])];
  return OPEN_TRACKING.includes(tracking) && reports ? ['report'] : [];
}
