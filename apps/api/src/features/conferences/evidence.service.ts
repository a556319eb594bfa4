import { Injectable } from '@nestjs/common';
import type { AddEvidence, AnswerConsent, EndEvidence } from '@quartierwerk/contracts/conferences/conferences.dto';
import type { RecommendationView } from '@quartierwerk/contracts/conferences/recommendation.views';
import { speaksAs } from '@quartierwerk/domain/access/speaks-as';
import { consentVerdict } from '@quartierwerk/domain/conferences/consent-rule';
import { evidenceVerdict } from '@quartierwerk/domain/conferences/recommendation-workflow';
import { EVIDENCE_KINDS, EVIDENCE_RELATIONS, type EvidenceKind } from '@quartierwerk/domain/conferences/vocabulary';
import { dayOf } from '@quartierwerk/domain/time/day';
import { UnitOfWork, type WriteTx } from '../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { Refused } from '../../platform/http/refused.js';
import { type NewLink, Spine } from '../chain/index.js';
import { PinnedEvidence } from './pinned-evidence.js';
import { writeEvent } from './recommendation-history.js';
import { type RecommendationRow, lockOwn } from './recommendation-rows.js';
import { RecommendationDetailQueries } from './recommendation.queries.js';
import { requireRows } from './references.js';
import type { Seen } from './seen.js';

/** What a recommendation rests on, and who of those concerned agrees to it. */
@Injectable()
export class Evidence {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly pinned: PinnedEvidence,
    private readonly queries: RecommendationDetailQueries,
  ) {}

  /**
   * Adds evidence and pins it as it is now. Two people may add at the same time; what stands already stays as it was.
   *
   * @throws Refused `LINK_TARGET_UNKNOWN`, `EVIDENCE_WITHOUT_AREA`, `EVIDENCE_WITHOUT_RUN`, `RECOMMENDATION_EVIDENCE_FIXED`,
   *   `RECOMMENDATION_OF_ANOTHER`, `NOT_FOUND`
   */
  async add(ctx: ActorContext, id: string, body: AddEvidence): Promise<RecommendationView> {
    return this.uow.run(ctx, async (tx) => {
      const row = await lockOwn(tx, id);
      requireOpen(row, 'add');
      const kind = (await this.spine.linkable(tx, [body.nodeId], EVIDENCE_KINDS)).get(body.nodeId) as EvidenceKind;
      if (body.areaId) await requireRows(tx, 'area', [body.areaId]);
      const areaId = body.areaId ?? row.areaId;
      const pinned = await this.pinned.of(tx, { id: body.nodeId, kind, areaId, runNumber: body.runNumber });
      await this.spine.addLinks(tx, [
        {
          ...{ fromId: body.nodeId, relation: EVIDENCE_RELATIONS[kind], toId: id, pinned: { ...pinned } },
          ...(body.note ? { note: body.note } : {}),
        },
      ]);
      await writeEvent(tx, {
        recommendationId: id,
        event: 'evidence_added',
        state: row.state,
        nodeId: body.nodeId,
      });
      return this.close(tx, row, 'conferences.add_evidence', { nodeId: body.nodeId, kind });
    });
  }

  /** Takes evidence away with a reason; the link stays in the history. @throws as `add`, `VERSION_STALE` */
  async end(ctx: ActorContext, seen: Seen, body: EndEvidence): Promise<RecommendationView> {
    return this.uow.run(ctx, async (tx) => {
      const row = await lockOwn(tx, seen.id);
      await this.requireSeen(tx, row, seen);
      requireOpen(row, 'end');
      const [link] = await tx.sql<Pick<NewLink, 'fromId' | 'relation' | 'toId'>>(
        `SELECT from_id AS "fromId", relation, to_id AS "toId" FROM chain_link
          WHERE workspace_id = $1 AND id = $2 AND to_id = $3 AND relation IN ('evidences', 'supports') AND ended_at IS NULL`,
        [tx.workspaceId, body.linkId, seen.id],
      );
      if (!link) throw new Refused('NOT_FOUND');
      await this.spine.endLink(tx, link, body.reason);
      await writeEvent(tx, {
        recommendationId: seen.id,
        event: 'evidence_ended',
        state: row.state,
        reason: body.reason,
        nodeId: link.fromId,
      });
      return this.close(tx, row, 'conferences.end_evidence', { nodeId: link.fromId });
    });
  }

  /**
   * Asks an organisation for its consent (`open`), or writes its answer down.
   *
   * @throws Refused `CONSENT_SETTLED`, `CONSENT_REMARK_MISSING`, `CONSENT_DAY_MISSING`, `CONSENT_IN_FUTURE`,
   *   `RECOMMENDATION_OF_ANOTHER`, `VERSION_STALE`, `NOT_FOUND`
   */
  async answer(ctx: ActorContext, seen: Seen, body: AnswerConsent): Promise<RecommendationView> {
    return this.uow.run(ctx, async (tx) => {
      const row = await lockOwn(tx, seen.id);
      await this.requireSeen(tx, row, seen);
      await requireRows(tx, 'organisation', [body.organisationId]);
      const today = dayOf(tx.now());
      const answeredOn = body.state === 'open' ? null : (body.answeredOn ?? null);
      const { state, remark } = body;
      const verdict = consentVerdict({ recommendation: row.state, state, remark, answeredOn, today });
      if (!verdict.ok) throw Refused.because(verdict);
      await tx.sql(
        `INSERT INTO party_consent (workspace_id, recommendation_id, organisation_id, state, remark, asked_on, answered_on,
                                    recorder_role, recorder_organisation_id, recorded_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (workspace_id, recommendation_id, organisation_id)
         DO UPDATE SET state = excluded.state, remark = excluded.remark, answered_on = excluded.answered_on,
           recorder_role = excluded.recorder_role, recorder_organisation_id = excluded.recorder_organisation_id,
           recorded_at = excluded.recorded_at`,
        [
          ...[tx.workspaceId, seen.id, body.organisationId, state, remark.trim(), today, answeredOn],
          ...[speaksAs(tx.actor.roles), tx.actor.organisationIds[0] ?? null, tx.now()],
        ],
      );
      await writeEvent(tx, {
        ...{ recommendationId: seen.id, event: 'consent' as const, state, reason: remark },
        organisationId: body.organisationId,
      });
      return this.close(tx, row, 'conferences.answer_consent', { organisationId: body.organisationId, state });
    });
  }

  private async requireSeen(tx: WriteTx, row: RecommendationRow, seen: Seen): Promise<void> {
    if (row.version === seen.version) return;
    throw new Refused('VERSION_STALE', undefined, { current: await this.queries.viewIn(tx, seen.id) });
  }

  /** Evidence and consent are part of what a person sees of a recommendation: its version counts up. */
  private async close(
    tx: WriteTx,
    { id }: RecommendationRow,
    action: string,
    payload: Readonly<Record<string, unknown>>,
  ): Promise<RecommendationView> {
    await tx.sql('UPDATE recommendation SET version = version + 1 WHERE workspace_id = $1 AND id = $2', [
      tx.workspaceId,
      id,
    ]);
    await this.spine.changeNode(tx, id, {});
    tx.record({ action, objectKind: 'recommendation', objectId: id, payload });
    return this.queries.viewIn(tx, id);
  }
}

function requireOpen(row: RecommendationRow, change: 'add' | 'end'): void {
  const verdict = evidenceVerdict(row.state, change);
  if (!verdict.ok) throw Refused.because(verdict);
}
