/** Which measure takes which recommendation up: it rests on it, or it carries out the decision on it. `$1` is the workspace. */
export const TAKEN_UP = `
  SELECT e.from_id AS recommendation_id, e.to_id AS measure_id
    FROM chain_link e JOIN chain_node r ON r.workspace_id = e.workspace_id AND r.id = e.from_id AND r.kind = 'recommendation'
   WHERE e.workspace_id = $1 AND e.relation = 'evidences' AND e.ended_at IS NULL
  UNION
  SELECT d.to_id, i.from_id
    FROM chain_link i JOIN chain_link d ON d.workspace_id = i.workspace_id AND d.from_id = i.to_id
     AND d.relation = 'decides' AND d.ended_at IS NULL
   WHERE i.workspace_id = $1 AND i.relation = 'implements' AND i.ended_at IS NULL`;
