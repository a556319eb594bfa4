import { Injectable } from '@nestjs/common';
import type { AddReading, ReviseReading } from '@quartierwerk/contracts/projects/kpis.dto';
import type { EnteredReadingView, ReadingSavedView } from '@quartierwerk/contracts/projects/kpi.views';
import type { Role } from '@quartierwerk/domain/access/roles';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { readingVerdict } from '@quartierwerk/domain/projects/reading-rule';
import { changeVerdict, isCorrection, type ReadingChange } from '@quartierwerk/domain/projects/reported-month';
import type { CountingMethod } from '@quartierwerk/domain/projects/vocabulary';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { type Tx, UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine } from '../../chain/index.js';
import { lockProject, requireReporter, todayOf, type ProjectFacts } from '../project-access.js';
import type { KpiRow, StoredReading } from './kpi-view.js';
import { KpiQueries } from './kpis.queries.js';
import { enteredView, MonthQueries } from './month.queries.js';

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
    private readonly months: MonthQueries,
  ) {}

  /**
   * Enters a figure. Two phones may do so at once: the second is refused and sees the first one's figure.
   *
   * @throws Refused `READING_EXISTS` with the other reading, one of the reasons of `readingVerdict`, `PROJECT_OF_ANOTHER`, `NOT_FOUND`
   */
  add(ctx: ActorContext, kpiId: string, body: AddReading): Promise<ReadingSavedView> {
    return this.uow.run(ctx, async (tx) => {
      const { kpi, project } = await this.reporting(tx, kpiId);
      if (kpi.retiredAt !== null) throw new Refused('KPI_RETIRED');
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
        const other = await this.readingOf(tx, kpiId, project, entry.month);
        throw new Refused('READING_EXISTS', { month: entry.month }, { current: other });
      }
      return this.close(tx, kpi, project, entry, 'projects.add_reading');
    });
  }

  /**
   * Changes what was entered, also of a key figure that was retired since: what was read of it stays, and must be right. Another figure after the month was reported needs a reason, and the old one stays on record.
   *
   * @throws Refused `VERSION_STALE` or `READING_CHANGE_REASON_MISSING` with the reading as it stands, one of the reasons of
   *   `readingVerdict`, `NOT_FOUND`
   */
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
      const current = (): Promise<EnteredReadingView | null> => this.readingOf(tx, kpi.id, project, entry.month);
      const before = await current();
      const reported = before?.reported ?? false;
      const change = { from: stored.value, to: value, reported, reason: body.reason?.trim() ?? '' };
      const patch = { value, method, comment, changed_at: tx.now(), changed_by: tx.actor.userId };
      // Whoever saw an older figure decides between the two first; the reason is that of the change that is made in the end.
      await guardedUpdate(tx, 'kpi_reading', seen, patch, current);
      const verdict = changeVerdict(change);
      if (!verdict.ok) throw new Refused(verdict.reason, {}, { current: before });
      if (isCorrection(change)) await keepChange(tx, seen.id, change);
      return this.close(tx, kpi, project, entry, 'projects.revise_reading', stored.value);
    });
  }

  /** The key figure and its project, for somebody who reports on it. */
  private async reporting(tx: WriteTx, kpiId: string): Promise<{ kpi: KpiRow; project: ProjectFacts }> {
    const [found] = await tx.sql<{ projectId: string }>(
      `SELECT project_id AS "projectId" FROM kpi WHERE workspace_id = $1 AND id = $2`,
      [tx.workspaceId, kpiId],
    );
    if (!found) throw new Refused('NOT_FOUND');
    const project = await lockProject(tx, found.projectId, 'entering');
    requireReporter(tx, project);
    const kpi = (await this.kpis.rowsOf(tx, [project.id])).find(({ id }) => id === kpiId);
    if (!kpi) throw new Refused('NOT_FOUND');
    return { kpi, project };
  }

  private async readingOf(
    tx: Tx,
    kpiId: string,
    project: ProjectFacts,
    month: string,
  ): Promise<EnteredReadingView | null> {
    const stored = (await this.kpis.readingsOf(tx, [kpiId])).get(kpiId) ?? [];
    const reading: StoredReading | undefined = stored.find((one) => one.month === month);
    if (!reading) return null;
    const closed = (await this.months.closedAt(tx, project.id, month)) !== null;
    return enteredView(reading, { closed, project, today: todayOf(tx) });
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
    const reading = await this.readingOf(tx, kpi.id, project, entry.month);
    if (!reading) throw new Error('A reading that was stored is not there.');
    return { kpiId: kpi.id, reading };
  }
}

function check(tx: Tx, entry: Entry, project: ProjectFacts, kpi: KpiRow): void {
  const verdict = readingVerdict({ ...entry, today: todayOf(tx), project, kpi });
  if (!verdict.ok) throw Refused.because(verdict);
}

/** In which of their roles a person reports. */
const REPORTING: readonly Role[] = ['carrier', 'planner'];

async function keepChange(tx: WriteTx, readingId: string, { from, to, reason }: ReadingChange): Promise<void> {
  await tx.sql(
    `INSERT INTO kpi_reading_change (workspace_id, id, reading_id, former_value, value, reason, author_role, organisation_id,
                                     created_at, created_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[tx.workspaceId, uuidV7(tx.now().getTime()), readingId, from, to, reason],
      ...[REPORTING.find((role) => tx.actor.roles.includes(role)) ?? null, tx.actor.organisationIds[0] ?? null],
      ...[tx.now(), tx.actor.userId],
    ],
  );
}
