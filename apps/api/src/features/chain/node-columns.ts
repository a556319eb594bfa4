/**
 * Columns of a ChainNodeView. Small areas of two municipalities may share a name, hence the code in the address, and the municipality
 * as the place of an area itself.
 */
export const NODE_COLUMNS = `n.id, n.kind, n.code, n.title, n.state, coalesce(a.title, upper_area.name) AS "areaName", n.changed_at AS "changedAt",
  coalesce(n.code, n.id::text) AS "addressKey", CASE WHEN n.kind = 'conference' THEN n.valid_from::text END AS "eventDay"`;

/** Where they come from: nodes with the area that they are about. */
export const NODE_SOURCE = `chain_node n
  LEFT JOIN chain_node a ON a.workspace_id = n.workspace_id AND a.id = n.area_id
  LEFT JOIN area own_area ON own_area.workspace_id = n.workspace_id AND own_area.id = n.id
  LEFT JOIN area upper_area ON upper_area.workspace_id = own_area.workspace_id AND upper_area.id = own_area.parent_id`;

/** Areas of an edition that has ended are found through the newer one of the same name, not beside it. */
export const NODE_CURRENT = `NOT EXISTS (SELECT 1 FROM area_edition ended WHERE ended.workspace_id = own_area.workspace_id
  AND ended.id = own_area.edition_id AND ended.valid_to IS NOT NULL)`;
