/** Columns of a ChainNodeView. Small areas of two municipalities may share a name, hence the code in the address. */
export const NODE_COLUMNS = `n.id, n.kind, n.code, n.title, n.state, a.title AS "areaName", n.changed_at AS "changedAt",
  coalesce(n.code, n.id::text) AS "addressKey"`;

/** Where they come from: nodes with the area that they are about. */
export const NODE_SOURCE = `chain_node n LEFT JOIN chain_node a ON a.workspace_id = n.workspace_id AND a.id = n.area_id`;
