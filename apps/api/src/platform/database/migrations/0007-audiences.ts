import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dropTables, runAll, workspaceTable } from './statements.js';

/** Relations whose base stands at the left end and those whose base stands at the right one; see `BASE_OF_RELATION`. */
const BASE_LEFT = `relation IN ('evidences', 'selects', 'supports', 'funds', 'measured_by')`;
const BASELESS = `relation = 'observed_by'`;

/**
 * The spine learns two things. A node may be for an audience: the members of a body, who alone see its non-public part. And a link
 * knows which of its ends the other rests on, so that the trace runs along one index in each direction.
 */
export class Audiences1764150000007 implements MigrationInterface {
  readonly name = 'Audiences1764150000007';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `CREATE TABLE audience_member (
         workspace_id uuid NOT NULL REFERENCES workspace (id),
         audience_id uuid NOT NULL,
         user_id uuid NOT NULL REFERENCES user_account (id),
         valid_from date NOT NULL,
         valid_to date,
         PRIMARY KEY (workspace_id, audience_id, user_id, valid_from),
         CHECK (valid_to IS NULL OR valid_to >= valid_from))`,
      'CREATE INDEX audience_member_user ON audience_member (workspace_id, user_id)',
      ...workspaceTable('audience_member', 'select, insert, update, delete'),

      'ALTER TABLE chain_node ADD COLUMN audience_id uuid',
      'ALTER TABLE chain_node DROP CONSTRAINT chain_node_visibility_check',
      `ALTER TABLE chain_node ADD CONSTRAINT chain_node_visibility_check
         CHECK (visibility IN ('organisation', 'audience', 'workspace', 'public'))`,
      `ALTER TABLE chain_node ADD CONSTRAINT chain_node_audience_check
         CHECK (visibility <> 'audience' OR audience_id IS NOT NULL)`,
      'CREATE INDEX chain_node_organisation ON chain_node (workspace_id, organisation_id) WHERE organisation_id IS NOT NULL',
      'CREATE INDEX chain_node_kind ON chain_node (workspace_id, kind, changed_at DESC)',

      `ALTER TABLE chain_link
         ADD COLUMN base_id uuid GENERATED ALWAYS AS
           (CASE WHEN ${BASELESS} THEN NULL WHEN ${BASE_LEFT} THEN from_id ELSE to_id END) STORED,
         ADD COLUMN result_id uuid GENERATED ALWAYS AS
           (CASE WHEN ${BASELESS} THEN NULL WHEN ${BASE_LEFT} THEN to_id ELSE from_id END) STORED`,
      'CREATE INDEX chain_link_base ON chain_link (workspace_id, base_id) INCLUDE (result_id) WHERE ended_at IS NULL',
      'CREATE INDEX chain_link_result ON chain_link (workspace_id, result_id) INCLUDE (base_id) WHERE ended_at IS NULL',
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      'ALTER TABLE chain_link DROP COLUMN base_id, DROP COLUMN result_id',
      `DELETE FROM chain_link l USING chain_node n
        WHERE n.workspace_id = l.workspace_id AND n.id IN (l.from_id, l.to_id) AND n.visibility = 'audience'`,
      `DELETE FROM chain_node WHERE visibility = 'audience'`,
      'ALTER TABLE chain_node DROP CONSTRAINT chain_node_audience_check, DROP CONSTRAINT chain_node_visibility_check',
      `ALTER TABLE chain_node ADD CONSTRAINT chain_node_visibility_check
         CHECK (visibility IN ('organisation', 'workspace', 'public'))`,
      'DROP INDEX chain_node_organisation, chain_node_kind',
      'ALTER TABLE chain_node DROP COLUMN audience_id',
      ...dropTables('audience_member'),
    ]);
  }
}
