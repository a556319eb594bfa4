import { Injectable } from '@nestjs/common';
import type { IndexRunHeadView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { ReleasedDataView } from '@quartierwerk/contracts/indicators/released-data.views';
import type { ReleasedFormat } from '@quartierwerk/domain/indicators/released-data/released-data';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { day } from '../../../platform/documents/german.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { seesExactRuns } from '../../chain/index.js';
import {
  type LoadedData,
  type ReleasedFile,
  loadReleased,
  releasedFile,
  releasedView,
  shownObservations,
} from '../../indicators/index.js';
import { RUN_STATES } from '../documents/document-words.js';
import { IndexRunQueries } from '../runs/index-runs.queries.js';

/**
 * The released figures that a run rests on, for passing on: those of its deliveries and years as they are shown today, whatever the person
 * may see inside. Ranks and sums are not among them; a list of places by rank is no open figure.
 */
@Injectable()
export class RunReleasedData {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly runs: IndexRunQueries,
  ) {}

  /** @throws Refused `NOT_FOUND` */
  view(ctx: ActorContext, number: number): Promise<ReleasedDataView> {
    return this.uow.read(ctx, async (tx) => {
      const run = await this.runOf(tx, number);
      return releasedView(await dataOf(tx, run), seesExactRuns(tx));
    });
  }

  /** @throws Refused `NOT_FOUND`, and as `releasedFile` */
  file(ctx: ActorContext, number: number, format: ReleasedFormat): Promise<ReleasedFile> {
    return this.uow.read(ctx, async (tx) => {
      const run = await this.runOf(tx, number);
      return releasedFile(tx, await dataOf(tx, run), format, `Freigegebene Zahlen ${run.year} Lauf ${number}`);
    });
  }

  private async runOf(tx: Tx, number: number): Promise<IndexRunHeadView> {
    const [found] = await tx.sql<{ id: string }>('SELECT id FROM index_run WHERE workspace_id = $1 AND number = $2', [
      tx.workspaceId,
      number,
    ]);
    if (!found) throw new Refused('NOT_FOUND');
    return this.runs.headIn(tx, found.id);
  }
}

/** Of the deliveries of a run the latest decides for each cell, as it did when the run was computed. */
function dataOf(tx: Tx, run: IndexRunHeadView): Promise<LoadedData> {
  return loadReleased(tx, {
    title: `Freigegebene Zahlen zu Lauf ${run.number}: ${run.title}`,
    origin: `Lauf ${run.number} „${run.title}“, ${run.year}, ${RUN_STATES[run.state]}, gerechnet am ${day(run.computedAt)}`,
    cells: `SELECT DISTINCT ON (o.indicator_edition_id, o.area_id, o.year) o.*
              FROM index_run r
              JOIN index_run_indicator i ON i.workspace_id = r.workspace_id AND i.run_id = r.id
              JOIN ${shownObservations()} o ON o.workspace_id = r.workspace_id AND o.indicator_edition_id = i.indicator_edition_id
               AND o.year = ANY (i.years) AND o.delivery_id = ANY (r.delivery_ids)
              JOIN delivery d ON d.workspace_id = o.workspace_id AND d.id = o.delivery_id
              JOIN area a ON a.workspace_id = o.workspace_id AND a.id = o.area_id AND a.edition_id = r.area_edition_id
             WHERE r.workspace_id = $1 AND r.id = $2
             ORDER BY o.indicator_edition_id, o.area_id, o.year, d.seq DESC`,
    params: [run.id],
    wholeEdition: run.edition.id,
  });
}
