import type { WaitingView } from '@quartierwerk/contracts/chain/chain.views';
import type { ProjectView } from '@quartierwerk/contracts/projects/project.views';
import type { WaitingListView } from '@quartierwerk/contracts/start/start.views';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import type { TestPerson } from '../../../test/support/builders.js';
import { ProjectHouse, viewOf } from '../../../test/support/projects.js';

describe('what waits at projects', () => {
  let house: TestApplication;
  let own: ProjectHouse;

  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => void (own = await ProjectHouse.build(house.server)));

  const waitingOf = async (person: TestPerson, code: string): Promise<WaitingView[]> => {
    const { waiting } = await viewOf<WaitingListView>(own.get('/start/waiting', person));
    return waiting.filter((one) => one.code === code);
  };

  it('is an answer to what was asked back, not a day that passed', async () => {
    const project = await own.project();
    const due = { kind: 'narrative_report', title: 'Nutzungsplan', dueOn: '2026-10-30' };
    let view = await viewOf<ProjectView>(own.post(`/projects/${project.id}/obligations`, due));
    expect(await waitingOf(own.carrier, 'obligation_due')).toMatchObject([
      { dueOn: '2026-10-30', facts: { obligation: 'Nutzungsplan', askedBack: 0 } },
    ]);
    const step = async (body: object, person = own.carrier): Promise<void> => {
      const { id = '', version = 0 } = view.obligations[0] ?? {};
      view = await viewOf<ProjectView>(own.change('post', `/obligations/${id}/transitions`, version, body, person));
    };
    await step({ step: 'submit', on: '2026-11-03' });
    await step({ step: 'ask_back', note: 'Belegliste fehlt' }, own.planner);

    expect(view.obligations[0]?.due).toBe('asked_back');
    expect(await waitingOf(own.carrier, 'obligation_due')).toMatchObject([
      { dueOn: null, facts: { obligation: 'Nutzungsplan', askedBack: 1 } },
    ]);
  });

  it('is the end of the money, until something is granted for the time after it', async () => {
    const project = await own.project({ endsOn: '2027-06-30' });
    expect(await waitingOf(own.planner, 'project_ending')).toMatchObject([{ dueOn: '2027-06-30' }]);
    const grant = { title: 'Jugendförderung', periodFrom: '2027-07-01', periodTo: '2029-12-31', rate: 80 };
    let view = await viewOf<ProjectView>(
      own.post(`/projects/${project.id}/grants`, { ...grant, amountCents: 1_000_000 }),
    );
    const grantOf = () => view.grants[0] ?? { id: '', version: 0 };
    const step = async (name: string): Promise<void> => {
      const path = `/grants/${grantOf().id}/transitions`;
      view = await viewOf<ProjectView>(own.change('post', path, grantOf().version, { step: name }));
    };
    await step('apply');
    expect(await waitingOf(own.planner, 'project_ending')).toHaveLength(1);

    const notice = { noticeOn: '2026-11-12' };
    view = await viewOf<ProjectView>(own.change('patch', `/grants/${grantOf().id}`, grantOf().version, notice));
    await step('grant');
    expect(await waitingOf(own.planner, 'project_ending')).toEqual([]);
  });
});
