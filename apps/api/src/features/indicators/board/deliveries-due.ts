import type { WaitingView } from '@quartierwerk/contracts/chain/chain.views';
import { type Day, dayAfter, dayOf } from '@quartierwerk/domain/time/day';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { may } from '../../../platform/http/actor-context.js';
import { changeableOrganisations } from '../delivery-scope.js';
import { openFacts, type RequestRow } from './board-facts.js';

/** A provider needs weeks to put a table together; a planner asks only after what is overdue. */
const PROVIDER_AHEAD_DAYS = 30;
/** More providers than this become one line with their number. */
const MOST = 3;

/** What providers owe: their own to themselves, ahead of the day; to the planner whatever is overdue. */
export async function deliveriesDue(tx: Tx): Promise<WaitingView[]> {
  if (!may(tx, 'deliveries.import')) return [];
  const until = dayAfter(dayOf(tx.now()), may(tx, 'indicators.manage') ? -1 : PROVIDER_AHEAD_DAYS);
  const due = (await openFacts(tx, changeableOrganisations(tx), until)).open().map(({ request }) => request);
  const bySource = [...Map.groupBy(due, ({ sourceId }) => sourceId).values()];
  const names = await sourceNames(tx, due);
  if (bySource.length > MOST) return [lineOf(due, bySource.length, names)];
  return bySource.map((requests) => lineOf(requests, 1, names));
}

function lineOf(requests: readonly RequestRow[], sources: number, names: ReadonlyMap<string, string>): WaitingView {
  const unique = (values: readonly (string | number)[]): string => [...new Set(values)].join(', ');
  const owing = [...new Set(requests.map(({ sourceId }) => sourceId))];
  return {
    ...{ code: 'deliveries_due', node: null, dueOn: earliest(requests) },
    facts: {
      count: requests.length,
      sources,
      sourceId: owing[0] ?? '',
      names: owing.map((id) => names.get(id) ?? '').join(', '),
      codes: unique(requests.map(({ indicator }) => indicator)),
      years: unique(requests.map(({ year }) => year)),
      year: Math.max(...requests.map(({ year }) => year)),
    },
  };
}

function earliest(requests: readonly RequestRow[]): Day | null {
  return requests.map(({ dueOn }) => dueOn).sort()[0] ?? null;
}

async function sourceNames(tx: Tx, requests: readonly RequestRow[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.sql<{ id: string; name: string }>(
    'SELECT id, name FROM source WHERE workspace_id = $1 AND id = ANY ($2::uuid[])',
    [tx.workspaceId, requests.map(({ sourceId }) => sourceId)],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
