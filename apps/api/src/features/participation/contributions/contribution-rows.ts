import type { AnswerView, ContributionRowView } from '@quartierwerk/contracts/participation/contribution.views';
import { addedLater } from '@quartierwerk/domain/participation/event-workflow';
import { findPersonalData } from '@quartierwerk/domain/participation/personal-data';

/** When an event was closed stands in the log alone. */
const CLOSED = 'participation.close_event';

const LAST_CLOSED = `SELECT log.at FROM audit_entry log
    WHERE e.state = 'closed' AND log.workspace_id = e.workspace_id AND log.object_id = e.id::text AND log.action = '${CLOSED}'
    ORDER BY log.seq DESC LIMIT 1`;
/** When the event `e` was closed; null while it is not. */
export const CLOSED_AT = `(${LAST_CLOSED})`;

/** Columns of a row, out of the contribution `c`, its node `n`, and what `ROW_JOINS` adds. */
export const ROW_COLUMNS = `c.id, c.code, c.state, c.kind, coalesce(c.redacted, c.original) AS text, c.language, c.translation, c.voices,
  CASE WHEN t.id IS NOT NULL THEN json_build_object('id', t.id, 'name', t.name) END AS theme,
  json_build_object('id', e.id, 'code', e.code, 'title', e.title, 'areaId', e.area_id) AS event,
  CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'number', s.number, 'name', s.name) END AS station,
  c.points, coalesce(own_answer.outcome, CASE WHEN c.state IN ('answered', 'reported_back') THEN theme_answer.outcome END) AS outcome,
  c.visibility = 'public' AS public, c.said_at AS "saidAt", shut.at AS "closedAt", c.version, c.organisation_id = ANY ($2::uuid[]) AS own`;

export const ROW_JOINS = `JOIN neighbourhood_conference e ON e.workspace_id = c.workspace_id AND e.id = c.conference_id
  LEFT JOIN station s ON s.workspace_id = c.workspace_id AND s.id = c.station_id
  LEFT JOIN theme t ON t.workspace_id = c.workspace_id AND t.id = c.theme_id
  LEFT JOIN answer own_answer ON own_answer.workspace_id = c.workspace_id AND own_answer.contribution_id = c.id AND own_answer.superseded_by IS NULL
  LEFT JOIN answer theme_answer ON theme_answer.workspace_id = c.workspace_id AND theme_answer.theme_id = c.theme_id AND theme_answer.superseded_by IS NULL
  LEFT JOIN LATERAL ${CLOSED_AT} shut ON true`;

/** Contributions with what their nodes say about who may see them. */
export const SEEN_CONTRIBUTIONS = `contribution c JOIN chain_node n ON n.workspace_id = c.workspace_id AND n.id = c.id AND n.kind = 'contribution'`;

export type ContributionRow = Omit<ContributionRowView, 'suspected' | 'addedLater'> & {
  readonly own: boolean;
  readonly closedAt: string | null;
};

/** What may hold personal data is said to those who can look after it. */
export function rowView<Row extends ContributionRow>(
  whole: Row,
): Omit<Row, 'own' | 'closedAt'> & Pick<ContributionRowView, 'suspected' | 'addedLater'> {
  const { own, closedAt, ...row } = whole;
  const suspected = own ? [...new Set(findPersonalData(row.text).map(({ kind }) => kind))] : [];
  const later = addedLater(new Date(row.saidAt), closedAt === null ? null : new Date(closedAt));
  return { ...row, suspected, addedLater: later };
}

/** Columns of an AnswerView without its actions, out of the answer `w`. */
export const ANSWER_COLUMNS = `w.id, w.outcome, w.reason, w.unit, w.answered_on::text AS "answeredOn", w.due_on::text AS "dueOn",
  w.passed_to AS "passedTo", w.discussed_on::text AS "discussedOn", w.discussed_by AS "discussedBy", w.planned_for AS "plannedFor",
  w.done_on::text AS "doneOn", w.theme_id IS NOT NULL AS "ofTheme", w.version`;

export type AnswerRow = Omit<AnswerView, 'actions'>;
