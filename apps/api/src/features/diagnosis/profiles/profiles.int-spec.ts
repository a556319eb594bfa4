import type { SearchView } from '@quartierwerk/contracts/chain/chain.views';
import type { ProfileListView } from '@quartierwerk/contracts/diagnosis/profile.views';
import type { IndexRunHeadView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestPerson, aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { asAdmin } from '../../../../test/support/database.js';
import { YEAR } from '../../../../test/support/diagnosis.js';
import { changeAs, getAs } from '../../../../test/support/places.js';
import { NOTE, ProfileHouse, STATEMENT, contentOf } from '../../../../test/support/profiles.js';

describe('area profiles', () => {
  let house: TestApplication;
  let own: ProfileHouse;
  let run: IndexRunHeadView;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    own = await ProfileHouse.build(house.server);
    run = await own.compute();
  });

  describe('its life', () => {
    it('is begun once on a run, and a second draft is refused', async () => {
      const view = await own.begin(run.id);
      expect(view).toMatchObject({
        profile: { edition: 1, state: 'draft', runNumber: 1, version: 1, createdBy: 'Testperson' },
        actions: ['add_statement', 'add_note'],
      });
      expect((await own.post(`/areas/${own.areaId}/profiles`, { runId: run.id })).body).toMatchObject({
        code: 'PROFILE_EXISTS',
      });
    });

    it('is not released empty, nor by a department own.planner, nor by whoever has not seen the last statement', async () => {
      const { profile } = await own.begin(run.id);
      const path = `/api/diagnosis/profiles/${profile?.id ?? ''}/release`;
      expect((await changeAs(house.server, own.planner, 'post', path, 1)).body).toMatchObject({
        code: 'PROFILE_EMPTY',
      });
      const department = await aPerson(own.planner.workspace, ['department_planner']);
      await changeAs(house.server, department, 'post', path, 1).expect(404);
      const stated = await own.state(profile?.id ?? '');
      expect(stated).toMatchObject({ profile: { version: 2 }, actions: ['add_statement', 'release', 'add_note'] });
      const stale = await changeAs(house.server, own.planner, 'post', path, 1).expect(412);
      expect(stale.body).toMatchObject({
        current: { profile: { version: 2 }, statements: [{ text: STATEMENT.text }] },
      });
      const released = await changeAs(house.server, own.planner, 'post', path, 2).expect(200);
      expect(released.body).toMatchObject({
        profile: { state: 'released', releasedBy: 'Testperson', version: 3 },
        statements: [{ actions: [] }],
        actions: ['create_edition', 'add_note'],
      });
    });

    it('never changes after its release; a new edition takes over the statements and supersedes it', async () => {
      const indicatorId = own.district.indicators[0]?.id ?? '';
      const { profile } = await own.begin(run.id);
      const { statements } = await own.state(profile?.id ?? '', { indicatorId });
      const [statement] = statements;
      const release = (id: string, version: number) =>
        contentOf(changeAs(house.server, own.planner, 'post', `/api/diagnosis/profiles/${id}/release`, version));
      await release(profile?.id ?? '', 2);
      for (const refused of [
        await own.post(`/profiles/${profile?.id ?? ''}/statements`, STATEMENT),
        await changeAs(house.server, own.planner, 'patch', `/api/diagnosis/statements/${statement?.id ?? ''}`, 1, {
          text: 'x',
        }),
        await changeAs(house.server, own.planner, 'delete', `/api/diagnosis/statements/${statement?.id ?? ''}`, 1),
        await changeAs(house.server, own.planner, 'post', `/api/diagnosis/profiles/${profile?.id ?? ''}/release`, 3),
      ]) {
        expect(refused.body).toMatchObject({ code: 'PROFILE_RELEASED' });
      }
      const later = await own.compute();
      const second = await own.begin(later.id);
      expect(second).toMatchObject({
        profile: { edition: 2, state: 'draft', runNumber: 2 },
        statements: [{ text: STATEMENT.text, evidence: { indicatorCode: 'A1', runNumber: 2 } }],
      });
      expect(second.statements[0]?.id).not.toBe(statement?.id);
      const after = await release(second.profile?.id ?? '', 1);
      expect(after.editions.map((one) => [one.edition, one.state])).toEqual([
        [2, 'released'],
        [1, 'superseded'],
      ]);
      const first = await own.sheet('?edition=1');
      expect(first).toMatchObject({ profile: { state: 'superseded' }, statements: [{ evidence: { runNumber: 1 } }] });
      const links = await asAdmin(
        "SELECT 1 FROM chain_link WHERE from_id = $1 AND relation = 'supersedes' AND to_id = $2",
        [second.profile?.id, profile?.id],
      );
      expect(links).toHaveLength(1);
    });

    it('pins the figure behind a statement and lets go of it when the statement is revised', async () => {
      const [first, second] = own.district.indicators;
      const { profile } = await own.begin(run.id);
      const stated = await own.state(profile?.id ?? '', { indicatorId: first?.id });
      const [statement] = stated.statements;
      expect(statement?.evidence).toMatchObject({
        indicatorCode: 'A1',
        indicatorName: 'Indikator A1',
        runNumber: 1,
        year: YEAR,
        rate: 30,
      });
      expect(statement?.evidence?.rank).toBe((await own.sheet()).indicators[0]?.rank);
      const path = `/api/diagnosis/statements/${statement?.id ?? ''}`;
      const revised = await changeAs(house.server, own.planner, 'patch', path, 1, {
        kind: 'challenge',
        indicatorId: second?.id,
      });
      expect(revised.body).toMatchObject({
        statements: [{ kind: 'challenge', text: STATEMENT.text, version: 2, evidence: { indicatorCode: 'A2' } }],
      });
      const stale = await changeAs(house.server, own.planner, 'patch', path, 1, { text: 'anders' }).expect(412);
      expect(stale.body).toMatchObject({ current: { kind: 'challenge', version: 2 } });
      const bare = await changeAs(house.server, own.planner, 'patch', path, 2, { indicatorId: null }).expect(200);
      expect(bare.body).toMatchObject({ statements: [{ evidence: null }] });
      const gone = await changeAs(house.server, own.planner, 'delete', path, 3).expect(200);
      expect(gone.body).toMatchObject({ statements: [] });
      await changeAs(house.server, own.planner, 'patch', path, 4, { text: 'x' }).expect(404);
      await own.post(`/profiles/${profile?.id ?? ''}/statements`, { ...STATEMENT, indicatorId: uuidV7() }).expect(404);
    });
  });

  describe('notes', () => {
    it('carry role, organisation, confidence and day, and may stand at an indicator', async () => {
      const facilitator = await aPerson(own.planner.workspace, ['facilitator']);
      const more = {
        organisationId: own.planner.workspace.organisationId,
        indicatorId: own.district.indicators[0]?.id,
      };
      const view = await contentOf(own.post(`/areas/${own.areaId}/notes`, { ...NOTE, ...more }, facilitator));
      expect(view.notes).toMatchObject([
        {
          ...NOTE,
          indicatorCode: 'A1',
          organisation: { name: 'Sozialplanung' },
          version: 1,
          actions: ['revise', 'remove'],
        },
      ]);
      expect(view.actions).toEqual(['add_note']);
    });

    it('are mended by their author and the own.planner, not by others', async () => {
      const [author, other] = [
        await aPerson(own.planner.workspace, ['department_planner']),
        await aPerson(own.planner.workspace, ['department_planner']),
      ];
      const { notes } = await contentOf(own.post(`/areas/${own.areaId}/notes`, NOTE, author));
      const path = `/api/diagnosis/notes/${notes[0]?.id ?? ''}`;
      expect((await own.sheet('', other)).notes).toMatchObject([{ actions: [] }]);
      const refused = await changeAs(house.server, other, 'patch', path, 1, { text: 'x' }).expect(403);
      expect(refused.body).toMatchObject({ code: 'NOTE_OF_ANOTHER' });
      const mended = await changeAs(house.server, own.planner, 'patch', path, 1, { confidence: 'likely' }).expect(200);
      expect(mended.body).toMatchObject({ notes: [{ confidence: 'likely', text: NOTE.text, version: 2 }] });
      await changeAs(house.server, author, 'delete', path, 1).expect(412);
      expect((await changeAs(house.server, author, 'delete', path, 2).expect(200)).body).toMatchObject({ notes: [] });
    });

    it('are refused for a day to come and for things that do not exist', async () => {
      expect((await own.post(`/areas/${own.areaId}/notes`, { ...NOTE, notedOn: '2026-11-23' })).body).toMatchObject({
        code: 'NOTE_IN_FUTURE',
      });
      await own.post(`/areas/${uuidV7()}/notes`, NOTE).expect(404);
      await own.post(`/areas/${own.areaId}/notes`, { ...NOTE, organisationId: uuidV7() }).expect(404);
      await own.post(`/areas/${own.areaId}/notes`, { ...NOTE, confidence: 'sure' }).expect(400);
    });
  });

  it('shows its draft to those who write profiles alone, also in the list, the thread and the search', async () => {
    const [reader, department] = [
      await aPerson(own.planner.workspace, ['reader']),
      await aPerson(own.planner.workspace, ['department_planner']),
    ];
    const seenBy = async (person: TestPerson): Promise<unknown> => {
      const get = async (path: string) => (await getAs(house.server, person, `/api${path}`).expect(200)).body;
      const sheet = await own.sheet('', person);
      const list: ProfileListView = await get(`/diagnosis/profiles?editionId=${own.district.edition.id}`);
      const { hits }: SearchView = await get('/search?q=Bedarfsgemeinschaft');
      return [
        sheet.profile?.edition ?? null,
        ...[sheet.editions.length, sheet.statements.length, sheet.indicators.length],
        ...[list.profiles.map(({ profile }) => profile?.edition ?? null), hits.length],
        (await get('/chain/stations')).profiles,
      ];
    };
    const { profile } = await own.begin(run.id);
    await own.state(profile?.id ?? '');
    expect(await seenBy(department)).toEqual([1, 1, 1, 3, [1], 1, 1]);
    expect(await seenBy(reader)).toEqual([null, 0, 0, 3, [], 0, 0]);
    await getAs(house.server, reader, `/api/diagnosis/areas/${own.areaId}/profile?edition=1`).expect(404);

    await changeAs(house.server, own.planner, 'post', `/api/diagnosis/profiles/${profile?.id ?? ''}/release`, 2).expect(
      200,
    );
    await own.begin(run.id);
    expect(await seenBy(department)).toEqual([2, 2, 1, 3, [2], 2, 2]);
    expect(await seenBy(reader)).toEqual([1, 1, 1, 3, [1], 1, 1]);
  });

  it('lists selected areas and areas with a profile', async () => {
    const selected = { areaId: own.district.areas[1]?.id, reasonKind: 'index', reason: '', runId: run.id };
    await own.post('/selections', selected).expect(200);
    const { profile } = await own.begin(run.id);
    await own.state(profile?.id ?? '');
    await contentOf(own.post(`/areas/${own.areaId}/notes`, NOTE));
    const path = `/api/diagnosis/profiles?editionId=${own.district.edition.id}`;
    const list = (await getAs(house.server, own.planner, path).expect(200)).body as ProfileListView;
    expect(list.profiles).toMatchObject([
      {
        area: { id: own.district.areas[1]?.id },
        selection: { reasonKind: 'index', pinned: { runNumber: 1, rank: 1 } },
        profile: null,
      },
      {
        area: { code: '01001' },
        municipality: { name: 'Oberstadt' },
        selection: null,
        profile: { edition: 1, state: 'draft', runNumber: 1, rank: 2 },
        statementCount: 1,
        noteCount: 1,
      },
    ]);
  });

  it('shows nothing to another workspace and keeps a reader from writing', async () => {
    const { profile } = await own.begin(run.id);
    const { statements } = await own.state(profile?.id ?? '');
    const stranger = await aPerson(await aWorkspace(), ['planner']);
    await getAs(house.server, stranger, `/api/diagnosis/areas/${own.areaId}/profile`).expect(404);
    expect((await getAs(house.server, stranger, '/api/diagnosis/profiles')).body).toEqual({ profiles: [] });
    await own.post(`/areas/${own.areaId}/profiles`, { runId: run.id }, stranger).expect(404);
    await own.post(`/areas/${own.areaId}/notes`, NOTE, stranger).expect(404);
    await own.post(`/profiles/${profile?.id ?? ''}/statements`, STATEMENT, stranger).expect(404);
    const path = `/api/diagnosis/statements/${statements[0]?.id ?? ''}`;
    await changeAs(house.server, stranger, 'patch', path, 1, { text: 'x' }).expect(404);
    const reader = await aPerson(own.planner.workspace, ['reader']);
    expect(await own.sheet('', reader)).toMatchObject({ actions: [], profile: null, statements: [] });
    await changeAs(house.server, reader, 'patch', path, 1, { text: 'x' }).expect(404);
    await own.post(`/areas/${own.areaId}/notes`, NOTE, reader).expect(404);
  });
});
