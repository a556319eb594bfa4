import type { SearchView } from '@quartierwerk/contracts/chain/chain.views';
import type {
  RecommendationListView,
  RecommendationView,
} from '@quartierwerk/contracts/conferences/recommendation.views';
import type { ProfileContentView } from '@quartierwerk/contracts/diagnosis/profile.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type TestApplication, startApplication } from '../../../test/support/application.js';
import { aPerson, aWorkspace } from '../../../test/support/builders.js';
import { ConferenceHouse, anOrganisation, viewOf } from '../../../test/support/conferences.js';
import { changeAs } from '../../../test/support/places.js';
import { NOTE } from '../../../test/support/profiles.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type ActorContext, systemContext } from '../../platform/http/actor-context.js';
import { type DecidedStep, RecommendationDecisions } from './recommendation-decisions.js';

describe('recommendations', () => {
  let app: TestApplication;
  let house: ConferenceHouse;
  beforeAll(async () => void (app = await startApplication()));
  afterAll(() => app.close());
  beforeEach(async () => void (house = await ConferenceHouse.build(app.server)));

  const view = (answer: Parameters<typeof viewOf>[0]) => viewOf<RecommendationView>(answer);
  const codes = async (person = house.planner) =>
    ((await house.get('/api/recommendations', person)).body as RecommendationListView).recommendations.map(
      ({ code }) => code,
    );
  const decide = (step: Omit<DecidedStep, 'decisionId'>): Promise<string> => {
    const system = systemContext(house.planner.workspace.id, 'test', () => app.clock.now());
    const actor = { ...system.actor, userId: house.planner.userId, roles: ['planner' as const] };
    const ctx: ActorContext = { ...system, actor };
    return app.app.get(UnitOfWork, { strict: false }).run(ctx, async (tx) => {
      tx.record({ action: 'test.decide', objectKind: 'x', objectId: 'x' });
      // Any node stands for the decision: it is a reference of the history.
      return app.app.get(RecommendationDecisions, { strict: false }).apply(tx, { ...step, decisionId: house.run.id });
    });
  };

  it('gets the next number of the year and is a draft that its organisation alone sees', async () => {
    const draft = await house.recommend({}, house.department);
    expect(draft).toMatchObject({
      code: 'E-2026-01',
      state: 'draft',
      nextStep: 'add_evidence',
      own: true,
      area: { name: 'Viertel 1', municipalityName: 'Oberstadt' },
      actions: ['withdraw', 'revise', 'add_evidence', 'end_evidence', 'consent'],
    });
    expect((await house.recommend()).code).toBe('E-2026-02');
    expect(await codes()).toEqual(['E-2026-02']);
    expect(await codes(house.department)).toEqual(['E-2026-01']);
    await house.get('/api/recommendations/E-2026-01').expect(404);
    await house.get(`/api/recommendations/${draft.id}`).expect(404);
    expect(((await house.get('/api/search?q=Elternbegleitung')).body as SearchView).hits).toMatchObject([
      { code: 'E-2026-02' },
    ]);
    await house.step(draft, 'withdraw', { reason: 'x' }).expect(404);
  });

  it('pins figure, rank, edition and year as they stand in the frozen run, and says when a newer run exists', async () => {
    const { id } = await house.recommend();
    const { evidence } = await view(house.cite(id, house.indicatorId('A1')));
    expect(evidence).toMatchObject([
      {
        relation: 'evidences',
        figure: {
          ...{ runNumber: 1, year: 2023, code: 'A1', areaName: 'Viertel 1', edition: 'Gebietsstand 2024' },
          ...{ rank: 2, rankOf: 6, municipality: { name: 'Oberstadt' } },
        },
        newer: null,
      },
    ]);
    const [{ figure } = { figure: null }] = evidence;
    expect([typeof figure?.value, typeof figure?.deviation, typeof figure?.district]).toEqual(Array(3).fill('number'));
    await house.compute();
    const later = (await house.get(`/api/recommendations/${id}`)).body as RecommendationView;
    expect(later.evidence).toMatchObject([{ figure: { runNumber: 1 }, newer: { runNumber: 2, value: figure?.value } }]);
  });

  it('cites runs, notes and findings with their words, each once', async () => {
    const conference = await house.running();
    const found = await house.find(conference.id);
    const notes = house.post(`/api/diagnosis/areas/${house.areaId}/notes`, { id: uuidV7(), ...NOTE });
    const note = (await viewOf<ProfileContentView>(notes)).notes[0];
    const { id } = await house.recommend({ conferenceId: conference.id });
    for (const nodeId of [house.run.id, note?.id ?? '', found.findings[0]?.id ?? '', note?.id ?? '']) {
      await house.cite(id, nodeId).expect(200);
    }
    const { evidence, links } = (await house.get(`/api/recommendations/${id}`)).body as RecommendationView;
    expect(evidence).toMatchObject([
      { node: { kind: 'index_run' }, run: { runNumber: 1, rank: 2, rankedAreas: 6 }, words: null },
      { node: { kind: 'expert_note' }, words: { text: NOTE.text, said: NOTE.authorRole, on: '2026-06-24' } },
      { node: { kind: 'finding' }, words: { said: 'F1' } },
    ]);
    expect(links).toMatchObject([{ relation: 'part_of', node: { kind: 'conference' } }]);
  });

  it('cites nothing hidden, nothing of another kind, and no figure of a draft run or without an area', async () => {
    const [{ id }, hidden] = [await house.recommend(), await house.recommend({}, house.department)];
    for (const nodeId of [hidden.id, house.areaId, uuidV7()]) {
      expect((await house.cite(id, nodeId)).body).toMatchObject({ code: 'LINK_TARGET_UNKNOWN' });
    }
    const draftRun = uuidV7();
    const body = { id: draftRun, editionId: house.district.edition.id, year: house.run.year, method: { id: 'test' } };
    await house.post('/api/diagnosis/index-runs', body).expect(200);
    expect((await house.cite(id, draftRun)).body).toMatchObject({ code: 'EVIDENCE_WITHOUT_RUN' });
    expect((await house.cite(id, house.indicatorId('A1'), { runNumber: 2 })).body).toMatchObject({
      code: 'EVIDENCE_WITHOUT_RUN',
    });
    const nowhere = await house.recommend({ areaId: null });
    expect((await house.cite(nowhere.id, house.indicatorId('A1'))).body).toMatchObject({
      code: 'EVIDENCE_WITHOUT_AREA',
    });
  });

  it('is agreed in its conference, seen by all then, and submitted with evidence only', async () => {
    const draft = await house.recommend();
    expect((await house.step(draft, 'agree')).body).toMatchObject({ code: 'RECOMMENDATION_WITHOUT_CONFERENCE' });
    const { id } = await house.running();
    const revise = changeAs(app.server, house.planner, 'patch', `/api/recommendations/${draft.id}`, 1, {
      conferenceId: id,
    });
    const agreed = await view(house.step(await view(revise), 'agree'));
    expect(agreed).toMatchObject({ state: 'agreed', nextStep: 'add_evidence' });
    expect(await codes(house.department)).toEqual(['E-2026-01']);
    expect((await house.advance(agreed, 'submit')).body).toMatchObject({ code: 'RECOMMENDATION_WITHOUT_EVIDENCE' });
    const words = changeAs(app.server, house.planner, 'patch', `/api/recommendations/${draft.id}`, agreed.version, {
      title: 'Neu',
    });
    expect((await words).body).toMatchObject({ code: 'RECOMMENDATION_AGREED' });
    const cited = await view(house.cite(draft.id, house.indicatorId('A1')));
    const submitted = await view(house.advance(cited, 'submit'));
    expect(submitted).toMatchObject({ state: 'submitted', nextStep: 'decide' });
    expect(submitted.events.map(({ event }) => event)).toEqual([
      ...['submitted', 'evidence_added', 'agreed', 'revised', 'created'],
    ]);
    await house.advance(submitted, 'submit', {}, house.department).expect(404);
  });

  it('belongs to those who wrote it', async () => {
    const agreed = await house.submitted();
    const foreign = house.step(agreed, 'withdraw', { reason: 'Nicht meins' }, house.department);
    expect((await foreign.expect(403)).body).toMatchObject({ code: 'RECOMMENDATION_OF_ANOTHER' });
    expect((await house.get(`/api/recommendations/${agreed.code}`, house.department)).body).toMatchObject({
      actions: ['supersede'],
    });
  });

  it('keeps what it rested on once submitted; later evidence may come in', async () => {
    const seen = await house.submitted();
    const end = { linkId: seen.evidence[0]?.linkId, reason: 'Falsch' };
    const ended = await house.change(`/api/recommendations/${seen.id}/evidence/end`, seen.version, end);
    expect(ended.body).toMatchObject({ code: 'RECOMMENDATION_EVIDENCE_FIXED' });
    const more = await view(house.cite(seen.id, house.run.id));
    expect(more.evidenceCount).toBe(2);
  });

  it('ends evidence of a draft with a reason, and another workspace cannot', async () => {
    const { id } = await house.recommend();
    const cited = await view(house.cite(id, house.run.id));
    const end = { linkId: cited.evidence[0]?.linkId, reason: 'Betrifft ein anderes Viertel' };
    const stranger = await aPerson(await aWorkspace(), ['planner']);
    const endPath = `/api/recommendations/${id}/evidence/end`;
    await house.change(endPath, cited.version, end, stranger).expect(404);
    const ended = await view(house.change(endPath, cited.version, end));
    expect(ended.evidence).toEqual([]);
    expect(ended.events[0]).toMatchObject({ event: 'evidence_ended', reason: 'Betrifft ein anderes Viertel' });
  });

  it('asks for consent, writes the answers down with their words, and sums them up', async () => {
    const seen = await house.submitted();
    const jobcenter = await anOrganisation(house.planner, 'Jobcenter');
    const answer = (version: number, body: object) =>
      changeAs(app.server, house.planner, 'put', `/api/recommendations/${seen.id}/consent`, version, {
        remark: '',
        ...body,
      });
    const asked = await view(answer(seen.version, { organisationId: jobcenter, state: 'open' }));
    expect(asked).toMatchObject({ nextStep: 'await_consent', consent: 'open', openConsents: ['Jobcenter'] });
    const refused = answer(asked.version, { organisationId: jobcenter, state: 'refused', answeredOn: '2026-11-20' });
    expect((await refused).body).toMatchObject({ code: 'CONSENT_REMARK_MISSING' });
    const given = { organisationId: jobcenter, state: 'granted_with_conditions', remark: 'Logopädie vorher klären' };
    expect((await answer(asked.version, given)).body).toMatchObject({ code: 'CONSENT_DAY_MISSING' });
    const answered = await view(answer(asked.version, { ...given, answeredOn: '2026-11-20' }));
    expect(answered).toMatchObject({
      consent: 'complete',
      nextStep: 'decide',
      consents: [{ remark: 'Logopädie vorher klären', answeredOn: '2026-11-20', askedOn: '2026-11-22' }],
    });
    // Role and organisation say who wrote it down; nobody's name does.
    expect(answered.consents[0]).toMatchObject({
      recorder: { role: 'planner', organisation: expect.any(String) as string },
      recordedAt: expect.stringContaining('2026-11-22') as string,
    });
    expect(answered.events[0]).toMatchObject({ event: 'consent', subject: 'Jobcenter' });
    await answer(asked.version, { ...given, answeredOn: '2026-11-20' }).expect(412);
  });

  it('is decided inside the transaction of the steering group and keeps why', async () => {
    const seen = await house.submitted();
    const step = { recommendationId: seen.id, transition: 'defer' as const };
    await expect(decide({ ...step, reason: ' ' })).rejects.toThrow('RECOMMENDATION_REASON_MISSING');
    await expect(decide({ ...step, reason: 'Finanzierung offen' })).rejects.toThrow('FOLLOW_UP_MISSING');
    await expect(decide({ ...step, reason: 'x', followUpOn: '2026-11-22' })).rejects.toThrow('FOLLOW_UP_PAST');
    expect(await decide({ ...step, reason: 'Finanzierung offen', followUpOn: '2027-03-01' })).toBe('deferred');
    await expect(decide({ recommendationId: seen.id, transition: 'accept' })).rejects.toThrow('RECOMMENDATION_STATE');
    const deferred = (await house.get(`/api/recommendations/${seen.code}`)).body as RecommendationView;
    expect(deferred).toMatchObject({
      state: 'deferred',
      nextStep: 'resubmit',
      followUpOn: '2027-03-01',
    });
    expect(deferred.events[0]).toMatchObject({ event: 'decided', state: 'deferred', reason: 'Finanzierung offen' });
    const again = await view(house.advance(deferred, 'submit'));
    expect(again).toMatchObject({ state: 'submitted', followUpOn: null });
    expect(await decide({ recommendationId: seen.id, transition: 'accept' })).toBe('accepted');
  });

  it('is carried over into measures only once a measure carries it on, also by hand', async () => {
    const seen = await house.submitted();
    await decide({ recommendationId: seen.id, transition: 'accept' });
    const read = async () => (await house.get(`/api/recommendations/${seen.code}`)).body as RecommendationView;
    const planning = await view(house.advance(await read(), 'begin_planning'));
    expect(planning).toMatchObject({ state: 'in_planning' });
    expect(planning.actions).not.toContain('link');
    expect((await house.advance(planning, 'link')).body).toMatchObject({ code: 'RECOMMENDATION_WITHOUT_MEASURE' });
  });

  it('is superseded by a new one once it cannot be changed itself', async () => {
    const draft = await house.recommend();
    const early = house.post('/api/recommendations', { ...WORDS, id: uuidV7(), supersedesId: draft.id });
    expect((await early).body).toMatchObject({ code: 'RECOMMENDATION_STILL_OPEN' });
    const former = await house.submitted();
    const next = await house.recommend({ supersedesId: former.id });
    expect(next.links).toMatchObject([{ relation: 'supersedes', node: { code: former.code } }]);
    const seen = (await house.get(`/api/recommendations/${former.code}`)).body as RecommendationView;
    expect(seen.events[0]).toMatchObject({ event: 'superseded', subject: next.code });
  });

  it('refuses a pasted book as a title and keeps nothing of it', async () => {
    const body = { ...WORDS, id: uuidV7(), title: 'x'.repeat(5_000) };
    expect((await house.post('/api/recommendations', body).expect(400)).body).toMatchObject({
      errors: [{ path: 'title' }],
    });
    expect(await codes()).toEqual([]);
  });
});

const WORDS = { title: 'Anlaufstelle', wording: 'Eine Anlaufstelle wird eingerichtet.' };
