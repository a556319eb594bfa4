import { Injectable } from '@nestjs/common';
import type { KpiMonthView } from '@quartierwerk/contracts/projects/kpi.views';
import type { Month } from '@quartierwerk/domain/projects/month';
import { closingVerdict } from '@quartierwerk/domain/projects/reported-month';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { lockProject } from '../project-access.js';
import { KpiQueries } from './kpis.queries.js';
import { MonthQueries } from './month.queries.js';

/** Closes the figures of a month: from then on others rely on them. */
@Injectable()
export class MonthClosing {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly months: MonthQueries,
    private readonly kpis: KpiQueries,
  ) {}

  /** @throws Refused `MONTH_CLOSED`, `MONTH_NOT_OVER`, `MONTH_WITHOUT_KPIS`, `MONTH_INCOMPLETE`, `PROJECT_OF_ANOTHER`, `NOT_FOUND` */
  close(ctx: ActorContext, projectId: string, month: Month): Promise<KpiMonthView> {
    return this.uow.run(ctx, async (tx) => {
      await lockProject(tx, projectId, 'closing');
      // Refuses whoever does not report on it, and months that the project does not have.
      await this.months.monthIn(tx, projectId, month);
      const facts = await this.kpis.closingFacts(tx, [projectId]);
      const verdict = closingVerdict(facts(projectId, month));
      if (!verdict.ok) throw Refused.because(verdict);
      const closed = await tx.sql(
        `INSERT INTO project_month (workspace_id, project_id, month, closed_at, closed_by) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT DO NOTHING RETURNING month`,
        [tx.workspaceId, projectId, month, tx.now(), tx.actor.userId],
      );
      if (closed.length === 0) throw new Refused('MONTH_CLOSED', { month });
      tx.record({ action: 'projects.close_month', objectKind: 'project', objectId: projectId, payload: { month } });
      return this.months.monthIn(tx, projectId, month);
    });
  }
}
