import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, runAll, workspaceTable } from './statements.js';

/**
 * Which runs were computed from deliveries that no longer hold, and which nodes of the spine rest on them. The second is carried in the
 * spine, so that the ledger of gaps need not follow the thread; `db migrate` counts it together with the gaps.
 */
export class OutdatedBases1764150000044 implements MigrationInterface {
  readonly name = 'OutdatedBases1764150000044';

  async up(runner: QueryRunner): Promise<void> {
    const walled = [
      'index_run',
      'index_run_indicator',
      'indicator_edition',
      'delivery',
      'observation',
      'area',
      'outdated_base',
    ];
    await runAll(runner, [
      `CREATE TABLE outdated_base (
         workspace_id uuid NOT NULL REFERENCES workspace (id),
         run_id uuid NOT NULL,
         delivery_id uuid NOT NULL,
         cause text NOT NULL CHECK (cause IN ('withdrawn', 'replaced')),
         -- The delivery whose values stand in its place.
         replaced_by uuid,
         since timestamptz NOT NULL,
         -- Whose figures are touched: a pinned figure of another indicator still holds.
         indicator_ids uuid[] NOT NULL,
         PRIMARY KEY (workspace_id, run_id, delivery_id),
         FOREIGN KEY (workspace_id, run_id) REFERENCES index_run (workspace_id, id),
         FOREIGN KEY (workspace_id, delivery_id) REFERENCES delivery (workspace_id, id),
         FOREIGN KEY (workspace_id, replaced_by) REFERENCES delivery (workspace_id, id),
         CHECK ((cause = 'replaced') = (replaced_by IS NOT NULL)))`,
      'CREATE INDEX outdated_base_delivery ON outdated_base (workspace_id, delivery_id)',
      ...workspaceTable('outdated_base', 'select, insert, update, delete'),
      // A measure cites a figure of its area as it was delivered, without a run.
      `CREATE TABLE outdated_pin (
         workspace_id uuid NOT NULL REFERENCES workspace (id),
         link_id uuid NOT NULL,
         delivery_id uuid NOT NULL,
         cause text NOT NULL CHECK (cause IN ('withdrawn', 'replaced')),
         replaced_by uuid,
         since timestamptz NOT NULL,
         PRIMARY KEY (workspace_id, link_id, delivery_id),
         FOREIGN KEY (workspace_id, link_id) REFERENCES chain_link (workspace_id, id),
         FOREIGN KEY (workspace_id, delivery_id) REFERENCES delivery (workspace_id, id),
         FOREIGN KEY (workspace_id, replaced_by) REFERENCES delivery (workspace_id, id),
         CHECK ((cause = 'replaced') = (replaced_by IS NOT NULL)))`,
      ...workspaceTable('outdated_pin', 'select, insert, update, delete'),
      'ALTER TABLE chain_node ADD COLUMN base_outdated boolean NOT NULL DEFAULT false',
      'CREATE INDEX chain_node_outdated ON chain_node (workspace_id, id) WHERE base_outdated',
      `CREATE INDEX chain_link_run ON chain_link (workspace_id, (pinned ->> 'runId'))
         WHERE ended_at IS NULL AND pinned ->> 'runId' IS NOT NULL`,
      // The owner is walled like everybody else.
      ...walled.map((table) => `ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`),
      `INSERT INTO outdated_base (workspace_id, run_id, delivery_id, cause, since, indicator_ids)
       SELECT r.workspace_id, r.id, d.id, 'withdrawn', d.withdrawn_at,
              ARRAY(SELECT DISTINCT e.indicator_id FROM observation o
                      JOIN indicator_edition e ON e.workspace_id = o.workspace_id AND e.id = o.indicator_edition_id
                     WHERE o.workspace_id = d.workspace_id AND o.delivery_id = d.id)
         FROM index_run r
         JOIN delivery d ON d.workspace_id = r.workspace_id AND d.id = ANY (r.delivery_ids)
        WHERE d.state = 'withdrawn' AND d.withdrawn_at IS NOT NULL`,
      `INSERT INTO outdated_base (workspace_id, run_id, delivery_id, cause, replaced_by, since, indicator_ids)
       SELECT DISTINCT ON (r.workspace_id, r.id, o.delivery_id)
              r.workspace_id, r.id, o.delivery_id, 'replaced', l.id, l.created_at, array_agg(DISTINCT e.indicator_id)
         FROM (SELECT DISTINCT o.workspace_id, o.delivery_id, o.superseded_by, o.indicator_edition_id, o.year, a.edition_id
                 FROM observation o JOIN area a ON a.workspace_id = o.workspace_id AND a.id = o.area_id
                WHERE o.superseded_by IS NOT NULL AND NOT o.withdrawn) o
         JOIN indicator_edition e ON e.workspace_id = o.workspace_id AND e.id = o.indicator_edition_id
         JOIN index_run r ON r.workspace_id = o.workspace_id AND o.delivery_id = ANY (r.delivery_ids) AND r.area_edition_id = o.edition_id
         JOIN index_run_indicator i ON i.workspace_id = r.workspace_id AND i.run_id = r.id
          AND i.indicator_edition_id = o.indicator_edition_id AND o.year = ANY (i.years)
         JOIN delivery l ON l.workspace_id = o.workspace_id AND l.id = o.superseded_by AND l.created_at > r.computed_at
        GROUP BY r.workspace_id, r.id, o.delivery_id, l.id, l.created_at
        ORDER BY r.workspace_id, r.id, o.delivery_id, l.created_at
       ON CONFLICT DO NOTHING`,
      ...walled.map((table) => `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'DROP INDEX chain_link_run',
      'ALTER TABLE chain_node DROP COLUMN base_outdated',
      ...dropTables('outdated_pin', 'outdated_base'),
    ]);
  }
}
