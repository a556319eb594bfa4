import { Injectable } from '@nestjs/common';
import type { SetFinancing } from '@quartierwerk/contracts/plans/financing.dto';
import type { MeasureView } from '@quartierwerk/contracts/plans/measure.views';
import { balanceOf } from '@quartierwerk/domain/plans/financing';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine } from '../../chain/index.js';
import { type Seen, lockMeasure } from './measure-lock.js';
import { MeasureSheetQueries, costsIn, financingIn } from './measure-sheet.queries.js';

/**
 * Costs of a measure and what pays for them, set as a whole, so that a table on paper and the table here agree after one command. A
 * difference between both is named by the views and refused by nobody: money is planned long before it is sure.
 */
@Injectable()
export class MeasureMoney {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly sheets: MeasureSheetQueries,
  ) {}

  /** @throws Refused `FINANCING_DOUBLE`, `VERSION_STALE`, `PLAN_COMPLETED`, `NOT_FOUND` */
  async set(ctx: ActorContext, seen: Seen, body: SetFinancing): Promise<MeasureView> {
    return this.uow.run(ctx, async (tx) => {
      await lockMeasure(tx, seen.id);
      checkUnique(body);
      const before = balanceOf(await costsIn(tx, seen.id), amountsOf(await financingIn(tx, seen.id)));
      await guardedUpdate(tx, 'measure', seen, {}, () => this.sheets.sheetIn(tx, seen.id));
      await clear(tx, seen.id);
      await write(tx, seen.id, body);
      await this.spine.changeNode(tx, seen.id, {});
      const after = balanceOf(body.costs, amountsOf(body.financing));
      tx.record({
        action: 'plans.set_financing',
        objectKind: 'measure',
        objectId: seen.id,
        payload: {
          costBefore: before.cost,
          financedBefore: before.financed,
          cost: after.cost,
          financed: after.financed,
        },
      });
      return this.sheets.sheetIn(tx, seen.id);
    });
  }
}

function amountsOf(lines: SetFinancing['financing'] | Awaited<ReturnType<typeof financingIn>>) {
  return lines.flatMap(({ amounts }) => amounts);
}

/** One amount for a year of a source or of a kind of costs: two would leave open which of them holds. */
function checkUnique({ costs, financing }: SetFinancing): void {
  const keys = [
    ...costs.map(({ kind, year }) => `${kind} ${year}`),
    ...financing.map(({ id }) => id),
    ...financing.flatMap(({ id, amounts }) => amounts.map(({ year }) => `${id} ${year}`)),
  ];
  if (new Set(keys).size !== keys.length) throw new Refused('FINANCING_DOUBLE');
}

async function clear(tx: WriteTx, measureId: string): Promise<void> {
  const own = [tx.workspaceId, measureId];
  await tx.sql('DELETE FROM cost_line WHERE workspace_id = $1 AND measure_id = $2', own);
  await tx.sql(
    `DELETE FROM financing_amount WHERE workspace_id = $1
       AND line_id IN (SELECT id FROM financing_line WHERE workspace_id = $1 AND measure_id = $2)`,
    own,
  );
  await tx.sql('DELETE FROM financing_line WHERE workspace_id = $1 AND measure_id = $2', own);
}

async function write(tx: WriteTx, measureId: string, { costs, financing }: SetFinancing): Promise<void> {
  const own = [tx.workspaceId, measureId];
  await tx.sql(
    `INSERT INTO cost_line (workspace_id, measure_id, kind, year, cents)
     SELECT $1, $2, c.kind, c.year, c.cents FROM jsonb_to_recordset($3::jsonb) AS c (kind text, year int, cents bigint) WHERE c.cents > 0`,
    [...own, JSON.stringify(costs)],
  );
  const taken = await tx.sql('SELECT 1 FROM financing_line WHERE workspace_id = $1 AND id = ANY ($2::uuid[])', [
    tx.workspaceId,
    financing.map(({ id }) => id),
  ]);
  if (taken.length > 0) throw new Refused('FINANCING_DOUBLE');
  await tx.sql(
    `INSERT INTO financing_line (workspace_id, id, measure_id, position, source, kind, rate, state)
     SELECT $1, l.id, $2, l.position, l.source, l.kind, l.rate, l.state FROM jsonb_to_recordset($3::jsonb)
         AS l (id uuid, position int, source text, kind text, rate numeric, state text)`,
    [...own, JSON.stringify(financing.map((line, position) => ({ ...line, position })))],
  );
  const amounts = financing.flatMap(({ id, amounts: list }) => list.map((amount) => ({ id, ...amount })));
  await tx.sql(
    `INSERT INTO financing_amount (workspace_id, line_id, year, cents)
     SELECT $1, x.id, x.year, x.cents FROM jsonb_to_recordset($2::jsonb) AS x (id uuid, year int, cents bigint) WHERE x.cents > 0`,
    [tx.workspaceId, JSON.stringify(amounts)],
  );
}
