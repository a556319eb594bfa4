/**
 * Runs that were computed before a release, of values which that release hides or shows more coarsely. Their figures stay as they were computed
 * for whoever may see exact values; for everybody else a sum of deviations would give single values back, so that such a run is computed again
 * of what is shown, and figures that were cited from it are kept back (ADR 0025).
 */
import { type ActorContext, may } from '../../platform/http/actor-context.js';
import type { Tx } from '../../platform/database/unit-of-work.js';

/** Whether a person reads runs as they were computed. Data providers see exact values too, of their own deliveries, and no runs. */
export function seesExactRuns(ctx: ActorContext): boolean {
  return may(ctx, 'figures.exact') && may(ctx, 'diagnosis.read');
}

/**
 * As a condition on `index_run` under this name. What is shown since the very moment of the computation was not known to it. Asked of the values
 * themselves and not of the releases of their delivery: a released correction holds the values back that it corrects, too. The index
 * `observation_hidden` holds the last condition, so that runs of which nothing is hidden cost one look.
 */
export function restricted(run: string): string {
  return `EXISTS (SELECT 1 FROM index_run_indicator ri
      JOIN observation o ON o.workspace_id = ri.workspace_id AND o.indicator_edition_id = ri.indicator_edition_id AND o.year = ANY (ri.years)
       AND o.delivery_id = ANY (${run}.delivery_ids) AND o.shown_since >= ${run}.computed_at
       AND (o.shown_numerator, o.shown_denominator, o.shown_value) IS DISTINCT FROM (o.numerator, o.denominator, o.value)
     WHERE ri.workspace_id = ${run}.workspace_id AND ri.run_id = ${run}.id)`;
}

/** The condition under which stored results of a run (`run` in the query) may be read by this person. */
export function readableResults(ctx: ActorContext, run: string): string {
  return seesExactRuns(ctx) ? 'true' : `NOT (${restricted(run)})`;
}

/** Of these runs those whose figures the person may not read as they were computed. */
export async function restrictedRuns(tx: Tx, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0 || seesExactRuns(tx)) return new Set();
  const rows = await tx.sql<{ id: string }>(
    `SELECT r.id FROM index_run r WHERE r.workspace_id = $1 AND r.id = ANY ($2::uuid[]) AND ${restricted('r')}`,
    [tx.workspaceId, ids],
  );
  return new Set(rows.map(({ id }) => id));
}
