import { Injectable } from '@nestjs/common';
import type { SetGrantPlan, SetGrantQuarter } from '@quartierwerk/contracts/projects/grant-money.dto';
import type { GrantView, ProjectView } from '@quartierwerk/contracts/projects/project.views';
import {
  financingVerdict,
  planVerdict,
  quarterVerdict,
  spendsIn,
  spendingVerdict,
} from '@quartierwerk/domain/projects/grant-money';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { type Tx, UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { findProject, requireReporter, todayOf, type ProjectFacts } from '../project-access.js';
import { ProjectQueries } from '../projects/projects.queries.js';
import { GrantQueries } from './grants.queries.js';

interface Seen {
  readonly id: string;
  readonly version: number;
}

interface Found {
  readonly project: ProjectFacts;
  readonly grant: GrantView;
}

/** Commands on the money of a grant: its plan with who pays, and what was spent and drawn in a quarter. */
@Injectable()
export class GrantMoneyBook {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly grants: GrantQueries,
    private readonly projects: ProjectQueries,
  ) {}

  /** @throws Refused `MONEY_YEAR_OUTSIDE`, `MONEY_LINE_TWICE`, `PROJECT_OF_ANOTHER`, `VERSION_STALE`, `NOT_FOUND` */
  plan(ctx: ActorContext, seen: Seen, { plan, financing }: SetGrantPlan): Promise<ProjectView> {
    return this.uow.run(ctx, async (tx) => {
      const found = await this.found(tx, seen.id);
      for (const verdict of [planVerdict(plan, found.grant), financingVerdict(financing)])
        if (!verdict.ok) throw Refused.because(verdict);
      await this.touch(tx, seen, found);
      await clear(tx, 'grant_plan_line', seen.id);
      await clear(tx, 'grant_financing', seen.id);
      await tx.sql(
        `INSERT INTO grant_plan_line (workspace_id, grant_id, category, year, cents)
         SELECT $1, $2, l.category, l.year, l.cents FROM jsonb_to_recordset($3::jsonb) AS l (category text, year int, cents bigint)`,
        [tx.workspaceId, seen.id, JSON.stringify(plan)],
      );
      await tx.sql(
        `INSERT INTO grant_financing (workspace_id, grant_id, kind, source, cents)
         SELECT $1, $2, l.kind, l.source, l.cents FROM jsonb_to_recordset($3::jsonb) AS l (kind text, source text, cents bigint)`,
        [tx.workspaceId, seen.id, JSON.stringify(financing)],
      );
      return this.close(tx, found, 'projects.set_grant_plan', { lines: plan.length });
    });
  }

  /**
   * @throws Refused `MONEY_NOT_GRANTED`, `MONEY_QUARTER_AHEAD`, `MONEY_QUARTER_OUTSIDE`, `MONEY_LINE_TWICE`, `PROJECT_OF_ANOTHER`,
   *   `VERSION_STALE`, `NOT_FOUND`
   */
  quarter(ctx: ActorContext, seen: Seen, body: SetGrantQuarter): Promise<ProjectView> {
    return this.uow.run(ctx, async (tx) => {
      const found = await this.found(tx, seen.id);
      const { year, quarter, spending, drawnCents } = body;
      if (!spendsIn(found.grant.state)) throw new Refused('MONEY_NOT_GRANTED');
      for (const verdict of [quarterVerdict({ year, quarter }, found.grant, todayOf(tx)), spendingVerdict(spending)])
        if (!verdict.ok) throw Refused.because(verdict);
      await this.touch(tx, seen, found);
      await clear(tx, 'grant_spending', seen.id, { year, quarter });
      await clear(tx, 'grant_drawdown', seen.id, { year, quarter });
      await tx.sql(
        `INSERT INTO grant_spending (workspace_id, grant_id, category, year, quarter, cents)
         SELECT $1, $2, l.category, $4, $5, l.cents FROM jsonb_to_recordset($3::jsonb) AS l (category text, cents bigint)
          WHERE l.cents > 0`,
        [tx.workspaceId, seen.id, JSON.stringify(spending), year, quarter],
      );
      if (drawnCents > 0)
        await tx.sql(
          'INSERT INTO grant_drawdown (workspace_id, grant_id, year, quarter, cents) VALUES ($1, $2, $3, $4, $5)',
          [tx.workspaceId, seen.id, year, quarter, drawnCents],
        );
      return this.close(tx, found, 'projects.set_grant_quarter', { year, quarter });
    });
  }

  private async found(tx: Tx, id: string): Promise<Found> {
    const [row] = await tx.sql<{ projectId: string }>(
      `SELECT project_id AS "projectId" FROM project_grant WHERE workspace_id = $1 AND id = $2`,
      [tx.workspaceId, id],
    );
    if (!row) throw new Refused('NOT_FOUND');
    const project = await findProject(tx, row.projectId);
    requireReporter(tx, project);
    const grant = (await this.grants.grantsOf(tx, project)).find((one) => one.id === id);
    if (!grant) throw new Refused('NOT_FOUND');
    return { project, grant };
  }

  /** Counts the version of the whole up; the first time there is nothing to count. */
  private async touch(tx: WriteTx, seen: Seen, { project }: Found): Promise<void> {
    const [now, person] = [tx.now(), tx.actor.userId];
    await tx.sql(
      `INSERT INTO grant_money (workspace_id, id, changed_at, changed_by) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [tx.workspaceId, seen.id, now, person],
    );
    await guardedUpdate(tx, 'grant_money', seen, { changed_at: now, changed_by: person }, async () => {
      const grants = await this.grants.grantsOf(tx, project);
      return grants.find(({ id }) => id === seen.id)?.money ?? null;
    });
  }

  private close(tx: WriteTx, found: Found, action: string, payload: Record<string, unknown>): Promise<ProjectView> {
    const projectId = found.project.id;
    tx.record({ action, objectKind: 'grant', objectId: found.grant.id, payload: { projectId, ...payload } });
    return this.projects.viewIn(tx, projectId);
  }
}

type Part = 'grant_plan_line' | 'grant_financing' | 'grant_spending' | 'grant_drawdown';

function clear(tx: WriteTx, table: Part, grantId: string, of?: { year: number; quarter: number }): Promise<unknown> {
  const quarter = of ? ' AND year = $3 AND quarter = $4' : '';
  const params = [tx.workspaceId, grantId, ...(of ? [of.year, of.quarter] : [])];
  return tx.sql(`DELETE FROM ${table} WHERE workspace_id = $1 AND grant_id = $2${quarter}`, params);
}
