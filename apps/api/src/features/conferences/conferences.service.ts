import { Injectable } from '@nestjs/common';
import type {
  CreateConference,
  ParticipantBody,
  ReviseConference,
  TransitConference,
} from '@quartierwerk/contracts/conferences/conferences.dto';
import type { ConferenceView } from '@quartierwerk/contracts/conferences/conference.views';
import type { ErrorCode } from '@quartierwerk/contracts/http/error-codes';
import { conferenceCode } from '@quartierwerk/domain/conferences/codes';
import {
  type ConferenceRefusal,
  conferenceWorkflow,
  preparationVerdict,
} from '@quartierwerk/domain/conferences/conference-workflow';
import { dayOf } from '@quartierwerk/domain/time/day';
import { guardedUpdate } from '../../platform/database/guarded-update.js';
import { UnitOfWork, type WriteTx } from '../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { Refused } from '../../platform/http/refused.js';
import { Spine } from '../chain/index.js';
import { lockConference } from './conference-rows.js';
import { ConferenceQueries } from './conference.queries.js';
import { requireRows } from './references.js';
import { type Seen, organisationOf } from './seen.js';

/** Commands on planning conferences. */
@Injectable()
export class Conferences {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly queries: ConferenceQueries,
  ) {}

  /** @throws Refused `NOT_FOUND` for an unknown area or organisation */
  async create(ctx: ActorContext, body: CreateConference): Promise<ConferenceView> {
    return this.uow.run(ctx, async (tx) => {
      const { id, heldOn, areaIds } = body;
      const organisationId = organisationOf(tx);
      await requireRows(tx, 'area', areaIds);
      const state = conferenceWorkflow.initial;
      const code = await this.codeOf(tx, heldOn);
      const title = await titleOfConference(tx, areaIds);
      await this.spine.addNodes(tx, [
        { id, kind: 'conference', code, title, state, areaId: areaIds[0], validFrom: heldOn },
      ]);
      await tx.sql(
        `INSERT INTO conference (workspace_id, id, held_on, place, purpose, state, organisation_id, created_at, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          ...[tx.workspaceId, id, heldOn, body.place, body.purpose, state, organisationId],
          ...[tx.now(), tx.actor.userId],
        ],
      );
      await this.writeAreas(tx, id, [], areaIds);
      await writeParticipants(tx, id, body.participants ?? []);
      return this.close(tx, 'conferences.create_conference', id, { code });
    });
  }

  /** @throws Refused `CONFERENCE_CLOSED`, `VERSION_STALE`, `NOT_FOUND` */
  async revise(ctx: ActorContext, seen: Seen, body: ReviseConference): Promise<ConferenceView> {
    return this.uow.run(ctx, async (tx) => {
      const conference = await lockConference(tx, seen.id);
      const verdict = preparationVerdict(conference.state);
      if (!verdict.ok) throw Refused.because(verdict);
      const moved = body.heldOn !== undefined && body.heldOn !== conference.heldOn;
      if (moved && conference.state !== 'planned') throw new Refused('CONFERENCE_STATE', { state: conference.state });
      const columns = { held_on: body.heldOn, place: body.place, purpose: body.purpose };
      const patch = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
      await guardedUpdate(tx, 'conference', seen, patch, () => this.queries.viewIn(tx, seen.id));
      if (body.areaIds) {
        await requireRows(tx, 'area', body.areaIds);
        await this.writeAreas(tx, seen.id, conference.areaIds, body.areaIds);
      }
      if (body.participants) await writeParticipants(tx, seen.id, body.participants);
      await this.spine.changeNode(tx, seen.id, {
        ...(body.heldOn ? { validFrom: body.heldOn } : {}),
        ...(body.areaIds ? { title: await titleOfConference(tx, body.areaIds), areaId: body.areaIds[0] } : {}),
      });
      return this.close(tx, 'conferences.revise_conference', seen.id, {});
    });
  }

  /**
   * Begins it on its day, closes it with what was found, or calls it off.
   *
   * @throws Refused `CONFERENCE_NOT_YET`, `CONFERENCE_WITHOUT_FINDING`, `CONFERENCE_REASON_MISSING`, `CONFERENCE_STATE`,
   *   `VERSION_STALE`, `NOT_FOUND`
   */
  async transit(ctx: ActorContext, seen: Seen, body: TransitConference): Promise<ConferenceView> {
    return this.uow.run(ctx, async (tx) => {
      const conference = await lockConference(tx, seen.id);
      if (conference.version !== seen.version) {
        throw new Refused('VERSION_STALE', undefined, { current: await this.queries.viewIn(tx, seen.id) });
      }
      const { heldOn, findingCount } = conference;
      const reason = body.reason?.trim() ?? '';
      const facts = { heldOn, findingCount, reason, today: dayOf(tx.now()) };
      const step = conferenceWorkflow.apply(conference.state, body.transition, facts);
      if (!step.ok) {
        if (step.reason === 'WRONG_STATE') throw new Refused('CONFERENCE_STATE', { state: conference.state });
        throw new Refused(step.reason as ConferenceRefusal & ErrorCode, step.params);
      }
      const patch = {
        state: step.state,
        ...(body.transition === 'open' ? { begun_at: tx.now() } : {}),
        ...(body.transition === 'close' ? { closed_at: tx.now() } : {}),
        ...(body.transition === 'cancel' ? { cancel_reason: reason } : {}),
      };
      await guardedUpdate(tx, 'conference', seen, patch, () => this.queries.viewIn(tx, seen.id));
      await this.spine.changeNode(tx, seen.id, { state: step.state });
      return this.close(tx, `conferences.${body.transition}_conference`, seen.id, { state: step.state });
    });
  }

  /** The day, with a number where it is not the first conference of it. Whoever asks at the same time waits. */
  private async codeOf(tx: WriteTx, heldOn: string): Promise<string> {
    await this.spine.nextNumber(tx, 'conference', `${heldOn}-`);
    const [same] = await tx.sql<{ count: number }>(
      `SELECT count(*)::int AS count FROM chain_node
        WHERE workspace_id = $1 AND kind = 'conference' AND (code = $2 OR starts_with(code, $2 || '-'))`,
      [tx.workspaceId, heldOn],
    );
    return conferenceCode(heldOn, (same?.count ?? 0) + 1);
  }

  private async writeAreas(
    tx: WriteTx,
    id: string,
    former: readonly string[],
    areaIds: readonly string[],
  ): Promise<void> {
    for (const toId of former.filter((one) => !areaIds.includes(one))) {
      await this.spine.endLink(tx, { fromId: id, relation: 'describes', toId }, 'revised');
    }
    await this.spine.addLinks(
      tx,
      areaIds.map((toId) => ({ fromId: id, relation: 'describes', toId })),
    );
    await tx.sql('DELETE FROM conference_area WHERE workspace_id = $1 AND conference_id = $2', [tx.workspaceId, id]);
    await tx.sql(
      `INSERT INTO conference_area (workspace_id, conference_id, area_id, position)
       SELECT $1, $2, a.id, a.position FROM unnest($3::uuid[]) WITH ORDINALITY AS a (id, position)`,
      [tx.workspaceId, id, areaIds],
    );
  }

  private close(
    tx: WriteTx,
    action: string,
    id: string,
    payload: Readonly<Record<string, unknown>>,
  ): Promise<ConferenceView> {
    tx.record({ action, objectKind: 'conference', objectId: id, payload });
    return this.queries.viewIn(tx, id);
  }
}

/** "Burscheid, Zentrum Nord": people speak of a conference by its places. */
async function titleOfConference(tx: WriteTx, areaIds: readonly string[]): Promise<string> {
  const [row] = await tx.sql<{ title: string }>(
    `SELECT string_agg(place, '; ' ORDER BY position) AS title FROM (
       SELECT coalesce(m.name || ', ', '') || string_agg(a.name, ', ' ORDER BY x.position) AS place, min(x.position) AS position
         FROM unnest($2::uuid[]) WITH ORDINALITY AS x (id, position)
         JOIN area a ON a.workspace_id = $1 AND a.id = x.id
         LEFT JOIN area m ON m.workspace_id = a.workspace_id AND m.id = a.parent_id AND m.level = 'municipality'
        GROUP BY m.name) places`,
    [tx.workspaceId, areaIds],
  );
  return (row?.title ?? '').slice(0, 400);
}

async function writeParticipants(tx: WriteTx, id: string, participants: readonly ParticipantBody[]): Promise<void> {
  await requireRows(
    tx,
    'organisation',
    participants.map(({ organisationId }) => organisationId),
  );
  await tx.sql('DELETE FROM conference_participant WHERE workspace_id = $1 AND conference_id = $2', [
    tx.workspaceId,
    id,
  ]);
  await tx.sql(
    `INSERT INTO conference_participant (workspace_id, conference_id, position, organisation_id, role, seats)
     SELECT $1, $2, row_number() OVER (), p."organisationId", p.role, p.seats
       FROM jsonb_to_recordset($3::jsonb) AS p ("organisationId" uuid, role text, seats integer)`,
    [tx.workspaceId, id, JSON.stringify(participants)],
  );
}
