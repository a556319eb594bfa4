import type { MigrationInterface, QueryRunner } from 'typeorm';
import { runAll } from './statements.js';

/** Nodes of plans that are drafts, and of their parts, with the organisation of whoever created the plan. */
const DRAFTS = `
  SELECT x.workspace_id, x.id, x.organisation_id FROM (
    SELECT p.workspace_id, p.id AS plan_id, (
      SELECT m.organisation_id FROM membership m WHERE m.workspace_id = p.workspace_id AND m.user_id = p.created_by
       ORDER BY m.created_at LIMIT 1) AS organisation_id
      FROM action_plan p WHERE p.state = 'draft') d
    JOIN LATERAL (
      SELECT d.workspace_id, d.plan_id AS id, d.organisation_id
      UNION ALL SELECT d.workspace_id, f.id, d.organisation_id FROM field_of_action f WHERE f.workspace_id = d.workspace_id AND f.plan_id = d.plan_id
      UNION ALL SELECT d.workspace_id, g.id, d.organisation_id FROM goal g WHERE g.workspace_id = d.workspace_id AND g.plan_id = d.plan_id
      UNION ALL SELECT d.workspace_id, m.id, d.organisation_id FROM measure m WHERE m.workspace_id = d.workspace_id AND m.plan_id = d.plan_id) x ON true
   WHERE x.organisation_id IS NOT NULL`;

/** Drafts of plans are seen by their organisation only, as drafts of recommendations are. What was set to public stays so. */
export class PlanDrafts1764150000034 implements MigrationInterface {
  readonly name = 'PlanDrafts1764150000034';

  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `UPDATE chain_node n SET visibility = 'organisation', organisation_id = x.organisation_id FROM (${DRAFTS}) x
        WHERE n.workspace_id = x.workspace_id AND n.id = x.id AND n.visibility = 'workspace'`,
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runAll(runner, [
      `UPDATE chain_node n SET visibility = 'workspace' FROM (${DRAFTS}) x
        WHERE n.workspace_id = x.workspace_id AND n.id = x.id AND n.visibility = 'organisation'`,
    ]);
  }
}
