import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { dayOf } from '@quartierwerk/domain/time/day';
import { DEFAULT_METHOD } from '@quartierwerk/statistics/index/method';
import { seedDeliveries, seedStolbergCatalogue } from '../../src/cli/demo/seed/seed-indicators.js';
import { seedStolbergPlaces } from '../../src/cli/demo/seed/seed-places.js';
import { STOLBERG_INDICATORS } from '../../src/cli/demo/stolberg-catalogue.js';
import { STOLBERG_YEAR, stolbergDeliveries } from '../../src/cli/demo/stolberg-figures.js';
import { Conferences, Evidence, Findings, Recommendations } from '../../src/features/conferences/index.js';
import {
  Documents,
  IndexRuns,
  Notes,
  Offers,
  Profiles,
  Selections,
  Statements,
} from '../../src/features/diagnosis/index.js';
import { Catalogue, DeliveryRequests, DirectImport, Sources } from '../../src/features/indicators/index.js';
import {
  Answers,
  Capture,
  Contributions,
  Events,
  HelperCodes,
  Themes,
} from '../../src/features/participation/index.js';
import { AreaEditions } from '../../src/features/places/index.js';
import { Goals, MeasureDeadlines, MeasureMoney, Measures, PlanParts, Plans } from '../../src/features/plans/index.js';
import { Grants, Kpis, Obligations, Programmes, Projects, Readings } from '../../src/features/projects/index.js';
import { type ActorContext, systemContext } from '../../src/platform/http/actor-context.js';
import type { TestApplication } from './application.js';
import type { TestPerson, TestWorkspace } from './builders.js';
import { asAdmin } from './database.js';
import { PLAN } from './plans.js';
import { fillSteering } from './steering.js';

/** What stands in every text of the things below, to be searched for where it must not come out. */
export const SECRET = 'Nur für den anderen Arbeitsraum bestimmt';

type Get = <Service>(type: new (...args: never[]) => Service) => Service;

/** One thing of every kind, some of them with a text that must never come out. */
export async function fillWorkspace(
  house: TestApplication,
  workspace: TestWorkspace,
  planner: TestPerson,
): Promise<void> {
  const get: Get = (type) => house.app.get(type, { strict: false });
  const system = systemContext(workspace.id, 'test', () => house.clock.now());
  const actor = {
    ...system.actor,
    userId: planner.userId,
    roles: ['planner' as const],
    organisationIds: [workspace.organisationId],
  };
  const ctx = { ...system, actor };
  const editionIds = await seedStolbergPlaces(get(AreaEditions), ctx);
  await seedStolbergCatalogue(get(Catalogue), ctx);
  const services = { sources: get(Sources), imports: get(DirectImport) };
  await seedDeliveries(services, ctx, { editionIds, deliveries: stolbergDeliveries(), organisationIds: new Map() });

  const { sources } = await services.sources.list(ctx);
  await get(DeliveryRequests).request(ctx, {
    sourceId: sources[0]?.id ?? '',
    indicators: [STOLBERG_INDICATORS[0]?.code ?? ''],
    year: STOLBERG_YEAR,
    dueOn: '2027-02-28',
    note: SECRET,
  });
  const method = { ...DEFAULT_METHOD, reference: 'area_mean', coverage: { domain: 0, overall: 0 } };
  const editionId = [...editionIds.values()][0] ?? '';
  const run = await get(IndexRuns).compute(ctx, {
    id: uuidV7(),
    title: SECRET,
    editionId,
    year: STOLBERG_YEAR,
    method,
  });
  const [area] = await asAdmin<{ id: string }>(
    `SELECT id FROM area WHERE workspace_id = $1 AND level = 'small_area' ORDER BY code`,
    [workspace.id],
  );
  const areaId = area?.id ?? '';
  await get(Selections).select(ctx, { id: uuidV7(), areaId, reasonKind: 'expert_judgement', reason: SECRET });
  // Given up at once: what is asked of it does not depend on how long a document takes.
  const documentId = uuidV7();
  const wanted = { kind: 'all_profiles', format: 'pdf', singleFiles: false } as const;
  await get(Documents).create(ctx, { id: documentId, runId: run.id, ...wanted });
  await get(Documents).cancel(ctx, documentId);
  const profileId = uuidV7();
  await get(Profiles).create(ctx, areaId, { id: profileId, runId: run.id });
  const statementId = uuidV7();
  await get(Statements).create(ctx, profileId, { id: statementId, kind: 'strength', text: SECRET, source: 'Test' });
  const note = {
    text: SECRET,
    authorRole: 'Test',
    confidence: 'certain' as const,
    source: 'Test',
    notedOn: '2026-06-01',
  };
  await get(Notes).create(ctx, areaId, { id: uuidV7(), ...note });
  const offer = { name: SECRET, kind: 'other' as const, providerName: SECRET, source: 'Test', checkedOn: '2026-06-01' };
  await get(Offers).create(ctx, { id: uuidV7(), areaIds: [areaId], ...offer });
  await fillConference(get, ctx, { organisationId: workspace.organisationId, areaId, statementId });
  await fillSteering(get, ctx, SECRET);
  await fillPlan(get, ctx);
  await fillProject(get, ctx, areaId);
  await fillParticipation(get, ctx, areaId);
}

/** A plan with one thing of every kind that it holds. */
async function fillPlan(
  get: <Service>(type: new (...args: never[]) => Service) => Service,
  ctx: ActorContext,
): Promise<void> {
  const [planId, fieldId, stageId, measureId] = [uuidV7(), uuidV7(), uuidV7(), uuidV7()];
  await get(Plans).create(ctx, { ...PLAN, id: planId, title: SECRET });
  await get(PlanParts).createField(ctx, planId, { id: fieldId, number: 1, title: SECRET });
  await get(PlanParts).createStage(ctx, planId, {
    id: stageId,
    number: 1,
    title: SECRET,
    fromYear: 2019,
    toYear: 2023,
  });
  await get(Goals).create(ctx, planId, { id: uuidV7(), level: 'overall', text: SECRET });
  await get(Measures).create(ctx, planId, { id: measureId, title: SECRET, fieldId, stageId });
  await get(MeasureDeadlines).addMilestone(ctx, measureId, { id: uuidV7(), title: SECRET, dueOn: '2027-01-01' });
  const line = { id: uuidV7(), source: SECRET, kind: 'own' as const, state: 'planned' as const, amounts: [] };
  await get(MeasureMoney).set(ctx, { id: measureId, version: 2 }, { costs: [], financing: [line] });
}

/** A running conference with a field of action, a finding, and recommendations: a draft, one agreed, one submitted. */
async function fillConference(
  get: Get,
  ctx: ActorContext,
  own: { readonly organisationId: string; readonly areaId: string; readonly statementId: string },
): Promise<void> {
  const { organisationId, areaId, statementId: nodeId } = own;
  const today = '2026-11-22';
  const head = { heldOn: today, place: SECRET, purpose: SECRET, areaIds: [areaId] };
  const { id: conferenceId } = await get(Conferences).create(ctx, { id: uuidV7(), ...head });
  await get(Conferences).transit(ctx, { id: conferenceId, version: 1 }, { transition: 'open' });
  await get(Findings).createField(ctx, conferenceId, { id: uuidV7(), title: SECRET });
  await get(Findings).create(ctx, conferenceId, { id: uuidV7(), text: SECRET, sourceIds: [] });
  const consent = { organisationId, state: 'open' as const, remark: '' };
  for (const state of ['agreed', 'submitted', 'draft']) {
    const head = { id: uuidV7(), title: SECRET, wording: SECRET, conferenceId };
    const { id } = await get(Recommendations).create(ctx, head);
    const cited = await get(Evidence).add(ctx, id, { nodeId });
    if (state === 'draft') continue;
    const asked = await get(Evidence).answer(ctx, cited, consent);
    const agreed = await get(Recommendations).step(ctx, asked, { transition: 'agree' });
    if (state === 'submitted') await get(Recommendations).advance(ctx, agreed, { transition: 'submit' });
  }
}

/** A project with a grant, an obligation, a key figure and a reading, out of a programme. */
async function fillProject(
  get: <Service>(type: new (...args: never[]) => Service) => Service,
  ctx: ActorContext,
  areaId: string,
): Promise<void> {
  const [programmeId, projectId, kpiId] = [uuidV7(), uuidV7(), uuidV7()];
  await get(Programmes).create(ctx, { id: programmeId, code: 'programm', name: SECRET });
  const carrierId = ctx.actor.organisationIds[0] ?? '';
  const project = { id: projectId, code: 'projekt', title: SECRET, carrierId, beginsOn: '2026-01-01', areaId };
  await get(Projects).create(ctx, project);
  const period = { periodFrom: '2026-01-01', periodTo: '2026-12-31' };
  await get(Grants).create(ctx, projectId, { id: uuidV7(), title: SECRET, programmeId, ...period });
  const obligation = { kind: 'drawdown' as const, title: SECRET, dueOn: '2026-12-01' };
  await get(Obligations).create(ctx, projectId, { id: uuidV7(), ...obligation });
  const rule = { level: 1 as const, kind: 'flow' as const, cumulation: 'sum' as const };
  await get(Kpis).create(ctx, projectId, { id: kpiId, name: SECRET, ...rule });
  await get(Readings).add(ctx, kpiId, { id: uuidV7(), month: '2026-10', value: 20, comment: SECRET });
}

async function fillParticipation(get: Get, ctx: ActorContext, areaId: string): Promise<void> {
  const [eventId, stationId, contributionId, themeId] = [uuidV7(), uuidV7(), uuidV7(), uuidV7()];
  // Of today, so that a code for helpers may be switched on.
  const head = { title: SECRET, heldOn: dayOf(ctx.now()), startsAt: '', venue: SECRET, areaId };
  const words = { purpose: SECRET, leeway: '', support: '', contactNote: SECRET };
  const stations = [{ id: stationId, name: SECRET, method: 'world_cafe' as const }];
  await get(Events).prepare(ctx, { id: eventId, ...head, ...words, stations });
  const entry = {
    ...{ id: contributionId, revision: 1, stationId, themeId: null, text: SECRET, place: '', points: 3 },
    ...{ kind: 'wish' as const, language: 'de' as const, voices: 'one' as const, saidAt: '2026-06-01T16:00:00Z' },
  };
  await get(Capture).record(ctx, eventId, { entries: [entry] });
  await get(HelperCodes).switchOn(ctx, eventId, { seenId: null });
  await get(Themes).create(ctx, { id: themeId, eventId, name: SECRET, contributionIds: [contributionId] });
  await get(Themes).create(ctx, { id: uuidV7(), eventId, name: `${SECRET} 2`, contributionIds: [] });
  await get(Contributions).redact(
    ctx,
    { id: contributionId, version: 2 },
    { text: SECRET, translation: null, translatedBy: '' },
  );
  const answer = { outcome: 'adopted' as const, reason: SECRET, unit: SECRET, answeredOn: '2026-07-01', dueOn: null };
  const more = { passedTo: '', discussedOn: null, discussedBy: '', plannedFor: '' };
  await get(Answers).toTheme(ctx, themeId, { id: uuidV7(), ...answer, ...more });
}
