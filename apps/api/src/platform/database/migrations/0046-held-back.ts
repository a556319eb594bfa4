import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './statements.js';

/** Rows of every workspace are looked at. */
const WALLED = ['observation', 'release', 'release_cell', 'area'] as const;

/**
 * `shown_since` becomes the first moment from which a value was shown by release only: it was that of the latest release until now. Values
 * without a release in a table of which something was released are held back.
 */
export class HeldBack1764150000046 implements MigrationInterface {
  readonly name = 'HeldBack1764150000046';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      ...WALLED.map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`),
      `UPDATE observation o SET shown_since = f.first
         FROM (SELECT r.workspace_id, r.delivery_id, min(r.released_at) AS first FROM release r
                WHERE r.released_at IS NOT NULL GROUP BY r.workspace_id, r.delivery_id) f
        WHERE o.workspace_id = f.workspace_id AND o.delivery_id = f.delivery_id AND o.shown_since > f.first`,
      `UPDATE observation o SET shown_since = now(), shown_status = 'suppressed'
         FROM (SELECT DISTINCT c.workspace_id, c.indicator_edition_id, c.year, a.edition_id FROM release r
                 JOIN release_cell c ON c.workspace_id = r.workspace_id AND c.release_id = r.id
                 JOIN area a ON a.workspace_id = c.workspace_id AND a.id = c.area_id
                WHERE r.released_at IS NOT NULL) t
         JOIN area a ON a.workspace_id = t.workspace_id AND a.edition_id = t.edition_id
        WHERE o.workspace_id = t.workspace_id AND o.indicator_edition_id = t.indicator_edition_id AND o.year = t.year
          AND o.area_id = a.id AND o.shown_since IS NULL`,
      ...WALLED.map((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'ALTER TABLE observation NO FORCE ROW LEVEL SECURITY',
      `UPDATE observation SET shown_since = NULL, shown_status = NULL WHERE shown_since IS NOT NULL AND release_id IS NULL`,
      'ALTER TABLE observation FORCE ROW LEVEL SECURITY',
    ]);
  }
}
