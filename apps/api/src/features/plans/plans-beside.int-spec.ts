import type { TraceView } from '@quartierwerk/contracts/chain/chain.views';
import type { MeasureView } from '@quartierwerk/contracts/plans/measure.views';
import type { Role } from '@quartierwerk/domain/access/roles';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { aPerson } from '../../../test/support/builders.js';
import { PlanHouse, viewOf } from '../../../test/support/plans.js';

describe('what a thread tells of a measure beside its links', () => {
  let house: TestApplication;
  let own: PlanHouse;
  let measure: MeasureView;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());

  beforeEach(async () => {
    own = await PlanHouse.build(house.server);
    const { id } = await own.measure('Platz umgestalten', { endsOn: '2027-12-31' });
    const change = (path: string, version: number, body: object) =>
      viewOf<MeasureView>(own.change('post', `/measures/${id}/${path}`, version, body));
    await change('transition', 1, { step: 'plan', reason: '' });
    await change('transition', 2, {
      ...{ step: 'decide', reason: '' },
      decidedElsewhere: { on: '2018-12-11', body: 'Rat der Stadt', reference: 'Drs. 12/2018' },
    });
    await change('reschedule', 3, { endsOn: '2028-06-30', reason: 'Vergabe dauert länger' });
    measure = await change('visibility', 4, { public: true });
  });

  const told = async (role: Role) => {
    const person = await aPerson(own.planner.workspace, [role]);
    const { body } = await own.get(`/chain/${measure.id}/trace?facts=true`, person).expect(200);
    const { nodes, elsewhere, facts } = body as TraceView;
    // The measure is public: everybody finds it on the thread.
    expect(nodes.map(({ id }) => id)).toContain(measure.id);
    return { elsewhere, facts };
  };
  const decided = { body: 'Rat der Stadt', on: '2018-12-11' };
  const moved = { moves: [{ milestone: null, from: '2027-12-31', to: '2028-06-30', reason: 'Vergabe dauert länger' }] };

  it('is the decision taken elsewhere, its place in the plan and its days, for who reads plans', async () => {
    for (const role of ['planner', 'reader'] as const)
      expect(await told(role)).toMatchObject({
        elsewhere: [{ nodeId: measure.id, ...decided }],
        facts: [{ kind: 'measure', ...moved, plan: { title: own.plan.title, fieldNumber: 1, fields: 2, measures: 1 } }],
      });
  });

  it('is nothing of the plan for the carrier that realises it, which reads measures alone', async () => {
    const { organisationId } = own.planner.workspace;
    const project = await own.node('project', 'Projekt', { visibility: 'organisation', organisationId });
    await own.link(project, 'realises', measure.id);
    expect(await told('carrier')).toMatchObject({ elsewhere: [decided], facts: [{ ...moved, plan: null }] });
  });

  it('is nothing for who delivers data and reads no measures, although the thread shows that there is one', async () => {
    expect(await told('data_provider')).toEqual({ elsewhere: [], facts: [] });
  });
});
