import { Injectable } from '@nestjs/common';
import type { PartyListView } from '@quartierwerk/contracts/conferences/conference.views';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../platform/http/actor-context.js';

/** Organisations to invite, to address and to ask. */
@Injectable()
export class PartyQueries {
  constructor(private readonly uow: UnitOfWork) {}

  list(ctx: ActorContext): Promise<PartyListView> {
    return this.uow.read(ctx, async (tx) => ({
      parties: await tx.sql<PartyListView['parties'][number]>(
        `SELECT id, name, kind, id = ANY ($2::uuid[]) AS own FROM organisation WHERE workspace_id = $1 ORDER BY name, id`,
        [tx.workspaceId, tx.actor.organisationIds],
      ),
    }));
  }
}
