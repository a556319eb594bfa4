/**
 * Columns of a MeasureRowView, and where they come from. The last report, the first promised end and both sums are made for all measures at
 * once, not one after another: a list of a thousand took 130 ms that way. For one measure the planner takes only its rows.
 */
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

/** The last report of each measure `m`. */
export const MEASURE_REPORT = `LEFT JOIN (
    SELECT DISTINCT ON (u.workspace_id, u.measure_id) u.workspace_id, u.measure_id, u.course, u.next_step, u.next_step_due, u.reported_on
      FROM status_update u ORDER BY u.workspace_id, u.measure_id, u.reported_on DESC, u.created_at DESC) report
    ON report.workspace_id = m.workspace_id AND report.measure_id = m.id`;

/** Sums of what each measure `m` costs and of what pays for it. */
export const MEASURE_MONEY = `LEFT JOIN (
    SELECT c.workspace_id, c.measure_id, sum(c.cents) FILTER (WHERE c.kind = 'once') AS once,
           sum(c.cents) FILTER (WHERE c.kind = 'follow_up') AS follow_up
      FROM cost_line c GROUP BY c.workspace_id, c.measure_id) cost
    ON cost.workspace_id = m.workspace_id AND cost.measure_id = m.id
  LEFT JOIN (
    SELECT l.workspace_id, l.measure_id, sum(x.cents) AS cents
      FROM financing_line l JOIN financing_amount x ON x.workspace_id = l.workspace_id AND x.line_id = l.id
     GROUP BY l.workspace_id, l.measure_id) money
    ON money.workspace_id = m.workspace_id AND money.measure_id = m.id`;

/** Each measure `m` with its node `n`, plan `p`, field `f`, stage `s` and, where it has one, area `a`. */
export const MEASURE_PLACES = `measure m
  JOIN chain_node n ON n.workspace_id = m.workspace_id AND n.id = m.id
  JOIN action_plan p ON p.workspace_id = m.workspace_id AND p.id = m.plan_id
  JOIN field_of_action f ON f.workspace_id = m.workspace_id AND f.id = m.field_id
  JOIN planning_stage s ON s.workspace_id = m.workspace_id AND s.id = m.stage_id
  LEFT JOIN chain_node a ON a.workspace_id = m.workspace_id AND a.id = m.area_id`;

/** The end that was promised first of each measure `m`, where it has moved since. */
export const MEASURE_FIRST_END = `LEFT JOIN (
    SELECT DISTINCT ON (d.workspace_id, d.measure_id) d.workspace_id, d.measure_id, d.from_on FROM deadline_move d
     WHERE d.milestone_id IS NULL AND d.from_on IS NOT NULL ORDER BY d.workspace_id, d.measure_id, d.moved_at) first_move
    ON first_move.workspace_id = m.workspace_id AND first_move.measure_id = m.id`;

export const MEASURE_ROW_SOURCE = `${MEASURE_PLACES} ${MEASURE_REPORT} ${MEASURE_FIRST_END} ${MEASURE_MONEY}`;

/** By plan, field and number: as the printed concept has them. */
export const MEASURE_ORDER = 'p.title, f.number, m.number';
