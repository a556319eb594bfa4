import { ALL_ROUTES } from '@quartierwerk/contracts/http/all-routes';
import type { ReleaseView } from '@quartierwerk/contracts/indicators/releases.views';
import { ROLES } from '@quartierwerk/domain/access/roles';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import request from 'supertest';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { type TestPerson, aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { asAdmin } from '../../../../test/support/database.js';
import { type TestDistrict, YEAR, aDistrict, aRunBody } from '../../../../test/support/diagnosis.js';
import { aDelivery } from '../../../../test/support/observations.js';
import { changeAs, getAs, postAs } from '../../../../test/support/places.js';
import { aRelease, approve as approved, propose as proposed } from '../../../../test/support/releases.js';

/** Numerators by area; the first is few, and 9 of the third is its neighbour. Denominators are primes: no share looks like another. */
const NUMERATORS = [2, 61, 9, 73, 31, 89];
const DENOMINATORS = [1_733, 1_741, 1_789, 1_801, 1_811, 1_823];
/** 2 / 1733 and 9 / 1789 in per cent, as far as every exit would write them. */
const SECRETS = ['0.115', '0,115', '0.503', '0,503'];

/** Areas with a hidden figure are ranked all the same. */
const LENIENT = { method: { id: 'test', coverage: { domain: 0, overall: 0 } } };

describe('releases', () => {
  let house: TestApplication;
  let planner: TestPerson;
  let district: TestDistrict;
  beforeAll(async () => void (house = await startApplication()));
  afterAll(() => house.close());
  beforeEach(async () => {
    planner = await aPerson(await aWorkspace(), ['planner']);
    district = await aDistrict(house.server, planner);
  });

  /** A delivery of the second indicator for all areas and everything above them. */
  async function deliver(numerators: readonly number[] = NUMERATORS): Promise<string> {
    const { areas, municipalities, indicators } = district;
    const indicator = indicators[1];
    if (!indicator) throw new Error('No indicator.');
    const figure = (areaId: string, mine: readonly number[]) => ({
      ...{ indicator, areaId, year: YEAR },
      numerator: mine.reduce((sum, at) => sum + (numerators[at] ?? 0), 0),
      denominator: mine.reduce((sum, at) => sum + (DENOMINATORS[at] ?? 0), 0),
    });
    const below = (parentId: string) => areas.flatMap((area, at) => (area.parentId === parentId ? [at] : []));
    const id = await aDelivery(planner, [
      ...areas.map(({ id: areaId }, at) => figure(areaId, [at])),
      ...municipalities.map(({ id: areaId }) => figure(areaId, below(areaId))),
      figure(district.district.id, [...areas.keys()]),
    ]);
    await count();
    return id;
  }

  /** As an import counts what it has stored. */
  function count(): Promise<unknown> {
    return asAdmin(
      `INSERT INTO observation_count (workspace_id, indicator_edition_id, area_edition_id, level, year, figures, missing)
       SELECT o.workspace_id, o.indicator_edition_id, a.edition_id, a.level, o.year, count(o.value), 0
         FROM observation o JOIN area a ON a.workspace_id = o.workspace_id AND a.id = o.area_id
        WHERE o.workspace_id = $1 AND o.superseded_by IS NULL GROUP BY 1, 2, 3, 4, 5 ON CONFLICT DO NOTHING`,
      [planner.workspace.id],
    );
  }

  const walk = () => ({ server: house.server, person: planner });
  const propose = (deliveryId: string) => proposed(walk(), deliveryId);
  const approve = (release: ReleaseView, body?: object) => approved(walk(), release, body);
  const released = (deliveryId: string) => aRelease(walk(), deliveryId);

  async function compute(): Promise<string> {
    const id = uuidV7();
    await postAs(house.server, planner, '/api/diagnosis/index-runs', aRunBody(district, { id, ...LENIENT })).expect(
      200,
    );
    return id;
  }

  /** The numerators of the small areas as a person reads them. */
  async function seenBy(person: TestPerson): Promise<(number | string | null)[]> {
    const code = district.indicators[1]?.code;
    const { body } = await getAs(house.server, person, `/api/indicators/${code}/values?level=small_area`).expect(200);
    const at = (body.years as number[]).indexOf(YEAR);
    const rows = body.rows as { code: string; cells: ({ numerator: number | null; status: string } | null)[] }[];
    const by = new Map(rows.map((row) => [row.code, row.cells[at]]));
    return district.areas.map(({ code: area }) => by.get(area)?.numerator ?? by.get(area)?.status ?? null);
  }

  it('change nothing before the approval, and show from then on what was proposed', async () => {
    const reader = await aPerson(planner.workspace, ['reader']);
    const proposal = await propose(await deliver());
    expect(proposal).toMatchObject({
      state: 'proposed',
      actions: ['approve', 'cancel'],
      summary: { values: 9, shown: 7, hidden: { few_cases: 1, neighbour: 1 }, protectedCounts: 1, exposed: 0 },
    });
    expect(await seenBy(reader)).toEqual(NUMERATORS);
    await approve(proposal).expect(200);
    expect(await seenBy(reader)).toEqual(['suppressed', 61, 'suppressed', 73, 31, 89]);
    expect(await seenBy(planner)).toEqual(NUMERATORS);
    const { body } = await getAs(house.server, planner, `/api/indicators/${district.indicators[1]?.code}/values`);
    const reasons = (body.rows as { cells: ({ hidden: string | null } | null)[] }[]).flatMap(({ cells }) =>
      cells.flatMap((cell) => cell?.hidden ?? []),
    );
    expect(reasons.toSorted()).toEqual(['few_cases', 'neighbour']);
  });

  it('name every hidden value with its reason, and no count of it', async () => {
    const proposal = await propose(await deliver());
    const { body } = await getAs(house.server, planner, `/api/releases/${proposal.id}/hidden-values`).expect(200);
    const [first, third] = [district.areas[0]?.code, district.areas[2]?.code];
    expect(body).toMatchObject({
      total: 2,
      values: [
        { areaCode: first, reason: 'few_cases' },
        { areaCode: third, reason: 'neighbour' },
      ],
    });
  });

  it('let nothing through any route to anybody without the permission', async () => {
    const deliveryId = await deliver();
    const { id: releaseId } = await released(deliveryId);
    const runId = await compute();
    const ids = [deliveryId, releaseId, runId, district.edition.id, district.areas[0]?.id, district.indicators[1]?.id];
    const names = [district.indicators[1]?.code, district.areas[0]?.code, '1'];
    const routes = Object.values(ALL_ROUTES).filter(({ method, path }) => method === 'GET' && !path.includes('stream'));
    let answered = 0;
    const others = ROLES.filter((one) => one !== 'planner');
    // Each by itself, and all of them in one person: no two roles together show more than the widest of them.
    for (const roles of [...others.map((one) => [one]), others]) {
      const person = await aPerson(planner.workspace, roles);
      for (const { path: pattern } of routes) {
        const values = pattern.includes(':id') || pattern.includes('Id') ? ids : pattern.includes(':') ? names : [''];
        for (const value of values) {
          const path = pattern.replace(/:[A-Za-z]+/g, value ?? '');
          const asked = `${path}?editionId=${district.edition.id}&year=${YEAR}`;
          const first = await getAs(house.server, person, asked).ok(() => true);
          // What takes no such question is asked without one.
          const { status, text } =
            first.status === 400 ? await getAs(house.server, person, path).ok(() => true) : first;
          if (status === 200) answered += 1;
          const found = SECRETS.filter((secret) => (text ?? '').includes(secret));
          expect({ roles, path, found }).toEqual({ roles, path, found: [] });
        }
      }
    }
    expect(answered).toBeGreaterThan(100);
  }, 240_000);

  it('leave a run reproducible that was computed before', async () => {
    const deliveryId = await deliver();
    const runId = await compute();
    await released(deliveryId);
    const { body } = await getAs(house.server, planner, `/api/diagnosis/index-runs/${runId}/verify`).expect(200);
    expect(body).toMatchObject({ check: 'reproduced', newerData: true });
  });

  it('leave a run reproducible that was computed between two releases, and after the second is withdrawn', async () => {
    const deliveryId = await deliver();
    await released(deliveryId);
    // The clock of the tests stands still, and what matters here is what came first.
    house.clock.advance({ minutes: 1 });
    const runId = await compute();
    const verify = async () => (await getAs(house.server, planner, `/api/diagnosis/index-runs/${runId}/verify`)).body;
    house.clock.advance({ minutes: 1 });
    const { id, version } = await released(deliveryId);
    expect(await verify()).toMatchObject({ check: 'reproduced' });
    house.clock.advance({ minutes: 1 });
    const reason = { reason: 'Falsches Jahr' };
    await changeAs(house.server, planner, 'post', `/api/releases/${id}/withdrawal`, version, reason).expect(200);
    expect(await verify()).toMatchObject({ check: 'reproduced' });
  });

  it('keep hidden what would give an earlier secret away', async () => {
    await released(await deliver());
    // The first area is few no longer; its old value would be the difference as soon as 9 is shown.
    const second = await released(await deliver([8, ...NUMERATORS.slice(1)]));
    expect(second.summary).toMatchObject({ earlierReleases: 1, exposed: 0, exposedEarlier: 0 });
    expect(second.summary?.differences).toBeGreaterThan(0);
    const reader = await aPerson(planner.workspace, ['reader']);
    expect((await seenBy(reader))[2]).toBe('suppressed');
  });

  it('are withdrawn with a reason, and nothing of them is shown any more', async () => {
    const release = await released(await deliver());
    const path = `/api/releases/${release.id}/withdrawal`;
    const { body } = await changeAs(house.server, planner, 'post', path, release.version, {
      reason: 'Falsches Jahr',
    }).expect(200);
    expect(body).toMatchObject({ state: 'withdrawn', withdrawnReason: 'Falsches Jahr', actions: [] });
    const reader = await aPerson(planner.workspace, ['reader']);
    expect(await seenBy(reader)).toEqual(NUMERATORS.map(() => 'suppressed'));
    expect(await seenBy(planner)).toEqual(NUMERATORS);
    const cells = await asAdmin('SELECT 1 FROM release_cell WHERE release_id = $1', [release.id]);
    expect(cells).toHaveLength(9);
  });

  it('are refused when figures have changed since they were worked out, and beside an open one', async () => {
    const deliveryId = await deliver();
    const proposal = await propose(deliveryId);
    await postAs(house.server, planner, `/api/deliveries/${deliveryId}/releases`, { id: uuidV7() }).expect(409);
    await deliver([8, ...NUMERATORS.slice(1)]);
    const outdated = await approve(proposal).expect(409);
    expect(outdated.body.code).toBe('RELEASE_OUTDATED');
    await postAs(house.server, planner, `/api/releases/${proposal.id}/cancellation`, {}).expect(200);
    const { body } = await getAs(house.server, planner, `/api/releases/${proposal.id}`).expect(200);
    expect(body).toMatchObject({ state: 'failed', failure: 'CANCELLED', actions: [] });
  });

  it('are approved with secrets that could not be checked only by somebody who accepts that', async () => {
    const proposal = await propose(await deliver());
    // As the attack counts sums that contradict each other.
    await asAdmin(`UPDATE release SET summary = jsonb_set(summary, '{unfit}', '1') WHERE id = $1`, [proposal.id]);
    const refused = await approve(proposal).expect(422);
    expect(refused.body).toMatchObject({
      code: 'RELEASE_EXPOSED',
      params: { exposed: 0, exposedEarlier: 0, unfit: 1 },
    });
    const accepted = await approve(proposal, { acceptExposed: true }).expect(200);
    expect(accepted.body.state).toBe('released');
  });

  it('are nothing to somebody without the permission', async () => {
    const proposal = await propose(await deliver());
    const provider = await aPerson(planner.workspace, ['data_provider']);
    await getAs(house.server, provider, `/api/releases/${proposal.id}`).expect(404);
    await request(house.server).get(`/api/releases/${proposal.id}`).expect(401);
  });
});
