import type { DependentsView, OutdatedBasesView } from '@quartierwerk/contracts/chain/outdated.views';
import type { GapsView } from '@quartierwerk/contracts/chain/chain.views';
import type { RecommendationView } from '@quartierwerk/contracts/conferences/recommendation.views';
import { type TestApplication, startApplication } from '../../../../test/support/application.js';
import { aPerson, aWorkspace } from '../../../../test/support/builders.js';
import { ConferenceHouse, viewOf } from '../../../../test/support/conferences.js';
import { asAdmin } from '../../../../test/support/database.js';
import { YEAR } from '../../../../test/support/diagnosis.js';
import { aSource, check, deliver } from '../../../../test/support/imports.js';
import { changeAs, getAs } from '../../../../test/support/places.js';

/** A corrected figure of one indicator for two areas, as a provider sends it. */
const CORRECTED = `Gebiet;Indikator;Jahr;Zähler;Nenner\n01001;A1;${YEAR};90;1000\n01003;A1;${YEAR};80;1000\n`;

describe('what rests on figures that no longer hold', () => {
  let app: TestApplication;
  let house: ConferenceHouse;
  let sourceId: string;
  beforeAll(async () => void (app = await startApplication()));
  afterAll(() => app.close());
  beforeEach(async () => {
    house = await ConferenceHouse.build(app.server);
    // A moment later: what is delivered in the same instant as a run is computed was not there for it.
    await asAdmin(`UPDATE index_run SET computed_at = computed_at - interval '1 hour' WHERE id = $1`, [house.run.id]);
    sourceId = await aSource(app.server, house.planner, 'Statistikstelle', null, 1);
  });

  const walk = () => ({ server: app.server, person: house.planner });
  const replace = () => deliver(walk(), CORRECTED, { sourceId });
  const withdraw = (id: string) =>
    changeAs(app.server, house.planner, 'post', `/api/deliveries/${id}/withdrawal`, 1, {
      reason: 'Falsche Zahlen',
    }).expect(200);
  const bases = async (id: string, person = house.planner) =>
    ((await getAs(app.server, person, `/api/chain/${id}/outdated-bases`).expect(200)).body as OutdatedBasesView).bases;
  const gaps = async () =>
    ((await house.get('/api/chain/gaps')).body as GapsView).groups
      .filter(({ gap }) => gap.endsWith('_on_outdated_base'))
      .map(({ gap }) => gap);
  const cited = async (code: string): Promise<RecommendationView> => {
    const { id } = await house.recommend();
    return viewOf(house.cite(id, house.indicatorId(code)));
  };

  it('is marked when a delivery is withdrawn, and nothing of it is changed', async () => {
    const [figure, other] = [await cited('A1'), await cited('A2')];
    const before = (await house.get('/api/diagnosis/index-runs/1')).body;
    await withdraw(house.district.deliveryId);
    expect((await house.get('/api/diagnosis/index-runs/1')).body).toEqual(before);
    expect(await bases(house.run.id)).toMatchObject([
      {
        deliveryId: house.district.deliveryId,
        title: 'Testlieferung',
        cause: 'withdrawn',
        replacedBy: null,
        runs: [1],
      },
    ]);
    for (const one of [figure, other]) {
      expect(await bases(one.id)).toMatchObject([{ cause: 'withdrawn', linkIds: [one.evidence[0]?.linkId] }]);
      expect((await viewOf<RecommendationView>(house.get(`/api/recommendations/${one.id}`))).evidence).toEqual(
        one.evidence,
      );
    }
    expect(await gaps()).toEqual(['recommendation_on_outdated_base']);
  });

  it('is marked by indicator when values are replaced, and holds again when the correction is withdrawn', async () => {
    const [figure, other] = [await cited('A1'), await cited('A2')];
    const correction = await replace();
    expect(correction.replaced).toBe(2);
    expect(await bases(house.run.id)).toMatchObject([{ cause: 'replaced', replacedBy: { id: correction.id } }]);
    expect(await bases(figure.id)).toMatchObject([{ cause: 'replaced', runs: [1] }]);
    expect(await bases(other.id)).toEqual([]);

    await withdraw(correction.id);
    expect(await bases(house.run.id)).toEqual([]);
    expect(await bases(figure.id)).toEqual([]);
    expect(await gaps()).toEqual([]);
  });

  it('stays marked by the next correction when the one in between is withdrawn', async () => {
    const first = await replace();
    const second = await replace();
    await withdraw(first.id);
    expect(await bases(house.run.id)).toMatchObject([{ cause: 'replaced', replacedBy: { id: second.id } }]);
  });

  it('stays marked by a correction of other values when the one before is withdrawn', async () => {
    const corrected = (area: string, count: number) =>
      deliver(walk(), `Gebiet;Indikator;Jahr;Zähler;Nenner\n${area};A1;${YEAR};${count};1000\n`, { sourceId });
    const figure = await cited('A1');
    const [one, two] = [await corrected('01001', 90), await corrected('01003', 80)];
    expect(new Set((await bases(house.run.id)).map(({ replacedBy }) => replacedBy?.id))).toEqual(
      new Set([one.id, two.id]),
    );
    await withdraw(one.id);
    for (const id of [house.run.id, figure.id]) expect(await bases(id)).toMatchObject([{ replacedBy: { id: two.id } }]);
    await withdraw(house.district.deliveryId);
    expect(await bases(house.run.id)).toMatchObject([{ cause: 'withdrawn', replacedBy: null }]);
  });

  it('is marked also when it cites the run later', async () => {
    await replace();
    const late = await cited('A1');
    expect(await bases(late.id)).toMatchObject([{ cause: 'replaced' }]);
    expect(await gaps()).toEqual(['recommendation_on_outdated_base']);
  });

  it('is named before a corrected table replaces the values, by what it replaces', async () => {
    const [figure] = [await cited('A1'), await cited('A2')];
    // The figures of the builder were stored without their counts, by which a check knows what there is to compare.
    await asAdmin(
      `INSERT INTO observation_count (workspace_id, indicator_edition_id, area_edition_id, level, year, figures, missing)
       SELECT o.workspace_id, o.indicator_edition_id, a.edition_id, a.level, o.year, count(o.value), 0
         FROM observation o JOIN area a ON a.workspace_id = o.workspace_id AND a.id = o.area_id
        WHERE o.delivery_id = $1 GROUP BY 1, 2, 3, 4, 5 ON CONFLICT DO NOTHING`,
      [house.district.deliveryId],
    );
    const checked = await check(walk(), CORRECTED, { sourceId });
    const { nodes } = (await house.get(`/api/imports/${checked.id}/dependents`)).body as DependentsView;
    expect(nodes.map(({ kind, id }) => [kind, id])).toEqual([
      ['index_run', house.run.id],
      ['recommendation', figure.id],
    ]);
    const stranger = await aPerson(await aWorkspace(), ['planner']);
    await getAs(app.server, stranger, `/api/imports/${checked.id}/dependents`).expect(404);
  });

  it('is named before the withdrawal, to those who may see it', async () => {
    const figure = await cited('A1');
    const path = `/api/deliveries/${house.district.deliveryId}/dependents`;
    const { nodes } = (await house.get(path)).body as DependentsView;
    expect(nodes.map(({ kind, title }) => [kind, title])).toEqual([
      ['index_run', house.run.title],
      ['recommendation', figure.title],
    ]);
    const stranger = await aPerson(await aWorkspace(), ['planner']);
    await getAs(app.server, stranger, path).expect(404);
    await getAs(app.server, stranger, `/api/chain/${house.run.id}/outdated-bases`).expect(404);
    const carrier = await aPerson(house.planner.workspace, ['carrier']);
    await getAs(app.server, carrier, `/api/chain/${house.run.id}/outdated-bases`).expect(404);
  });
});
