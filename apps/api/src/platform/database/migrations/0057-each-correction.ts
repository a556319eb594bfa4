import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './statements.js';

/** Rows of every workspace are looked at. */
const WALLED = [
  ...(['index_run', 'index_run_indicator', 'indicator_edition', 'delivery', 'observation', 'area'] as const),
  'outdated_base',
] as const;

/**
 * A run is outdated by each correction of its deliveries, not by the first alone: two corrections of different values stand beside each other, and
 * when one is withdrawn the other still holds. Those that were merged are told apart again.
 */
export class EachCorrection1764150000057 implements MigrationInterface {
  readonly name = 'EachCorrection1764150000057';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...WALLED.map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`),
      'ALTER TABLE outdated_base DROP CONSTRAINT outdated_base_pkey',
      `DELETE FROM outdated_base WHERE cause = 'replaced'`,
      `ALTER TABLE outdated_base
         ADD CONSTRAINT outdated_base_correction UNIQUE NULLS NOT DISTINCT (workspace_id, run_id, delivery_id, replaced_by)`,
      `INSERT INTO outdated_base (workspace_id, run_id, delivery_id, cause, replaced_by, since, indicator_ids)
       SELECT r.workspace_id, r.id, o.delivery_id, 'replaced', l.id, l.created_at, array_agg(DISTINCT e.indicator_id)
         FROM (SELECT DISTINCT o.workspace_id, o.delivery_id, o.superseded_by, o.indicator_edition_id, o.year, a.edition_id
                 FROM observation o JOIN area a ON a.workspace_id = o.workspace_id AND a.id = o.area_id
                WHERE o.superseded_by IS NOT NULL AND NOT o.withdrawn) o
         JOIN indicator_edition e ON e.workspace_id = o.workspace_id AND e.id = o.indicator_edition_id
         JOIN index_run r ON r.workspace_id = o.workspace_id AND o.delivery_id = ANY (r.delivery_ids) AND r.area_edition_id = o.edition_id
         JOIN index_run_indicator i ON i.workspace_id = r.workspace_id AND i.run_id = r.id
          AND i.indicator_edition_id = o.indicator_edition_id AND o.year = ANY (i.years)
         JOIN delivery l ON l.workspace_id = o.workspace_id AND l.id = o.superseded_by AND l.created_at > r.computed_at
        GROUP BY r.workspace_id, r.id, o.delivery_id, l.id, l.created_at`,
      ...WALLED.map((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'ALTER TABLE outdated_base NO FORCE ROW LEVEL SECURITY',
      // The earliest of a delivery stays, as it was kept before.
      `DELETE FROM outdated_base late USING outdated_base first
        WHERE first.workspace_id = late.workspace_id AND first.run_id = late.run_id AND first.delivery_id = late.delivery_id
          AND (first.since, first.replaced_by) < (late.since, late.replaced_by)`,
      'ALTER TABLE outdated_base DROP CONSTRAINT outdated_base_correction',
      'ALTER TABLE outdated_base ADD PRIMARY KEY (workspace_id, run_id, delivery_id)',
      'ALTER TABLE outdated_base FORCE ROW LEVEL SECURITY',
    ]);
  }
}
