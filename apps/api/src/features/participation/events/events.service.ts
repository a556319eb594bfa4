import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CountParticipants, PrepareEvent, ReviseEvent } from '@quartierwerk/contracts/participation/event.dto';
import type { EventView } from '@quartierwerk/contracts/participation/event.views';
import {
  CAPTURE_CODE_LENGTH,
  CAPTURE_CODE_SIGNS,
  eventCode,
  receiptPrefix,
} from '@quartierwerk/domain/participation/codes';
import {
  dayChangeVerdict,
  eventWorkflow,
  preparationVerdict,
  type EventTransition,
} from '@quartierwerk/domain/participation/event-workflow';
import { areaSlug } from '@quartierwerk/domain/places/area-slug';
import { dayOf } from '@quartierwerk/domain/time/day';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine } from '../../chain/index.js';
import { placeOf } from '../../identity/index.js';
import { checkEventChange, lockEvent, type LockedEvent } from './event-access.js';
import { EventQueries } from './events.queries.js';
import { Stations } from './stations.js';

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** Commands on neighbourhood conferences. */
@Injectable()
export class Events {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly queries: EventQueries,
    private readonly stations: Stations,
  ) {}

  /** @throws Refused `RECEIPT_PREFIX_TAKEN`, `EVENT_OF_ANOTHER`, `NOT_FOUND` for an unknown area or organisation */
  async prepare(ctx: ActorContext, body: PrepareEvent): Promise<EventView> {
    return this.uow.run(ctx, async (tx) => {
      const organisationId = body.organisationId ?? tx.actor.organisationIds[0] ?? '';
      checkEventChange(tx, { organisationId });
      const home = await homeOf(tx, body.areaId, organisationId);
      const codes = await nextCodes(tx, body);
      const state = eventWorkflow.initial;
      const { id, title, heldOn, areaId } = body;
      await this.spine.addNodes(tx, [
        {
          id,
          kind: 'neighbourhood_conference',
          code: codes.code,
          title,
          state,
          areaId,
          organisationId,
          validFrom: heldOn,
        },
      ]);
      const publisher = body.publisher ?? home.publisher;
      const slug = await placeOf(tx, publisher, areaSlug(publisher) || 'ort');
      await tx.sql(
        `INSERT INTO neighbourhood_conference (workspace_id, id, code, title, held_on, starts_at, venue, area_id, organisation_id,
           publisher_slug, purpose, leeway, support, contact_note, contact_email, receipt_prefix, capture_code, state, created_at, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
        [
          ...[tx.workspaceId, id, codes.code, title, heldOn, body.startsAt, body.venue, areaId, organisationId, slug],
          ...[body.purpose, body.leeway, body.support, body.contactNote, body.contactEmail ?? null],
          ...[codes.prefix, codes.capture, state, tx.now(), tx.actor.userId],
        ],
      );
      await this.stations.write(tx, id, body.stations);
      await this.spine.addLinks(tx, [{ fromId: id, relation: 'describes', toId: areaId }]);
      record(tx, 'participation.prepare_event', id, { code: codes.code, areaId });
      return this.queries.eventIn(tx, 'id', id);
    });
  }

  /** @throws Refused `EVENT_CLOSED`, `EVENT_BEGUN` for another day, `STATION_USED`, `VERSION_STALE`, `NOT_FOUND` */
  async revise(ctx: ActorContext, seen: Seen, body: ReviseEvent): Promise<EventView> {
    return this.uow.run(ctx, async (tx) => {
      const event = await lockEvent(tx, seen.id);
      const verdict = preparationVerdict(event.state);
      if (!verdict.ok) throw Refused.because(verdict);
      const day = dayChangeVerdict(event.state);
      if (!day.ok && body.heldOn !== undefined && body.heldOn !== event.heldOn) throw Refused.because(day);
      const columns = {
        title: body.title,
        held_on: body.heldOn,
        starts_at: body.startsAt,
        venue: body.venue,
        purpose: body.purpose,
        leeway: body.leeway,
        support: body.support,
        contact_note: body.contactNote,
        contact_email: body.contactEmail,
      };
      await this.update(
        tx,
        seen,
        Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)),
      );
      if (body.stations) await this.stations.write(tx, seen.id, body.stations);
      await this.spine.changeNode(tx, seen.id, {
        ...(body.title === undefined ? {} : { title: body.title }),
        ...(body.heldOn === undefined ? {} : { validFrom: body.heldOn }),
      });
      record(tx, 'participation.revise_event', seen.id);
      return this.queries.eventIn(tx, 'id', seen.id);
    });
  }

  open(ctx: ActorContext, seen: Seen): Promise<EventView> {
    return this.step(ctx, seen, 'open', '');
  }

  close(ctx: ActorContext, seen: Seen): Promise<EventView> {
    return this.step(ctx, seen, 'close', '');
  }

  cancel(ctx: ActorContext, seen: Seen, reason: string): Promise<EventView> {
    return this.step(ctx, seen, 'cancel', reason);
  }

  /** Replaces the counts of the event. @throws Refused `EVENT_NOT_YET`, `VERSION_STALE`, `NOT_FOUND` */
  async countParticipants(ctx: ActorContext, seen: Seen, body: CountParticipants): Promise<EventView> {
    return this.uow.run(ctx, async (tx) => {
      const event = await lockEvent(tx, seen.id);
      if (event.state === 'planned') throw new Refused('EVENT_NOT_YET', { heldOn: event.heldOn });
      await this.update(tx, seen, { participants: body.total, missing_note: body.missing });
      await tx.sql('DELETE FROM participant_count WHERE workspace_id = $1 AND conference_id = $2', [
        tx.workspaceId,
        seen.id,
      ]);
      const rows = [
        ...body.ages.map((one) => ({ dimension: 'age', ...one })),
        ...body.languages.map((one) => ({ dimension: 'language', ...one })),
      ];
      await tx.sql(
        `INSERT INTO participant_count (workspace_id, conference_id, dimension, key, count)
         SELECT DISTINCT ON (r.dimension, r.key) $1, $2, r.dimension, r.key, r.count
           FROM jsonb_to_recordset($3::jsonb) AS r (dimension text, key text, count int)`,
        [tx.workspaceId, seen.id, JSON.stringify(rows)],
      );
      record(tx, 'participation.count_participants', seen.id, { total: body.total });
      return this.queries.eventIn(tx, 'id', seen.id);
    });
  }

  /** Begins a prepared event with the first thing that is said at it. */
  async beginWith(tx: WriteTx, event: LockedEvent): Promise<void> {
    if (event.state !== 'planned') return;
    await this.update(tx, event, { state: 'running' });
    await this.spine.changeNode(tx, event.id, { state: 'running' });
  }

  private async step(ctx: ActorContext, seen: Seen, name: EventTransition, reason: string): Promise<EventView> {
    return this.uow.run(ctx, async (tx) => {
      const event = await lockEvent(tx, seen.id);
      const { contributionCount } = await this.queries.eventIn(tx, 'id', seen.id);
      const facts = { heldOn: event.heldOn, today: dayOf(tx.now()), contributionCount, reason };
      const step = eventWorkflow.apply(event.state, name, facts);
      if (!step.ok) throw refusalOf(step.reason, event);
      await this.update(tx, seen, {
        state: step.state,
        ...(name === 'cancel' ? { cancel_reason: reason } : {}),
      });
      await this.spine.changeNode(tx, seen.id, { state: step.state });
      record(tx, `participation.${name}_event`, seen.id);
      return this.queries.eventIn(tx, 'id', seen.id);
    });
  }

  private async update(tx: WriteTx, seen: Seen, patch: Record<string, unknown>): Promise<void> {
    await guardedUpdate(tx, 'neighbourhood_conference', seen, patch, () => this.queries.eventIn(tx, 'id', seen.id));
  }
}

const RULES = ['EVENT_NOT_YET', 'EVENT_WITHOUT_CONTRIBUTION', 'EVENT_REASON_MISSING'] as const;

function refusalOf(reason: string, { heldOn }: LockedEvent): Refused {
  const rule = RULES.find((one) => one === reason);
  return rule ? new Refused(rule, rule === 'EVENT_NOT_YET' ? { heldOn } : undefined) : new Refused('EVENT_STEP_GONE');
}

function record(tx: WriteTx, action: string, objectId: string, payload?: Record<string, unknown>): void {
  tx.record({
    action,
    objectKind: 'neighbourhood_conference',
    objectId,
    ...(payload ? { payload } : {}),
  });
}

/** From whom citizens get their answers, unless it is said: the municipality of the area. @throws Refused `NOT_FOUND` */
async function homeOf(tx: WriteTx, areaId: string, organisationId: string): Promise<{ readonly publisher: string }> {
  const [home] = await tx.sql<{ publisher: string }>(
    `SELECT coalesce(town.name, m.name, a.name) AS publisher
       FROM area a
       JOIN organisation o ON o.workspace_id = a.workspace_id AND o.id = $3
       LEFT JOIN area m ON m.workspace_id = a.workspace_id AND m.id = a.parent_id AND m.level = 'municipality'
       LEFT JOIN LATERAL (SELECT name FROM organisation t WHERE t.workspace_id = a.workspace_id AND t.kind = 'municipality'
          AND (t.name = m.name OR right(t.name, length(m.name) + 1) = ' ' || m.name) ORDER BY length(t.name) DESC LIMIT 1) town ON true
      WHERE a.workspace_id = $1 AND a.id = $2`,
    [tx.workspaceId, areaId, organisationId || null],
  );
  if (!home) throw new Refused('NOT_FOUND');
  return home;
}

/** Codes of a new event. Two that are prepared at once wait for each other, so that no code is given twice. */
async function nextCodes(
  tx: WriteTx,
  body: Pick<PrepareEvent, 'heldOn' | 'receiptPrefix'>,
): Promise<{ code: string; prefix: string; capture: string }> {
  await tx.sql('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${tx.workspaceId} neighbourhood_conference`]);
  const taken = await tx.sql<{ code: string; prefix: string; capture: string }>(
    'SELECT code, receipt_prefix AS prefix, capture_code AS capture FROM neighbourhood_conference WHERE workspace_id = $1',
    [tx.workspaceId],
  );
  const free = (of: 'code' | 'prefix' | 'capture', make: (nth: number) => string, from: number): string => {
    for (let nth = from; ; nth++) {
      const candidate = make(nth);
      if (!taken.some((one) => one[of] === candidate)) return candidate;
    }
  };
  if (taken.some(({ prefix }) => prefix === body.receiptPrefix)) throw new Refused('RECEIPT_PREFIX_TAKEN');
  const random = () =>
    Array.from({ length: CAPTURE_CODE_LENGTH }, () => CAPTURE_CODE_SIGNS[randomInt(CAPTURE_CODE_SIGNS.length)]).join(
      '',
    );
  return {
    code: free('code', (nth) => eventCode(body.heldOn, nth), 1),
    prefix: body.receiptPrefix ?? free('prefix', receiptPrefix, taken.length),
    capture: free('capture', random, 0),
  };
}
