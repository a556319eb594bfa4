/**
 * Observations as they are shown: as released where they were, otherwise as delivered (working data, which is seen inside only). Every exit
 * reads this and not the table, so that what a release hides is hidden everywhere; ADR 0020 says who may read the table itself.
 *
 * Stands in the place of the table, with its columns under their names; PostgreSQL plans it as the table.
 *
 * @param known parameter with the moment whose knowledge counts, for what was computed from the values of then; null = now
 */
export function shownObservations(known?: string): string {
  const open = known ? `(shown_since IS NULL OR shown_since >= ${known}::timestamptz)` : 'shown_since IS NULL';
  const column = (name: string): string => `CASE WHEN ${open} THEN ${name} ELSE shown_${name} END AS ${name}`;
  return `(SELECT workspace_id, indicator_edition_id, area_id, year, delivery_id, superseded_by, withdrawn, secondary, release_id,
    ${['numerator', 'denominator', 'value', 'status'].map(column).join(', ')} FROM observation)`;
}

/** For a person: the table itself for whoever may see exact values (`figures.exact`), for all others what is shown. */
export function observationsFor(exact: boolean): string {
  return exact ? 'observation' : shownObservations();
}
