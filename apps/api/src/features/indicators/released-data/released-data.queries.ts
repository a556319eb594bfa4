import { Injectable } from '@nestjs/common';
import type { ReleasedDataView } from '@quartierwerk/contracts/indicators/released-data.views';
import type { ReleaseState } from '@quartierwerk/domain/indicators/release-workflow';
import type { ReleasedFormat } from '@quartierwerk/domain/indicators/released-data/released-data';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { day } from '../../../platform/documents/german.js';
import { type ActorContext, may } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { shownObservations } from '../shown-values.js';
import { type LoadedData, loadReleased } from './load-released.js';
import { type ReleasedFile, releasedFile } from './released-file.js';
import { releasedView } from './released-view.js';

interface ReleaseHead {
  readonly id: string;
  readonly deliveryId: string;
  readonly state: ReleaseState;
  readonly releasedAt: string | null;
  readonly delivery: string;
  readonly source: string | null;
}

const IN_FORCE = 'o.superseded_by IS NULL AND NOT o.withdrawn';

/** The released figures of one delivery, for passing on. A release that is not in force has none. */
@Injectable()
export class ReleasedDataQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws Refused `NOT_FOUND` */
  view(ctx: ActorContext, id: string): Promise<ReleasedDataView> {
    return this.uow.read(ctx, async (tx) => {
      const head = await headOf(tx, id);
      const view = releasedView(await dataOf(tx, head), may(tx, 'deliveries.release'));
      if (head.state !== 'released') return { ...view, refusal: 'RELEASE_WRONG_STATE' };
      return { ...view, replaced: await replacedSince(tx, head) };
    });
  }

  /** @throws Refused `NOT_FOUND`, `RELEASE_WRONG_STATE`, and as `releasedFile` */
  file(ctx: ActorContext, id: string, format: ReleasedFormat): Promise<ReleasedFile> {
    return this.uow.read(ctx, async (tx) => {
      const head = await headOf(tx, id);
      if (head.state !== 'released') throw new Refused('RELEASE_WRONG_STATE', { state: head.state });
      const loaded = await dataOf(tx, head);
      const years = loaded.data.columns.map(({ year }) => year);
      return releasedFile(tx, loaded, format, `Freigegebene Zahlen ${head.delivery} ${spanOf(years)}`.trim());
    });
  }
}

async function headOf(tx: Tx, id: string): Promise<ReleaseHead> {
  const [head] = await tx.sql<ReleaseHead>(
    `SELECT r.id, r.delivery_id AS "deliveryId", r.state, r.released_at AS "releasedAt", d.title AS delivery, s.name AS source
       FROM release r JOIN delivery d ON d.workspace_id = r.workspace_id AND d.id = r.delivery_id
       LEFT JOIN source s ON s.workspace_id = d.workspace_id AND s.id = d.source_id
      WHERE r.workspace_id = $1 AND r.id = $2`,
    [tx.workspaceId, id],
  );
  if (!head) throw new Refused('NOT_FOUND');
  return head;
}

/** Of a delivery that was released once more the earlier release has no cell left: it is asked for by its own id, and not in force. */
function dataOf(tx: Tx, { id, delivery, deliveryId, source, releasedAt }: ReleaseHead): Promise<LoadedData> {
  const released = releasedAt === null ? '' : `, freigegeben am ${day(releasedAt)}`;
  return loadReleased(tx, {
    title: delivery,
    origin: `Lieferung „${delivery}“${source === null ? '' : ` (${source})`}${released}`,
    cells: `SELECT o.* FROM ${shownObservations()} o
             WHERE o.workspace_id = $1 AND o.delivery_id = $2 AND o.release_id = $3 AND ${IN_FORCE}`,
    params: [deliveryId, id],
    wholeEdition: null,
  });
}

async function replacedSince(tx: Tx, { id, deliveryId }: ReleaseHead): Promise<number> {
  const [row] = await tx.sql<{ replaced: number }>(
    `SELECT count(*)::int AS replaced FROM ${shownObservations()} o
      WHERE o.workspace_id = $1 AND o.delivery_id = $2 AND o.release_id = $3 AND NOT (${IN_FORCE})`,
    [tx.workspaceId, deliveryId, id],
  );
  return row?.replaced ?? 0;
}

/** "2023", or "2021-2023". */
export function spanOf(years: readonly number[]): string {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (years.length === 0) return '';
  return first === last ? String(first) : `${first}-${last}`;
}
