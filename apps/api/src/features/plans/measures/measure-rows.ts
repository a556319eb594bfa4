/** Columns of a MeasureRowView, and where they come from. The last report and the first promised end are one row each. */
export const MEASURE_ROW = `m.id, n.code, m.title,
  json_build_object('id', p.id, 'code', p.code, 'title', p.title) AS plan,
  json_build_object('id', f.id, 'number', f.number, 'title', f.title) AS field,
  json_build_object('id', s.id, 'number', s.number, 'title', s.title) AS stage,
  m.state, report.course, m.is_key AS "isKey", m.priority, m.lead_unit AS "leadUnit",
  CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'name', a.title) END AS area,
  m.starts_on::text AS "startsOn", m.ends_on::text AS "endsOn", first_move.from_on::text AS "firstEndsOn",
  nullif(report.next_step, '') AS "nextStep", report.next_step_due::text AS "nextStepDue", report.reported_on::text AS "reportedOn",
  coalesce(cost.once, 0)::float8 AS cost, coalesce(money.cents, 0)::float8 AS financed,
  (coalesce(cost.once, 0) - coalesce(money.cents, 0))::float8 AS open, n.visibility, m.version`;

export const MEASURE_ROW_SOURCE = `measure m
  JOIN chain_node n ON n.workspace_id = m.workspace_id AND n.id = m.id
  JOIN action_plan p ON p.workspace_id = m.workspace_id AND p.id = m.plan_id
  JOIN field_of_action f ON f.workspace_id = m.workspace_id AND f.id = m.field_id
  JOIN planning_stage s ON s.workspace_id = m.workspace_id AND s.id = m.stage_id
  LEFT JOIN chain_node a ON a.workspace_id = m.workspace_id AND a.id = m.area_id
  LEFT JOIN LATERAL (
    SELECT u.course, u.next_step, u.next_step_due, u.reported_on FROM status_update u
     WHERE u.workspace_id = m.workspace_id AND u.measure_id = m.id ORDER BY u.reported_on DESC, u.created_at DESC LIMIT 1) report ON true
  LEFT JOIN LATERAL (
    SELECT d.from_on FROM deadline_move d
     WHERE d.workspace_id = m.workspace_id AND d.measure_id = m.id AND d.milestone_id IS NULL AND d.from_on IS NOT NULL
     ORDER BY d.moved_at LIMIT 1) first_move ON true
  LEFT JOIN LATERAL (
    SELECT sum(c.cents) FILTER (WHERE c.kind = 'once') AS once, sum(c.cents) FILTER (WHERE c.kind = 'follow_up') AS follow_up
      FROM cost_line c WHERE c.workspace_id = m.workspace_id AND c.measure_id = m.id) cost ON true
  LEFT JOIN LATERAL (
    SELECT sum(x.cents) AS cents FROM financing_line l JOIN financing_amount x ON x.workspace_id = l.workspace_id AND x.line_id = l.id
     WHERE l.workspace_id = m.workspace_id AND l.measure_id = m.id) money ON true`;

/** By plan, field and number: as the printed concept has them. */
export const MEASURE_ORDER = 'p.title, f.number, m.number';
