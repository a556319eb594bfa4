/**
 * Answers are kept until the workspace's next command (ADR 0016); who signs in leaves them. A measurement of what is found anew moves the
 * mark that every such command moves, so that nothing kept before holds any longer, and changes nothing else.
 */
import pg from 'pg';

/** @param {string} adminUrl @param {string} workspaceId @returns {Promise<void>} */
export async function forgetKept(adminUrl, workspaceId) {
  const client = new pg.Client({ connectionString: new URL('quartierwerk', adminUrl).href });
  await client.connect();
  try {
    const moved = 'UPDATE audit_head SET content_seq = content_seq + 1 WHERE workspace_id = $1';
    const { rowCount } = await client.query(moved, [workspaceId]);
    if (rowCount !== 1) throw new Error('The workspace has no mark to move: what is measured would be what was kept.');
  } finally {
    await client.end();
  }
}
