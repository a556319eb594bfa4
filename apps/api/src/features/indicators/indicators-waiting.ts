import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { WaitingView } from '@quartierwerk/contracts/chain/chain.views';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { may } from '../../platform/http/actor-context.js';
import { Waiting } from '../chain/index.js';
import { deliveriesDue } from './board/deliveries-due.js';
import { ImportQueries } from './imports/imports.queries.js';

interface Delivered {
  readonly code: string;
  /** Latest year with figures of small areas. */
  readonly year: number | null;
}

/** What waits at the first station: imports that were begun, figures that are not there yet. */
@Injectable()
export class IndicatorsWaiting implements OnModuleInit {
  constructor(
    private readonly waiting: Waiting,
    private readonly imports: ImportQueries,
  ) {}

  onModuleInit(): void {
    this.waiting.register(async (tx) => [
      ...(await this.openImports(tx)),
      ...(await deliveriesDue(tx)),
      ...(await figures(tx)),
    ]);
  }

  private async openImports(tx: Tx): Promise<WaitingView[]> {
    if (!may(tx, 'deliveries.import')) return [];
    const { imports } = await this.imports.openIn(tx);
    return imports.map(({ id, fileName, title, state, errors }) => ({
      ...{ code: 'import_open', node: null, dueOn: null },
      facts: { importId: id, name: title || fileName, fileName, state, errors: errors ?? 0 },
    }));
  }
}

async function figures(tx: Tx): Promise<WaitingView[]> {
  const rows = may(tx, 'indicators.manage') || may(tx, 'deliveries.import') ? await deliveredYears(tx) : null;
  if (rows === null) return [];
  if (rows.length === 0) return may(tx, 'indicators.manage') ? [plain('indicators_missing')] : [];
  const years = rows.flatMap(({ year }) => year ?? []);
  if (!may(tx, 'deliveries.import')) return [];
  if (years.length === 0) return [plain('delivery_missing')];
  const year = Math.max(...years);
  const lacking = rows.filter((row) => row.year !== year);
  if (lacking.length === 0) return [];
  const codes = lacking.map(({ code }) => code).join(', ');
  return [{ code: 'figures_missing', node: null, dueOn: null, facts: { year, count: lacking.length, codes } }];
}

function deliveredYears(tx: Tx): Promise<Delivered[]> {
  return tx.sql<Delivered>(
    `SELECT i.code, max(c.year) FILTER (WHERE c.level = 'small_area' AND c.figures > 0) AS year
       FROM indicator i
       LEFT JOIN indicator_edition e ON e.workspace_id = i.workspace_id AND e.indicator_id = i.id
       LEFT JOIN observation_count c ON c.workspace_id = e.workspace_id AND c.indicator_edition_id = e.id
      WHERE i.workspace_id = $1 GROUP BY i.id, i.code, i.position ORDER BY i.position, i.code`,
    [tx.workspaceId],
  );
}

function plain(code: WaitingView['code']): WaitingView {
  return { code, node: null, dueOn: null, facts: {} };
}
