import { Injectable } from '@nestjs/common';
import type { BodyView } from '@quartierwerk/contracts/steering/body.views';
import type { CreateSeat, ReviseSeat } from '@quartierwerk/contracts/steering/steering.dto';
import { type SeatFacts, seatVerdict } from '@quartierwerk/domain/steering/seat-rule';
import type { SeatRole } from '@quartierwerk/domain/steering/vocabulary';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { followSeats } from '../members.js';
import { BodyQueries } from './bodies.queries.js';

interface SeatRow {
  readonly bodyId: string;
  readonly role: SeatRole;
  readonly votingRight: boolean;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly holderId: string | null;
  readonly deputyId: string | null;
}

/** Commands on the seats of a body; its audience follows them. */
@Injectable()
export class Seats {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: BodyQueries,
  ) {}

  /** @throws Refused `SEAT_WITHOUT_VOTE`, `SEAT_PERIOD_REVERSED`, `SEAT_OWN_DEPUTY`, `SEATS_TOO_MANY`, `NOT_FOUND` */
  async create(ctx: ActorContext, bodyId: string, body: CreateSeat): Promise<BodyView> {
    return this.uow.run(ctx, async (tx) => {
      const row: SeatRow = {
        bodyId,
        role: body.role,
        votingRight: body.votingRight,
        validFrom: body.validFrom,
        validTo: body.validTo ?? null,
        holderId: body.holderId ?? null,
        deputyId: body.deputyId ?? null,
      };
      await this.check(tx, body.id, row);
      const organisations = await tx.sql('SELECT 1 FROM organisation WHERE workspace_id = $1 AND id = $2', [
        tx.workspaceId,
        body.organisationId,
      ]);
      if (organisations.length === 0) throw new Refused('NOT_FOUND');
      await tx.sql(
        `INSERT INTO body_membership (workspace_id, id, body_id, name, organisation_id, role, voting_right, holder_id, deputy_id,
                                      valid_from, valid_to, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          ...[tx.workspaceId, body.id, bodyId, body.name.trim(), body.organisationId, row.role, row.votingRight],
          ...[row.holderId, row.deputyId, row.validFrom, row.validTo, tx.now()],
        ],
      );
      await followSeats(tx, bodyId);
      tx.record({
        action: 'steering.create_seat',
        objectKind: 'body',
        objectId: bodyId,
        payload: { seatId: body.id, organisationId: body.organisationId, votingRight: row.votingRight },
      });
      return this.queries.bodyIn(tx, bodyId);
    });
  }

  /** @throws as `create`, and `VERSION_STALE` */
  async revise(
    ctx: ActorContext,
    seen: { readonly id: string; readonly version: number },
    body: ReviseSeat,
  ): Promise<BodyView> {
    return this.uow.run(ctx, async (tx) => {
      const former = await lockSeat(tx, seen.id);
      const row: SeatRow = {
        ...former,
        role: body.role ?? former.role,
        votingRight: body.votingRight ?? former.votingRight,
        validTo: body.validTo === undefined ? former.validTo : body.validTo,
        holderId: body.holderId === undefined ? former.holderId : body.holderId,
        deputyId: body.deputyId === undefined ? former.deputyId : body.deputyId,
      };
      await this.check(tx, seen.id, row);
      const patch = {
        ...(body.name === undefined ? {} : { name: body.name.trim() }),
        role: row.role,
        voting_right: row.votingRight,
        valid_to: row.validTo,
        holder_id: row.holderId,
        deputy_id: row.deputyId,
      };
      await guardedUpdate(tx, 'body_membership', seen, patch, async () => {
        const { seats } = await this.queries.bodyIn(tx, row.bodyId);
        return seats.find(({ id }) => id === seen.id) ?? null;
      });
      await followSeats(tx, row.bodyId);
      tx.record({
        action: 'steering.revise_seat',
        objectKind: 'body',
        objectId: row.bodyId,
        payload: { seatId: seen.id, votingRight: row.votingRight },
      });
      return this.queries.bodyIn(tx, row.bodyId);
    });
  }

  private async check(tx: Tx, id: string, row: SeatRow): Promise<void> {
    // Locked before the seats are counted: whoever waits here counts what the one before has added.
    await tx.sql('SELECT 1 FROM body WHERE workspace_id = $1 AND id = $2 FOR UPDATE', [tx.workspaceId, row.bodyId]);
    const [facts] = await tx.sql<Pick<SeatFacts, 'otherVoting' | 'votingMemberCount'>>(
      `SELECT b.voting_member_count AS "votingMemberCount",
              (SELECT count(*)::int FROM body_membership s
                WHERE s.workspace_id = $1 AND s.body_id = b.id AND s.id <> $3 AND s.voting_right
                  AND daterange(s.valid_from, s.valid_to, '[]') && daterange($4::date, $5::date, '[]')) AS "otherVoting"
         FROM body b WHERE b.workspace_id = $1 AND b.id = $2`,
      [
        tx.workspaceId,
        row.bodyId,
        id,
        row.validFrom,
        row.validTo === null || row.validTo >= row.validFrom ? row.validTo : null,
      ],
    );
    if (!facts) throw new Refused('NOT_FOUND');
    const verdict = seatVerdict({ ...row, ...facts });
    if (!verdict.ok) throw Refused.because(verdict);
    await checkAccounts(tx, [row.holderId, row.deputyId]);
  }
}

/** Only accounts of this workspace hold seats. @throws Refused `NOT_FOUND` */
async function checkAccounts(tx: Tx, userIds: readonly (string | null)[]): Promise<void> {
  const wanted = userIds.filter((id) => id !== null);
  if (wanted.length === 0) return;
  const [found] = await tx.sql<{ count: number }>(
    `SELECT count(DISTINCT user_id)::int AS count FROM membership
      WHERE workspace_id = $1 AND user_id = ANY ($2::uuid[]) AND ended_at IS NULL`,
    [tx.workspaceId, wanted],
  );
  if (found?.count !== new Set(wanted).size) throw new Refused('NOT_FOUND');
}

async function lockSeat(tx: Tx, id: string): Promise<SeatRow> {
  const [row] = await tx.sql<SeatRow>(
    `SELECT body_id AS "bodyId", role, voting_right AS "votingRight", valid_from::text AS "validFrom", valid_to::text AS "validTo",
            holder_id AS "holderId", deputy_id AS "deputyId"
       FROM body_membership WHERE workspace_id = $1 AND id = $2 FOR UPDATE`,
    [tx.workspaceId, id],
  );
  if (!row) throw new Refused('NOT_FOUND');
  return row;
}
