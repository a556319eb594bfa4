import type { Tx } from '../../../platform/database/unit-of-work.js';

/**
 * Organisations whose decisions are "mine": one's own with everything below them, and those of the municipality that one's department
 * belongs to. The district is not climbed to: everything lies below it.
 */
export async function leadOrganisations(tx: Tx): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    `WITH RECURSIVE own AS (
       SELECT id, parent_id FROM organisation WHERE workspace_id = $1 AND id = ANY ($2::uuid[])
     ), top AS (
       SELECT id FROM own
       UNION SELECT p.id FROM own JOIN organisation p ON p.workspace_id = $1 AND p.id = own.parent_id AND p.kind = 'municipality'
     ), house AS (
       SELECT id FROM top
       UNION SELECT o.id FROM house JOIN organisation o ON o.workspace_id = $1 AND o.parent_id = house.id
     ) SELECT id FROM house`,
    [tx.workspaceId, tx.actor.organisationIds],
  );
  return rows.map(({ id }) => id);
}
