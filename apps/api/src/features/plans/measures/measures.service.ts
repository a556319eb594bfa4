import { Injectable } from '@nestjs/common';
import type { ErrorCode } from '@quartierwerk/contracts/http/error-codes';
import type {
  CreateMeasure,
  DecidedElsewhereBody,
  ReviseMeasure,
  TransitMeasure,
} from '@quartierwerk/contracts/plans/measures.dto';
import type { MeasureView } from '@quartierwerk/contracts/plans/measure.views';
import { periodVerdict } from '@quartierwerk/domain/plans/deadline-rule';
import { measureCode } from '@quartierwerk/domain/plans/measure-links';
import { nextInField } from '@quartierwerk/domain/plans/measure-place';
import { type MeasureRefusal, measureWorkflow } from '@quartierwerk/domain/plans/measure-workflow';
import { planOpenVerdict } from '@quartierwerk/domain/plans/plan-workflow';
import type { PlanState } from '@quartierwerk/domain/plans/vocabulary';
import { dayOf } from '@quartierwerk/domain/time/day';
import type { Refusal } from '@quartierwerk/domain/verdict/verdict';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine, visibleTo } from '../../chain/index.js';
import { carriesOutDecision } from '../../steering/index.js';
import { seenWith } from '../concepts/draft-visibility.js';
import { type LockedMeasure, type Seen, lockMeasure, requireArea, requireParts } from './measure-lock.js';
import { columnsOf, insertMeasure } from './measure-columns.js';
import { MeasureSheetQueries } from './measure-sheet.queries.js';
import { TakenUp } from './taken-up.js';

interface Home {
  readonly codePrefix: string;
  readonly state: PlanState;
  readonly organisationId: string | null;
  readonly fieldNumber: number;
}

/** Commands on measures: what they say, how far they are, who sees them. */
@Injectable()
export class Measures {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly sheets: MeasureSheetQueries,
    private readonly takenUp: TakenUp,
  ) {}

  /**
   * With the decision that it carries out, or not at all.
   *
   * @throws Refused `PLAN_COMPLETED`, `PART_OF_OTHER_PLAN`, `MEASURE_NUMBER_TAKEN`, `PERIOD_REVERSED`, `LINK_TARGET_UNKNOWN`, `NOT_FOUND`
   */
  async create(ctx: ActorContext, planId: string, body: CreateMeasure): Promise<MeasureView> {
    return this.uow.run(ctx, async (tx) => {
      const home = await lockHome(tx, planId, body.fieldId);
      await this.checkParts(tx, planId, body);
      if (body.decisionId) await this.spine.linkable(tx, [body.decisionId], ['decision']);
      checkPeriod(body.startsOn ?? null, body.endsOn ?? null);
      const number = body.number ?? (await nextNumber(tx, body.fieldId));
      await requireFreeNumber(tx, body.fieldId, number);
      const code = measureCode(home.codePrefix, home.fieldNumber, number);
      await this.spine.addNodes(tx, [
        {
          ...{ id: body.id, kind: 'measure', code, title: body.title, state: measureWorkflow.initial },
          ...(body.areaId ? { areaId: body.areaId } : {}),
          ...(body.startsOn ? { validFrom: body.startsOn } : {}),
          ...(body.endsOn ? { validTo: body.endsOn } : {}),
          ...seenWith(home),
        },
      ]);
      await insertMeasure(tx, planId, number, measureWorkflow.initial, body);
      if (body.secondaryFieldIds) await setSecondaryFields(tx, body.id, body.secondaryFieldIds);
      await this.spine.addLinks(tx, [
        { fromId: body.id, relation: 'part_of', toId: body.fieldId },
        ...(body.areaId ? [{ fromId: body.id, relation: 'describes' as const, toId: body.areaId }] : []),
        ...(body.goalIds ?? []).map((toId) => ({ fromId: body.id, relation: 'pursues' as const, toId })),
        ...(body.decisionId ? [{ fromId: body.id, relation: 'implements' as const, toId: body.decisionId }] : []),
      ]);
      if (body.decisionId) await this.takenUp.follow(tx, body.id);
      return this.close(tx, 'plans.create_measure', body.id, { planId, code });
    });
  }

  /** @throws Refused `VERSION_STALE`, `PART_OF_OTHER_PLAN`, `PERIOD_REVERSED`, `PLAN_COMPLETED`, `NOT_FOUND` */
  async revise(ctx: ActorContext, seen: Seen, body: ReviseMeasure): Promise<MeasureView> {
    return this.uow.run(ctx, async (tx) => {
      const measure = await lockMeasure(tx, seen.id);
      await this.checkParts(tx, measure.planId, body);
      checkPeriod(body.startsOn === undefined ? measure.startsOn : body.startsOn, measure.endsOn);
      await this.update(tx, seen, columnsOf(body));
      if (body.secondaryFieldIds) await setSecondaryFields(tx, seen.id, body.secondaryFieldIds);
      if (body.areaId !== undefined) await this.moveToArea(tx, measure, body.areaId);
      await this.spine.changeNode(tx, seen.id, {
        ...(body.title === undefined ? {} : { title: body.title }),
        ...(body.startsOn === undefined ? {} : { validFrom: body.startsOn }),
      });
      return this.close(tx, 'plans.revise_measure', seen.id, { fields: Object.keys(body).sort().join(' ') });
    });
  }

  /**
   * @throws Refused `MEASURE_STEP_IMPOSSIBLE`, `MEASURE_REASON_MISSING`, `MEASURE_WITHOUT_DECISION`, `DECIDED_BODY_MISSING`,
   *   `DECIDED_IN_FUTURE`, `VERSION_STALE`, `PLAN_COMPLETED`, `NOT_FOUND`
   */
  async transit(
    ctx: ActorContext,
    seen: Seen,
    { step, reason, decidedElsewhere }: TransitMeasure,
  ): Promise<MeasureView> {
    return this.uow.run(ctx, async (tx) => {
      const measure = await lockMeasure(tx, seen.id);
      const result = measureWorkflow.apply(measure.state, step, {
        reason,
        decided: await carriesOutDecision(tx, seen.id),
        decidedElsewhere: decidedElsewhere ?? null,
        today: dayOf(tx.now()),
      });
      if (!result.ok) throw refusedStep(result);
      await this.update(tx, seen, {
        ...{ state: result.state, state_reason: reason.trim() },
        ...(step === 'decide' ? elsewhereColumns(decidedElsewhere) : {}),
      });
      await this.spine.changeNode(tx, seen.id, {
        state: result.state,
        ...(step === 'decide' ? { decidedElsewhere: decidedElsewhere !== undefined } : {}),
      });
      await this.takenUp.follow(tx, seen.id);
      return this.close(tx, `plans.${step}_measure`, seen.id, { from: measure.state, to: result.state });
    });
  }

  /** Sets a measure to public, or takes it back among the planning side. @throws Refused `VERSION_STALE`, `NOT_FOUND` */
  async publish(ctx: ActorContext, seen: Seen, isPublic: boolean): Promise<MeasureView> {
    return this.uow.run(ctx, async (tx) => {
      const { planState } = await lockMeasure(tx, seen.id);
      await this.update(tx, seen, {});
      const visibility = isPublic ? 'public' : planState === 'draft' ? 'organisation' : 'workspace';
      await this.spine.changeNode(tx, seen.id, { visibility });
      return this.close(tx, isPublic ? 'plans.publish_measure' : 'plans.withdraw_measure', seen.id, { visibility });
    });
  }

  private async checkParts(tx: WriteTx, planId: string, body: Partial<CreateMeasure>): Promise<void> {
    if (body.areaId) await requireArea(tx, body.areaId);
    if (body.stageId) await requireParts(tx, 'planning_stage', planId, [body.stageId]);
    if (body.secondaryFieldIds) await requireParts(tx, 'field_of_action', planId, body.secondaryFieldIds);
    if (body.goalIds) await requireParts(tx, 'goal', planId, body.goalIds);
  }

  private async moveToArea(tx: WriteTx, { id, areaId: former }: LockedMeasure, areaId: string | null): Promise<void> {
    if (former === areaId) return;
    if (former) await this.spine.endLink(tx, { fromId: id, relation: 'describes', toId: former }, 'revised');
    if (areaId) await this.spine.addLinks(tx, [{ fromId: id, relation: 'describes', toId: areaId }]);
    await tx.sql('UPDATE chain_node SET area_id = $3 WHERE workspace_id = $1 AND id = $2', [
      tx.workspaceId,
      id,
      areaId,
    ]);
  }

  private async update(tx: WriteTx, seen: Seen, patch: Record<string, unknown>): Promise<void> {
    await guardedUpdate(tx, 'measure', seen, patch, () => this.sheets.sheetIn(tx, seen.id));
  }

  private close(
    tx: WriteTx,
    action: string,
    id: string,
    payload: Readonly<Record<string, string>>,
  ): Promise<MeasureView> {
    tx.record({ action, objectKind: 'measure', objectId: id, payload });
    return this.sheets.sheetIn(tx, id);
  }
}

function refusedStep(refusal: Refusal): Refused {
  const wrongState = refusal.reason === 'WRONG_STATE' || refusal.reason === 'UNKNOWN_TRANSITION';
  if (wrongState) return new Refused('MEASURE_STEP_IMPOSSIBLE');
  return new Refused(refusal.reason as MeasureRefusal & ErrorCode, refusal.params);
}

/** Decided anew, by a linked decision, what was named before holds no more. */
function elsewhereColumns(elsewhere: DecidedElsewhereBody | undefined): Record<string, unknown> {
  return {
    decided_elsewhere_on: elsewhere?.on ?? null,
    decided_elsewhere_by: elsewhere?.body.trim() ?? null,
    decided_elsewhere_reference: elsewhere?.reference?.trim() ?? '',
  };
}

function checkPeriod(startsOn: string | null, endsOn: string | null): void {
  const verdict = periodVerdict(startsOn, endsOn);
  if (!verdict.ok) throw Refused.because(verdict);
}

/** The plan and the field of a new measure; the field is locked, so that no number is given twice. */
async function lockHome(tx: WriteTx, planId: string, fieldId: string): Promise<Home> {
  const { where, params } = visibleTo(tx, 'n', 1);
  const [plan] = await tx.sql<Omit<Home, 'fieldNumber'>>(
    `SELECT p.code_prefix AS "codePrefix", p.state, n.organisation_id AS "organisationId"
       FROM action_plan p JOIN chain_node n ON n.workspace_id = p.workspace_id AND n.id = p.id WHERE ${where} AND p.id = $4`,
    [...params, planId],
  );
  if (!plan) throw new Refused('NOT_FOUND');
  const verdict = planOpenVerdict(plan.state);
  if (!verdict.ok) throw Refused.because(verdict);
  const [field] = await tx.sql<{ number: number }>(
    'SELECT number FROM field_of_action WHERE workspace_id = $1 AND plan_id = $2 AND id = $3 FOR UPDATE',
    [tx.workspaceId, planId, fieldId],
  );
  if (!field) throw new Refused('PART_OF_OTHER_PLAN');
  return { ...plan, fieldNumber: field.number };
}

async function nextNumber(tx: WriteTx, fieldId: string): Promise<number> {
  const rows = await tx.sql<{ number: number }>(
    'SELECT number FROM measure WHERE workspace_id = $1 AND field_id = $2',
    [tx.workspaceId, fieldId],
  );
  return nextInField(rows.map(({ number }) => number));
}

async function requireFreeNumber(tx: WriteTx, fieldId: string, number: number): Promise<void> {
  const taken = await tx.sql('SELECT 1 FROM measure WHERE workspace_id = $1 AND field_id = $2 AND number = $3', [
    tx.workspaceId,
    fieldId,
    number,
  ]);
  if (taken.length > 0) throw new Refused('MEASURE_NUMBER_TAKEN');
}

async function setSecondaryFields(tx: WriteTx, measureId: string, fieldIds: readonly string[]): Promise<void> {
  await tx.sql('DELETE FROM measure_field WHERE workspace_id = $1 AND measure_id = $2', [tx.workspaceId, measureId]);
  await tx.sql(
    'INSERT INTO measure_field (workspace_id, measure_id, field_id) SELECT $1, $2, id FROM unnest($3::uuid[]) AS id GROUP BY id',
    [tx.workspaceId, measureId, fieldIds],
  );
}
