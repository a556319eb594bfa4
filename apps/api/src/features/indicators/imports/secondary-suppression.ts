import type { WriteTx } from '../../../platform/database/unit-of-work.js';

/** Levels of the areas among which one may give another away, the lower first: its result matters to the next. */
const LEVELS = ['small_area', 'municipality'] as const;

/** What secondary suppression has made of the staged table. */
export interface SecondaryCounts {
  /** Values that are kept secret in addition. */
  readonly secondary: number;
  /** Of these, values of earlier deliveries, which the new one now replaces. */
  readonly added: number;
}

/**
 * Keeps a second value secret where one alone would be no secret: among the areas of one parent exactly one value is suppressed, and the
 * parent's own figure says what is missing. The second is the smallest of the others that is no zero; where there is none, the parent.
 * Of equal ones it is the first by its key, so that the same table always gives the same values.
 *
 * Works on the temporary table `sorted` before it is stored, beside the current values of other deliveries. A value of an earlier
 * delivery is never changed: the new one replaces it by a suppressed one, and brings it back when it is withdrawn.
 */
export async function suppressSecond(tx: WriteTx): Promise<SecondaryCounts> {
  let [secondary, added] = [0, 0];
  for (const level of LEVELS) {
    const rows = await tx.sql<{ added: boolean }>(
      `WITH ${SECONDS},
         changed AS (
           UPDATE sorted s SET numerator = NULL, denominator = NULL, value = NULL, status = 'suppressed', secondary = true
             FROM seconds x WHERE ${same('s', 'x')} AND s.area_id = x.area_id RETURNING 1),
         added AS (
           INSERT INTO sorted (indicator_edition_id, area_id, year, status, secondary)
           SELECT x.indicator_edition_id, x.area_id, x.year, 'suppressed', true FROM seconds x
            WHERE NOT EXISTS (SELECT 1 FROM sorted s WHERE ${same('s', 'x')} AND s.area_id = x.area_id) RETURNING 1)
       SELECT false AS added FROM changed UNION ALL SELECT true FROM added`,
      [tx.workspaceId, level],
    );
    secondary += rows.length;
    added += rows.filter((row) => row.added).length;
  }
  return { secondary, added };
}

function same(a: string, b: string): string {
  return `${a}.indicator_edition_id = ${b}.indicator_edition_id AND ${a}.year = ${b}.year`;
}

/**
 * The current value of another delivery, where the new one holds none. Planned by itself (`OFFSET 0`): a table that has just grown has no
 * statistics, and PostgreSQL would read the whole workspace for each cell.
 */
function current(alias: string, group: string, area: string): string {
  return `LEFT JOIN LATERAL (SELECT o.* FROM observation o WHERE o.workspace_id = $1 AND ${same('o', group)} AND o.area_id = ${area}
    AND o.superseded_by IS NULL AND NOT o.withdrawn OFFSET 0) ${alias} ON true`;
}

const CASES = (alias: string) => `coalesce(${alias}.numerator, ${alias}.value * ${alias}.denominator, ${alias}.value)`;

/**
 * `touched`: parents, indicators and years that the delivery says something of. `totalled`: those whose own figure is there; most have
 * none, so that only these are looked at closer. `cells`: what stands for each of their areas. `seconds`: what is to be kept secret.
 */
const SECONDS = `
  touched AS MATERIALIZED (
    SELECT DISTINCT s.indicator_edition_id, s.year, c.parent_id AS parent
      FROM sorted s JOIN area c ON c.workspace_id = $1 AND c.id = s.area_id AND c.level = $2 AND c.parent_id IS NOT NULL
    UNION
    SELECT s.indicator_edition_id, s.year, s.area_id FROM sorted s
     WHERE s.area_id IN (SELECT parent_id FROM area WHERE workspace_id = $1 AND level = $2)),
  totalled AS MATERIALIZED (
    SELECT t.* FROM touched t
      LEFT JOIN sorted s ON ${same('s', 't')} AND s.area_id = t.parent
      ${current('o', 't', 't.parent')}
     WHERE CASE WHEN s.area_id IS NULL THEN o.value ELSE s.value END IS NOT NULL),
  cells AS MATERIALIZED (
    SELECT t.indicator_edition_id, t.year, t.parent, c.id AS area_id, c.code, coalesce(s.status, o.status) AS status,
           CASE WHEN s.area_id IS NULL THEN ${CASES('o')} ELSE ${CASES('s')} END AS cases
      FROM totalled t
      JOIN area c ON c.workspace_id = $1 AND c.parent_id = t.parent AND c.level = $2
      LEFT JOIN sorted s ON ${same('s', 't')} AND s.area_id = c.id
      ${current('o', 't', 'c.id')}),
  alone AS (
    SELECT * FROM (SELECT *, count(*) FILTER (WHERE status = 'suppressed')
                               OVER (PARTITION BY indicator_edition_id, year, parent) AS secret FROM cells) counted
     WHERE secret = 1),
  seconds AS MATERIALIZED (
    SELECT DISTINCT ON (x.indicator_edition_id, x.year, x.parent) x.indicator_edition_id, x.year, x.area_id
      FROM (SELECT indicator_edition_id, year, parent, area_id, code, cases, 0 AS turn FROM alone WHERE cases IS NOT NULL
            UNION ALL SELECT DISTINCT indicator_edition_id, year, parent, parent, '', 0::double precision, 1 FROM alone) x
     ORDER BY x.indicator_edition_id, x.year, x.parent, x.turn, x.cases = 0, x.cases, x.code COLLATE "C")`;
