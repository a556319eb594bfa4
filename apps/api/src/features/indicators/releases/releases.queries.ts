import { Injectable } from '@nestjs/common';
import type { HiddenValuesQuery } from '@quartierwerk/contracts/indicators/releases.dto';
import type {
  HiddenValueView,
  HiddenValuesView,
  ReleaseAction,
  ReleaseListView,
  ReleaseView,
} from '@quartierwerk/contracts/indicators/releases.views';
import type { ReleaseState } from '@quartierwerk/domain/indicators/release-workflow';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ActorContext, may } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { DeliveryQueries } from '../deliveries.queries.js';

const PAGE = 50;
const RELEASE = `id, delivery_id AS "deliveryId", state, profile, summary, progress_done::float8 AS "progressDone",
  progress_total::float8 AS "progressTotal", failure, created_at AS "createdAt", released_at AS "releasedAt",
  withdrawn_at AS "withdrawnAt", withdrawn_reason AS "withdrawnReason", version`;

const ACTIONS: Readonly<Record<ReleaseState, readonly ReleaseAction[]>> = {
  computing: ['cancel'],
  proposed: ['approve', 'cancel'],
  released: ['withdraw'],
  failed: [],
  withdrawn: [],
};

/** Reads of releases. Whoever may release sees what is hidden and why, and of every delivery that it is released. */
@Injectable()
export class ReleaseQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly deliveries: DeliveryQueries,
  ) {}

  ofDelivery(ctx: ActorContext, deliveryId: string): Promise<ReleaseListView> {
    return this.uow.read(ctx, async (tx) => {
      await this.deliveries.deliveryIn(tx, deliveryId);
      const rows = await tx.sql<Omit<ReleaseView, 'actions'>>(
        `SELECT ${RELEASE} FROM release WHERE workspace_id = $1 AND delivery_id = $2 ORDER BY seq DESC LIMIT 50`,
        [tx.workspaceId, deliveryId],
      );
      return { releases: rows.map((row) => view(tx, row)) };
    });
  }

  release(ctx: ActorContext, id: string): Promise<ReleaseView> {
    return this.uow.read(ctx, (tx) => this.releaseIn(tx, id));
  }

  /** @throws Refused `NOT_FOUND` */
  async releaseIn(tx: Tx, id: string): Promise<ReleaseView> {
    const [row] = await tx.sql<Omit<ReleaseView, 'actions'>>(
      `SELECT ${RELEASE} FROM release WHERE workspace_id = $1 AND id = $2`,
      [tx.workspaceId, id],
    );
    if (!row) throw new Refused('NOT_FOUND');
    return view(tx, row);
  }

  hidden(ctx: ActorContext, id: string, query: HiddenValuesQuery): Promise<HiddenValuesView> {
    return this.uow.read(ctx, async (tx) => {
      await this.releaseIn(tx, id);
      const offset = query.offset ?? 0;
      const rows = await tx.sql<HiddenValueView & { total: number }>(
        `SELECT a.code AS "areaCode", a.name AS "areaName", CASE WHEN m.level = 'municipality' THEN m.name END AS "municipalityName",
                i.code AS indicator, c.year, c.reason, count(*) OVER ()::int AS total
           FROM release_cell c
           JOIN area a ON a.workspace_id = c.workspace_id AND a.id = c.area_id
           LEFT JOIN area m ON m.workspace_id = a.workspace_id AND m.id = a.parent_id
           JOIN indicator_edition e ON e.workspace_id = c.workspace_id AND e.id = c.indicator_edition_id
           JOIN indicator i ON i.workspace_id = e.workspace_id AND i.id = e.indicator_id
          WHERE c.workspace_id = $1 AND c.release_id = $2 AND c.reason IS NOT NULL AND ($3::text IS NULL OR c.reason = $3)
          ORDER BY i.position, i.code, c.year DESC, a.code COLLATE "C" LIMIT $4 OFFSET $5`,
        [tx.workspaceId, id, query.reason ?? null, query.limit ?? PAGE, offset],
      );
      return { values: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0, offset };
    });
  }
}

function view(ctx: ActorContext, row: Omit<ReleaseView, 'actions'>): ReleaseView {
  return { ...row, actions: may(ctx, 'deliveries.release') ? ACTIONS[row.state] : [] };
}
