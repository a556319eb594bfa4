import { Injectable } from '@nestjs/common';
import type { EndSelection, SelectArea } from '@quartierwerk/contracts/diagnosis/diagnosis.dto';
import type { SelectionView } from '@quartierwerk/contracts/diagnosis/selection.views';
import { selectionVerdict } from '@quartierwerk/domain/diagnosis/selection-rule';
import type { AreaLevel } from '@quartierwerk/domain/places/vocabulary';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { type Tx, UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine } from '../../chain/index.js';
import { SelectionQueries } from './selections.queries.js';

interface AreaFacts {
  readonly level: AreaLevel;
  readonly selected: boolean;
  /** Null without a run. */
  readonly runId: string | null;
  readonly runOfEdition: boolean;
  readonly rank: number | null;
  readonly indexValue: number | null;
}

/** Commands on the selection of areas. */
@Injectable()
export class Selections {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly queries: SelectionQueries,
  ) {}

  /**
   * Selects an area for closer work and pins where it stood.
   *
   * @throws Refused `AREA_ALREADY_SELECTED`, `AREA_WITHOUT_RANK`, `SELECTION_REASON_MISSING`, `AREA_NOT_SMALL`,
   *   `RUN_OF_OTHER_EDITION`, `NOT_FOUND`
   */
  async select(ctx: ActorContext, body: SelectArea): Promise<SelectionView> {
    return this.uow.run(ctx, async (tx) => {
      const facts = await areaFacts(tx, body.areaId, body.runId);
      if (facts.runId && !facts.runOfEdition) throw new Refused('RUN_OF_OTHER_EDITION');
      const { level, selected } = facts;
      const rank = facts.runId ? facts.rank : undefined;
      const verdict = selectionVerdict({ level, selected, reasonKind: body.reasonKind, reason: body.reason, rank });
      if (!verdict.ok) throw Refused.because(verdict);
      const inserted = await tx.sql(
        `INSERT INTO area_selection (workspace_id, id, area_id, run_id, reason_kind, reason, created_at, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (workspace_id, area_id) WHERE ended_at IS NULL DO NOTHING RETURNING id`,
        [
          ...[tx.workspaceId, body.id, body.areaId, facts.runId, body.reasonKind, body.reason.trim()],
          ...[tx.now(), tx.actor.userId],
        ],
      );
      // Somebody else selected it in the same moment.
      if (inserted.length === 0) throw new Refused('AREA_ALREADY_SELECTED');
      await this.link(tx, body, facts);
      tx.record({
        action: 'diagnosis.select_area',
        objectKind: 'area',
        objectId: body.areaId,
        payload: { selectionId: body.id, reasonKind: body.reasonKind, runId: facts.runId },
      });
      return this.queries.selectionIn(tx, body.id);
    });
  }

  /** Ends a selection with a reason; it stays in the list. @throws Refused `SELECTION_ENDED`, `VERSION_STALE` */
  async end(
    ctx: ActorContext,
    seen: { readonly id: string; readonly version: number },
    body: EndSelection,
  ): Promise<SelectionView> {
    return this.uow.run(ctx, async (tx) => {
      const current = await this.queries.selectionIn(tx, seen.id);
      if (current.version !== seen.version) throw new Refused('VERSION_STALE', undefined, { current });
      if (current.endedAt !== null) throw new Refused('SELECTION_ENDED');
      const patch = { ended_at: tx.now(), ended_by: tx.actor.userId, ended_reason: body.reason };
      await guardedUpdate(tx, 'area_selection', seen, patch, () => this.queries.selectionIn(tx, seen.id));
      if (current.pinned) {
        const link = { fromId: current.pinned.runId, relation: 'selects' as const, toId: current.area.id };
        await this.spine.endLink(tx, link, body.reason);
      }
      tx.record({
        action: 'diagnosis.end_selection',
        objectKind: 'area',
        objectId: current.area.id,
        payload: { selectionId: seen.id },
      });
      return this.queries.selectionIn(tx, seen.id);
    });
  }

  private async link(tx: WriteTx, body: SelectArea, facts: AreaFacts): Promise<void> {
    if (!facts.runId) return;
    const pinned = {
      selectionId: body.id,
      reasonKind: body.reasonKind,
      rank: facts.rank,
      indexValue: facts.indexValue,
    };
    await this.spine.addLinks(tx, [{ fromId: facts.runId, relation: 'selects', toId: body.areaId, pinned }]);
  }
}

/** @throws Refused `NOT_FOUND` for an unknown area or run */
async function areaFacts(tx: Tx, areaId: string, runId: string | undefined): Promise<AreaFacts> {
  const [facts] = await tx.sql<AreaFacts>(
    `SELECT a.level, r.id AS "runId", coalesce(r.area_edition_id = a.edition_id, false) AS "runOfEdition",
            x.rank, x.index_value AS "indexValue",
            EXISTS (SELECT 1 FROM area_selection s
                     WHERE s.workspace_id = $1 AND s.area_id = a.id AND s.ended_at IS NULL) AS selected
       FROM area a
       LEFT JOIN index_run r ON r.workspace_id = $1 AND r.id = $3
       LEFT JOIN index_result x ON x.workspace_id = $1 AND x.run_id = r.id AND x.area_id = a.id
      WHERE a.workspace_id = $1 AND a.id = $2`,
    [tx.workspaceId, areaId, runId ?? null],
  );
  if (!facts || (runId && !facts.runId)) throw new Refused('NOT_FOUND');
  return facts;
}
