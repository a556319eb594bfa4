/**
 * Observations as they are shown: as released where they were, otherwise as delivered (working data, which is seen inside only). Every exit
 * reads this and not the table, so that what a release hides is hidden everywhere; ADR 0020 says who may read the table itself.
 *
 * Stands in the place of the table, with its columns under their names. `shown_since` is the moment from which a value was no longer working
 * data, and never moves: its first release, or the day it came into a table that had been released before (`releases/held-back.ts`).
 */
const SHOWN = ['numerator', 'denominator', 'value', 'status'] as const;
const OTHERS = [
  ...(['workspace_id', 'indicator_edition_id', 'area_id', 'year', 'delivery_id'] as const),
  ...(['superseded_by', 'withdrawn', 'secondary', 'release_id'] as const),
];

/**
 * What everybody inside may see.
 *
 * @param known parameter with the moment whose knowledge counts, for what was computed from the values of then; null = now
 */
export function shownObservations(known?: string): string {
  return known ? shownThen(known) : shownUnless('shown_since IS NULL', []);
}

/**
 * For a person: exact values of some organisations, of all others what is shown. Has two columns more: `exact` says whether the person may see
 * this value exactly, `pending` whether others do not see it because it is not released yet.
 *
 * @param organisations parameter with the answer of `exactOrganisations`; `$1` is the workspace
 */
export function observationsFor(organisations: string): string {
  const exact = `(${organisations}::uuid[] IS NULL OR delivery_id = ANY (ARRAY(
    SELECT d.id FROM delivery d JOIN source s ON s.workspace_id = d.workspace_id AND s.id = d.source_id
     WHERE d.workspace_id = $1 AND s.organisation_id = ANY (${organisations}))))`;
  const pending = '(shown_since IS NOT NULL AND release_id IS NULL)';
  return shownUnless(`(shown_since IS NULL OR ${exact})`, [`${exact} AS exact`, `${pending} AS pending`]);
}

function shownUnless(open: string, more: readonly string[]): string {
  const columns = SHOWN.map((name) => `CASE WHEN ${open} THEN ${name} ELSE shown_${name} END AS ${name}`);
  return `(SELECT ${[...OTHERS, ...columns, ...more].join(', ')} FROM observation)`;
}

/** As the release in force at a moment showed it, whatever was released or withdrawn since; without a moment as it is shown now. */
function shownThen(known: string): string {
  // Without a moment what was never released stays open, and nothing else is compared with it: no release is looked up.
  const open = `(o.shown_since IS NULL OR o.shown_since >= ${known}::timestamptz)`;
  const columns = SHOWN.map((name) => {
    const released = name === 'status' ? `coalesce(c.status, 'suppressed')` : `c.${name}`;
    return `CASE WHEN ${open} THEN o.${name} WHEN ${known}::timestamptz IS NULL THEN o.shown_${name} ELSE ${released} END AS ${name}`;
  });
  return `(SELECT ${[...OTHERS.map((name) => `o.${name}`), ...columns].join(', ')} FROM observation o
    LEFT JOIN LATERAL (
      SELECT r.id, r.withdrawn_at FROM release r
       WHERE NOT ${open} AND r.workspace_id = o.workspace_id AND r.delivery_id = o.delivery_id AND r.released_at < ${known}::timestamptz
       ORDER BY r.released_at DESC LIMIT 1) r ON true
    LEFT JOIN release_cell c ON c.workspace_id = o.workspace_id AND c.release_id = r.id AND c.area_id = o.area_id
     AND (r.withdrawn_at IS NULL OR r.withdrawn_at >= ${known}::timestamptz)
     AND c.indicator_edition_id = o.indicator_edition_id AND c.year = o.year)`;
}
