import { ALL_ROUTES } from '@quartierwerk/contracts/http/all-routes';
import { isCapability, type Route } from '@quartierwerk/contracts/http/route';
import { ROLES } from '@quartierwerk/domain/access/roles';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import request from 'supertest';
import { type TestApplication, startApplication } from './support/application.js';
import { type TestPerson, type TestWorkspace, aPerson, aWorkspace } from './support/builders.js';
import { asAdmin } from './support/database.js';
import { SECRET, fillWorkspace } from './support/full-workspace.js';
import { validBodyOf } from './support/valid-bodies.js';

describe('a person of another workspace', () => {
  let house: TestApplication;
  let owner: TestWorkspace;
  let stranger: TestPerson;
  let ids: string[];
  let codes: string[];
  let editionId: string;

  beforeAll(async () => {
    house = await startApplication();
    owner = await aWorkspace('Fremder Kreis');
    await fillWorkspace(house, owner, await aPerson(owner, ['planner']));
    stranger = await aPerson(await aWorkspace(), ROLES);
    ids = await idsOf(owner);
    codes = await codesOf(owner);
    const [edition] = await asAdmin<{ id: string }>('SELECT id FROM area_edition WHERE workspace_id = $1', [owner.id]);
    editionId = edition?.id ?? '';
  }, 120_000);
  afterAll(() => house.close());

  it('reads nothing by any id of ours, on any route', async () => {
    expect(ids.length).toBeGreaterThan(40);
    const leaks: string[] = [];
    const reads = Object.entries(ALL_ROUTES).filter(([, route]) => route.method === 'GET' && route.path.includes(':'));
    expect(reads.length).toBeGreaterThan(10);
    // A query that is refused would be turned away before anything is looked for, and prove nothing.
    const queries: Readonly<Record<string, object>> = {
      'indicators.deliveryTemplate': { areaEditionId: editionId, indicators: 'A1', year: 2025 },
    };
    for (const [name, route] of reads) {
      await inBatches(ids, 20, async (id) => {
        const response = await send(route, id).query(queries[name] ?? {});
        // 410 is what a single-use link answers to any token that it does not know.
        if (![404, 410].includes(response.status))
          leaks.push(`${name} ${id}: ${response.status} ${response.text.slice(0, 80)}`);
      });
    }
    expect(leaks).toEqual([]);
  }, 300_000);

  it('reads nothing by any code or number of ours, on any route that takes one', async () => {
    expect(codes.length).toBeGreaterThan(10);
    const reads = Object.entries(ALL_ROUTES).filter(
      ([, route]) =>
        route.method === 'GET' &&
        /:(?!id\b)/.test(route.path) &&
        route.access !== 'public' &&
        route.access !== 'demonstration',
    );
    expect(reads.length).toBeGreaterThan(3);
    const answers: string[] = [];
    for (const [name, route] of reads) {
      await inBatches(codes, 20, async (code) => {
        const { status } = await send(route, encodeURIComponent(code));
        if (status !== 404) answers.push(`${name} ${code}: ${status}`);
      });
    }
    expect(answers).toEqual([]);
  }, 300_000);

  it('finds nothing of ours in lists, searches and counts', async () => {
    const lists = Object.entries(ALL_ROUTES).filter(
      ([, route]) =>
        route.method === 'GET' &&
        !route.path.includes(':') &&
        // A session opens nothing of them.
        !isCapability(route.access) &&
        route.access !== 'public' &&
        route.access !== 'demonstration',
    );
    const queries: Readonly<Record<string, object>> = {
      'chain.search': { q: 'Nur für' },
      'diagnosis.input': { editionId },
    };
    for (const [name, route] of lists) {
      const response = await request(house.server)
        .get(route.path)
        .query(queries[name] ?? {})
        .set('Cookie', stranger.cookie);
      // A query that is refused would find nothing either, and prove nothing.
      expect([name, response.status]).toEqual([name, name === 'diagnosis.input' ? 404 : 200]);
      expect([route.path, response.text.includes(SECRET), response.text.includes('Fremder Kreis')]).toEqual([
        route.path,
        false,
        false,
      ]);
      expect([route.path, ids.filter((id) => response.text.includes(id))]).toEqual([route.path, []]);
    }
  });

  it('changes nothing of ours by any id, on any route', async () => {
    const before = await pictureOf(owner);
    const answers: string[] = [];
    const writes = Object.entries(ALL_ROUTES).filter(([, route]) => route.method !== 'GET' && route.path.includes(':'));
    expect(writes.length).toBeGreaterThan(80);
    for (const [name, route] of writes) {
      // A body that validation refuses would be turned away before anything is looked for, and prove nothing.
      const body = validBodyOf(name);
      const alike = LOOKS_ALIKE[name] ?? { status: 404, code: 'NOT_FOUND' };
      await inBatches([...ids, ...codes], 20, async (id) => {
        const { status, body: problem } = await send(route, encodeURIComponent(id), body);
        if (status !== alike.status || problem.code !== alike.code)
          answers.push(`${name} ${id}: ${status} ${problem.code} ${JSON.stringify(problem.errors ?? '')}`);
      });
    }
    expect(firstOfEach(answers)).toEqual([]);
    expect(await pictureOf(owner)).toEqual(before);
  }, 300_000);

  function send(route: Route, id: string, body: object = {}): request.Test {
    const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    const call = request(house.server)
      [method](route.path.replace(/:[A-Za-z]+/g, id))
      .set('Cookie', stranger.cookie)
      .set('If-Match', '"1"')
      .set('Idempotency-Key', uuidV7());
    return method === 'get' ? call : call.send(body);
  }
});

/** What a single-use link says of any token that it does not know. */
const NO_LINK = { status: 410, code: 'LINK_USED_OR_EXPIRED' };

/** Writes that do not say "not found"; each says the same of an id that nobody has. */
const LOOKS_ALIKE: Readonly<Record<string, { readonly status: number; readonly code: string }>> = {
  'identity.resetPassword': NO_LINK,
  'identity.acceptInvitation': NO_LINK,
  'identity.joinWithPassword': NO_LINK,
  'identity.joinSignedIn': NO_LINK,
};

/** The first of each route; the others say the same again. */
function firstOfEach(answers: readonly string[]): string[] {
  return [...new Map(answers.map((answer) => [answer.split(' ')[0], answer])).values()];
}

/** Every identifier that any table of the workspace holds in a column `id`. */
async function idsOf(workspace: TestWorkspace): Promise<string[]> {
  const found = [workspace.id];
  for (const table of await tablesWithId()) {
    const rows = await asAdmin<{ id: string }>(`SELECT id::text AS id FROM ${table} WHERE workspace_id = $1 LIMIT 15`, [
      workspace.id,
    ]);
    found.push(...rows.map((row) => row.id));
  }
  // Accounts stand above the workspaces; who belongs to one is known to that one only.
  const people = await asAdmin<{ id: string }>('SELECT user_id::text AS id FROM membership WHERE workspace_id = $1', [
    workspace.id,
  ]);
  found.push(...people.map((row) => row.id));
  return [...new Set(found)];
}

/** What stands in addresses beside ids: codes of the spine, and the numbers of runs. */
async function codesOf(workspace: TestWorkspace): Promise<string[]> {
  const rows = await asAdmin<{ code: string }>(
    `SELECT code FROM chain_node WHERE workspace_id = $1 AND code IS NOT NULL
     UNION SELECT number::text FROM index_run WHERE workspace_id = $1
     UNION (SELECT code FROM indicator WHERE workspace_id = $1 LIMIT 5) LIMIT 80`,
    [workspace.id],
  );
  return rows.map(({ code }) => code);
}

async function tablesWithId(): Promise<string[]> {
  const rows = await asAdmin<{ name: string }>(
    `SELECT c.table_name AS name FROM information_schema.columns c
       JOIN information_schema.columns w USING (table_schema, table_name)
      WHERE c.table_schema = 'public' AND c.column_name = 'id' AND w.column_name = 'workspace_id' ORDER BY 1`,
  );
  return rows.map((row) => row.name);
}

/** Everything that the workspace's tables say, as one hash for each table. */
async function pictureOf(workspace: TestWorkspace): Promise<Record<string, string>> {
  const picture: Record<string, string> = {};
  for (const table of await tablesWithId()) {
    const [row] = await asAdmin<{ hash: string }>(
      `SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS hash FROM ${table} t WHERE t.workspace_id = $1`,
      [workspace.id],
    );
    picture[table] = row?.hash ?? '';
  }
  return picture;
}

async function inBatches<Item>(
  items: readonly Item[],
  size: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < items.length; start += size) {
    await Promise.all(items.slice(start, start + size).map(work));
  }
}
