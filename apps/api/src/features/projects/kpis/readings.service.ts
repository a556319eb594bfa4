import { Injectable } from '@nestjs/common';
import type { AddReading, ReviseReading } from '@quartierwerk/contracts/projects/kpis.dto';
import type { ReadingSavedView, ReadingView } from '@quartierwerk/contracts/projects/kpi.views';
import { readingVerdict } from '@quartierwerk/domain/projects/reading-rule';
import type { CountingMethod } from '@quartierwerk/domain/projects/vocabulary';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { type Tx, UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine } from '../../chain/index.js';
import { findProject, requireReporter, todayOf, type ProjectFacts } from '../project-access.js';
import type { KpiRow, StoredReading } from './kpi-view.js';
import { KpiQueries } from './kpis.queries.js';
import { readingView } from './month.queries.js';

interface Seen {
  readonly id: string;
  readonly version: number;
}

interface Entry {
  readonly month: string;
  readonly value: number | null;
  readonly method: CountingMethod;
  readonly comment: string;
}

/** Commands on the figures of a month. */
@Injectable()
export class Readings {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly kpis: KpiQueries,
  ) {}

  /**
   * Enters a figure. Two phones may do so at once: the second is refused and sees the first one's figure.
   *
   * @throws Refused `READING_EXISTS` with the other reading, one of the reasons of `readingVerdict`, `PROJECT_OF_ANOTHER`, `NOT_FOUND`
   */
  add(ctx: ActorContext, kpiId: string, body: AddReading): Promise<ReadingSavedView> {
    return this.uow.run(ctx, async (tx) => {
      const { kpi, project } = await this.reporting(tx, kpiId);
      const entry = {
        month: body.month,
        value: body.value ?? null,
        method: body.method ?? kpi.method,
        comment: body.comment?.trim() ?? '',
      };
      check(tx, entry, project, kpi);
      const inserted = await tx.sql(
        `INSERT INTO kpi_reading (workspace_id, id, kpi_id, month, value, method, comment, created_at, created_by, changed_at, changed_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $8, $9) ON CONFLICT (workspace_id, kpi_id, month) DO NOTHING RETURNING id`,
        [
          ...[tx.workspaceId, body.id, kpiId, entry.month, entry.value, entry.method, entry.comment],
          ...[tx.now(), tx.actor.userId],
        ],
      );
      if (inserted.length === 0) {
        const other = await this.readingOf(tx, kpiId, entry.month);
        throw new Refused('READING_EXISTS', { month: entry.month }, { current: other });
      }
      return this.close(tx, kpi, project, entry, 'projects.add_reading');
    });
  }

  /** @throws Refused `VERSION_STALE` with the reading as it stands, one of the reasons of `readingVerdict`, `NOT_FOUND` */
  revise(ctx: ActorContext, seen: Seen, body: ReviseReading): Promise<ReadingSavedView> {
    return this.uow.run(ctx, async (tx) => {
      const [stored] = await tx.sql<Entry & { kpiId: string }>(
        `SELECT kpi_id AS "kpiId", month, value, method, comment FROM kpi_reading WHERE workspace_id = $1 AND id = $2`,
        [tx.workspaceId, seen.id],
      );
      if (!stored) throw new Refused('NOT_FOUND');
      const { kpi, project } = await this.reporting(tx, stored.kpiId);
      const entry: Entry = {
        month: stored.month,
        value: body.value === undefined ? stored.value : body.value,
        method: body.method ?? stored.method,
        comment: body.comment?.trim() ?? stored.comment,
      };
      check(tx, entry, project, kpi);
      const { value, method, comment } = entry;
      const patch = { value, method, comment, changed_at: tx.now(), changed_by: tx.actor.userId };
      await guardedUpdate(tx, 'kpi_reading', seen, patch, () => this.readingOf(tx, kpi.id, entry.month));
      return this.close(tx, kpi, project, entry, 'projects.revise_reading', stored.value);
    });
  }

  /** The key figure and its project, for somebody who reports on it. */
  private async reporting(tx: Tx, kpiId: string): Promise<{ kpi: KpiRow; project: ProjectFacts }> {
    const [found] = await tx.sql<{ projectId: string }>(
      `SELECT project_id AS "projectId" FROM kpi WHERE workspace_id = $1 AND id = $2`,
      [tx.workspaceId, kpiId],
    );
    if (!found) throw new Refused('NOT_FOUND');
    const project = await findProject(tx, found.projectId);
    requireReporter(tx, project);
    const kpi = (await this.kpis.rowsOf(tx, [project.id])).find(({ id }) => id === kpiId);
    if (!kpi) throw new Refused('NOT_FOUND');
    if (kpi.retiredAt !== null) throw new Refused('KPI_RETIRED');
    return { kpi, project };
  }

  private async readingOf(tx: Tx, kpiId: string, month: string): Promise<ReadingView | null> {
    const stored = (await this.kpis.readingsOf(tx, [kpiId])).get(kpiId) ?? [];
    const reading: StoredReading | undefined = stored.find((one) => one.month === month);
    return reading ? readingView(reading) : null;
  }

  /** The state of the key figure follows its readings, so that search and trace say where it stands. */
  private async close(
    tx: WriteTx,
    kpi: KpiRow,
    project: ProjectFacts,
    entry: Entry,
    action: string,
    former?: number | null,
  ): Promise<ReadingSavedView> {
    const { kpis } = await this.kpis.ofProject(tx, project);
    const state = kpis.find(({ id }) => id === kpi.id)?.figures.year.state;
    await this.spine.changeNode(tx, kpi.id, state ? { state } : {});
    tx.record({
      action,
      objectKind: 'kpi',
      objectId: kpi.id,
      payload: { month: entry.month, value: entry.value, ...(former === undefined ? {} : { former }) },
    });
    const reading = await this.readingOf(tx, kpi.id, entry.month);
    if (!reading) throw new Error('A reading that was stored is not there.');
    return { kpiId: kpi.id, reading };
  }
}

function check(tx: Tx, entry: Entry, project: ProjectFacts, kpi: KpiRow): void {
  const verdict = readingVerdict({ ...entry, today: todayOf(tx), project, kpi });
  if (!verdict.ok) throw Refused.because(verdict);
}
