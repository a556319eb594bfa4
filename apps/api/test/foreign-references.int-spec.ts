import { ALL_ROUTES } from '@quartierwerk/contracts/http/all-routes';
import { isCapability, type Route } from '@quartierwerk/contracts/http/route';
import { ROLES } from '@quartierwerk/domain/access/roles';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import request from 'supertest';
import { type TestApplication, startApplication } from './support/application.js';
import { type TestPerson, type TestWorkspace, aPerson, aWorkspace } from './support/builders.js';
import { asAdmin } from './support/database.js';
import { fillWorkspace } from './support/full-workspace.js';
import { upload } from './support/imports.js';
import { referencesOf, validBodyOf } from './support/valid-bodies.js';

/**
 * Tables, with a condition where not every row would do: what is answered, decided or agreed is refused for that before anything is
 * looked for.
 */
const OPEN = {
  agendaItem: `agenda_item WHERE state = 'open' AND public`,
  body: 'body WHERE voting_member_count > 1',
  decision: `decision WHERE agenda_item_id IN (
    SELECT i.id FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id WHERE m.state = 'running')`,
  import: `import_run WHERE state = 'uploaded'`,
  recommendation: `recommendation WHERE state = 'draft'`,
  theme: 'theme WHERE NOT EXISTS (SELECT FROM answer a WHERE a.theme_id = theme.id)',
} as const;

/** What stands in the address, by the word before it. */
const IN_ADDRESS: Readonly<Record<string, string>> = {
  'agenda-items': OPEN.agendaItem,
  // Profiles are made of small areas alone, and identifiers of one millisecond stand in any order.
  areas: `area WHERE level = 'small_area'`,
  bodies: OPEN.body,
  conferences: 'conference',
  decisions: OPEN.decision,
  'delivery-requests': 'delivery_request',
  documents: 'document_job',
  editions: 'area_edition',
  findings: 'finding',
  grants: 'project_grant',
  imports: OPEN.import,
  indicators: 'indicator',
  measures: 'measure',
  meetings: 'meeting',
  'neighbourhood-conferences': 'neighbourhood_conference',
  nodes: 'theme',
  notes: 'expert_note',
  obligations: 'obligation',
  offers: `existing_offer WHERE ends_on IS NULL`,
  organisations: 'organisation',
  plans: 'action_plan',
  profiles: 'area_profile',
  projects: 'project',
  recommendations: OPEN.recommendation,
  seats: 'body_membership',
  sources: 'source',
  statements: 'profile_statement',
  themes: OPEN.theme,
  users: 'user',
};

/** What a field of a body names; where two routes mean different things by one word, the route stands before it. */
const NAMED: Readonly<Record<string, string>> = {
  addresseeIds: 'organisation',
  areaEditionId: 'area_edition',
  areaId: 'area',
  areaIds: 'area',
  bodyId: 'body',
  carrierId: 'organisation',
  conferenceId: 'conference',
  contributionId: 'contribution',
  contributionIds: 'contribution',
  decisionId: 'decision',
  deputyId: 'user',
  domainId: 'domain',
  editionId: 'area_edition',
  eventId: 'neighbourhood_conference',
  fieldId: 'conference_field',
  fromEditionId: 'area_edition',
  goalIds: 'goal',
  grantId: 'project_grant',
  holderId: 'user',
  indicatorId: 'indicator',
  intoId: 'theme',
  itemId: OPEN.agendaItem,
  itemIds: 'agenda_item',
  leadOrganisationId: 'organisation',
  linkId: `chain_link WHERE to_id IN (SELECT id FROM ${OPEN.recommendation})`,
  nodeId: 'finding',
  organisationId: 'organisation',
  parentId: 'organisation',
  programmeId: 'programme',
  recommendationId: `recommendation WHERE state = 'submitted'`,
  runId: 'index_run',
  seenId: 'helper_code WHERE ended_at IS NULL',
  seatId: `body_membership WHERE role = 'chair'`,
  secondaryFieldIds: 'field_of_action',
  sourceId: 'source',
  sourceIds: 'profile_statement',
  stageId: 'planning_stage',
  stationId: 'station',
  supersedesId: 'recommendation',
  themeId: 'theme',
  toId: 'recommendation',
  'conferences.addEvidence nodeId': 'profile_statement',
  'plans.createGoal parentId': 'goal',
  'plans.createMeasure fieldId': 'field_of_action',
  'plans.linkPlan nodeId': 'decision',
  'projects.endLink nodeId': 'measure',
  'projects.link nodeId': 'measure',
  'steering.recordDecision supersedesId': 'decision',
};

/** Fields that are looked at only beside another one. */
const BESIDE: Readonly<Record<string, string>> = { 'conferences.createRecommendation fieldId': 'conferenceId' };

/** Not refused for this one field, and therefore not in the second test. */
const ALL_AT_ONCE: Readonly<Record<string, string>> = { 'steering.arrangeAgenda itemIds': 'the order of every item' };

/** Taken whatever they name, and nothing is done with it. */
const NOTHING_DONE: Readonly<Record<string, string>> = {
  'participation.record entries.stationId': 'a station that is gone costs an entry its table, never its words',
  'participation.record entries.themeId': 'a theme that is gone costs an entry its theme, never its words',
  'participation.record entries.from.stationId': 'what the tablet had seen; it is compared, never followed',
  'participation.record entries.from.themeId': 'what the tablet had seen; it is compared, never followed',
};

/** Sign-in and the choice of a workspace come before there is one. */
const BEFORE_A_WORKSPACE = ['identity.demoSignIn', 'identity.switchWorkspace'];

const writes = Object.entries(ALL_ROUTES)
  // What a capability opens, no session does; its tests are those of its area.
  .filter(
    ([name, { method, access }]) => method !== 'GET' && !isCapability(access) && !BEFORE_A_WORKSPACE.includes(name),
  )
  .flatMap(([name, route]) => referencesOf(name).map((field) => ({ name, route, field })));

describe('a body that names a thing of another workspace', () => {
  let house: TestApplication;
  let owner: TestWorkspace;
  let home: TestWorkspace;
  let caller: TestPerson;

  beforeAll(async () => {
    house = await startApplication();
    owner = await aWorkspace('Fremder Kreis');
    home = await aWorkspace();
    for (const workspace of [owner, home]) await fillWorkspace(house, workspace, await aPerson(workspace, ['planner']));
    caller = await aPerson(home, ROLES);
    await upload(house.server, caller, 'Gebiet;Jahr;Wert\n01001;2024;5\n').expect(200);
  }, 180_000);
  afterAll(() => house.close());

  it('is answered like one that names what nobody has', async () => {
    const before = await rowsOf(owner);
    const differing: string[] = [];
    expect(writes.length).toBeGreaterThan(80);
    for (const write of writes) {
      const foreign = await answerTo(write, await idOf(tableOf(write), owner));
      const unknown = await answerTo(write, uuidV7());
      const taken = Boolean(NOTHING_DONE[`${write.name} ${write.field}`]);
      if (foreign !== unknown || foreign.startsWith('4') === taken)
        differing.push(`${write.name} ${write.field}: ${foreign}, where nobody has it: ${unknown}`);
    }
    expect(differing).toEqual([]);
    expect(await rowsOf(owner)).toEqual(before);
  }, 180_000);

  it('would get further with a thing of one’s own, so that it was this field that turned it away', async () => {
    const alike: string[] = [];
    for (const write of writes.filter(({ name, field }) => !{ ...NOTHING_DONE, ...ALL_AT_ONCE }[`${name} ${field}`])) {
      const unknown = await answerTo(write, uuidV7());
      const own = await answerTo(write, await idOf(tableOf(write), home));
      if (own === unknown) alike.push(`${write.name} ${write.field}: ${own}`);
      // What was open may be done now.
      found.clear();
    }
    expect(alike).toEqual([]);
  }, 180_000);

  /** Status, code and fields of the answer to a write whose other references are one's own. */
  async function answerTo({ name, route, field }: (typeof writes)[number], value: string): Promise<string> {
    const refs = await Promise.all(
      referencesOf(name).map(async (one) => [one, await idOf(tableOf({ name, field: one }), home)] as const),
    );
    const own = new Map(refs);
    const including = [field, BESIDE[`${name} ${field}`] ?? []].flat();
    const body = validBodyOf(name, { including, refer: (one) => (one === field ? value : own.get(one)) });
    const { address, version } = await addressOf(route);
    const method = route.method.toLowerCase() as 'post' | 'put' | 'patch' | 'delete';
    const { status, body: problem } = await request(house.server)
      [method](address)
      .set('Cookie', caller.cookie)
      .set('If-Match', `"${version}"`)
      .set('Idempotency-Key', uuidV7())
      .send(body);
    const fields = ((problem.errors ?? []) as { path: string; code: string }[]).map(
      ({ path, code }) => `${path} ${code}`,
    );
    return [status, problem.code, ...fields].filter(Boolean).join(' ');
  }

  /** The route's address of a thing of one's own, with the version it has. */
  async function addressOf({ path }: Route): Promise<{ address: string; version: number }> {
    const [, word] = /([a-z-]+)\/:/.exec(path) ?? [];
    if (!word) return { address: path, version: 1 };
    const table = IN_ADDRESS[word];
    if (!table) throw new Error(`What stands in ${path}?`);
    const id = await idOf(table, home);
    if (table === 'user') return { address: path.replace(/:\w+/, id), version: 1 };
    const [row] = await asAdmin<{ thing: { code?: string; version?: number } }>(
      `SELECT to_jsonb(t) AS thing FROM ${table.split(' ')[0]} t WHERE workspace_id = $1 AND id = $2`,
      [home.id, id],
    );
    const value = path.includes(':code') ? (row?.thing.code ?? '') : id;
    return { address: path.replace(/:\w+/, value), version: row?.thing.version ?? 1 };
  }
});

function tableOf({ name, field }: { readonly name: string; readonly field: string }): string {
  const last = field.split('.').at(-1) ?? '';
  const table = NAMED[`${name} ${last}`] ?? NAMED[last];
  if (!table) throw new Error(`What does ${field} of ${name} name?`);
  return table;
}

const found = new Map<string, Promise<string>>();

/** The first thing of this kind in the workspace. */
function idOf(table: string, workspace: TestWorkspace): Promise<string> {
  const key = `${table} ${workspace.id}`;
  const id = found.get(key) ?? firstOf(table, workspace);
  found.set(key, id);
  return id;
}

async function firstOf(table: string, workspace: TestWorkspace): Promise<string> {
  const [row] = await asAdmin<{ id: string }>(
    table === 'user'
      ? 'SELECT user_id AS id FROM membership WHERE workspace_id = $1 ORDER BY id LIMIT 1'
      : `SELECT id FROM (SELECT * FROM ${table}) thing WHERE workspace_id = $1 ORDER BY id LIMIT 1`,
    [workspace.id],
  );
  if (!row) throw new Error(`The workspace has no ${table}.`);
  return row.id;
}

/** How many rows each table holds of the workspace, and what they say. */
async function rowsOf(workspace: TestWorkspace): Promise<Record<string, string>> {
  const tables = await asAdmin<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'workspace_id' WHERE c.relkind = 'r' ORDER BY 1`,
  );
  const rows: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await asAdmin<{ hash: string }>(
      `SELECT count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS hash FROM ${name} t WHERE workspace_id = $1`,
      [workspace.id],
    );
    rows[name] = row?.hash ?? '';
  }
  return rows;
}
