import type { OpenMeasureListView, OpenMeasureView } from '@quartierwerk/contracts/plans/open-measure.views';
import type { MeasureView } from '@quartierwerk/contracts/plans/measure.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import request from 'supertest';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { asAdmin } from '../../../../test/support/database.js';
import { PlanHouse, viewOf } from '../../../../test/support/plans.js';
import { OPEN_MEASURES_AT_MOST } from './open-measure.queries.js';

describe('what citizens read of measures', () => {
  let house: TestApplication;
  let own: PlanHouse;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    own = await PlanHouse.build(house.server);
  });

  const place = (): string => `test-${own.planner.workspace.id}`;
  const open = (path: string): request.Test => request(house.server).get(`/api/open/${path}`);
  const page = (code = '1.01'): request.Test => open(`${place()}/measures/${code}`);
  const publish = ({ id, version }: MeasureView, value = true): Promise<MeasureView> =>
    viewOf(own.change('post', `/measures/${id}/visibility`, version, { public: value }));

  it('is a page of each that is public, and of no other', async () => {
    const measure = await own.measure('Treff', { aim: 'Offen an fünf Tagen', targetGroups: [{ label: 'Familien' }] });
    await page().expect(404);
    const published = await publish(measure);
    expect(published.publicPlace).toBe(place());
    expect((await page().expect(200)).body).toEqual({
      ...{ code: '1.01', title: 'Treff', field: 'Wohnen', stage: 'Stufe 1', aim: 'Offen an fünf Tagen' },
      ...{ state: 'idea', delayed: false, areaName: null, location: '', targetGroups: ['Familien'], leadUnit: '' },
      ...{ startsOn: null, endsOn: null, firstEndsOn: null, reportedOn: null },
      ...{ contributions: 0, themes: [], decisions: [], next: null },
    });
    await publish(published, false);
    await page().expect(404);
  });

  it('is a list of those that are public, without a word or a number of the others', async () => {
    const hidden = await own.measure('Verborgene Sache');
    const shown = await own.measure('Offene Sache', { fieldId: own.plan.fields[1]?.id, location: 'Marktplatz' });
    const list = async () => (await open(`${place()}/measures`).expect(200)).body as OpenMeasureListView;
    expect(await list()).toEqual({ measures: [], total: 0 });
    await publish(shown);
    expect(await list()).toEqual({
      measures: [
        {
          ...{ code: '2.01', title: 'Offene Sache', field: 'Teilhabe', stage: 'Stufe 1', state: 'idea' },
          ...{ delayed: false, areaName: null, location: 'Marktplatz' },
        },
      ],
      total: 1,
    });
    const foreign = await PlanHouse.build(house.server);
    await viewOf(
      foreign.change('post', `/measures/${(await foreign.measure('Fremdes')).id}/visibility`, 1, { public: true }),
    );
    const { text } = await open(`${place()}/measures`);
    for (const word of ['Verborgen', 'Fremdes', hidden.id, own.plan.id]) expect(text).not.toContain(word);
    await open('gibt-es-nicht/measures').expect(404);
    await open(`${encodeURIComponent("o'; --")}/measures`).expect(404);
  });

  it('is found once until the next command, however many ask, and says when it shows the first of very many', async () => {
    const list = async () => (await open(`${place()}/measures`).expect(200)).body as OpenMeasureListView;
    const shown = await publish(await own.measure('Offene Sache'));
    await list();
    // Past the API, so that a second look at the rows would show it.
    await asAdmin(
      `WITH more AS (
         INSERT INTO chain_node (workspace_id, id, kind, code, title, state, visibility, created_at, created_by, changed_at)
         SELECT n.workspace_id, gen_random_uuid(), 'measure', '9.' || nth, 'Offen ' || nth, n.state, 'public', now(), n.created_by, now()
           FROM chain_node n, generate_series(2, $3) nth WHERE n.workspace_id = $1 AND n.id = $2 RETURNING id, code, title)
       INSERT INTO measure SELECT (jsonb_populate_record(m, jsonb_build_object('id', more.id, 'code', more.code,
           'title', more.title, 'number', split_part(more.code, '.', 2)::int))).* FROM measure m, more
        WHERE m.workspace_id = $1 AND m.id = $2`,
      [own.planner.workspace.id, shown.id, OPEN_MEASURES_AT_MOST + 1],
    );
    expect(await list()).toMatchObject({ total: 1 });
    await own.measure('Nächster Befehl');
    const { measures, total } = await list();
    expect([measures.length, total]).toEqual([OPEN_MEASURES_AT_MOST, OPEN_MEASURES_AT_MOST + 1]);
    expect(measures[0]?.title).toBe('Offene Sache');
  });

  it('counts what was said only where it is public, and names a theme only where that is', async () => {
    const measure = await own.measure('Licht am Spielplatz');
    const said = (title: string, visibility: 'public' | 'workspace' | 'organisation') =>
      own.node('contribution', title, { visibility, organisationId: own.planner.workspace.organisationId });
    const direct = await said('Direkt gesagt', 'public');
    await own.link(direct, 'supports', measure.id);
    await own.link(await said('Direkt verborgen', 'workspace'), 'supports', measure.id);
    const openTheme = await own.node('theme', 'A offenes Thema', { visibility: 'public' });
    const hiddenTheme = await own.node('theme', 'B geheimes Thema');
    for (const theme of [openTheme, hiddenTheme]) await own.link(theme, 'supports', measure.id);
    // The one that stands behind it twice counts once.
    await own.link(openTheme, 'gathers', direct);
    await own.link(openTheme, 'gathers', await said('E im offenen', 'public'));
    await own.link(openTheme, 'gathers', await said('F verborgen im offenen', 'organisation'));
    await own.link(hiddenTheme, 'gathers', await said('G offen im geheimen', 'public'));
    await publish(measure);

    const { body, text } = await page().expect(200);
    expect(body).toMatchObject({ contributions: 2, themes: ['A offenes Thema'] } satisfies Partial<OpenMeasureView>);
    for (const word of ['geheim', 'verborgen', 'gesagt', openTheme, direct]) expect(text).not.toContain(word);
  });

  it('names what was adopted in the public part of a meeting, and nothing else', async () => {
    const measure = await own.measure('Platz umgestalten');
    for (const [title, isPublic] of [
      ['Platz beschlossen', true],
      ['Grundstück gekauft', false],
    ] as const) {
      await own.link(measure.id, 'implements', await aDecision(title, isPublic));
    }
    await own.link(measure.id, 'implements', await aDecision('Vertagt', true, 'noted'));
    await publish(measure);
    const { body, text } = await page().expect(200);
    expect((body as OpenMeasureView).decisions).toEqual([
      { title: 'Platz beschlossen', body: expect.stringMatching(/^Rat/), decidedOn: '2026-06-11' },
    ]);
    for (const word of ['Grundstück', 'Vertagt']) expect(text).not.toContain(word);
  });

  it('says what is next, and nothing of what was reported or removed', async () => {
    const measure = await own.measure('Garten', { startsOn: '2026-01-01', endsOn: '2027-12-31' });
    const milestone = (title: string, dueOn: string) =>
      viewOf<MeasureView>(own.post(`/measures/${measure.id}/milestones`, { title, dueOn }));
    await milestone('Später', '2027-08-01');
    const view = await milestone('Zaun steht', '2026-10-01');
    const report = { reportedOn: '2026-11-01', course: 'at_risk', text: 'Streit', reason: 'Geld', nextStep: 'Anwalt' };
    await viewOf(own.post(`/measures/${measure.id}/updates`, report));
    await publish(await viewOf<MeasureView>(own.get(`/measures/${measure.id}`)));
    const first = await page().expect(200);
    expect(first.body).toMatchObject({ next: { title: 'Zaun steht', dueOn: '2026-10-01', overdue: true } });
    for (const word of ['Streit', 'Geld', 'Anwalt']) expect(first.text).not.toContain(word);

    const fence = view.milestones.find(({ title }) => title === 'Zaun steht');
    const path = `/milestones/${fence?.id ?? ''}`;
    await viewOf(own.change('patch', path, fence?.version ?? 0, { reachedOn: '2026-11-02' }));
    expect((await page()).body).toMatchObject({ next: { title: 'Später', dueOn: '2027-08-01', overdue: false } });
  });

  /** As steering would have recorded it. */
  async function aDecision(title: string, isPublic: boolean, result = 'adopted_unchanged'): Promise<string> {
    const workspaceId = own.planner.workspace.id;
    const [bodyId, itemId] = [uuidV7(), uuidV7()];
    const meetingId = await own.node('meeting', `${title}, Sitzung`);
    await asAdmin(
      `INSERT INTO body (workspace_id, id, name, kind, voting_member_count, created_at) VALUES ($1, $2, $3, 'council', 9, now())`,
      [workspaceId, bodyId, `Rat ${bodyId}`],
    );
    await asAdmin(
      `INSERT INTO meeting (workspace_id, id, body_id, held_on, state, created_at) VALUES ($1, $2, $3, '2026-06-11', 'held', now())`,
      [workspaceId, meetingId, bodyId],
    );
    await asAdmin(
      `INSERT INTO agenda_item (workspace_id, id, meeting_id, position, title, public, state, done_at) VALUES ($1, $2, $3, 1, $4, $5, 'decided', now())`,
      [workspaceId, itemId, meetingId, title, isPublic],
    );
    // Whoever may see the node says the same as the item; the page asks both.
    const id = await own.node('decision', title);
    await asAdmin(
      `INSERT INTO decision (workspace_id, id, body_id, agenda_item_id, decided_on, result, wording, present, quorum,
                             lead_organisation_id, deadline)
       VALUES ($1, $2, $3, $4, '2026-06-11', $5, 'Der Platz wird umgestaltet', 7, 5, $6, '2027-06-11')`,
      [workspaceId, id, bodyId, itemId, result, own.planner.workspace.organisationId],
    );
    return id;
  }
});
