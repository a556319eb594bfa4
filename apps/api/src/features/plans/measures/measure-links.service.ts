import { Injectable } from '@nestjs/common';
import type { LinkPlanNode } from '@quartierwerk/contracts/plans/plans.dto';
import type { MeasureView } from '@quartierwerk/contracts/plans/measure.views';
import type { Relation } from '@quartierwerk/domain/chain/vocabulary';
import { carryOutVerdict, LINKABLE_TO_MEASURE, measureRelation } from '@quartierwerk/domain/plans/measure-links';
import { undecidedVerdict } from '@quartierwerk/domain/plans/measure-workflow';
import { ALLOWED } from '@quartierwerk/domain/verdict/verdict';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { type NewLink, Spine } from '../../chain/index.js';
import { carriesOutDecision } from '../../steering/index.js';
import { type Seen, lockMeasure, touchMeasure } from './measure-lock.js';
import { MeasureSheetQueries } from './measure-sheet.queries.js';
import { pinnedEvidence } from './pinned-evidence.js';
import { TakenUp } from './taken-up.js';

/** Links that a measure is made of or that hold it in its place; they are no evidence and are not ended here. */
const FIXED: readonly Relation[] = ['part_of', 'describes', 'realises', 'measured_by', 'answers', 'supersedes'];

interface Link {
  readonly fromId: string;
  readonly relation: Relation;
  readonly toId: string;
}

/** What a measure rests on, which decision it carries out, which goals it pursues, which indicator is watched beside it. */
@Injectable()
export class MeasureLinks {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly sheets: MeasureSheetQueries,
    private readonly takenUp: TakenUp,
  ) {}

  /** @throws Refused `LINK_TARGET_UNKNOWN`, also for a kind that a measure has nothing to do with; `MEASURE_DISCONTINUED`, `PLAN_COMPLETED`, `NOT_FOUND` */
  async link(ctx: ActorContext, measureId: string, body: LinkPlanNode): Promise<MeasureView> {
    return this.uow.run(ctx, async (tx) => {
      const measure = await lockMeasure(tx, measureId);
      const kind = (await this.spine.linkable(tx, [body.nodeId], LINKABLE_TO_MEASURE)).get(body.nodeId);
      const rule = kind ? measureRelation(kind, body.as === 'watched') : null;
      if (!kind || !rule) throw new Refused('LINK_TARGET_UNKNOWN');
      const carries = kind === 'decision' ? carryOutVerdict(measure.state) : ALLOWED;
      if (!carries.ok) throw Refused.because(carries);
      const ends = rule.fromMeasure
        ? { fromId: measureId, toId: body.nodeId }
        : { fromId: body.nodeId, toId: measureId };
      const link: NewLink = {
        ...ends,
        relation: rule.relation,
        ...(body.note ? { note: body.note } : {}),
        ...(rule.evidence ? { pinned: await pinnedEvidence(tx, { id: body.nodeId, kind }, measure.areaId) } : {}),
      };
      await this.spine.addLinks(tx, [link]);
      await this.takenUp.follow(tx, measureId);
      await touchMeasure(tx, measureId);
      return this.close(tx, 'plans.link_measure', measureId, { relation: rule.relation, nodeId: body.nodeId });
    });
  }

  /** Ends a link with a reason; it stays in the history. @throws Refused `VERSION_STALE`, `PLAN_COMPLETED`, `NOT_FOUND`, `DECISION_CARRIES_MEASURE` */
  async unlink(ctx: ActorContext, seen: Seen, linkId: string, reason: string): Promise<MeasureView> {
    return this.uow.run(ctx, async (tx) => {
      const measure = await lockMeasure(tx, seen.id);
      const [link] = await tx.sql<Link>(
        `SELECT from_id AS "fromId", relation, to_id AS "toId" FROM chain_link
          WHERE workspace_id = $1 AND id = $2 AND ended_at IS NULL AND $3::uuid IN (from_id, to_id)`,
        [tx.workspaceId, linkId, seen.id],
      );
      if (!link || FIXED.includes(link.relation)) throw new Refused('NOT_FOUND');
      await guardedUpdate(tx, 'measure', seen, {}, () => this.sheets.sheetIn(tx, seen.id));
      const takenUp = await this.takenUp.of(tx, seen.id);
      await this.spine.endLink(tx, link, reason);
      await this.takenUp.follow(tx, seen.id, takenUp);
      if (link.relation === 'implements') {
        const left = { decided: await carriesOutDecision(tx, seen.id), elsewhere: measure.decidedElsewhere };
        const verdict = undecidedVerdict(measure.state, left);
        if (!verdict.ok) throw Refused.because(verdict);
      }
      return this.close(tx, 'plans.unlink_measure', seen.id, { relation: link.relation, linkId });
    });
  }

  private async close(
    tx: WriteTx,
    action: string,
    measureId: string,
    payload: Readonly<Record<string, string>>,
  ): Promise<MeasureView> {
    await this.spine.changeNode(tx, measureId, {});
    tx.record({ action, objectKind: 'measure', objectId: measureId, payload });
    return this.sheets.sheetIn(tx, measureId);
  }
}
