import { Injectable } from '@nestjs/common';
import type { GrantMoneyView, GrantView } from '@quartierwerk/contracts/projects/project.views';
import {
  moneyWarnings,
  quartersOf,
  spendsIn,
  type Drawdown,
  type GrantFinancing,
  type PlanLine,
  type Spending,
} from '@quartierwerk/domain/projects/grant-money';
import type { Day } from '@quartierwerk/domain/time/day';
import type { Tx } from '../../../platform/database/unit-of-work.js';

type Facts = Pick<GrantView, 'id' | 'state' | 'periodFrom' | 'periodTo' | 'amountCents'>;
type Of<Line> = Line & { readonly grantId: string };

/** The money of grants. Whose grants they are was decided before. */
@Injectable()
export class GrantMoneyQueries {
  /** Five statements for all grants of a project. */
  async ofGrants(
    tx: Tx,
    grants: readonly Facts[],
    { today, reports }: { readonly today: Day; readonly reports: boolean },
  ): Promise<ReadonlyMap<string, GrantMoneyView>> {
    const params = [tx.workspaceId, grants.map(({ id }) => id)];
    const lines = <Line>(table: string, columns: string, order: string): Promise<Of<Line>[]> =>
      tx.sql<Of<Line>>(
        `SELECT grant_id AS "grantId", ${columns}, cents::float8 AS cents FROM ${table}
          WHERE workspace_id = $1 AND grant_id = ANY ($2::uuid[]) ORDER BY ${order}`,
        params,
      );
    const plan = await lines<PlanLine>('grant_plan_line', 'category, year', 'year, category');
    const financing = await lines<GrantFinancing>('grant_financing', 'kind, source', 'kind');
    const spending = await lines<Spending>('grant_spending', 'category, year, quarter', 'year, quarter, category');
    const drawdowns = await lines<Drawdown>('grant_drawdown', 'year, quarter', 'year, quarter');
    const versions = await tx.sql<{ id: string; version: number }>(
      'SELECT id, version FROM grant_money WHERE workspace_id = $1 AND id = ANY ($2::uuid[])',
      params,
    );
    return new Map(
      grants.map((grant) => {
        const own = <Line>(all: readonly Of<Line>[]): Line[] =>
          all.filter(({ grantId }) => grantId === grant.id).map(({ grantId: _grantId, ...line }) => line as Line);
        const money = {
          plan: own<PlanLine>(plan),
          financing: own<GrantFinancing>(financing),
          spending: own<Spending>(spending),
          drawdowns: own<Drawdown>(drawdowns),
        };
        const spends = reports && spendsIn(grant.state);
        const view: GrantMoneyView = {
          ...money,
          warnings: moneyWarnings(money, grant.amountCents),
          quarters: spends ? quartersOf(grant, today) : [],
          version: versions.find(({ id }) => id === grant.id)?.version ?? 1,
          actions: [
            ...(reports && grant.state !== 'rejected' ? (['plan'] as const) : []),
            ...(spends ? (['report'] as const) : []),
          ],
        };
        return [grant.id, view];
      }),
    );
  }
}
