import { Injectable } from '@nestjs/common';
import type { BodyListView, BodyView, HolderListView, SeatView } from '@quartierwerk/contracts/steering/body.views';
import { quorumOf } from '@quartierwerk/domain/steering/quorum';
import { dayOf } from '@quartierwerk/domain/time/day';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ActorContext, may } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { audienceDay, inBody } from '../members.js';

type BodyRow = Omit<BodyView, 'quorum' | 'seats' | 'votingSeats' | 'actions'>;
type SeatRow = SeatView & { readonly bodyId: string };

/** Reads of bodies and seats. Functions that take a `Tx` also answer inside a command. */
@Injectable()
export class BodyQueries {
  constructor(private readonly uow: UnitOfWork) {}

  list(ctx: ActorContext): Promise<BodyListView> {
    return this.uow.read(ctx, async (tx) => ({
      bodies: await this.views(tx, null),
      mayCreate: may(ctx, 'steering.manage'),
    }));
  }

  /** @throws Refused `NOT_FOUND` */
  async bodyIn(tx: Tx, id: string): Promise<BodyView> {
    const [body] = await this.views(tx, id);
    if (!body) throw new Refused('NOT_FOUND');
    return body;
  }

  holders(ctx: ActorContext): Promise<HolderListView> {
    return this.uow.read(ctx, async (tx) => ({
      holders: await tx.sql(
        `SELECT u.id AS "userId", u.display_name AS "displayName", array_agg(o.name ORDER BY o.name) AS organisations
           FROM membership m JOIN user_account u ON u.id = m.user_id AND u.state = 'active'
           JOIN organisation o ON o.workspace_id = m.workspace_id AND o.id = m.organisation_id
          WHERE m.workspace_id = $1 AND m.ended_at IS NULL AND m.suspended_at IS NULL
          GROUP BY u.id, u.display_name ORDER BY u.display_name COLLATE "de-x-icu", u.id`,
        [tx.workspaceId],
      ),
    }));
  }

  private async views(tx: Tx, id: string | null): Promise<BodyView[]> {
    const today = dayOf(tx.now());
    const bodies = await tx.sql<BodyRow>(
      `SELECT b.id, b.name, b.kind, b.voting_member_count AS "votingMemberCount", b.version,
              ${inBody('b.id', '$1', '$3', '$4')} AS member,
              (SELECT json_build_object('code', n.code, 'heldOn', m.held_on)
                 FROM meeting m JOIN chain_node n ON n.workspace_id = m.workspace_id AND n.id = m.id
                WHERE m.workspace_id = b.workspace_id AND m.body_id = b.id AND m.held_on >= $5::date
                  AND m.state IN ('scheduled', 'invited', 'running') ORDER BY m.held_on LIMIT 1) AS "nextMeeting"
         FROM body b WHERE b.workspace_id = $1 AND ($2::uuid IS NULL OR b.id = $2) ORDER BY b.name COLLATE "de-x-icu"`,
      [tx.workspaceId, id, tx.actor.userId, audienceDay(tx), today],
    );
    const seats = await this.seats(tx, id, today);
    const manages = may(tx, 'steering.manage');
    return bodies.map((body) => {
      const own = seats.filter(({ bodyId }) => bodyId === body.id);
      const voting = own.filter((seat) => seat.votingRight && seat.validFrom <= today);
      return {
        ...body,
        quorum: quorumOf(body.votingMemberCount),
        votingSeats: voting.length,
        seats: own.map(({ bodyId: _bodyId, ...seat }) =>
          manages ? seat : { ...seat, holderId: null, deputyId: null },
        ),
        actions: manages ? ['revise', 'add_seat'] : [],
      };
    });
  }

  /** Seats in force and to come. */
  private seats(tx: Tx, bodyId: string | null, today: string): Promise<SeatRow[]> {
    return tx.sql<SeatRow>(
      `SELECT s.id, s.body_id AS "bodyId", s.name, s.role, s.voting_right AS "votingRight", s.version,
              s.valid_from::text AS "validFrom", s.valid_to::text AS "validTo",
              json_build_object('id', o.id, 'name', o.name, 'partOf', CASE WHEN o.kind = 'department' THEN p.name END) AS organisation,
              s.holder_id IS NOT NULL AS held, s.deputy_id IS NOT NULL AS deputised,
              s.holder_id AS "holderId", s.deputy_id AS "deputyId"
         FROM body_membership s
         JOIN organisation o ON o.workspace_id = s.workspace_id AND o.id = s.organisation_id
         LEFT JOIN organisation p ON p.workspace_id = o.workspace_id AND p.id = o.parent_id
        WHERE s.workspace_id = $1 AND ($2::uuid IS NULL OR s.body_id = $2) AND (s.valid_to IS NULL OR s.valid_to >= $3::date)
        ORDER BY array_position(ARRAY['chair', 'member', 'associate', 'office'], s.role), o.name COLLATE "de-x-icu", s.name, s.id`,
      [tx.workspaceId, bodyId, today],
    );
  }
}
