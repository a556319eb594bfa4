import { ALL_ROUTES } from '@quartierwerk/contracts/http/all-routes';
import type { Route } from '@quartierwerk/contracts/http/route';
import { ROLES } from '@quartierwerk/domain/access/roles';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { DEFAULT_METHOD } from '@quartierwerk/statistics/index/method';
import request from 'supertest';
import { seedDeliveries, seedStolbergCatalogue } from '../src/cli/demo/seed/seed-indicators.js';
import { seedStolbergPlaces } from '../src/cli/demo/seed/seed-places.js';
import { STOLBERG_YEAR, stolbergDeliveries } from '../src/cli/demo/stolberg-figures.js';
import { Conferences, Evidence, Findings, Recommendations } from '../src/features/conferences/index.js';
import { IndexRuns, Notes, Profiles, Selections, Statements } from '../src/features/diagnosis/index.js';
import { Catalogue, DirectImport, Sources } from '../src/features/indicators/index.js';
import { Answers, Capture, Contributions, Events, Themes } from '../src/features/participation/index.js';
import { AreaEditions } from '../src/features/places/index.js';
import { Goals, MeasureDeadlines, MeasureMoney, Measures, PlanParts, Plans } from '../src/features/plans/index.js';
import { Grants, Kpis, Obligations, Programmes, Projects, Readings } from '../src/features/projects/index.js';
import { type ActorContext, systemContext } from '../src/platform/http/actor-context.js';
import { type TestApplication, startApplication } from './support/application.js';
import { type TestPerson, type TestWorkspace, aPerson, aWorkspace } from './support/builders.js';
import { asAdmin } from './support/database.js';
import { PLAN } from './support/plans.js';
import { fillSteering } from './support/steering.js';

const SECRET = 'Nur für den anderen Arbeitsraum bestimmt';

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
    await fill(house, owner, await aPerson(owner, ['planner']));
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
    for (const [name, route] of reads) {
      await inBatches(ids, 20, async (id) => {
        const response = await send(route, id);
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
    const accepted: string[] = [];
    const writes = Object.entries(ALL_ROUTES).filter(([, route]) => route.method !== 'GET' && route.path.includes(':'));
    for (const [name, route] of writes) {
      await inBatches(ids, 20, async (id) => {
        const response = await send(route, id);
        if (response.status < 400 || response.status >= 500) accepted.push(`${name} ${id}: ${response.status}`);
      });
    }
    expect(accepted).toEqual([]);
    expect(await pictureOf(owner)).toEqual(before);
  }, 300_000);

  function send(route: Route, id: string): request.Test {
    const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    const call = request(house.server)
      [method](route.path.replace(/:[A-Za-z]+/g, id))
      .set('Cookie', stranger.cookie)
      .set('If-Match', '"1"')
      .set('Idempotency-Key', uuidV7());
    return method === 'get' ? call : call.send({ reason: 'Versuch' });
  }
});

type Get = <Service>(type: new (...args: never[]) => Service) => Service;

/** One thing of every kind, some of them with a text that must never come out. */
async function fill(house: TestApplication, workspace: TestWorkspace, planner: TestPerson): Promise<void> {
  const get: Get = (type) => house.app.get(type, { strict: false });
  const system = systemContext(workspace.id, 'test', () => house.clock.now());
  const actor = {
    ...system.actor,
    userId: planner.userId,
    roles: ['planner' as const],
    organisationIds: [workspace.organisationId],
  };
  const ctx = { ...system, actor };
  const editionIds = await seedStolbergPlaces(get(AreaEditions), ctx);
  await seedStolbergCatalogue(get(Catalogue), ctx);
  const services = { sources: get(Sources), imports: get(DirectImport) };
  await seedDeliveries(services, ctx, { editionIds, deliveries: stolbergDeliveries(), organisationIds: new Map() });

  const method = { ...DEFAULT_METHOD, reference: 'area_mean', coverage: { domain: 0, overall: 0 } };
  const editionId = [...editionIds.values()][0] ?? '';
  const run = await get(IndexRuns).compute(ctx, {
    id: uuidV7(),
    title: SECRET,
    editionId,
    year: STOLBERG_YEAR,
    method,
  });
  const [area] = await asAdmin<{ id: string }>(
    `SELECT id FROM area WHERE workspace_id = $1 AND level = 'small_area' ORDER BY code`,
    [workspace.id],
  );
  const areaId = area?.id ?? '';
  await get(Selections).select(ctx, { id: uuidV7(), areaId, reasonKind: 'expert_judgement', reason: SECRET });
  const profileId = uuidV7();
  await get(Profiles).create(ctx, areaId, { id: profileId, runId: run.id });
  await get(Statements).create(ctx, profileId, { id: uuidV7(), kind: 'strength', text: SECRET, source: 'Test' });
  const note = {
    text: SECRET,
    authorRole: 'Test',
    confidence: 'certain' as const,
    source: 'Test',
    notedOn: '2026-06-01',
  };
  await get(Notes).create(ctx, areaId, { id: uuidV7(), ...note });
  await fillConference(get, ctx, workspace, areaId);
  await fillSteering(get, ctx, SECRET);
  await fillPlan(get, ctx);
  await fillProject(get, ctx, areaId);
  await fillParticipation(get, ctx, areaId);
}

/** A plan with one thing of every kind that it holds. */
async function fillPlan(
  get: <Service>(type: new (...args: never[]) => Service) => Service,
  ctx: ActorContext,
): Promise<void> {
  const [planId, fieldId, stageId, measureId] = [uuidV7(), uuidV7(), uuidV7(), uuidV7()];
  await get(Plans).create(ctx, { ...PLAN, id: planId, title: SECRET });
  await get(PlanParts).createField(ctx, planId, { id: fieldId, number: 1, title: SECRET });
  await get(PlanParts).createStage(ctx, planId, {
    id: stageId,
    number: 1,
    title: SECRET,
    fromYear: 2019,
    toYear: 2023,
  });
  await get(Goals).create(ctx, planId, { id: uuidV7(), level: 'overall', text: SECRET });
  await get(Measures).create(ctx, planId, { id: measureId, title: SECRET, fieldId, stageId });
  await get(MeasureDeadlines).addMilestone(ctx, measureId, { id: uuidV7(), title: SECRET, dueOn: '2027-01-01' });
  const line = { id: uuidV7(), source: SECRET, kind: 'own' as const, state: 'planned' as const, amounts: [] };
  await get(MeasureMoney).set(ctx, { id: measureId, version: 2 }, { costs: [], financing: [line] });
}

/** A running conference with a field of action, a finding, and a recommendation that somebody is asked about. */
async function fillConference(get: Get, ctx: ActorContext, workspace: TestWorkspace, areaId: string): Promise<void> {
  const today = '2026-11-22';
  const head = { heldOn: today, place: SECRET, purpose: SECRET, areaIds: [areaId] };
  const { id: conferenceId } = await get(Conferences).create(ctx, { id: uuidV7(), ...head });
  await get(Conferences).transit(ctx, { id: conferenceId, version: 1 }, { transition: 'open' });
  await get(Findings).createField(ctx, conferenceId, { id: uuidV7(), title: SECRET });
  await get(Findings).create(ctx, conferenceId, { id: uuidV7(), text: SECRET, sourceIds: [] });
  const recommendation = { id: uuidV7(), title: SECRET, wording: SECRET, conferenceId };
  const draft = await get(Recommendations).create(ctx, recommendation);
  const consent = { organisationId: workspace.organisationId, state: 'open' as const, remark: '' };
  const asked = await get(Evidence).answer(ctx, draft, consent);
  await get(Recommendations).step(ctx, asked, { transition: 'agree' });
}

/** A project with a grant, an obligation, a key figure and a reading, out of a programme. */
async function fillProject(
  get: <Service>(type: new (...args: never[]) => Service) => Service,
  ctx: ActorContext,
  areaId: string,
): Promise<void> {
  const [programmeId, projectId, kpiId] = [uuidV7(), uuidV7(), uuidV7()];
  await get(Programmes).create(ctx, { id: programmeId, code: 'programm', name: SECRET });
  const carrierId = ctx.actor.organisationIds[0] ?? '';
  const project = { id: projectId, code: 'projekt', title: SECRET, carrierId, beginsOn: '2026-01-01', areaId };
  await get(Projects).create(ctx, project);
  const period = { periodFrom: '2026-01-01', periodTo: '2026-12-31' };
  await get(Grants).create(ctx, projectId, { id: uuidV7(), title: SECRET, programmeId, ...period });
  const obligation = { kind: 'drawdown' as const, title: SECRET, dueOn: '2026-12-01' };
  await get(Obligations).create(ctx, projectId, { id: uuidV7(), ...obligation });
  const rule = { level: 1 as const, kind: 'flow' as const, cumulation: 'sum' as const };
  await get(Kpis).create(ctx, projectId, { id: kpiId, name: SECRET, ...rule });
  await get(Readings).add(ctx, kpiId, { id: uuidV7(), month: '2026-10', value: 20, comment: SECRET });
}

async function fillParticipation(get: Get, ctx: ActorContext, areaId: string): Promise<void> {
  const [eventId, stationId, contributionId, themeId] = [uuidV7(), uuidV7(), uuidV7(), uuidV7()];
  const head = { title: SECRET, heldOn: '2026-06-01', startsAt: '', venue: SECRET, areaId };
  const words = { purpose: SECRET, leeway: '', support: '', contactNote: SECRET };
  const stations = [{ id: stationId, name: SECRET, method: 'world_cafe' as const }];
  await get(Events).prepare(ctx, { id: eventId, ...head, ...words, stations });
  const entry = {
    ...{ id: contributionId, revision: 1, stationId, themeId: null, text: SECRET, place: '', points: 3 },
    ...{ kind: 'wish' as const, language: 'de' as const, voices: 'one' as const, saidAt: '2026-06-01T16:00:00Z' },
  };
  await get(Capture).record(ctx, eventId, { entries: [entry] });
  await get(Themes).create(ctx, { id: themeId, eventId, name: SECRET, contributionIds: [contributionId] });
  await get(Contributions).redact(
    ctx,
    { id: contributionId, version: 2 },
    { text: SECRET, translation: null, translatedBy: '' },
  );
  const answer = { outcome: 'adopted' as const, reason: SECRET, unit: SECRET, answeredOn: '2026-07-01', dueOn: null };
  const more = { passedTo: '', discussedOn: null, discussedBy: '', plannedFor: '' };
  await get(Answers).toTheme(ctx, themeId, { id: uuidV7(), ...answer, ...more });
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
  return [...new Set(found)];
}

/** What stands in addresses beside ids: codes of the spine, and the numbers of runs. */
async function codesOf(workspace: TestWorkspace): Promise<string[]> {
  const rows = await asAdmin<{ code: string }>(
    `SELECT code FROM chain_node WHERE workspace_id = $1 AND code IS NOT NULL
     UNION SELECT number::text FROM index_run WHERE workspace_id = $1 LIMIT 80`,
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
