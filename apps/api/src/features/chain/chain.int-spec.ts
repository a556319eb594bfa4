import type { ChangesView, SearchView, TraceView } from '@quartierwerk/contracts/chain/chain.views';
import { BASE_OF_RELATION, type NodeKind, RELATIONS, type Relation } from '@quartierwerk/domain/chain/vocabulary';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { Role } from '@quartierwerk/domain/access/roles';
import request from 'supertest';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { type TestPerson, type TestWorkspace, aPerson, aWorkspace } from '../../../test/support/builders.js';
import { asAdmin } from '../../../test/support/database.js';
import { type Tx, UnitOfWork, type WriteTx } from '../../platform/database/unit-of-work.js';
import { type ActorContext, systemContext } from '../../platform/http/actor-context.js';
import { LinkedNodes } from './linked-nodes.js';
import { type NewNode, Spine } from './spine.js';
import { visibleTo } from './visibility.js';

describe('the spine', () => {
  let house: TestApplication;
  let workspace: TestWorkspace;
  let planner: TestPerson;
  let spine: Spine;
  let uow: UnitOfWork;
  beforeAll(async () => {
    house = await startApplication();
    spine = house.app.get(Spine, { strict: false });
    uow = house.app.get(UnitOfWork, { strict: false });
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    workspace = await aWorkspace();
    planner = await aPerson(workspace, ['planner']);
  });

  const contextOf = (person: TestPerson, roles: readonly Role[], organisationIds: readonly string[]): ActorContext => {
    const system = systemContext(workspace.id, 'test', () => house.clock.now());
    return { ...system, actor: { ...system.actor, userId: person.userId, roles, organisationIds } };
  };
  const asPlanner = (): ActorContext => contextOf(planner, ['planner'], [workspace.organisationId]);
  const write = <Result>(work: (tx: WriteTx) => Promise<Result>): Promise<Result> =>
    uow.run(asPlanner(), async (tx) => {
      tx.record({ action: 'test.step', objectKind: 'x', objectId: 'x' });
      return work(tx);
    });
  const add = async (kind: NodeKind, title: string, more: Partial<NewNode> = {}): Promise<string> => {
    const id = uuidV7();
    await write((tx) => spine.addNodes(tx, [{ id, kind, title, state: 'valid', ...more }]));
    return id;
  };
  const link = (fromId: string, relation: Relation, toId: string) =>
    write((tx) => spine.addLinks(tx, [{ fromId, relation, toId }]));
  const get = async <View>(path: string): Promise<View> =>
    (await request(house.server).get(path).set('Cookie', planner.cookie).expect(200)).body as View;
  const distances = ({ nodes }: TraceView) => Object.fromEntries(nodes.map((node) => [node.title, node.distance]));

  /** From a figure to a key figure, with what citizens said flowing in. */
  async function aThread(): Promise<Record<string, string>> {
    const carrier = await anOrganisation();
    const ids = {
      carrier,
      statement: await add('profile_statement', 'Aussage'),
      contribution: await add('contribution', 'Beitrag'),
      recommendation: await add('recommendation', 'Empfehlung'),
      decision: await add('decision', 'Beschluss'),
      measure: await add('measure', 'Maßnahme'),
      project: await add('project', 'Projekt', { visibility: 'organisation', organisationId: carrier }),
      kpi: await add('kpi', 'Kennzahl', { visibility: 'organisation', organisationId: carrier }),
    };
    await link(ids.statement, 'evidences', ids.recommendation);
    await link(ids.contribution, 'supports', ids.measure);
    await link(ids.decision, 'decides', ids.recommendation);
    await link(ids.measure, 'implements', ids.decision);
    await link(ids.project, 'realises', ids.measure);
    await link(ids.project, 'measured_by', ids.kpi);
    return ids;
  }

  async function anOrganisation(): Promise<string> {
    const id = uuidV7();
    await asAdmin(
      `INSERT INTO organisation (workspace_id, id, kind, name, created_at) VALUES ($1, $2, 'carrier', $3, now())`,
      [workspace.id, id, `Träger ${id}`],
    );
    return id;
  }

  async function aDelivery(organisationId: string): Promise<void> {
    const [source, delivery] = [uuidV7(), uuidV7()];
    await asAdmin(`INSERT INTO source (workspace_id, id, name, organisation_id) VALUES ($1, $2, $3, $4)`, [
      workspace.id,
      source,
      `Quelle ${source}`,
      organisationId,
    ]);
    await asAdmin(
      `INSERT INTO delivery (workspace_id, id, title, reference_date, state, row_count, source_id, created_at, created_by)
       VALUES ($1, $2, 'Lieferung', '2024-12-31', 'received', 0, $3, now(), $4)`,
      [workspace.id, delivery, source, planner.userId],
    );
  }

  /** Titles of everything that the person may see. */
  async function seenBy(ctx: ActorContext): Promise<string[]> {
    const titles = (tx: Tx): Promise<{ title: string }[]> => {
      const { where, params } = visibleTo(tx, 'n', 1);
      return tx.sql(`SELECT n.title FROM chain_node n WHERE ${where} ORDER BY n.title`, params);
    };
    return (await uow.read(ctx, titles)).map(({ title }) => title);
  }

  it('derives from every relation the same base in the database as in the rules', async () => {
    const [from, to] = [await add('measure', 'von'), await add('goal', 'nach')];
    for (const relation of RELATIONS) await link(from, relation, to);
    const rows = await asAdmin<{ relation: Relation; base: string | null; result: string | null }>(
      'SELECT relation, base_id AS base, result_id AS result FROM chain_link WHERE workspace_id = $1',
      [workspace.id],
    );
    expect(rows).toHaveLength(RELATIONS.length);
    for (const { relation, base, result } of rows) {
      const expected = { from: [from, to], to: [to, from], none: [null, null] }[BASE_OF_RELATION[relation] ?? 'none'];
      expect([relation, base, result]).toEqual([relation, ...expected]);
    }
  });

  it('walks from a key figure back to the statement it started from, and from the statement forward to it', async () => {
    const ids = await aThread();
    const carrier = await aPerson(workspace, ['planner']);
    await asAdmin('UPDATE membership SET organisation_id = $1 WHERE user_id = $2', [ids['carrier'], carrier.userId]);
    const seen = (path: string) => request(house.server).get(path).set('Cookie', carrier.cookie).expect(200);
    const back = distances((await seen(`/api/chain/${ids['kpi']}/trace?direction=back`)).body as TraceView);
    expect(back).toEqual({
      Kennzahl: 0,
      Projekt: -1,
      Maßnahme: -2,
      Beschluss: -3,
      Beitrag: -3,
      Empfehlung: -4,
      Aussage: -5,
    });
    const forward = distances((await seen(`/api/chain/${ids['statement']}/trace?direction=forward`)).body as TraceView);
    expect(forward).toEqual({ Aussage: 0, Empfehlung: 1, Beschluss: 2, Maßnahme: 3, Projekt: 4, Kennzahl: 5 });
  });

  it('is found by kind and code as people type it, and by nobody who may not see it', async () => {
    const own = await add('recommendation', 'Anlaufstelle', { code: 'E-2026-07' });
    await add('decision', 'Anderes', { code: 'E-2026-07' });
    for (const code of ['E-2026-07', 'e-2026-07'])
      expect((await get<TraceView>(`/api/chain/threads/recommendation/${code}`)).rootId).toBe(own);

    const refused = (path: string) =>
      request(house.server).get(`/api/chain/threads/${path}`).set('Cookie', planner.cookie).expect(404);
    for (const path of ['measure/E-2026-07', 'recommendation/E-2026-08', 'recommendation/%25', 'nichts/E-2026-07'])
      await refused(path);
    const organisationId = await anOrganisation();
    await add('measure', 'Geheim', { code: '9.99', visibility: 'organisation', organisationId });
    await refused('measure/9.99');
  });

  it('reaches the plan and the event of a thing, and does not take all that they hold or rest on for its own', async () => {
    const [area, run] = [await add('area', 'Zentrum'), await add('index_run', 'Lauf')];
    const conference = await add('conference', 'Konferenz');
    const plan = await add('action_plan', 'Konzept');
    const decision = await add('decision', 'Konzept beschlossen');
    const [field, measure, other] = [
      await add('field_of_action', 'Wohnen'),
      await add('measure', 'M1'),
      await add('measure', 'M2'),
    ];
    const bare = await add('recommendation', 'Ohne Beleg');
    await link(run, 'selects', area);
    await link(conference, 'describes', area);
    await link(bare, 'part_of', conference);
    await link(plan, 'implements', decision);
    await link(field, 'part_of', plan);
    for (const one of [measure, other]) await link(one, 'part_of', field);

    expect(distances(await get(`/api/chain/${bare}/trace`))).toEqual({ 'Ohne Beleg': 0, Konferenz: -1 });
    expect(distances(await get(`/api/chain/${measure}/trace`))).toEqual({ M1: 0, Wohnen: -1 });
    expect(distances(await get(`/api/chain/${decision}/trace`))).toEqual({ 'Konzept beschlossen': 0, Konzept: 1 });
    expect(distances(await get(`/api/chain/${plan}/trace`))).toEqual({
      ...{ Konzept: 0, 'Konzept beschlossen': -1, Wohnen: 1, M1: 2, M2: 2 },
    });
    expect(distances(await get(`/api/chain/${area}/trace`))).toEqual({
      ...{ Zentrum: 0, Lauf: -1, Konferenz: 1, 'Ohne Beleg': 2 },
    });
  });

  it('does not run along an indicator that is only watched, nor along a link that was ended', async () => {
    const [measure, indicator, goal] = [
      await add('measure', 'Maßnahme'),
      await add('indicator', 'Indikator'),
      await add('goal', 'Ziel'),
    ];
    await link(measure, 'observed_by', indicator);
    await link(measure, 'pursues', goal);
    await write((tx) => spine.endLink(tx, { fromId: measure, relation: 'pursues', toId: goal }, 'Falsches Ziel'));
    expect(distances(await get<TraceView>(`/api/chain/${measure}/trace`))).toEqual({ Maßnahme: 0 });
  });

  it('shows what hangs on an object, and on which side of it', async () => {
    const ids = await aThread();
    const links = await uow.read(asPlanner(), (tx) =>
      house.app.get(LinkedNodes, { strict: false }).of(tx, ids['measure'] ?? ''),
    );
    // The project belongs to another organisation and is still its own.
    // Links made in the same millisecond have no order of their own.
    expect(links.map(({ relation, side, node }) => [relation, side, node.title]).sort()).toEqual([
      ['implements', 'base', 'Beschluss'],
      ['supports', 'base', 'Beitrag'],
    ]);
  });

  it('shows a carrier its projects, what they realise, the decisions behind it and what is public: nothing else', async () => {
    const ids = await aThread();
    await add('measure', 'Fremde Maßnahme');
    await add('measure', 'Öffentliche Maßnahme', { visibility: 'public' });
    const person = await aPerson(workspace, ['carrier']);
    expect(await seenBy(contextOf(person, ['carrier'], [ids['carrier'] ?? '']))).toEqual([
      'Beschluss',
      'Kennzahl',
      'Maßnahme',
      'Öffentliche Maßnahme',
      'Projekt',
    ]);
    expect(await seenBy(contextOf(person, ['carrier'], [await anOrganisation()]))).toEqual(['Öffentliche Maßnahme']);
  });

  it('shows a data provider of the thread what its pages show it: areas and indicators, no word of the planning', async () => {
    await add('area', 'Gebiet');
    await add('indicator', 'Indikator');
    for (const kind of ['index_run', 'profile_statement', 'expert_note', 'recommendation'] as const) {
      await add(kind, `Vertraulich: ${kind}`);
    }
    await add('measure', 'Öffentliche Maßnahme', { visibility: 'public' });
    const person = await aPerson(workspace, ['data_provider']);
    const context = contextOf(person, ['data_provider'], [workspace.organisationId]);
    expect(await seenBy(context)).toEqual(['Gebiet', 'Indikator', 'Öffentliche Maßnahme']);

    const as = (path: string) => request(house.server).get(path).set('Cookie', person.cookie).expect(200);
    expect(((await as('/api/search?q=Vertraulich')).body as SearchView).hits).toEqual([]);
    expect(((await as('/api/chain/changes')).body as ChangesView).changes).toHaveLength(2);
    expect((await as('/api/chain/stations')).body).toMatchObject({ indicators: 1, indexRuns: 0, recommendations: 0 });
  });

  it('counts for a data provider its own deliveries, and no selection', async () => {
    const foreign = await anOrganisation();
    for (const organisationId of [workspace.organisationId, foreign, foreign]) await aDelivery(organisationId);
    const counts = async (person: TestPerson): Promise<unknown> =>
      (await request(house.server).get('/api/chain/stations').set('Cookie', person.cookie).expect(200)).body;
    expect(await counts(await aPerson(workspace, ['data_provider']))).toMatchObject({ deliveries: 1 });
    expect(await counts(planner)).toMatchObject({ deliveries: 3 });
    expect(await counts(await aPerson(workspace, ['carrier']))).toMatchObject({ deliveries: 0, areas: 0 });
  });

  it('shows nobody what was removed: not in search, not as a change, not in a trace, not as a link', async () => {
    const measure = await add('measure', 'Maßnahme');
    const finding = await add('finding', 'Name aus Versehen');
    await link(finding, 'evidences', measure);
    await write((tx) => spine.changeNode(tx, finding, { state: 'removed' }));

    expect((await get<SearchView>('/api/search?q=Versehen')).hits).toEqual([]);
    expect((await get<ChangesView>('/api/chain/changes')).changes.map(({ node }) => node.title)).toEqual(['Maßnahme']);
    expect(distances(await get<TraceView>(`/api/chain/${measure}/trace`))).toEqual({ Maßnahme: 0 });
    await request(house.server).get(`/api/chain/${finding}/trace`).set('Cookie', planner.cookie).expect(404);
    const links = await uow.read(asPlanner(), (tx) => house.app.get(LinkedNodes, { strict: false }).of(tx, measure));
    expect(links).toEqual([]);
  });

  it('walks through nothing that is hidden, and ends in a circle', async () => {
    const [first, second] = [await add('goal', 'A'), await add('goal', 'B')];
    const hidden = await add('measure', 'Entwurf', {
      visibility: 'organisation',
      organisationId: await anOrganisation(),
    });
    const beyond = await add('project', 'Dahinter');
    await link(first, 'pursues', second);
    await link(second, 'pursues', first);
    await link(hidden, 'pursues', first);
    await link(beyond, 'realises', hidden);
    expect(distances(await get<TraceView>(`/api/chain/${first}/trace?direction=forward`))).toEqual({ A: 0, B: 1 });
  });

  it('keeps what is for an audience among its members, in their time', async () => {
    const audienceId = uuidV7();
    const id = await add('decision', 'Nichtöffentlicher Beschluss', { visibility: 'audience', audienceId });
    expect(await seenBy(asPlanner())).toEqual([]);
    await request(house.server).get(`/api/chain/${id}/trace`).set('Cookie', planner.cookie).expect(404);
    expect((await get<SearchView>('/api/search?q=Nichtöffentlich')).hits).toEqual([]);

    const join = `INSERT INTO audience_member (workspace_id, audience_id, user_id, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5)`;
    await asAdmin(join, [workspace.id, audienceId, planner.userId, '2020-01-01', '2020-12-31']);
    expect(await seenBy(asPlanner())).toEqual([]);
    await asAdmin(join, [workspace.id, audienceId, planner.userId, '2021-01-01', null]);
    expect(await seenBy(asPlanner())).toEqual(['Nichtöffentlicher Beschluss']);
  });

  it('refuses to link what is hidden exactly like what is missing or of another kind', async () => {
    const hidden = await add('measure', 'Entwurf', {
      visibility: 'organisation',
      organisationId: await anOrganisation(),
    });
    const goal = await add('goal', 'Ziel');
    for (const id of [hidden, goal, uuidV7()]) {
      await expect(write((tx) => spine.linkable(tx, [id], ['measure']))).rejects.toThrow('LINK_TARGET_UNKNOWN');
    }
    expect([...(await write((tx) => spine.linkable(tx, [goal], ['goal']))).values()]).toEqual(['goal']);
  });

  it('says of a change whether the thing is new', async () => {
    const changes = async () =>
      (await get<ChangesView>('/api/chain/changes')).changes.map(({ node, created }) => [node.title, created]);
    const id = await add('measure', 'Maßnahme');
    expect(await changes()).toEqual([['Maßnahme', true]]);

    house.clock.advance({ minutes: 1 });
    await write((tx) => spine.changeNode(tx, id, { title: 'Maßnahme im Viertel' }));
    expect(await changes()).toEqual([['Maßnahme im Viertel', false]]);
  });

  it('gives no running number twice, even to ten commands at once', async () => {
    const numbers = await Promise.all(
      Array.from({ length: 10 }, () =>
        write(async (tx) => {
          const number = await spine.nextNumber(tx, 'recommendation', 'E-2026-');
          const code = `E-2026-${String(number).padStart(2, '0')}`;
          await spine.addNodes(tx, [{ id: uuidV7(), kind: 'recommendation', title: 'E', state: 'draft', code }]);
          return number;
        }),
      ),
    );
    expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});
