import { Injectable } from '@nestjs/common';
import type { NewOrganisationBody, OrganisationBody } from '@quartierwerk/contracts/identity/administration.dto';
import type { OrganisationView, OrganisationsView } from '@quartierwerk/contracts/identity/administration.views';
import { mayBePartOf } from '@quartierwerk/domain/identity/organisation';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { refusedAt, refusing } from '../../../platform/database/violated-constraint.js';
import { OrganisationQueries } from './organisation.queries.js';

const nameTaken = (): Refused => refusedAt('name', new Refused('ORGANISATION_NAME_TAKEN'));

/** Organisations of the workspace. */
@Injectable()
export class OrganisationService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: OrganisationQueries,
  ) {}

  create(ctx: ActorContext, body: Readonly<NewOrganisationBody>): Promise<OrganisationView> {
    return this.uow.run(ctx, async (tx) => {
      await this.checkPlace(tx, body.id, body.parentId ?? null);
      await refusing({ organisation_name: nameTaken }, () =>
        tx.sql(
          'INSERT INTO organisation (workspace_id, id, kind, name, parent_id, created_at) VALUES ($1, $2, $3, $4, $5, $6)',
          [tx.workspaceId, body.id, body.kind, body.name.trim(), body.parentId ?? null, tx.now()],
        ),
      );
      tx.record({
        action: 'identity.create_organisation',
        objectKind: 'organisation',
        objectId: body.id,
        payload: { kind: body.kind },
      });
      return this.queries.one(tx, body.id);
    });
  }

  /** Renames, moves below another, or changes the kind. */
  revise(ctx: ActorContext, id: string, version: number, body: Readonly<OrganisationBody>): Promise<OrganisationView> {
    return this.uow.run(ctx, async (tx) => {
      await this.checkPlace(tx, id, body.parentId ?? null);
      const patch = { kind: body.kind, name: body.name.trim(), parent_id: body.parentId ?? null };
      await refusing({ organisation_name: nameTaken }, () =>
        guardedUpdate(tx, 'organisation', { id, version }, patch, () => this.queries.one(tx, id)),
      );
      tx.record({
        action: 'identity.revise_organisation',
        objectKind: 'organisation',
        objectId: id,
        payload: { kind: body.kind, parentId: body.parentId ?? null },
      });
      return this.queries.one(tx, id);
    });
  }

  /** Only what nothing ever rested on; everything else stays, so that old entries keep their meaning. */
  remove(ctx: ActorContext, id: string, version: number): Promise<OrganisationsView> {
    return this.uow.run(ctx, async (tx) => {
      const removed = await refusing({ reference: () => new Refused('ORGANISATION_IN_USE') }, () =>
        tx.sql('DELETE FROM organisation WHERE workspace_id = $1 AND id = $2 AND version = $3 RETURNING id', [
          tx.workspaceId,
          id,
          version,
        ]),
      );
      if (removed.length === 0)
        throw new Refused('VERSION_STALE', undefined, { current: await this.queries.one(tx, id) });
      tx.record({ action: 'identity.remove_organisation', objectKind: 'organisation', objectId: id });
      return this.queries.all(tx);
    });
  }

  /** Locked, because two moves that are harmless by themselves could close a circle together. */
  private async checkPlace(tx: WriteTx, id: string, parentId: string | null): Promise<void> {
    await tx.sql('SELECT id FROM organisation WHERE workspace_id = $1 ORDER BY id FOR UPDATE', [tx.workspaceId]);
    const verdict = mayBePartOf(await this.queries.places(tx), id, parentId);
    if (!verdict.ok) throw refusedAt('parentId', Refused.because(verdict));
  }
}
