import { Injectable } from '@nestjs/common';
import type {
  AdvanceRecommendation,
  CreateRecommendation,
  ReviseRecommendation,
  StepRecommendation,
} from '@quartierwerk/contracts/conferences/conferences.dto';
import type { RecommendationView } from '@quartierwerk/contracts/conferences/recommendation.views';
import { recommendationCode, recommendationPrefix, yearOf } from '@quartierwerk/domain/conferences/codes';
import {
  recommendationWorkflow,
  supersedeVerdict,
  wordingVerdict,
} from '@quartierwerk/domain/conferences/recommendation-workflow';
import { dayOf } from '@quartierwerk/domain/time/day';
import { guardedUpdate } from '../../platform/database/guarded-update.js';
import { UnitOfWork, type WriteTx } from '../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { Refused } from '../../platform/http/refused.js';
import { Spine } from '../chain/index.js';
import { RecommendationDecisions } from './recommendation-decisions.js';
import { writeEvent } from './recommendation-history.js';
import { type RecommendationRow, lockOwn, lockRecommendation } from './recommendation-rows.js';
import { RecommendationDetailQueries } from './recommendation.queries.js';
import { requireField, requireRows } from './references.js';
import { type Seen, organisationOf } from './seen.js';

/** Commands on recommendations: their wording, and the steps that no decision of the steering group makes. */
@Injectable()
export class Recommendations {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly decisions: RecommendationDecisions,
    private readonly queries: RecommendationDetailQueries,
  ) {}

  /**
   * Begins a draft, seen by its organisation alone. One that supersedes another keeps a link to it.
   *
   * @throws Refused `RECOMMENDATION_STILL_OPEN`, `NOT_FOUND` for an unknown conference, area, field or organisation
   */
  async create(ctx: ActorContext, body: CreateRecommendation): Promise<RecommendationView> {
    return this.uow.run(ctx, async (tx) => {
      const organisationId = organisationOf(tx);
      await requireReferences(tx, body, body.conferenceId ?? null);
      const conference = body.conferenceId ? await conferenceOf(tx, body.conferenceId) : null;
      const areaId = body.areaId ?? conference?.areaId ?? null;
      const year = yearOf(dayOf(tx.now()));
      const number = await this.spine.nextNumber(tx, 'recommendation', recommendationPrefix(year));
      const code = recommendationCode(year, number);
      const state = recommendationWorkflow.initial;
      await this.spine.addNodes(tx, [
        {
          ...{ id: body.id, kind: 'recommendation', title: body.title, state, code, organisationId },
          ...(areaId ? { areaId } : {}),
          visibility: 'organisation',
        },
      ]);
      await tx.sql(
        `INSERT INTO recommendation (workspace_id, id, conference_id, field_id, area_id, organisation_id, title, wording,
                                     target_groups, life_phase, costs, existing, state, state_since, created_at, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::text[], $10, $11, $12, $13, $14, $15, $16)`,
        [
          ...[tx.workspaceId, body.id, body.conferenceId ?? null, body.fieldId ?? null, areaId, organisationId],
          ...[body.title, body.wording, body.targetGroups ?? [], body.lifePhase ?? '', body.costs ?? ''],
          ...[body.existing ?? '', state, dayOf(tx.now()), tx.now(), tx.actor.userId],
        ],
      );
      await writeAddressees(tx, body.id, body.addresseeIds ?? []);
      if (conference) await this.joinConference(tx, body.id, conference.id);
      await writeEvent(tx, { recommendationId: body.id, event: 'created', state });
      if (body.supersedesId) await this.supersede(tx, body.id, body.supersedesId);
      return this.close(tx, 'conferences.create_recommendation', body.id, { code });
    });
  }

  /**
   * Changes the wording and the facts of a draft.
   *
   * @throws Refused `RECOMMENDATION_AGREED`, `RECOMMENDATION_WORDING_FIXED`, `RECOMMENDATION_OF_ANOTHER`, `VERSION_STALE`, `NOT_FOUND`
   */
  async revise(ctx: ActorContext, seen: Seen, body: ReviseRecommendation): Promise<RecommendationView> {
    return this.uow.run(ctx, async (tx) => {
      const row = await lockOwn(tx, seen.id);
      const verdict = wordingVerdict(row.state);
      if (!verdict.ok) throw Refused.because(verdict);
      const conferenceId = body.conferenceId === undefined ? row.conferenceId : body.conferenceId;
      const moved = conferenceId !== row.conferenceId;
      // A field of action belongs to its conference and does not move with the recommendation.
      const fieldId = body.fieldId === undefined ? (moved ? null : row.fieldId) : body.fieldId;
      await requireReferences(tx, { ...body, fieldId }, conferenceId);
      if (moved && conferenceId) await conferenceOf(tx, conferenceId);
      const columns = {
        title: body.title,
        wording: body.wording,
        conference_id: conferenceId,
        field_id: fieldId,
        area_id: body.areaId,
        target_groups: body.targetGroups,
        life_phase: body.lifePhase,
        costs: body.costs,
        existing: body.existing,
      };
      const patch = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
      await guardedUpdate(tx, 'recommendation', seen, patch, () => this.queries.viewIn(tx, seen.id));
      if (body.addresseeIds) await writeAddressees(tx, seen.id, body.addresseeIds);
      if (moved) await this.changeConference(tx, row, conferenceId);
      await this.spine.changeNode(tx, seen.id, {
        ...(body.title === undefined ? {} : { title: body.title }),
        ...(body.areaId ? { areaId: body.areaId } : {}),
      });
      await writeEvent(tx, { recommendationId: seen.id, event: 'revised', state: row.state });
      return this.close(tx, 'conferences.revise_recommendation', seen.id, {});
    });
  }

  /**
   * A step of those who word it: agreed in the conference, taken back to a draft, withdrawn.
   *
   * @throws Refused `RECOMMENDATION_STATE`, `RECOMMENDATION_OF_ANOTHER`, the refusals of the workflow, `VERSION_STALE`, `NOT_FOUND`
   */
  step(ctx: ActorContext, seen: Seen, body: StepRecommendation): Promise<RecommendationView> {
    return this.uow.run(ctx, async (tx) => {
      const row = await lockOwn(tx, seen.id);
      return this.move(tx, row, seen, body);
    });
  }

  /** A step of the planner: to the steering group, into planning, done, given up. @throws as `step` */
  advance(ctx: ActorContext, seen: Seen, body: AdvanceRecommendation): Promise<RecommendationView> {
    return this.uow.run(ctx, async (tx) => {
      const row = await lockRecommendation(tx, seen.id);
      return this.move(tx, row, seen, body);
    });
  }

  private async move(
    tx: WriteTx,
    row: RecommendationRow,
    seen: Seen,
    step: StepRecommendation | AdvanceRecommendation,
  ): Promise<RecommendationView> {
    if (row.version !== seen.version) {
      throw new Refused('VERSION_STALE', undefined, { current: await this.queries.viewIn(tx, seen.id) });
    }
    const state = await this.decisions.move(tx, row, step);
    return this.close(tx, `conferences.${step.transition}_recommendation`, row.id, { state });
  }

  private async supersede(tx: WriteTx, id: string, formerId: string): Promise<void> {
    const former = await lockRecommendation(tx, formerId);
    const verdict = supersedeVerdict(former.state);
    if (!verdict.ok) throw Refused.because(verdict);
    await this.spine.addLinks(tx, [{ fromId: id, relation: 'supersedes', toId: formerId }]);
    await writeEvent(tx, { recommendationId: formerId, event: 'superseded', state: former.state, nodeId: id });
  }

  private async joinConference(tx: WriteTx, id: string, conferenceId: string): Promise<void> {
    await this.spine.addLinks(tx, [{ fromId: id, relation: 'part_of', toId: conferenceId }]);
  }

  private async changeConference(tx: WriteTx, row: RecommendationRow, conferenceId: string | null): Promise<void> {
    if (row.conferenceId) {
      await this.spine.endLink(tx, { fromId: row.id, relation: 'part_of', toId: row.conferenceId }, 'revised');
    }
    if (conferenceId) await this.joinConference(tx, row.id, conferenceId);
  }

  private close(
    tx: WriteTx,
    action: string,
    id: string,
    payload: Readonly<Record<string, unknown>>,
  ): Promise<RecommendationView> {
    tx.record({ action, objectKind: 'recommendation', objectId: id, payload });
    return this.queries.viewIn(tx, id);
  }
}

async function requireReferences(
  tx: WriteTx,
  body: Pick<ReviseRecommendation, 'areaId' | 'fieldId' | 'addresseeIds'>,
  conferenceId: string | null,
): Promise<void> {
  await requireRows(tx, 'area', body.areaId ? [body.areaId] : []);
  await requireRows(tx, 'organisation', body.addresseeIds ?? []);
  if (!body.fieldId) return;
  if (!conferenceId) throw new Refused('RECOMMENDATION_WITHOUT_CONFERENCE');
  await requireField(tx, body.fieldId, conferenceId);
}

/** A conference with its first area. @throws Refused `NOT_FOUND` */
async function conferenceOf(tx: WriteTx, id: string): Promise<{ readonly id: string; readonly areaId: string | null }> {
  const [row] = await tx.sql<{ id: string; areaId: string | null }>(
    `SELECT c.id, (SELECT ca.area_id FROM conference_area ca WHERE ca.workspace_id = c.workspace_id AND ca.conference_id = c.id
                    ORDER BY ca.position LIMIT 1) AS "areaId"
       FROM conference c WHERE c.workspace_id = $1 AND c.id = $2`,
    [tx.workspaceId, id],
  );
  if (!row) throw new Refused('NOT_FOUND');
  return row;
}

async function writeAddressees(tx: WriteTx, id: string, organisationIds: readonly string[]): Promise<void> {
  await tx.sql('DELETE FROM recommendation_addressee WHERE workspace_id = $1 AND recommendation_id = $2', [
    tx.workspaceId,
    id,
  ]);
  await tx.sql(
    `INSERT INTO recommendation_addressee (workspace_id, recommendation_id, organisation_id, position)
     SELECT $1, $2, o.id, o.position FROM unnest($3::uuid[]) WITH ORDINALITY AS o (id, position)`,
    [tx.workspaceId, id, organisationIds],
  );
}
