import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, runAll, workspaceTable } from './statements.js';

/** Area divisions with editions, their areas with hierarchy and geometry, and the lineage between editions. */
export class Places1763800000004 implements MigrationInterface {
  readonly name = 'Places1763800000004';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE area_edition (
         workspace_id uuid NOT NULL REFERENCES workspace (id),
         id uuid NOT NULL,
         name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
         valid_from date NOT NULL,
         valid_to date,
         small_area_label text NOT NULL,
         source text NOT NULL,
         note text,
         created_at timestamptz NOT NULL,
         version integer NOT NULL DEFAULT 1,
         PRIMARY KEY (workspace_id, id),
         CONSTRAINT area_edition_name UNIQUE (workspace_id, name),
         CHECK (valid_to IS NULL OR valid_to >= valid_from))`,
      ...workspaceTable('area_edition', 'select, insert, update, delete'),

      `CREATE TABLE area (
         workspace_id uuid NOT NULL,
         id uuid NOT NULL,
         edition_id uuid NOT NULL,
         level text NOT NULL CHECK (level IN ('district', 'municipality', 'small_area')),
         code text NOT NULL CHECK (length(code) BETWEEN 1 AND 40),
         name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
         parent_id uuid,
         population integer CHECK (population >= 0),
         population_date date,
         -- GeoJSON as compact text: it is handed out as it stands and never searched.
         geometry json,
         excluded_reason text CHECK (excluded_reason IN ('below_min_population', 'outlier', 'special_population', 'data_missing')),
         version integer NOT NULL DEFAULT 1,
         PRIMARY KEY (workspace_id, id),
         CONSTRAINT area_code UNIQUE (workspace_id, edition_id, code),
         FOREIGN KEY (workspace_id, id) REFERENCES chain_node (workspace_id, id),
         FOREIGN KEY (workspace_id, edition_id) REFERENCES area_edition (workspace_id, id),
         FOREIGN KEY (workspace_id, parent_id) REFERENCES area (workspace_id, id),
         CHECK ((level = 'district') = (parent_id IS NULL)))`,
      'CREATE INDEX area_parent ON area (workspace_id, parent_id)',
      ...workspaceTable('area', 'select, insert, update'),

      `CREATE TABLE area_lineage (
         workspace_id uuid NOT NULL,
         from_area_id uuid NOT NULL,
         to_area_id uuid NOT NULL,
         share double precision NOT NULL CHECK (share > 0 AND share <= 1),
         PRIMARY KEY (workspace_id, from_area_id, to_area_id),
         FOREIGN KEY (workspace_id, from_area_id) REFERENCES area (workspace_id, id),
         FOREIGN KEY (workspace_id, to_area_id) REFERENCES area (workspace_id, id))`,
      ...workspaceTable('area_lineage', 'select, insert, delete'),
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, dropTables('area_lineage', 'area', 'area_edition'));
  }
}
