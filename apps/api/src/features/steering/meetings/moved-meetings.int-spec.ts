import type { MeetingView } from '@quartierwerk/contracts/steering/meeting.views';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { viewOf } from '../../../../test/support/conferences.js';
import { asAdmin } from '../../../../test/support/database.js';
import { SteeringHouse } from '../../../../test/support/steering.js';

describe('a meeting that is moved', () => {
  let app: TestApplication;
  let house: SteeringHouse;
  beforeAll(async () => void (app = await startApplication()));
  afterAll(() => app.close());
  beforeEach(async () => {
    house = await SteeringHouse.build(app.server, await aPerson(await aWorkspace(), ['planner']));
  });

  const move = ({ id, version }: MeetingView, body: object) =>
    house.change('patch', `/api/meetings/${id}`, version, body);

  it('keeps its address and agenda, and is invited to again when it was', async () => {
    const { id } = await house.meeting('2026-12-10');
    await house.add(id, 'Eröffnung');
    const invited = await house.transit({ id }, 'invite');
    const moved = await viewOf<MeetingView>(move(invited, { heldOn: '2026-12-17', place: ' Rathaus ' }));
    expect(moved).toMatchObject({
      ...{ code: '2026-12-10', heldOn: '2026-12-17', startsAt: '14:00', place: 'Rathaus', state: 'scheduled' },
      items: [{ title: 'Eröffnung' }],
    });
    expect(moved.actions).toContain('invite');
    const [node] = await asAdmin<{ title: string; state: string; day: string }>(
      'SELECT title, state, valid_from::text AS day FROM chain_node WHERE id = $1',
      [id],
    );
    expect(node).toEqual({ title: 'Steuerungsgruppe, 17.12.2026', state: 'scheduled', day: '2026-12-17' });
    await move(invited, { place: 'Kreishaus' }).expect(412);
  });

  it('stays invited to when nothing of what the invitation names is another', async () => {
    const { id } = await house.meeting('2026-12-10');
    await house.add(id, 'Eröffnung');
    const invited = await house.transit({ id }, 'invite');
    expect(await viewOf<MeetingView>(move(invited, { heldOn: '2026-12-10', place: 'Kreishaus' }))).toMatchObject({
      state: 'invited',
    });
  });

  it('is not moved to another day once it runs, and not at all once it is over', async () => {
    const running = await house.running([['Eröffnung']]);
    expect((await move(running, { heldOn: '2026-12-17' })).body).toMatchObject({ code: 'MEETING_STATE' });
    const elsewhere = await viewOf<MeetingView>(move(running, { place: 'Rathaus' }));
    expect(elsewhere).toMatchObject({ state: 'running', place: 'Rathaus' });
    await house.change('post', `/api/agenda-items/${elsewhere.items[0]?.id}/note`, elsewhere.items[0]?.version ?? 0);
    const held = await house.transit(elsewhere, 'end');
    expect((await move(held, { place: 'Kreishaus' })).body).toMatchObject({ code: 'MEETING_OVER' });
  });
});
