import { Injectable } from '@nestjs/common';
import type { SelectionListView, SelectionView } from '@quartierwerk/contracts/diagnosis/selection.views';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ActorContext, may } from '../../../platform/http/actor-context.js';
import { readableResults } from '../../chain/index.js';
import { Refused } from '../../../platform/http/refused.js';

/** Columns of a SelectionView. The rank is read from the run it was selected on, whose results never change. */
const SELECTION = `s.id, json_build_object('id', a.id, 'code', a.code, 'name', a.name) AS area, m.name AS "municipalityName",
  s.reason_kind AS "reasonKind", s.reason, s.created_at AS "createdAt", c.display_name AS "createdBy",
  s.ended_at AS "endedAt", f.display_name AS "endedBy", s.ended_reason AS "endedReason", s.version,
  CASE WHEN r.id IS NOT NULL THEN json_build_object('runId', r.id, 'runNumber', r.number, 'year', r.year, 'rank', x.rank,
    'indexValue', x.index_value, 'rankedAreas', (r.summary ->> 'areasScored')::int) END AS pinned`;

/** Where its run is restricted the rank is kept back. */
const sourceFor = (ctx: ActorContext): string => `area_selection s
  JOIN area a ON a.workspace_id = s.workspace_id AND a.id = s.area_id
  LEFT JOIN area m ON m.workspace_id = a.workspace_id AND m.id = a.parent_id AND m.level = 'municipality'
  LEFT JOIN index_run r ON r.workspace_id = s.workspace_id AND r.id = s.run_id
  LEFT JOIN index_result x ON x.workspace_id = s.workspace_id AND x.run_id = s.run_id AND x.area_id = s.area_id AND ${readableResults(ctx, 'r')}
  LEFT JOIN user_account c ON c.id = s.created_by
  LEFT JOIN user_account f ON f.id = s.ended_by`;

type SelectionRow = Omit<SelectionView, 'actions'>;

/** Reads of selections. Functions that take a `Tx` also answer inside a command. */
@Injectable()
export class SelectionQueries {
  constructor(private readonly uow: UnitOfWork) {}

  list(ctx: ActorContext, editionId?: string): Promise<SelectionListView> {
    return this.uow.read(ctx, (tx) => this.listIn(tx, editionId));
  }

  async listIn(tx: Tx, editionId?: string): Promise<SelectionListView> {
    const rows = await tx.sql<SelectionRow>(
      `SELECT ${SELECTION} FROM ${sourceFor(tx)}
        WHERE s.workspace_id = $1 AND ($2::uuid IS NULL OR a.edition_id = $2)
        ORDER BY s.ended_at IS NOT NULL, s.ended_at DESC, x.rank NULLS LAST, a.name`,
      [tx.workspaceId, editionId ?? null],
    );
    return { selections: rows.map((row) => withActions(tx, row)) };
  }

  /** @throws Refused `NOT_FOUND` */
  async selectionIn(tx: Tx, id: string): Promise<SelectionView> {
    const [row] = await tx.sql<SelectionRow>(
      `SELECT ${SELECTION} FROM ${sourceFor(tx)} WHERE s.workspace_id = $1 AND s.id = $2`,
      [tx.workspaceId, id],
    );
    if (!row) throw new Refused('NOT_FOUND');
    return withActions(tx, row);
  }

  /** The selection of an area that has not ended, if there is one. */
  async ofArea(tx: Tx, areaId: string): Promise<SelectionView | null> {
    const [row] = await tx.sql<SelectionRow>(
      `SELECT ${SELECTION} FROM ${sourceFor(tx)} WHERE s.workspace_id = $1 AND s.area_id = $2 AND s.ended_at IS NULL`,
      [tx.workspaceId, areaId],
    );
    return row ? withActions(tx, row) : null;
  }
}

function withActions(ctx: ActorContext, row: SelectionRow): SelectionView {
  return { ...row, actions: row.endedAt === null && may(ctx, 'diagnosis.select') ? ['end'] : [] };
}
