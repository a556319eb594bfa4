import type { GapsView } from '@quartierwerk/contracts/chain/chain.views';
import type { NodeKind, Relation } from '@quartierwerk/domain/chain/vocabulary';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { Role } from '@quartierwerk/domain/access/roles';
import fc from 'fast-check';
import request from 'supertest';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { type TestWorkspace, aPerson, aWorkspace } from '../../../test/support/builders.js';
import { asAdmin, testDatabase } from '../../../test/support/database.js';
import { UnitOfWork, type WriteTx } from '../../platform/database/unit-of-work.js';
import { systemContext } from '../../platform/http/actor-context.js';
import { recountAllGaps } from './gap-ledger.js';
import { type NewNode, Spine } from './spine.js';

const pick = (nodes: readonly { id: string }[] | undefined, at: number): string => nodes?.[at % nodes.length]?.id ?? '';

describe('gaps of the thread', () => {
  let house: TestApplication;
  let workspace: TestWorkspace;
  let spine: Spine;
  beforeAll(async () => {
    house = await startApplication();
    spine = house.app.get(Spine, { strict: false });
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    workspace = await aWorkspace();
  });

  const write = <Result>(work: (tx: WriteTx) => Promise<Result>): Promise<Result> =>
    house.app.get(UnitOfWork, { strict: false }).run(systemContext(workspace.id, 'test'), async (tx) => {
      tx.record({ action: 'test.step', objectKind: 'x', objectId: 'x' });
      return work(tx);
    });
  const add = async (kind: NodeKind, state: string, more: Partial<NewNode> = {}): Promise<string> => {
    const id = uuidV7();
    await write((tx) => spine.addNodes(tx, [{ id, kind, state, title: `${kind} ${state}`, ...more }]));
    return id;
  };
  const link = (fromId: string, relation: Relation, toId: string) =>
    write((tx) => spine.addLinks(tx, [{ fromId, relation, toId }]));
  const gapsFor = async (role: Role, query = ''): Promise<GapsView> => {
    const { cookie } = await aPerson(workspace, [role]);
    const answer = await request(house.server).get(`/api/chain/gaps${query}`).set('Cookie', cookie).expect(200);
    return answer.body as GapsView;
  };
  const counts = async () =>
    Object.fromEntries((await gapsFor('planner')).groups.map(({ gap, count }) => [gap, count]));

  it('are none in an empty workspace', async () => {
    expect(await gapsFor('planner')).toEqual({ groups: [] });
  });

  it('close one after another as the thread is tied', async () => {
    const recommendation = await add('recommendation', 'submitted');
    expect(await counts()).toEqual({ recommendation_without_evidence: 1, recommendation_without_decision: 1 });

    await link(await add('profile_statement', 'current'), 'evidences', recommendation);
    expect(await counts()).toEqual({ recommendation_without_decision: 1 });

    const decision = await add('decision', 'open');
    await link(decision, 'decides', recommendation);
    expect(await counts()).toEqual({ decision_without_measure: 1 });

    const measure = await add('measure', 'in_progress');
    await link(measure, 'implements', decision);
    expect(await counts()).toEqual({ measure_without_goal: 1, measure_without_project: 1, measure_without_kpi: 1 });

    await link(measure, 'pursues', await add('goal', 'valid'));
    const project = await add('project', 'running');
    await link(project, 'realises', measure);
    expect(await counts()).toEqual({ measure_without_kpi: 1, project_without_kpi: 1 });

    await link(project, 'measured_by', await add('kpi', 'on_target'));
    expect(await counts()).toEqual({});
  });

  it('open again when a link is ended', async () => {
    const [decision, measure] = [await add('decision', 'open'), await add('measure', 'idea')];
    await link(measure, 'implements', decision);
    expect(await counts()).toEqual({});

    await write((tx) =>
      spine.endLink(tx, { fromId: measure, relation: 'implements', toId: decision }, 'falsch verknüpft'),
    );

    expect(await counts()).toEqual({ decision_without_measure: 1 });
  });

  it('open again when the measure that carries out a decision is given up, and close by another one', async () => {
    const [decision, measure] = [await add('decision', 'open'), await add('measure', 'idea')];
    await link(measure, 'implements', decision);
    const move = (state: string) => write((tx) => spine.changeNode(tx, measure, { state }));
    await move('discontinued');
    expect(await counts()).toEqual({ decision_without_measure: 1 });

    await move('idea');
    expect(await counts()).toEqual({});

    await move('discontinued');
    await link(await add('measure', 'idea'), 'implements', decision);
    expect(await counts()).toEqual({});
  });

  it('of a measure close by a decision that is not in Quartierwerk, and open when it is decided anew without', async () => {
    const measure = await add('measure', 'planned');
    await link(measure, 'pursues', await add('goal', 'valid'));
    expect(await counts()).toEqual({ measure_without_base: 1 });

    const decided = (decidedElsewhere: boolean) =>
      write((tx) => spine.changeNode(tx, measure, { state: 'decided', decidedElsewhere }));
    await decided(true);
    expect(await counts()).toEqual({});

    await write((tx) => spine.changeNode(tx, measure, { title: 'Anders genannt' }));
    expect(await counts()).toEqual({});

    await decided(false);
    expect(await counts()).toEqual({ measure_without_base: 1 });
  });

  it('of contributions close by an answer to their theme', async () => {
    const [contribution, theme] = [await add('contribution', 'grouped'), await add('theme', 'open')];
    await link(theme, 'gathers', contribution);
    expect(await counts()).toEqual({ contribution_without_answer: 1, theme_without_consequence: 1 });

    await link(await add('answer', 'given'), 'answers', theme);

    expect(await counts()).toEqual({});
  });

  it('are kept as a new count would find them, whatever is tied, untied and moved on', async () => {
    const kinds: [NodeKind, string[]][] = [
      ['contribution', ['captured', 'grouped', 'forwarded']],
      ['theme', ['open', 'forwarded', 'closed']],
      ['recommendation', ['draft', 'submitted', 'withdrawn']],
      ['decision', ['open', 'done']],
      ['measure', ['idea', 'planned', 'in_progress', 'completed', 'discontinued']],
      ['project', ['planned', 'running', 'closed']],
      ['kpi', ['on_target']],
      ['answer', ['given']],
    ];
    const nodes: { id: string; kind: NodeKind; states: string[] }[] = [];
    for (const [kind, states] of kinds) {
      for (const state of states) nodes.push({ id: await add(kind, state), kind, states });
    }
    const nodesOf = (kind: NodeKind) => nodes.filter((one) => one.kind === kind);
    const ties: [NodeKind, Relation, NodeKind][] = [
      ['theme', 'gathers', 'contribution'],
      ['answer', 'answers', 'theme'],
      ['answer', 'answers', 'contribution'],
      ['theme', 'supports', 'measure'],
      ['decision', 'decides', 'recommendation'],
      ['measure', 'implements', 'decision'],
      ['project', 'realises', 'measure'],
      ['project', 'measured_by', 'kpi'],
    ];
    await aPerson(workspace, ['planner']);
    const kept = () =>
      asAdmin('SELECT gap, id, state FROM chain_gap WHERE workspace_id = $1 ORDER BY gap, id', [workspace.id]);

    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(3)), { minLength: 4, maxLength: 12 }),
        async (steps) => {
          await write(async (tx) => {
            for (const [at, other, what] of steps) {
              const node = nodes[at % nodes.length];
              const tie = ties[other % ties.length];
              if (!node || !tie) continue;
              const [from, to] = [nodesOf(tie[0]), nodesOf(tie[2])];
              const link = { fromId: pick(from, at), relation: tie[1], toId: pick(to, at + other) };
              if (what === 0)
                await spine.changeNode(tx, node.id, { state: node.states[other % node.states.length] ?? '' });
              else if (what === 1) await spine.addLinks(tx, [link]);
              else if (what === 2)
                await spine.changeNode(tx, pick(nodesOf('measure'), at), { decidedElsewhere: other % 2 === 0 });
              else await spine.endLink(tx, link, 'Versuch');
            }
          });
          const before = await kept();
          await asAdmin('DELETE FROM chain_gap WHERE workspace_id = $1', [workspace.id]);
          await recountAllGaps((await testDatabase()).migratorUrl);
          expect(before).toEqual(await kept());
        },
      ),
      { numRuns: 12 },
    );
  });

  it('of a measure without key figures name the project that would have them', async () => {
    const measure = await add('measure', 'in_progress');
    const atOf = async () =>
      (await gapsFor('planner', '?gap=measure_without_kpi')).groups.flatMap(({ entries }) =>
        entries.map(({ at }) => at?.id),
      );
    expect(await atOf()).toEqual([undefined]);

    const project = await add('project', 'running');
    await link(project, 'realises', measure);
    expect(await atOf()).toEqual([project]);
  });

  it('tell nobody of drafts of another organisation', async () => {
    const other = uuidV7();
    await asAdmin(
      `INSERT INTO organisation (workspace_id, id, kind, name, created_at) VALUES ($1, $2, 'department', 'Jugendamt', now())`,
      [workspace.id, other],
    );
    await add('recommendation', 'draft', { visibility: 'organisation', organisationId: other });
    expect(await counts()).toEqual({});

    await add('recommendation', 'draft', { visibility: 'organisation', organisationId: workspace.organisationId });
    expect(await counts()).toEqual({ recommendation_without_evidence: 1 });
  });

  it('show all of one kind when it is asked for, and refuse an unknown one', async () => {
    for (let at = 0; at < 7; at += 1) await add('recommendation', 'submitted');

    const [some] = (await gapsFor('planner')).groups;
    const [all] = (await gapsFor('planner', '?gap=recommendation_without_decision')).groups;

    expect([some?.count, some?.entries.length, all?.count, all?.entries.length]).toEqual([7, 5, 7, 7]);
    const { cookie } = await aPerson(workspace, ['planner']);
    await request(house.server).get('/api/chain/gaps?gap=all').set('Cookie', cookie).expect(400);
  });
});
