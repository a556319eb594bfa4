/**
 * Long lists: 4,000 decisions, 1,000 measures, 20,000 contributions, filtered and sorted. The demonstration's own rows are copied until
 * there are as many, so that their texts, states and links are those of real work.
 */
import pg from 'pg';
import { cli } from '../lib/cli.mjs';
import { besideSql } from './beside-sql.mjs';
import { plannerOf } from './planner.mjs';

const measured = [
  { name: 'list: 4,000 decisions, the open ones by deadline', path: '/api/decisions?segment=open' },
  { name: 'list: 4,000 decisions, one word', path: '/api/decisions?segment=filed&q=konzept' },
  { name: 'list: 1,000 measures', path: '/api/measures' },
  { name: 'list: 20,000 contributions, the latest', path: '/api/participation/contributions' },
  {
    name: 'list: 20,000 contributions, wishes to answer by points',
    path: '/api/participation/contributions?segment=to_answer&kind=wish&sort=points',
  },
];

/** @type {import('./harness.mjs').Bench} */
export default {
  title: 'Long lists',
  async run({ house }) {
    const { url, database } = await house();
    const adminUrl = database.embedded?.adminUrl;
    if (!adminUrl) throw new Error('This measurement fills the embedded database.');
    const planner = await plannerOf(url);
    await fill(adminUrl, planner.workspaceId);
    // What was written past the API has no gaps yet in their ledger.
    await cli(['db', 'migrate'], { ...process.env, ...database.app, ...database.maintenance });
    const figures = [];
    for (const { name, path } of measured) {
      figures.push(...(await besideSql(name, `${url}${path}`, planner, adminUrl, database.app['DATABASE_URL'] ?? '')));
    }
    return figures;
  },
};

/** @param {string} adminUrl @param {string} workspaceId */
async function fill(adminUrl, workspaceId) {
  const client = new pg.Client({ connectionString: new URL('quartierwerk', adminUrl).href });
  await client.connect();
  try {
    await copies(client, workspaceId, 'decision', 4_000);
    // Every decision stands on an item of an agenda.
    await copyRows(client, 'agenda_item', 'agenda_item_id', { id: 'm.beside' });
    await copyRows(client, 'chain_node', 'id', { id: 'm.fresh', code: `r.code || '-' || m.copy` });
    await copyRows(client, 'decision', 'id', { id: 'm.fresh', agenda_item_id: 'm.beside' });

    await copies(client, workspaceId, 'measure', 1_000);
    await copyRows(client, 'chain_node', 'id', { id: 'm.fresh', code: `r.code || '-' || m.copy` });
    await copyRows(client, 'measure', 'id', { id: 'm.fresh', number: 'm.copy * 5 + r.number' });

    await copies(client, workspaceId, 'contribution', 20_000);
    await copyRows(client, 'chain_node', 'id', { id: 'm.fresh', code: `r.code || '-' || m.copy` });
    await copyRows(client, 'contribution', 'id', {
      ...{ id: 'm.fresh', code: `r.code || '-' || m.copy`, number: 'r.number + 1000 * m.copy' },
    });
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

/**
 * Which rows are copied how often, in the temporary table `made`: id of the original, of the copy, and one for a row beside it.
 * @param {pg.Client} client @param {string} workspaceId @param {string} table @param {number} wanted
 */
async function copies(client, workspaceId, table, wanted) {
  await client.query('DROP TABLE IF EXISTS made');
  await client.query(
    `CREATE TEMPORARY TABLE made AS
       SELECT t.workspace_id, t.id AS original, ${table === 'decision' ? 't.agenda_item_id' : 'NULL::uuid'} AS original_item,
              copy, gen_random_uuid() AS fresh, gen_random_uuid() AS beside
         FROM ${table} t CROSS JOIN generate_series(1, $1) AS copy WHERE t.workspace_id = '${workspaceId}'
        ORDER BY copy, t.id LIMIT greatest(0, $1 - (SELECT count(*) FROM ${table} WHERE workspace_id = '${workspaceId}'))`,
    [wanted],
  );
}

/**
 * @param {pg.Client} client @param {string} table @param {'id' | 'agenda_item_id'} by what the originals are found by
 * @param {Readonly<Record<string, string>>} changed columns that a copy may not share
 */
async function copyRows(client, table, by, changed) {
  const { rows } = await client.query(
    `SELECT column_name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  );
  const columns = rows.map(({ column_name: name }) => name);
  const values = columns.map((name) => changed[name] ?? `r.${name}`);
  await client.query(
    `INSERT INTO ${table} (${columns.join(', ')}) SELECT ${values.join(', ')} FROM made m
       JOIN ${table} r ON r.workspace_id = m.workspace_id AND r.id = m.${by === 'id' ? 'original' : 'original_item'}`,
  );
}
