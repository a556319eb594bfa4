import type { DataSource } from 'typeorm';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { systemContext } from '../../../platform/http/actor-context.js';
import { DEMO_PERSONAS, DEMO_WORKSPACES, type DemoWorkspaceKey } from '../personas.js';

/**
 * Knows which workspaces of the demonstration are complete. A process that is ended in the middle of the seeding leaves half a
 * workspace; nothing can be deleted, so it is put aside under another name and the seeding begins anew.
 */
export class SeedLedger {
  constructor(
    private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
  ) {}

  /** Whether the workspace is there as a whole; half a one is put aside. */
  async isSeeded(key: DemoWorkspaceKey): Promise<boolean> {
    for (const workspaceId of await this.begun(key)) {
      const ctx = systemContext(workspaceId, 'command-line');
      const [state] = await this.uow.read(ctx, (tx) =>
        tx.sql<{ seeded: boolean }>(
          `SELECT coalesce((settings->>'seeded')::boolean, false) AS seeded FROM workspace WHERE id = $1`,
          [workspaceId],
        ),
      );
      if (state?.seeded) return true;
      await this.putAside(workspaceId);
    }
    return false;
  }

  async markSeeded(workspaceId: string): Promise<void> {
    await this.uow.run(systemContext(workspaceId, 'command-line'), async (tx) => {
      await tx.sql(`UPDATE workspace SET settings = settings || '{"seeded": true}' WHERE id = $1`, [workspaceId]);
      tx.record({ action: 'platform.seed_demonstration', objectKind: 'workspace', objectId: workspaceId });
    });
  }

  /** Row-level security hides workspaces from this role; the accounts of the personas are global and lead to them. */
  private async begun(key: DemoWorkspaceKey): Promise<string[]> {
    const name = DEMO_WORKSPACES.find((workspace) => workspace.key === key)?.name;
    const personas = DEMO_PERSONAS.map((persona) => persona.key);
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT DISTINCT w.workspace_id AS id FROM user_account u CROSS JOIN LATERAL workspaces_of(u.id) w
        WHERE u.persona = ANY ($1) AND w.name = $2 AND w.demonstration`,
      [personas, name],
    );
    return rows.map((row) => row.id);
  }

  private async putAside(workspaceId: string): Promise<void> {
    await this.uow.run(systemContext(workspaceId, 'command-line'), async (tx) => {
      await tx.sql(
        `UPDATE workspace SET slug = left(slug, 20) || '-' || id, name = name || ' (abgebrochen)', demonstration = false WHERE id = $1`,
        [workspaceId],
      );
      tx.record({ action: 'platform.put_aside', objectKind: 'workspace', objectId: workspaceId });
    });
  }
}
