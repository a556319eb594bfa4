import type { Tx } from '../../platform/database/unit-of-work.js';
import { restrictedRuns, seesExactRuns } from './restricted-runs.js';

type Pinned = Readonly<Record<string, unknown>>;

/** A link with what it pins. */
export interface PinnedLink {
  readonly fromId: string;
  readonly pinned: Pinned | null;
  readonly createdAt: string | Date;
}

/** What says how large something was, or where it stood among others: from a rank between two known figures a third follows. */
const FIGURES = ['value', 'rate', 'deviation', 'rank', 'indexValue', 'interval', 'district', 'municipality'];

/** The same evidence without its figures: which figure was cited stays, and that it is kept secret. */
export function withoutFigures(pinned: Pinned): Pinned {
  const kept = Object.entries(pinned).map(([key, value]) => [key, FIGURES.includes(key) ? null : value] as const);
  return { ...Object.fromEntries(kept), withheld: true };
}

/**
 * Links as the person may read them: figures that a later release hides, or that were cited from a run it restricts, are left out of what is
 * pinned. Whoever may see exact values reads what was cited.
 */
export async function readablePins<Link extends PinnedLink>(tx: Tx, links: readonly Link[]): Promise<Link[]> {
  const pinning = links.filter(({ pinned }) => pinned !== null && FIGURES.some((key) => key in pinned));
  if (pinning.length === 0 || seesExactRuns(tx)) return [...links];
  const runs = await restrictedRuns(tx, [...new Set(pinning.map(runOf))]);
  const hidden = await hiddenSince(tx, pinning);
  return links.map((link) => {
    if (link.pinned === null || !pinning.includes(link)) return link;
    return runs.has(runOf(link)) || hidden.has(link) ? { ...link, pinned: withoutFigures(link.pinned) } : link;
  });
}

/** The run that is cited: named in the pin, or the thing itself that the link begins at. */
function runOf({ pinned, fromId }: PinnedLink): string {
  const named = pinned?.['runId'];
  return typeof named === 'string' ? named : fromId;
}

/** Links that pin a figure as it was delivered, of a table which a release has since shown otherwise. */
async function hiddenSince<Link extends PinnedLink>(tx: Tx, links: readonly Link[]): Promise<ReadonlySet<Link>> {
  const delivered = links.filter(
    ({ pinned }) => typeof pinned?.['indicatorEditionId'] === 'string' && typeof pinned['year'] === 'number',
  );
  if (delivered.length === 0) return new Set();
  const rows = await tx.sql<{ at: number }>(
    `SELECT w.at::int FROM unnest($2::uuid[], $3::int[], $4::timestamptz[]) WITH ORDINALITY AS w (edition, year, cited, at)
      WHERE EXISTS (SELECT 1 FROM release_cell c
                      JOIN release x ON x.workspace_id = c.workspace_id AND x.id = c.release_id AND x.released_at >= w.cited
                     WHERE c.workspace_id = $1 AND c.indicator_edition_id = w.edition AND c.year = w.year)
        AND EXISTS (SELECT 1 FROM release_cell c
                      JOIN release x ON x.workspace_id = c.workspace_id AND x.id = c.release_id AND x.released_at >= w.cited
                      JOIN observation o ON o.workspace_id = c.workspace_id AND o.indicator_edition_id = c.indicator_edition_id
                       AND o.area_id = c.area_id AND o.year = c.year AND o.delivery_id = x.delivery_id
                     WHERE c.workspace_id = $1 AND c.indicator_edition_id = w.edition AND c.year = w.year
                       AND (c.numerator, c.denominator, c.value) IS DISTINCT FROM (o.numerator, o.denominator, o.value))`,
    [
      ...[tx.workspaceId, delivered.map(({ pinned }) => pinned?.['indicatorEditionId'])],
      ...[delivered.map(({ pinned }) => pinned?.['year']), delivered.map(({ createdAt }) => createdAt)],
    ],
  );
  return new Set(rows.flatMap(({ at }) => delivered[at - 1] ?? []));
}
