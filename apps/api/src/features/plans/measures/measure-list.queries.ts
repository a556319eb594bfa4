import { Injectable } from '@nestjs/common';
import type { MeasuresQuery } from '@quartierwerk/contracts/plans/measures.dto';
import type { MeasureListView, MeasureRowView } from '@quartierwerk/contracts/plans/plans.views';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ActorContext, may } from '../../../platform/http/actor-context.js';
import { visibleTo } from '../../chain/index.js';
import { MEASURE_ORDER, MEASURE_ROW, MEASURE_ROW_SOURCE } from './measure-rows.js';

/** More measures than any workspace has plans for; the total says when the list was cut. */
const LIMIT = 1_000;

/** Measures over all plans, filtered; a carrier finds those that its projects realise, and public ones. */
@Injectable()
export class MeasureListQueries {
  constructor(private readonly uow: UnitOfWork) {}

  list(ctx: ActorContext, query: MeasuresQuery): Promise<MeasureListView> {
    return this.uow.readKept(ctx, ['measures', query], async (tx) => {
      const { where, params } = visibleTo(tx, 'n', 1);
      const rows = await tx.sql<MeasureRowView & { total: number }>(
        `SELECT ${MEASURE_ROW}, count(*) OVER ()::int AS total FROM ${MEASURE_ROW_SOURCE}
          WHERE ${where} AND n.kind = 'measure' AND m.workspace_id = $1
            AND ($4::uuid IS NULL OR m.plan_id = $4) AND ($5::uuid IS NULL OR m.field_id = $5)
            AND ($6::uuid IS NULL OR m.stage_id = $6) AND ($7::uuid IS NULL OR m.area_id = $7)
            AND ($8::text[] IS NULL OR m.state = ANY ($8::text[])) AND ($9::text IS NULL OR m.lead_unit = $9)
            AND ($10::text IS NULL OR lower(m.title) LIKE '%' || $10 || '%' ESCAPE '\\' OR lower(n.code) LIKE $10 || '%' ESCAPE '\\')
          ORDER BY ${MEASURE_ORDER} LIMIT ${LIMIT}`,
        [
          ...params,
          ...[query.planId ?? null, query.fieldId ?? null, query.stageId ?? null, query.areaId ?? null],
          ...[query.state ?? null, query.lead ?? null, query.text ? escapeLike(query.text.trim().toLowerCase()) : null],
        ],
      );
      const plansSeen = may(tx, 'plans.read');
      return {
        measures: rows.map(({ total: _total, ...row }) => (plansSeen ? row : { ...row, plan: null })),
        total: rows[0]?.total ?? 0,
      };
    });
  }
}

/** Signs that LIKE would read as wildcards stand for themselves. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
