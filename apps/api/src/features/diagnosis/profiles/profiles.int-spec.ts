import type { IndexRunHeadView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type {
  AreaProfileView,
  ProfileContentView,
  ProfileListView,
} from '@quartierwerk/contracts/diagnosis/profile.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestPerson, aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { asAdmin } from '../../../../test/support/database.js';
import { YEAR, type TestDistrict, aDistrict, aRunBody } from '../../../../test/support/diagnosis.js';
import { aDelivery } from '../../../../test/support/observations.js';
import { changeAs, getAs, postAs } from '../../../../test/support/places.js';

const STATEMENT = {
  kind: 'weakness',
  text: 'Fast jedes dritte Kind lebt in einer Bedarfsgemeinschaft.',
  source: 'Jobcenter 2023',
};
const NOTE = {
  text: 'Wartezeit auf Logopädie zurzeit rund sieben Monate.',
  authorRole: 'Gesundheitsamt, Schuleingangsuntersuchung',
  confidence: 'certain',
  source: 'Fachgespräch',
  notedOn: '2026-06-24',
};

describe('area profiles', () => {
  let house: TestApplication;
  let planner: TestPerson;
  let district: TestDistrict;
  let run: IndexRunHeadView;
  let areaId: string;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    planner = await aPerson(await aWorkspace(), ['planner']);
    const specs = ['A1', 'A2'].map((code) => ({ code, domain: 'A' }));
    district = await aDistrict(house.server, planner, {
      indicators: [...specs, { code: 'D2', domain: 'D', direction: 'relief' }],
    });
    areaId = district.areas[0]?.id ?? '';
    run = await compute();
  });

  const compute = async (): Promise<IndexRunHeadView> => {
    const body = aRunBody(district, { id: uuidV7() });
    return (await postAs(house.server, planner, '/api/diagnosis/index-runs', body)).body as IndexRunHeadView;
  };
  const sheet = async (query = '', person = planner): Promise<AreaProfileView> =>
    (await getAs(house.server, person, `/api/diagnosis/areas/${areaId}/profile${query}`).expect(200))
      .body as AreaProfileView;
  const post = (path: string, body: object, person = planner) =>
    postAs(house.server, person, `/api/diagnosis${path}`, { id: uuidV7(), ...body });
  const content = async (request: Promise<{ status: number; body: unknown }>): Promise<ProfileContentView> => {
    const { status, body } = await request;
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body as ProfileContentView;
  };
  const begin = (runId = run.id) => content(post(`/areas/${areaId}/profiles`, { runId }));
  const state = (profileId: string, more: object = {}) =>
    content(post(`/profiles/${profileId}/statements`, { ...STATEMENT, ...more }));

  describe('the sheet', () => {
    it('shows the figures of the latest run before a profile exists', async () => {
      const view = await sheet();
      expect(view).toMatchObject({
        area: {
          code: '01001',
          municipality: { name: 'Oberstadt' },
          district: { name: 'Testkreis' },
          population: 1_000,
        },
        profile: null,
        editions: [],
        // Its rate of the relief indicator is the best of all, which costs it the first rank.
        run: { number: 1, rank: 2, rankedAreas: 6, indicatorsUsed: 3, indicatorsExpected: 3 },
        newerRun: null,
        year: YEAR,
        statements: [],
        notes: [],
        actions: ['create', 'add_note'],
      });
      expect(view.domains.map(({ code }) => code)).toEqual(['A', 'D']);
      const [first] = view.indicators;
      expect(first).toMatchObject({
        code: 'A1',
        area: { value: 30, status: 'present' },
        counts: { numerator: 300, denominator: 1_000 },
        rankOf: 6,
        years: [YEAR],
        newerValue: false,
      });
      expect(first?.interval?.low).toBeCloseTo(27.67, 1);
      expect(first?.interval?.high).toBeCloseTo(32.44, 1);
      const { deviation = null, deviationInterval } = first ?? {};
      expect(deviationInterval?.low).toBeLessThan(deviation ?? NaN);
      expect(deviationInterval?.high).toBeGreaterThan(deviation ?? NaN);
    });

    it('adds up the counts of the municipality, and says not available when one is kept secret', async () => {
      const before = await sheet();
      const parts = district.areas.filter(({ parentId }) => parentId === before.area.municipality?.id);
      const rates = await asAdmin<{ sum: number }>(
        'SELECT sum(numerator) / sum(denominator) * 100 AS sum FROM observation WHERE area_id = ANY ($1) AND indicator_edition_id = $2',
        [parts.map(({ id }) => id), district.indicators[0]?.editionId],
      );
      expect(before.indicators[0]?.municipality.value).toBeCloseTo(rates[0]?.sum ?? NaN, 9);
      const [indicator] = district.indicators;
      const [, neighbour] = parts;
      if (!indicator || !neighbour) throw new Error('No neighbour.');
      await aDelivery(planner, [
        { indicator, areaId: neighbour.id, year: YEAR, status: 'suppressed', denominator: 1_000 },
      ]);
      await compute();
      const after = await sheet();
      expect(after.indicators[0]?.municipality).toEqual({ value: null, status: 'not_available' });
      expect(after.indicators[1]?.municipality.status).toBe('present');
    });

    it('reads a low rate of a relief indicator as burden, with the interval on the same side', async () => {
      const relief = (await sheet()).indicators.find(({ code }) => code === 'D2');
      // The first area has the highest rate of all, which here means the least burden.
      expect(relief?.rank).toBe(6);
      expect(relief?.deviation).toBeLessThan(0);
      expect(relief?.deviationInterval?.low).toBeLessThan(relief?.deviationInterval?.high ?? NaN);
    });

    it('draws the years with their gaps and names the direction', async () => {
      const [indicator] = district.indicators;
      if (!indicator) throw new Error('No indicator.');
      const past = [2019, 2020, 2022].map((year, at) => ({
        indicator,
        areaId,
        year,
        numerator: 150 + 40 * at,
        denominator: 1_000,
      }));
      await aDelivery(planner, past);
      const { trend } = (await sheet()).indicators[0] ?? {};
      expect(trend?.direction).toBe('rises');
      expect(trend?.points.map(({ year, value, status }) => [year, value, status])).toEqual([
        [2019, 15, 'present'],
        [2020, 19, 'present'],
        [2021, null, 'missing'],
        [2022, 23, 'present'],
        [2023, 30, 'present'],
      ]);
    });

    it('goes on with the years of the same area in an earlier edition, and begins anew when it was divided', async () => {
      const [indicator] = district.indicators;
      if (!indicator) throw new Error('No indicator.');
      const points = async () => (await sheet()).indicators[0]?.trend.points.map(({ year, value }) => [year, value]);
      const formerId = await aFormerArea(planner.workspace.id, areaId, 1);
      await aDelivery(planner, [{ indicator, areaId: formerId, year: 2021, numerator: 50, denominator: 1_000 }]);
      expect(await points()).toEqual([
        [2021, 5],
        [2022, null],
        [2023, 30],
      ]);
      await asAdmin('UPDATE area_lineage SET share = 0.4 WHERE from_area_id = $1', [formerId]);
      expect(await points()).toEqual([[2023, 30]]);
    });

    it('keeps the figure of its run and says when a later delivery has another', async () => {
      const [indicator] = district.indicators;
      if (!indicator) throw new Error('No indicator.');
      await begin();
      await aDelivery(planner, [{ indicator, areaId, year: YEAR, numerator: 10, denominator: 1_000 }]);
      await compute();
      const view = await sheet();
      expect(view.indicators[0]).toMatchObject({ area: { value: 30 }, newerValue: true });
      expect(view.indicators[1]).toMatchObject({ newerValue: false });
      expect(view).toMatchObject({ run: { number: 1 }, newerRun: { number: 2 } });
      expect((await sheet('?run=2')).indicators[0]).toMatchObject({ area: { value: 1 }, newerValue: false });
    });

    it('says of a suppressed figure that it is kept secret, without a number anywhere', async () => {
      const [indicator] = district.indicators;
      if (!indicator) throw new Error('No indicator.');
      await aDelivery(planner, [{ indicator, areaId, year: YEAR, status: 'suppressed', denominator: 40 }]);
      await compute();
      expect((await sheet()).indicators[0]).toMatchObject({
        area: { value: null, status: 'suppressed' },
        counts: null,
        deviation: null,
        interval: null,
        rank: null,
        rankOf: 5,
        contribution: null,
      });
    });

    it('stands without a run, then without deviations', async () => {
      planner = await aPerson(await aWorkspace(), ['planner']);
      district = await aDistrict(house.server, planner);
      areaId = district.areas[0]?.id ?? '';
      const view = await sheet();
      expect(view).toMatchObject({ run: null, year: YEAR });
      expect(view.indicators[0]).toMatchObject({ area: { value: 30 }, deviation: null, rank: null });
    });

    it('is refused for a municipality and for a run of another area edition', async () => {
      const [municipality] = district.municipalities;
      await getAs(house.server, planner, `/api/diagnosis/areas/${municipality?.id ?? ''}/profile`).expect(404);
      await getAs(house.server, planner, `/api/diagnosis/areas/${areaId}/profile?run=77`).expect(404);
      await getAs(house.server, planner, `/api/diagnosis/areas/${areaId}/profile?edition=1`).expect(404);
      await getAs(house.server, planner, `/api/diagnosis/areas/${areaId}/profile?run=x`).expect(400);
    });
  });

  describe('its life', () => {
    it('is begun once on a run, and a second draft is refused', async () => {
      const view = await begin();
      expect(view).toMatchObject({
        profile: { edition: 1, state: 'draft', runNumber: 1, version: 1, createdBy: 'Testperson' },
        actions: ['add_statement', 'add_note'],
      });
      expect((await post(`/areas/${areaId}/profiles`, { runId: run.id })).body).toMatchObject({
        code: 'PROFILE_EXISTS',
      });
    });

    it('is not released empty, nor by a department planner, nor by whoever has not seen the last statement', async () => {
      const { profile } = await begin();
      const path = `/api/diagnosis/profiles/${profile?.id ?? ''}/release`;
      expect((await changeAs(house.server, planner, 'post', path, 1)).body).toMatchObject({ code: 'PROFILE_EMPTY' });
      const department = await aPerson(planner.workspace, ['department_planner']);
      await changeAs(house.server, department, 'post', path, 1).expect(404);
      const stated = await state(profile?.id ?? '');
      expect(stated).toMatchObject({ profile: { version: 2 }, actions: ['add_statement', 'release', 'add_note'] });
      const stale = await changeAs(house.server, planner, 'post', path, 1).expect(412);
      expect(stale.body).toMatchObject({
        current: { profile: { version: 2 }, statements: [{ text: STATEMENT.text }] },
      });
      const released = await changeAs(house.server, planner, 'post', path, 2).expect(200);
      expect(released.body).toMatchObject({
        profile: { state: 'released', releasedBy: 'Testperson', version: 3 },
        statements: [{ actions: [] }],
        actions: ['create_edition', 'add_note'],
      });
    });

    it('never changes after its release; a new edition takes over the statements and supersedes it', async () => {
      const indicatorId = district.indicators[0]?.id ?? '';
      const { profile } = await begin();
      const { statements } = await state(profile?.id ?? '', { indicatorId });
      const [statement] = statements;
      const release = (id: string, version: number) =>
        content(changeAs(house.server, planner, 'post', `/api/diagnosis/profiles/${id}/release`, version));
      await release(profile?.id ?? '', 2);
      for (const refused of [
        await post(`/profiles/${profile?.id ?? ''}/statements`, STATEMENT),
        await changeAs(house.server, planner, 'patch', `/api/diagnosis/statements/${statement?.id ?? ''}`, 1, {
          text: 'x',
        }),
        await changeAs(house.server, planner, 'delete', `/api/diagnosis/statements/${statement?.id ?? ''}`, 1),
        await changeAs(house.server, planner, 'post', `/api/diagnosis/profiles/${profile?.id ?? ''}/release`, 3),
      ]) {
        expect(refused.body).toMatchObject({ code: 'PROFILE_RELEASED' });
      }
      const later = await compute();
      const second = await begin(later.id);
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
      const first = await sheet('?edition=1');
      expect(first).toMatchObject({ profile: { state: 'superseded' }, statements: [{ evidence: { runNumber: 1 } }] });
      const links = await asAdmin(
        "SELECT 1 FROM chain_link WHERE from_id = $1 AND relation = 'supersedes' AND to_id = $2",
        [second.profile?.id, profile?.id],
      );
      expect(links).toHaveLength(1);
    });

    it('pins the figure behind a statement and lets go of it when the statement is revised', async () => {
      const [first, second] = district.indicators;
      const { profile } = await begin();
      const stated = await state(profile?.id ?? '', { indicatorId: first?.id });
      const [statement] = stated.statements;
      expect(statement?.evidence).toMatchObject({
        indicatorCode: 'A1',
        indicatorName: 'Indikator A1',
        runNumber: 1,
        year: YEAR,
        rate: 30,
      });
      expect(statement?.evidence?.rank).toBe((await sheet()).indicators[0]?.rank);
      const path = `/api/diagnosis/statements/${statement?.id ?? ''}`;
      const revised = await changeAs(house.server, planner, 'patch', path, 1, {
        kind: 'challenge',
        indicatorId: second?.id,
      });
      expect(revised.body).toMatchObject({
        statements: [{ kind: 'challenge', text: STATEMENT.text, version: 2, evidence: { indicatorCode: 'A2' } }],
      });
      const stale = await changeAs(house.server, planner, 'patch', path, 1, { text: 'anders' }).expect(412);
      expect(stale.body).toMatchObject({ current: { kind: 'challenge', version: 2 } });
      const bare = await changeAs(house.server, planner, 'patch', path, 2, { indicatorId: null }).expect(200);
      expect(bare.body).toMatchObject({ statements: [{ evidence: null }] });
      const gone = await changeAs(house.server, planner, 'delete', path, 3).expect(200);
      expect(gone.body).toMatchObject({ statements: [] });
      await changeAs(house.server, planner, 'patch', path, 4, { text: 'x' }).expect(404);
      await post(`/profiles/${profile?.id ?? ''}/statements`, { ...STATEMENT, indicatorId: uuidV7() }).expect(404);
    });
  });

  describe('notes', () => {
    it('carry role, organisation, confidence and day, and may stand at an indicator', async () => {
      const facilitator = await aPerson(planner.workspace, ['facilitator']);
      const more = { organisationId: planner.workspace.organisationId, indicatorId: district.indicators[0]?.id };
      const view = await content(post(`/areas/${areaId}/notes`, { ...NOTE, ...more }, facilitator));
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

    it('are mended by their author and the planner, not by others', async () => {
      const [author, other] = [
        await aPerson(planner.workspace, ['department_planner']),
        await aPerson(planner.workspace, ['department_planner']),
      ];
      const { notes } = await content(post(`/areas/${areaId}/notes`, NOTE, author));
      const path = `/api/diagnosis/notes/${notes[0]?.id ?? ''}`;
      expect((await sheet('', other)).notes).toMatchObject([{ actions: [] }]);
      const refused = await changeAs(house.server, other, 'patch', path, 1, { text: 'x' }).expect(403);
      expect(refused.body).toMatchObject({ code: 'NOTE_OF_ANOTHER' });
      const mended = await changeAs(house.server, planner, 'patch', path, 1, { confidence: 'likely' }).expect(200);
      expect(mended.body).toMatchObject({ notes: [{ confidence: 'likely', text: NOTE.text, version: 2 }] });
      await changeAs(house.server, author, 'delete', path, 1).expect(412);
      expect((await changeAs(house.server, author, 'delete', path, 2).expect(200)).body).toMatchObject({ notes: [] });
    });

    it('are refused for a day to come and for things that do not exist', async () => {
      expect((await post(`/areas/${areaId}/notes`, { ...NOTE, notedOn: '2026-11-23' })).body).toMatchObject({
        code: 'NOTE_IN_FUTURE',
      });
      await post(`/areas/${uuidV7()}/notes`, NOTE).expect(404);
      await post(`/areas/${areaId}/notes`, { ...NOTE, organisationId: uuidV7() }).expect(404);
      await post(`/areas/${areaId}/notes`, { ...NOTE, confidence: 'sure' }).expect(400);
    });
  });

  it('lists selected areas and areas with a profile', async () => {
    const selected = { areaId: district.areas[1]?.id, reasonKind: 'index', reason: '', runId: run.id };
    await post('/selections', selected).expect(200);
    const { profile } = await begin();
    await state(profile?.id ?? '');
    await content(post(`/areas/${areaId}/notes`, NOTE));
    const path = `/api/diagnosis/profiles?editionId=${district.edition.id}`;
    const list = (await getAs(house.server, planner, path).expect(200)).body as ProfileListView;
    expect(list.profiles).toMatchObject([
      {
        area: { id: district.areas[1]?.id },
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
    const { profile } = await begin();
    const { statements } = await state(profile?.id ?? '');
    const stranger = await aPerson(await aWorkspace(), ['planner']);
    await getAs(house.server, stranger, `/api/diagnosis/areas/${areaId}/profile`).expect(404);
    expect((await getAs(house.server, stranger, '/api/diagnosis/profiles')).body).toEqual({ profiles: [] });
    await post(`/areas/${areaId}/profiles`, { runId: run.id }, stranger).expect(404);
    await post(`/areas/${areaId}/notes`, NOTE, stranger).expect(404);
    await post(`/profiles/${profile?.id ?? ''}/statements`, STATEMENT, stranger).expect(404);
    const path = `/api/diagnosis/statements/${statements[0]?.id ?? ''}`;
    await changeAs(house.server, stranger, 'patch', path, 1, { text: 'x' }).expect(404);
    const reader = await aPerson(planner.workspace, ['reader']);
    expect(await sheet('', reader)).toMatchObject({ actions: [], statements: [{ actions: [] }] });
    await changeAs(house.server, reader, 'patch', path, 1, { text: 'x' }).expect(404);
    await post(`/areas/${areaId}/notes`, NOTE, reader).expect(404);
  });
});

/** An area of an earlier edition that handed a share of its people on to a present one. */
async function aFormerArea(workspaceId: string, toAreaId: string, share: number): Promise<string> {
  const [editionId, districtId, formerId] = [uuidV7(), uuidV7(), uuidV7()];
  await asAdmin(
    `INSERT INTO area_edition (workspace_id, id, name, valid_from, valid_to, small_area_label, source, created_at)
     VALUES ($1, $2, 'Früherer Gebietsstand', '2015-01-01', '2021-12-31', 'Wohnplatz', 'Test', now())`,
    [workspaceId, editionId],
  );
  for (const [id, level, parentId] of [
    [districtId, 'district', null],
    [formerId, 'small_area', districtId],
  ]) {
    await asAdmin(
      `INSERT INTO chain_node (workspace_id, id, kind, title, state, visibility, created_at, created_by, changed_at)
       VALUES ($1, $2, 'area', 'Früher', 'valid', 'workspace', now(), $2, now())`,
      [workspaceId, id],
    );
    await asAdmin(
      `INSERT INTO area (workspace_id, id, edition_id, level, code, name, parent_id) VALUES ($1, $2::uuid, $3, $4, $2::uuid::text, 'Früher', $5)`,
      [workspaceId, id, editionId, level, parentId],
    );
  }
  await asAdmin('INSERT INTO area_lineage (workspace_id, from_area_id, to_area_id, share) VALUES ($1, $2, $3, $4)', [
    workspaceId,
    formerId,
    toAreaId,
    share,
  ]);
  return formerId;
}
