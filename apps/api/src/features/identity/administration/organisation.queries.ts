import { Injectable } from '@nestjs/common';
import type { OrganisationView, OrganisationsView } from '@quartierwerk/contracts/identity/administration.views';
import type { OrganisationPlace } from '@quartierwerk/domain/identity/organisation';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';

@Injectable()
export class OrganisationQueries {
  constructor(private readonly uow: UnitOfWork) {}

  list(ctx: ActorContext): Promise<OrganisationsView> {
    return this.uow.read(ctx, (tx) => this.all(tx));
  }

  async all(tx: Tx): Promise<OrganisationsView> {
    return { organisations: await this.views(tx, null) };
  }

  async one(tx: Tx, id: string): Promise<OrganisationView> {
    const [view] = await this.views(tx, id);
    if (!view) throw new Refused('NOT_FOUND');
    return view;
  }

  places(tx: Tx): Promise<OrganisationPlace[]> {
    return tx.sql('SELECT id, parent_id AS "parentId" FROM organisation WHERE workspace_id = $1', [tx.workspaceId]);
  }

  /** `unused` looks at what identity knows; other areas hold on to their organisations by foreign keys when one is removed. */
  private views(tx: Tx, id: string | null): Promise<OrganisationView[]> {
    return tx.sql<OrganisationView>(
      `SELECT o.id, o.kind, o.name, o.parent_id AS "parentId", o.version,
              (SELECT count(*)::int FROM membership m
                WHERE m.workspace_id = o.workspace_id AND m.organisation_id = o.id AND m.ended_at IS NULL) AS "memberCount",
              NOT EXISTS (SELECT 1 FROM membership m WHERE m.workspace_id = o.workspace_id AND m.organisation_id = o.id)
              AND NOT EXISTS (SELECT 1 FROM invitation i WHERE i.workspace_id = o.workspace_id AND i.organisation_id = o.id)
              AND NOT EXISTS (SELECT 1 FROM organisation c WHERE c.workspace_id = o.workspace_id AND c.parent_id = o.id) AS unused
         FROM organisation o
        WHERE o.workspace_id = $1 AND ($2::uuid IS NULL OR o.id = $2)
        ORDER BY o.name COLLATE "de-x-icu", o.id`,
      [tx.workspaceId, id],
    );
  }
}
