import { Injectable } from '@nestjs/common';
import type { BodyView } from '@quartierwerk/contracts/steering/body.views';
import type { CreateBody, ReviseBody } from '@quartierwerk/contracts/steering/steering.dto';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { dayOf } from '@quartierwerk/domain/time/day';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { refusedAt, refusing } from '../../../platform/database/violated-constraint.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { followSeats } from '../members.js';
import { BodyQueries } from './bodies.queries.js';

/** Commands on bodies. */
@Injectable()
export class Bodies {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: BodyQueries,
  ) {}

  /**
   * Founds a body. Who founds it keeps its office: a seat without a vote, so that somebody sees its non-public part.
   *
   * @throws Refused `BODY_NAME_TAKEN`
   */
  async create(ctx: ActorContext, body: CreateBody): Promise<BodyView> {
    return this.uow.run(ctx, async (tx) => {
      const inserted = await tx.sql(
        `INSERT INTO body (workspace_id, id, name, kind, voting_member_count, created_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (workspace_id, name) DO NOTHING RETURNING id`,
        [tx.workspaceId, body.id, body.name.trim(), body.kind, body.votingMemberCount, tx.now()],
      );
      if (inserted.length === 0) throw bodyNameTaken();
      await tx.sql(
        `INSERT INTO body_membership (workspace_id, id, body_id, name, organisation_id, role, voting_right, holder_id, valid_from, created_at)
         SELECT $1, $2, $3, 'Geschäftsführung', $4, 'office', false, $5, $6, $7 WHERE $4::uuid IS NOT NULL`,
        [
          ...[tx.workspaceId, uuidV7(tx.now().getTime()), body.id, tx.actor.organisationIds[0] ?? null],
          ...[tx.actor.userId, dayOf(tx.now()), tx.now()],
        ],
      );
      await followSeats(tx, body.id);
      tx.record({ action: 'steering.create_body', objectKind: 'body', objectId: body.id });
      return this.queries.bodyIn(tx, body.id);
    });
  }

  /** @throws Refused `BODY_NAME_TAKEN`, `BODY_SEATS_TAKEN`, `VERSION_STALE`, `NOT_FOUND` */
  async revise(
    ctx: ActorContext,
    seen: { readonly id: string; readonly version: number },
    body: ReviseBody,
  ): Promise<BodyView> {
    return refusing({ body_name: bodyNameTaken }, () =>
      this.uow.run(ctx, async (tx) => {
        const current = await this.queries.bodyIn(tx, seen.id);
        if (body.votingMemberCount !== undefined && body.votingMemberCount < current.votingSeats)
          throw new Refused('BODY_SEATS_TAKEN', { seats: current.votingSeats });
        const name = body.name?.trim();
        if (name !== undefined && (await nameTaken(tx, seen.id, name))) throw bodyNameTaken();
        const patch = {
          ...(name === undefined ? {} : { name }),
          ...(body.kind === undefined ? {} : { kind: body.kind }),
          ...(body.votingMemberCount === undefined ? {} : { voting_member_count: body.votingMemberCount }),
        };
        await guardedUpdate(tx, 'body', seen, patch, () => this.queries.bodyIn(tx, seen.id));
        tx.record({ action: 'steering.revise_body', objectKind: 'body', objectId: seen.id });
        return this.queries.bodyIn(tx, seen.id);
      }),
    );
  }
}

async function nameTaken(tx: Tx, id: string, name: string): Promise<boolean> {
  const rows = await tx.sql('SELECT 1 FROM body WHERE workspace_id = $1 AND id <> $2 AND name = $3', [
    tx.workspaceId,
    id,
    name,
  ]);
  return rows.length > 0;
}

const bodyNameTaken = (): Refused => refusedAt('name', new Refused('BODY_NAME_TAKEN'));
