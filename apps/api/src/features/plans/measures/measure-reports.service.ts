import { Injectable } from '@nestjs/common';
import type { ReportMeasure } from '@quartierwerk/contracts/plans/measures.dto';
import type { MeasureView } from '@quartierwerk/contracts/plans/measure.views';
import { reportVerdict } from '@quartierwerk/domain/plans/report-rule';
import { dayOf } from '@quartierwerk/domain/time/day';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine } from '../../chain/index.js';
import { moveEnd } from './deadline-moves.js';
import { lockMeasure, touchMeasure } from './measure-lock.js';
import { MeasureSheetQueries } from './measure-sheet.queries.js';

/** Reports on how a measure goes; none is changed afterwards, a later one says it better. */
@Injectable()
export class MeasureReports {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly sheets: MeasureSheetQueries,
  ) {}

  /**
   * @throws Refused `MEASURE_OVER`, `REPORT_IN_FUTURE`, `COURSE_REASON_MISSING`, `DEADLINE_REASON_MISSING`, `PERIOD_REVERSED`,
   *   `PLAN_COMPLETED`, `NOT_FOUND`
   */
  async report(ctx: ActorContext, measureId: string, body: ReportMeasure): Promise<MeasureView> {
    return this.uow.run(ctx, async (tx) => {
      const measure = await lockMeasure(tx, measureId);
      const verdict = reportVerdict(body, measure.state, dayOf(tx.now()));
      if (!verdict.ok) throw Refused.because(verdict);
      const endsOn = body.endsOn && body.endsOn !== measure.endsOn ? body.endsOn : null;
      if (endsOn) {
        await moveEnd(tx, measure, endsOn, body.reason);
        await tx.sql('UPDATE measure SET ends_on = $3 WHERE workspace_id = $1 AND id = $2', [
          tx.workspaceId,
          measureId,
          endsOn,
        ]);
      }
      await tx.sql(
        `INSERT INTO status_update (workspace_id, id, measure_id, reported_on, course, text, reason, next_step, next_step_due,
                                    created_at, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          ...[tx.workspaceId, body.id, measureId, body.reportedOn, body.course, body.text, body.reason.trim()],
          ...[body.nextStep, body.nextStepDue ?? null, tx.now(), tx.actor.userId],
        ],
      );
      await touchMeasure(tx, measureId);
      await this.spine.changeNode(tx, measureId, endsOn ? { validTo: endsOn } : {});
      tx.record({
        action: 'plans.report_measure',
        objectKind: 'measure',
        objectId: measureId,
        payload: { course: body.course, ...(endsOn ? { from: measure.endsOn ?? '', to: endsOn } : {}) },
      });
      return this.sheets.sheetIn(tx, measureId);
    });
  }
}
