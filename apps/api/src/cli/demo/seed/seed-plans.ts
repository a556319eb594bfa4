import type { INestApplicationContext, Type } from '@nestjs/common';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { findCatalogueIndicator } from '@quartierwerk/domain/indicators/catalogue';
import type { MeasureTransition } from '@quartierwerk/domain/plans/measure-workflow';
import type { MeasureState } from '@quartierwerk/domain/plans/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import { Spine } from '../../../features/chain/index.js';
import {
  Goals,
  MeasureDeadlines,
  MeasureLinks,
  MeasureMoney,
  MeasureReports,
  Measures,
  PlanParts,
  Plans,
} from '../../../features/plans/index.js';
import { carriesOutDecision } from '../../../features/steering/index.js';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import type { DemoMeasure, DemoPlan, DemoPrintedFigure } from '../plans/plan-data.js';
import { financingOf } from '../plans/plan-money.js';
import { RBK_DISTRICT } from '../rbk-places.js';

export interface PlansSeed {
  readonly app: INestApplicationContext;
  readonly ctx: ActorContext;
}

/** The way to each state, step by step; the last one is taken when work began or ended. */
const WAYS: Readonly<Record<MeasureState, readonly MeasureTransition[]>> = {
  idea: [],
  planned: ['plan'],
  decided: ['plan', 'decide'],
  funding_applied: ['plan', 'decide', 'apply_for_funding'],
  funded: ['plan', 'decide', 'apply_for_funding', 'fund'],
  in_progress: ['plan', 'decide', 'apply_for_funding', 'fund', 'start'],
  completed: ['plan', 'decide', 'apply_for_funding', 'fund', 'start', 'complete'],
  consolidated: ['plan', 'decide', 'apply_for_funding', 'fund', 'start', 'complete', 'consolidate'],
  on_hold: ['plan', 'decide', 'hold'],
  discontinued: ['plan', 'decide', 'discontinue'],
};

/** What was decided with the plan carries its decision; the rest waits for one. */
const UNDECIDED: readonly MeasureState[] = ['idea', 'planned'];

/** Writes an action plan as it came about, each step on its day. */
export async function seedPlan(seed: PlansSeed, plan: DemoPlan): Promise<void> {
  await new PlanWriter(seed, plan).write();
}

class PlanWriter {
  private readonly planId = uuidV7();
  private readonly fieldIds: string[] = [];
  private readonly stageIds: string[] = [];
  private readonly goalIds = new Map<string, string>();

  constructor(
    private readonly seed: PlansSeed,
    private readonly plan: DemoPlan,
  ) {}

  async write(): Promise<void> {
    await this.writeFrame();
    const decisionIds = await this.nodeIds('decision', this.plan.measureDecisions);
    for (const nodeId of await this.nodeIds('decision', this.plan.decisions))
      await this.service(Plans).link(this.on(this.plan.decidedOn), this.planId, { nodeId });
    for (const measure of this.plan.measures) await this.writeMeasure(measure, decisionIds);
    const { state = 'in_progress', decidedOn, endsOn } = this.plan;
    if (state === 'draft') return;
    const begun = await this.service(Plans).move(this.on(decidedOn), { id: this.planId, version: 1 }, 'begin');
    if (state === 'completed') await this.service(Plans).move(this.on(endsOn), begun, 'complete');
  }

  private async writeFrame(): Promise<void> {
    const { plan, planId } = this;
    const ctx = this.on(plan.writtenOn);
    const [areaId] = await this.areaIds([plan.area]);
    const { code, title, startsOn, endsOn, missionTitle, missionStatement, missionAdopted } = plan;
    await this.service(Plans).create(ctx, {
      ...{ id: planId, code, title, codePrefix: plan.codePrefix ?? '', startsOn, endsOn, areaId: areaId ?? null },
      ...{ missionTitle, missionStatement, missionAdopted },
    });
    for (const [index, field] of plan.fields.entries()) {
      this.fieldIds[index] = uuidV7();
      const id = this.fieldIds[index];
      await this.service(PlanParts).createField(ctx, planId, { id, number: index + 1, title: field });
    }
    for (const [index, stage] of plan.stages.entries()) {
      this.stageIds[index] = uuidV7();
      const id = this.stageIds[index];
      await this.service(PlanParts).createStage(ctx, planId, { id, number: index + 1, ...stage });
    }
    for (const { number, level, text, target, dueOn } of plan.goals) {
      const id = uuidV7();
      this.goalIds.set(number, id);
      const parentId = this.goalIds.get(number.split('.').slice(0, -1).join('.')) ?? null;
      await this.service(Goals).create(ctx, planId, {
        id,
        level,
        parentId,
        text,
        target: target ?? null,
        dueOn: dueOn ?? null,
      });
    }
  }

  private async writeMeasure(measure: DemoMeasure, decisionIds: readonly string[]): Promise<void> {
    const id = await this.create(measure);
    await this.writeMilestones(id, measure);
    const financing = financingOf(measure);
    if (financing) await this.service(MeasureMoney).set(this.on(this.plan.writtenOn), await this.seen(id), financing);
    await this.link(id, measure, decisionIds);
    if (measure.isPublic) await this.service(Measures).publish(this.on(this.plan.decidedOn), await this.seen(id), true);
    await this.walk(id, measure);
    for (const { on, to, reason } of measure.moves ?? [])
      await this.service(MeasureDeadlines).reschedule(this.on(on), await this.seen(id), { endsOn: to, reason });
    for (const report of measure.reports ?? []) await this.report(id, report);
  }

  private async create(measure: DemoMeasure): Promise<string> {
    const id = uuidV7();
    const [field, number] = measure.code.split('.').map(Number) as [number, number];
    const [areaId] = measure.area ? await this.areaIds([measure.area]) : [];
    const { title, startsOn, endsOn, rationale, aim, description, carrier, partners, location, isKey } = measure;
    await this.service(Measures).create(this.on(this.plan.writtenOn), this.planId, {
      ...{ id, title, number, startsOn, endsOn, rationale, aim, leadUnit: measure.lead, areaId: areaId ?? null },
      ...{ fieldId: this.fieldIds[field - 1] ?? '', stageId: this.stageIds[measure.stage - 1] ?? '' },
      ...{ goalIds: measure.goals.map((goal) => this.goalIds.get(goal) ?? ''), priority: measure.priority ?? null },
      ...defined({ description, carrier, location, isKey }),
      ...(partners ? { partners: [...partners] } : {}),
      ...(measure.groups ? { targetGroups: [...measure.groups] } : {}),
      ...(measure.phases ? { lifePhases: [...measure.phases] } : {}),
      ...(measure.packages ? { workPackages: [...measure.packages] } : {}),
      ...defined({
        participation: measure.participation,
        cooperation: measure.cooperation,
        sustainability: measure.sustainability,
      }),
    });
    return id;
  }

  private async writeMilestones(measureId: string, measure: DemoMeasure): Promise<void> {
    const deadlines = this.service(MeasureDeadlines);
    for (const { title, dueOn, moves, reachedOn } of measure.milestones ?? []) {
      const id = uuidV7();
      await deadlines.addMilestone(this.on(this.plan.writtenOn), measureId, { id, title, dueOn });
      let version = 1;
      for (const { on, to, reason } of moves ?? [])
        await deadlines.moveMilestone(this.on(on), { id, version: version++ }, { dueOn: to, reason });
      if (reachedOn) await deadlines.reviseMilestone(this.on(reachedOn), { id, version }, { reachedOn });
    }
  }

  /** Every step of the way on a day that fits: decided with the plan, begun and ended with the measure. */
  private async walk(id: string, measure: DemoMeasure): Promise<void> {
    const ended = measure.moves?.at(-1)?.to ?? measure.endsOn;
    for (const step of WAYS[measure.state]) {
      const day =
        step === 'complete' || step === 'consolidate'
          ? ended
          : step === 'start'
            ? measure.startsOn
            : this.plan.decidedOn;
      const reason = step === 'hold' || step === 'discontinue' ? (measure.reason ?? '') : '';
      const elsewhere = step === 'decide' && !(await this.isLinked(id)) ? { decidedElsewhere: this.elsewhere() } : {};
      await this.service(Measures).transit(this.on(day), await this.seen(id), { step, reason, ...elsewhere });
    }
  }

  /** Plans that are older than the programme, and what no body of the workspace decided on. */
  private elsewhere(): { on: Day; body: string } {
    return { on: this.plan.decidedOn, body: this.plan.decidedBy };
  }

  private async isLinked(id: string): Promise<boolean> {
    return this.read((tx) => carriesOutDecision(tx, id));
  }

  private async report(measureId: string, report: NonNullable<DemoMeasure['reports']>[number]): Promise<void> {
    const { on, course, text, reason, nextStep, nextStepDue } = report;
    await this.service(MeasureReports).report(this.on(on), measureId, {
      ...{ id: uuidV7(), reportedOn: on, course, text, reason: reason ?? '', nextStep: nextStep ?? '' },
      nextStepDue: nextStepDue ?? null,
    });
  }

  private async link(id: string, measure: DemoMeasure, decisionIds: readonly string[]): Promise<void> {
    const { citedOn, decidedOn } = this.plan;
    const link = (day: Day, nodeId: string, as?: 'watched') =>
      this.service(MeasureLinks).link(this.on(day), id, { nodeId, ...(as ? { as } : {}) });
    const own = measure.links ?? [];
    const toDecision = own.some(({ kind }) => kind === 'decision');
    if (!toDecision && !measure.undecided && !UNDECIDED.includes(measure.state))
      for (const nodeId of decisionIds) await link(decidedOn, nodeId);
    for (const { kind, code, on } of own)
      for (const nodeId of await this.nodeIds(kind, [code]))
        await link(on ?? (kind === 'contribution' ? citedOn : decidedOn), nodeId);
    const knownOn = measure.startsOn < citedOn ? measure.startsOn : citedOn;
    for (const nodeId of await this.nodeIds('indicator', measure.evidence ?? [])) await link(knownOn, nodeId);
    for (const printed of measure.printed ?? []) await this.citePrinted(id, printed);
    for (const nodeId of await this.nodeIds('indicator', measure.watched ?? [])) await link(citedOn, nodeId, 'watched');
  }

  /** Figures of a report that is older than every delivery are pinned as it printed them. */
  private async citePrinted(measureId: string, printed: DemoPrintedFigure): Promise<void> {
    const entry = findCatalogueIndicator(printed.indicator);
    const [fromId] = await this.nodeIds('indicator', [printed.indicator]);
    if (!entry || fromId === undefined) throw new Error(`The demonstration has no indicator ${printed.indicator}.`);
    const { year, rate, district, report } = printed;
    const pinned = {
      ...{ unit: entry.unit, decimals: entry.decimals, direction: entry.direction, year, status: 'present', rate },
      ...{ areaName: this.plan.area, district, districtName: RBK_DISTRICT.name, said: report },
    };
    await this.service(UnitOfWork).run(this.on(this.plan.decidedOn), async (tx) => {
      await this.service(Spine).addLinks(tx, [{ fromId, relation: 'evidences', toId: measureId, pinned }]);
      tx.record({ action: 'demo.cite_report', objectKind: 'indicator', objectId: fromId });
    });
  }

  /** Ids of nodes by their codes; what an earlier part of the demonstration does not have is left out. */
  private nodeIds(kind: NodeKind, codes: readonly string[]): Promise<string[]> {
    return this.read(async (tx) => {
      const rows = await tx.sql<{ id: string }>(
        'SELECT id FROM chain_node WHERE workspace_id = $1 AND kind = $2 AND code = ANY ($3::text[]) ORDER BY code',
        [tx.workspaceId, kind, codes],
      );
      return rows.map((row) => row.id);
    });
  }

  private areaIds(names: readonly string[]): Promise<string[]> {
    return this.read(async (tx) => {
      const rows = await tx.sql<{ id: string }>(
        `SELECT a.id FROM area a JOIN area_edition e ON e.workspace_id = a.workspace_id AND e.id = a.edition_id
          WHERE a.workspace_id = $1 AND a.name = ANY ($2::text[]) AND e.valid_to IS NULL ORDER BY a.level`,
        [tx.workspaceId, names],
      );
      return rows.map((row) => row.id);
    });
  }

  private async seen(id: string): Promise<{ id: string; version: number }> {
    const [row] = await this.read((tx) =>
      tx.sql<{ version: number }>('SELECT version FROM measure WHERE workspace_id = $1 AND id = $2', [
        tx.workspaceId,
        id,
      ]),
    );
    return { id, version: row?.version ?? 0 };
  }

  private read<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.service(UnitOfWork).read(this.seed.ctx, work);
  }

  /** The planner at ten in the morning of that day. */
  private on(day: Day): ActorContext {
    return { ...this.seed.ctx, now: () => new Date(`${day}T09:00:00Z`) };
  }

  private service<Service>(type: Type<Service>): Service {
    return this.seed.app.get(type, { strict: false });
  }
}

/** Leaves out what was not said. */
function defined<Values extends object>(values: Values): { [Key in keyof Values]?: NonNullable<Values[Key]> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Values]?: NonNullable<Values[Key]>;
  };
}
