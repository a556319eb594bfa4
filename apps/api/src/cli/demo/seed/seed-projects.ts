import type { INestApplicationContext } from '@nestjs/common';
import type { ProjectView } from '@quartierwerk/contracts/projects/project.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { monthPlus } from '@quartierwerk/domain/projects/month';
import {
  GrantMoneyBook,
  Grants,
  Kpis,
  Obligations,
  Programmes,
  Projects,
  Readings,
} from '../../../features/projects/index.js';
import type { CostCategory } from '@quartierwerk/domain/projects/vocabulary';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import type { DemoKpi, DemoMoney, DemoProgramme, DemoProject } from '../project-story.js';

export interface ProjectSeed {
  readonly app: INestApplicationContext;
  readonly ctx: ActorContext;
  /** Ids of organisations by their key in the demonstration. */
  readonly organisationIds: Readonly<Record<string, string>>;
}

type LookUp = (kind: 'area' | 'indicator' | 'measure', wanted: { code?: string; title?: string }) => string | null;

/** Programmes and projects with what was read of them, each through the command that a person would use, on the day it was done. */
export async function seedProjects(
  seed: ProjectSeed,
  programmes: readonly DemoProgramme[],
  projects: readonly DemoProject[],
): Promise<void> {
  const lookUp = await readLookUp(seed);
  const programmeIds = new Map<string, string>();
  for (const programme of programmes) {
    const id = uuidV7();
    programmeIds.set(programme.code, id);
    const body = { ...programme, id, obligations: [...programme.obligations] };
    await seed.app.get(Programmes, { strict: false }).create(seed.ctx, body);
  }
  for (const project of projects) await seedProject(seed, project, programmeIds, lookUp);
}

/** The same person on another day, so that histories are dated like the story. */
function on(ctx: ActorContext, day: string): ActorContext {
  return { ...ctx, now: () => new Date(`${day}T10:00:00Z`) };
}

async function seedProject(
  seed: ProjectSeed,
  project: DemoProject,
  programmeIds: ReadonlyMap<string, string>,
  lookUp: LookUp,
): Promise<void> {
  const { app, ctx, organisationIds } = seed;
  const projects = app.get(Projects, { strict: false });
  const id = uuidV7();
  const { code, title, site, beginsOn, endsOn, reportingDay, problem, goals } = project;
  let view = await projects.create(on(ctx, project.writtenOn ?? beginsOn), {
    ...{ id, code, title, site, beginsOn, endsOn, reportingDay, problem, goals },
    carrierId: organisationIds[project.carrier] ?? '',
    areaId: lookUp('area', { code: project.areaCode }) ?? lookUp('area', { title: project.areaCode }),
    programmeId: project.programme === null ? null : (programmeIds.get(project.programme) ?? null),
    partners: project.partners.map(({ organisation, ...partner }) => ({
      ...partner,
      organisationId: organisation === undefined ? null : (organisationIds[organisation] ?? null),
    })),
    targetGroups: [...project.targetGroups],
  });
  for (const [step, day, reason] of project.steps ?? [['start', beginsOn] as const])
    view = await projects.transition(on(ctx, day), view, { step, ...(reason ? { reason } : {}) });
  const grantIds = await seedGrants(seed, project, id, programmeIds);
  await seedObligations(seed, project, id, grantIds);
  for (const kpi of project.kpis) await seedKpi(seed, id, kpi);
  const measure = project.measure === null ? null : lookUp('measure', project.measure);
  const indicators = project.context.map((wanted) => lookUp('indicator', { code: wanted }));
  for (const nodeId of [measure, ...indicators]) if (nodeId !== null) await projects.link(ctx, id, { nodeId });
}

async function seedGrants(
  { app, ctx }: ProjectSeed,
  project: DemoProject,
  projectId: string,
  programmeIds: ReadonlyMap<string, string>,
): Promise<string[]> {
  const grants = app.get(Grants, { strict: false });
  const ids: string[] = [];
  for (const { steps, programme, writtenOn, money, ...grant } of project.grants) {
    const id = uuidV7();
    ids.push(id);
    const day = writtenOn ?? steps[0]?.[1] ?? grant.periodFrom;
    let view = await grants.create(on(ctx, day), projectId, {
      ...grant,
      id,
      programmeId: programmeIds.get(programme) ?? null,
    });
    for (const [step, at, reason] of steps) {
      view = await grants.transition(on(ctx, at), found(view.grants, id), { step, ...(reason ? { reason } : {}) });
      // Nothing is spent before it begins or after the proof of use was checked.
      if (step === 'start' && money)
        view = await seedMoney(app.get(GrantMoneyBook, { strict: false }), ctx, found(view.grants, id), money);
    }
  }
  return ids;
}

async function seedMoney(
  book: GrantMoneyBook,
  ctx: ActorContext,
  grant: ProjectView['grants'][number],
  { plan, financing, quarters }: DemoMoney,
): Promise<ProjectView> {
  const lines = (sums: DemoMoney['plan'][number][1]) =>
    Object.entries(sums).map(([category, euros]) => ({ category: category as CostCategory, cents: euros * 100 }));
  const seen = (view: ProjectView) => ({ id: grant.id, version: found(view.grants, grant.id).money.version });
  let view = await book.plan(
    ctx,
    { id: grant.id, version: grant.money.version },
    {
      plan: plan.flatMap(([year, sums]) => lines(sums).map((line) => ({ ...line, year }))),
      financing: financing.map(([kind, source, euros]) => ({ kind, source, cents: euros * 100 })),
    },
  );
  for (const [year, quarter, spent, drawn] of quarters)
    view = await book.quarter(ctx, seen(view), { year, quarter, spending: lines(spent), drawnCents: drawn * 100 });
  return view;
}

async function seedObligations(
  { app, ctx }: ProjectSeed,
  project: DemoProject,
  projectId: string,
  grantIds: readonly string[],
): Promise<void> {
  const obligations = app.get(Obligations, { strict: false });
  for (const { steps = [], submittedOn, moved, grant, ...obligation } of project.obligations) {
    const id = uuidV7();
    let view: ProjectView = await obligations.create(ctx, projectId, {
      ...obligation,
      id,
      grantId: grantIds[grant] ?? null,
    });
    if (moved) {
      const body = { dueOn: moved.to, movedReason: moved.reason };
      view = await obligations.revise(ctx, found(view.obligations, id), body);
    }
    for (const step of steps) {
      const note = step === 'ask_back' ? 'Bitte die Zeiten der Jugendlichen ergänzen.' : '';
      view = await obligations.transition(ctx, found(view.obligations, id), {
        step,
        note,
        ...(step === 'submit' && submittedOn ? { on: submittedOn } : {}),
      });
    }
  }
}

/** Figures are entered in the week after their month. */
async function seedKpi({ app, ctx }: ProjectSeed, projectId: string, kpi: DemoKpi): Promise<void> {
  const { targets, from, values, comments = {}, corrected, ...rule } = kpi;
  const id = uuidV7();
  await app.get(Kpis, { strict: false }).create(on(ctx, `${from}-05`), projectId, {
    ...rule,
    id,
    targets: targets.map(([fromMonth, toMonth, value]) => ({ fromMonth, toMonth, value })),
  });
  for (const [at, value] of values.entries()) {
    if (value === null) continue;
    const month = monthPlus(from, at);
    const wrong = corrected?.month === month ? corrected : null;
    const body = { id: uuidV7(), month, value: wrong?.first ?? value, comment: comments[month] ?? '' };
    const readings = app.get(Readings, { strict: false });
    const { reading } = await readings.add(on(ctx, `${monthPlus(month, 1)}-06`), id, body);
    if (wrong)
      await readings.revise(on(ctx, wrong.on), reading, {
        value,
        comment: wrong.comment,
        reason: wrong.comment,
      });
  }
}

function found<Row extends { readonly id: string }>(rows: readonly Row[], id: string): Row {
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Error('A part of a project that was just made is not there.');
  return row;
}

/** Nodes of the chain that projects hang on. A measure is not there as long as the plan is not told. */
async function readLookUp({ app, ctx }: ProjectSeed): Promise<LookUp> {
  const nodes = await app.get(UnitOfWork, { strict: false }).read(ctx, (tx) =>
    tx.sql<{ id: string; kind: string; code: string | null; title: string }>(
      `SELECT n.id, n.kind, coalesce(a.code, n.code) AS code, n.title FROM chain_node n
         LEFT JOIN area a ON a.workspace_id = n.workspace_id AND a.id = n.id
         LEFT JOIN area_edition e ON e.workspace_id = a.workspace_id AND e.id = a.edition_id
        WHERE n.workspace_id = $1 AND n.kind IN ('area', 'indicator', 'measure') AND e.valid_to IS NULL`,
      [tx.workspaceId],
    ),
  );
  return (kind, { code, title }) =>
    nodes.find(
      (node) =>
        node.kind === kind &&
        (code === undefined || node.code === code) &&
        (title === undefined || (kind === 'area' ? node.title === title : node.title.includes(title))),
    )?.id ?? null;
}
