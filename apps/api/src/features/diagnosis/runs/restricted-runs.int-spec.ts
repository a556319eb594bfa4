import { ALL_ROUTES } from '@quartierwerk/contracts/http/all-routes';
import type { RecommendationView } from '@quartierwerk/contracts/conferences/recommendation.views';
import type { IndexRunHeadView, IndexRunView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { ProfileContentView } from '@quartierwerk/contracts/diagnosis/profile.views';
import { holds } from '@quartierwerk/domain/access/permissions';
import { ROLES } from '@quartierwerk/domain/access/roles';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestPerson, aPerson } from '../../../../test/support/builders.js';
import { ConferenceHouse, viewOf } from '../../../../test/support/conferences.js';
import { YEAR, aRunBody } from '../../../../test/support/diagnosis.js';
import { answeredOrHeldUp, beside, heldUpBy } from '../../../../test/support/locks.js';
import { aDelivery } from '../../../../test/support/observations.js';
import { changeAs, getAs } from '../../../../test/support/places.js';
import { STATEMENT } from '../../../../test/support/profiles.js';
import { aRelease, approve, propose } from '../../../../test/support/releases.js';

/** The first is few, and the third is hidden as its neighbour. Denominators are primes: no share looks like another. */
const NUMERATORS = [2, 61, 9, 73, 31, 89];
const DENOMINATORS = [1_733, 1_741, 1_789, 1_801, 1_811, 1_823];
const HIDDEN = [0, 2];
/** Areas with a hidden figure are ranked all the same: that is where a sum gives a single value back. */
const LENIENT = { method: { id: 'test', coverage: { domain: 0, overall: 0 } } };
/** Every exit writes at least this many digits of what is not zero. */
const DIGITS = 6;

describe('runs, profiles and evidence that were made before a release', () => {
  let app: TestApplication;
  let house: ConferenceHouse;
  let deliveryId: string;
  let run: IndexRunHeadView;
  let recommendation: RecommendationView;
  beforeAll(async () => void (app = await startApplication()));
  afterAll(() => app.close());
  beforeEach(async () => {
    house = await ConferenceHouse.build(app.server);
    deliveryId = await deliver();
    const computed = await viewOf<IndexRunHeadView>(
      house.post('/api/diagnosis/index-runs', aRunBody(house.district, { id: uuidV7(), ...LENIENT })),
    );
    run = await viewOf(
      changeAs(app.server, house.planner, 'post', `/api/diagnosis/index-runs/${computed.id}/freeze`, 1),
    );
    const begun = house.post(`/api/diagnosis/areas/${house.areaId}/profiles`, { id: uuidV7(), runId: run.id });
    const { profile } = await viewOf<ProfileContentView>(begun);
    const statement = { id: uuidV7(), ...STATEMENT, indicatorId: house.indicatorId('A2') };
    const stated = await viewOf<ProfileContentView>(
      house.post(`/api/diagnosis/profiles/${profile?.id}/statements`, statement),
    );
    const release = `/api/diagnosis/profiles/${profile?.id}/release`;
    await changeAs(app.server, house.planner, 'post', release, stated.profile?.version ?? 0).expect(200);
    const { id } = await house.recommend();
    await house.cite(id, house.indicatorId('A2')).expect(200);
    recommendation = await viewOf<RecommendationView>(house.cite(id, run.id));
    await house
      .post('/api/diagnosis/selections', {
        id: uuidV7(),
        areaId: house.areaId,
        runId: run.id,
        reasonKind: 'index',
        reason: '',
      })
      .expect(200);
  });

  async function deliver(numerators: readonly number[] = NUMERATORS): Promise<string> {
    const { areas, municipalities, district, indicators } = house.district;
    const indicator = indicators.find(({ code }) => code === 'A2');
    if (!indicator) throw new Error('No indicator.');
    const total = (of: readonly number[], mine: readonly number[]) => mine.reduce((sum, at) => sum + (of[at] ?? 0), 0);
    const figure = (areaId: string, mine: readonly number[]) => ({
      ...{ indicator, areaId, year: YEAR },
      numerator: total(numerators, mine),
      denominator: total(DENOMINATORS, mine),
    });
    const below = (parentId: string) => areas.flatMap((area, at) => (area.parentId === parentId ? [at] : []));
    return aDelivery(house.planner, [
      ...areas.map(({ id }, at) => figure(id, [at])),
      ...municipalities.map(({ id }) => figure(id, below(id))),
      figure(district.id, [...areas.keys()]),
    ]);
  }

  const walk = () => ({ server: app.server, person: house.planner });
  const release = () => aRelease(walk(), deliveryId);

  const runAs = async (person: TestPerson, number = run.number): Promise<IndexRunView> =>
    (await getAs(app.server, person, `/api/diagnosis/index-runs/${number}`).expect(200)).body as IndexRunView;
  const areaOf = ({ areas }: IndexRunView, at: number) => areas.find(({ id }) => id === house.district.areas[at]?.id);
  const columnOf = ({ indicators }: IndexRunView) => indicators.findIndex(({ code }) => code === 'A2');

  it('stay as they were for the planner, and give nothing back to a reader by taking sums apart', async () => {
    const before = await runAs(house.planner);
    await release();
    expect(await runAs(house.planner)).toEqual(before);

    const reader = await aPerson(house.planner.workspace, ['reader']);
    const shown = await runAs(reader);
    expect(shown).toMatchObject({ fromReleased: true, number: run.number, state: 'frozen' });
    const { body: verified } = await getAs(app.server, reader, `/api/diagnosis/index-runs/${run.id}/verify`).expect(
      200,
    );
    expect(verified).toMatchObject({ check: 'from_released', newerData: null, computedDataHash: shown.dataHash });
    const { body: certainty } = await getAs(
      app.server,
      reader,
      `/api/diagnosis/index-runs/${run.number}/certainty`,
    ).expect(200);
    expect(certainty).toMatchObject({ check: 'from_released' });
    // With every figure but one known, the hash of the exact input would say which guess is right.
    expect(shown.dataHash).not.toBe(before.dataHash);
    for (const at of HIDDEN) {
      const area = areaOf(shown, at);
      const known = area?.contributions.reduce<number>((sum, one) => sum + (one ?? 0), 0) ?? NaN;
      expect(area?.rates[columnOf(shown)]).toBeNull();
      expect(area?.deviations[columnOf(shown)]).toBeNull();
      // What is left when everything known is taken from the sum is nothing: the hidden figure is not part of it.
      expect(Math.abs((area?.sum ?? NaN) - known)).toBeLessThan(1e-6);
    }
    expect(areaOf(shown, 1)?.rates).toEqual(areaOf(before, 1)?.rates);
  });

  it('keep exact figures back in every answer to whoever may not see them', async () => {
    const before = await runAs(house.planner);
    const column = columnOf(before);
    const secrets = HIDDEN.flatMap((at) => {
      const area = areaOf(before, at);
      return [area?.rates[column], area?.deviations[column], area?.contributions[column], area?.sum, area?.indexValue];
    }).map((value) => String(Math.abs(value ?? 0)).slice(0, DIGITS + 2));
    await release();
    const ids = [
      ...[deliveryId, run.id, recommendation.id, house.district.edition.id, house.indicatorId('A2')],
      ...[house.district.areas[0]?.id, house.district.areas[2]?.id],
    ];
    const names = ['A2', String(run.number), recommendation.code, house.district.areas[0]?.code];
    const routes = Object.values(ALL_ROUTES).filter(({ method, path }) => method === 'GET' && !path.includes('stream'));
    let answered = 0;
    for (const role of ROLES.filter((one) => !holds([one], 'figures.exact'))) {
      const person = await aPerson(house.planner.workspace, [role]);
      for (const { path: pattern } of routes) {
        const values =
          pattern.includes('Id') || pattern.includes(':id') ? ids : pattern.includes(':') ? [...names, ...ids] : [''];
        for (const value of values) {
          const path = pattern.replace(/:[A-Za-z]+/g, value ?? '');
          const { status, text } = await getAs(app.server, person, path).ok(() => true);
          if (status === 200) answered += 1;
          const found = secrets.filter((secret) =>
            [secret, secret.replace('.', ',')].some((one) => (text ?? '').includes(one)),
          );
          expect({ role, path, found }).toEqual({ role, path, found: [] });
        }
      }
    }
    expect(answered).toBeGreaterThan(60);
  }, 240_000);

  it('name what was cited, and that its figures are kept secret', async () => {
    await release();
    const reader = await aPerson(house.planner.workspace, ['reader']);
    const seen = await viewOf<RecommendationView>(
      house.get(
        `/api/recommendations/${recommendation.id}`,
        await aPerson(house.planner.workspace, ['department_planner']),
      ),
    );
    expect(seen.evidence).toMatchObject([
      { figure: { code: 'A2', runNumber: run.number, value: null, rank: null, deviation: null, interval: null } },
      { run: { runNumber: run.number, rank: null, indexValue: null } },
    ]);
    const own = await viewOf<RecommendationView>(house.get(`/api/recommendations/${recommendation.id}`));
    expect(own.evidence).toEqual(recommendation.evidence);
    const { body } = await getAs(app.server, reader, `/api/diagnosis/areas/${house.areaId}/profile`).expect(200);
    expect(body).toMatchObject({
      statements: [{ evidence: { indicatorCode: 'A2', rate: null, deviation: null, rank: null } }],
      selection: { pinned: { rank: null, indexValue: null } },
    });
  });

  it('give nothing back either when a correction of their delivery is released in its place', async () => {
    const before = await runAs(house.planner);
    app.clock.advance({ minutes: 1 });
    const correction = await deliver(NUMERATORS.map((count, at) => count + (at === 1 ? 1 : 0)));
    await approve(walk(), await propose(walk(), correction), { acceptExposed: true }).expect(200);
    const shown = await runAs(await aPerson(house.planner.workspace, ['reader']));
    expect(shown.fromReleased).toBe(true);
    expect(shown.dataHash).not.toBe(before.dataHash);
    for (const at of house.district.areas.keys()) expect(areaOf(shown, at)?.rates[columnOf(shown)]).toBeNull();
    expect(await runAs(house.planner)).toEqual(before);
  });

  it('are those, too, that were being computed while a release was approved', async () => {
    const proposal = await propose(walk(), deliveryId);
    const body = aRunBody(house.district, { id: uuidV7(), ...LENIENT });
    const late = await beside(async (client) => {
      const lock = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))';
      await client.query(lock, [`index_run:${house.planner.workspace.id}`]);
      const computing = await heldUpBy(client, house.post('/api/diagnosis/index-runs', body));
      app.clock.advance({ minutes: 1 });
      const approving = await answeredOrHeldUp(client, approve(walk(), proposal), 2);
      app.clock.advance({ minutes: 1 });
      await client.query('COMMIT');
      expect((await approving.answer).status).toBe(200);
      return (await computing.answer).body as IndexRunHeadView;
    });
    const shown = await runAs(await aPerson(house.planner.workspace, ['reader'], app.clock.now()), late.number);
    expect(areaOf(shown, 0)?.rates[columnOf(shown)]).toBeNull();
    expect(shown.fromReleased).toBe(true);
  });

  it('are shown as computed to everybody while nothing of them is released', async () => {
    const reader = await aPerson(house.planner.workspace, ['reader']);
    const shown = await runAs(reader);
    expect(shown.fromReleased).toBeUndefined();
    expect(shown.areas).toEqual((await runAs(house.planner)).areas);
  });
});
