import { Injectable } from '@nestjs/common';
import type {
  ConferenceAction,
  ConferenceFieldView,
  ConferenceListView,
  ConferenceRowView,
  ConferenceView,
  FindingView,
  ParticipantView,
} from '@quartierwerk/contracts/conferences/conference.views';
import {
  conferenceWorkflow,
  findingVerdict,
  preparationVerdict,
} from '@quartierwerk/domain/conferences/conference-workflow';
import { isUuid } from '@quartierwerk/domain/ids/uuid-v7';
import { dayOf } from '@quartierwerk/domain/time/day';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type ActorContext, may } from '../../platform/http/actor-context.js';
import { Refused } from '../../platform/http/refused.js';
import { LinkedNodes, visibleTo } from '../chain/index.js';
import { RecommendationQueries } from './recommendation-list.queries.js';

type HeadRow = ConferenceRowView &
  Pick<ConferenceView, 'purpose' | 'begunAt' | 'closedAt' | 'cancelReason' | 'version'>;

/** Planning conferences: the list, and one with everything that was found in it. */
@Injectable()
export class ConferenceQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly recommendations: RecommendationQueries,
    private readonly linked: LinkedNodes,
  ) {}

  list(ctx: ActorContext): Promise<ConferenceListView> {
    return this.uow.read(ctx, async (tx) => ({
      conferences: (await headsIn(tx)).map(rowOf),
      mayCreate: may(tx, 'conferences.write'),
    }));
  }

  /** @param key code or id. @throws Refused `NOT_FOUND` */
  conference(ctx: ActorContext, key: string): Promise<ConferenceView> {
    return this.uow.read(ctx, (tx) => this.viewIn(tx, key));
  }

  /** @throws as `conference` */
  async viewIn(tx: Tx, key: string): Promise<ConferenceView> {
    const [head] = await headsIn(tx, key);
    if (!head) throw new Refused('NOT_FOUND');
    return {
      ...head,
      participants: await participantsOf(tx, head.id),
      fields: await fieldsOf(tx, head.id),
      findings: await findingsOf(tx, head.id),
      recommendations: await this.recommendations.rowsIn(tx, { conferenceId: head.id }),
      links: await this.linked.of(tx, head.id),
      actions: actionsOf(tx, head),
    };
  }
}

function rowOf({ purpose: _p, begunAt: _b, closedAt: _c, cancelReason: _r, version: _v, ...row }: HeadRow) {
  return row;
}

function headsIn(tx: Tx, key?: string): Promise<HeadRow[]> {
  const { where, params } = visibleTo(tx, 'n', 1);
  const recommended = visibleTo(tx, 'rn', 1).where;
  return tx.sql<HeadRow>(
    `SELECT c.id, n.code, c.state, c.held_on::text AS "heldOn", c.place, json_build_object('id', o.id, 'name', o.name) AS organisation,
            c.purpose, c.begun_at AS "begunAt", c.closed_at AS "closedAt", c.cancel_reason AS "cancelReason", c.version,
            coalesce((SELECT json_agg(json_build_object('id', a.id, 'code', a.code, 'name', a.name, 'municipalityName', m.name)
                                      ORDER BY ca.position)
               FROM conference_area ca JOIN area a ON a.workspace_id = ca.workspace_id AND a.id = ca.area_id
               LEFT JOIN area m ON m.workspace_id = a.workspace_id AND m.id = a.parent_id AND m.level = 'municipality'
              WHERE ca.workspace_id = c.workspace_id AND ca.conference_id = c.id), '[]') AS areas,
            seats.seats AS "seatCount", seats.parties AS "partyCount",
            (SELECT count(*)::int FROM finding f
              WHERE f.workspace_id = c.workspace_id AND f.conference_id = c.id AND f.removed_at IS NULL) AS "findingCount",
            (SELECT count(*)::int FROM recommendation r JOIN chain_node rn ON rn.workspace_id = r.workspace_id AND rn.id = r.id
              WHERE r.workspace_id = c.workspace_id AND r.conference_id = c.id AND ${recommended}) AS "recommendationCount"
       FROM conference c
       JOIN chain_node n ON n.workspace_id = c.workspace_id AND n.id = c.id
       JOIN organisation o ON o.workspace_id = c.workspace_id AND o.id = c.organisation_id
       CROSS JOIN LATERAL (SELECT coalesce(sum(p.seats), 0)::int AS seats, count(DISTINCT p.organisation_id)::int AS parties
          FROM conference_participant p WHERE p.workspace_id = c.workspace_id AND p.conference_id = c.id) seats
      WHERE ${where} AND ($4::uuid IS NULL OR c.id = $4) AND ($5::text IS NULL OR n.code = $5)
      ORDER BY c.held_on DESC, n.code DESC`,
    [...params, key && isUuid(key) ? key : null, key && !isUuid(key) ? key : null],
  );
}

function participantsOf(tx: Tx, id: string): Promise<ParticipantView[]> {
  return tx.sql<ParticipantView>(
    `SELECT json_build_object('id', o.id, 'name', o.name) AS organisation, p.role, p.seats
       FROM conference_participant p JOIN organisation o ON o.workspace_id = p.workspace_id AND o.id = p.organisation_id
      WHERE p.workspace_id = $1 AND p.conference_id = $2 ORDER BY p.position`,
    [tx.workspaceId, id],
  );
}

function fieldsOf(tx: Tx, id: string): Promise<ConferenceFieldView[]> {
  return tx.sql<ConferenceFieldView>(
    `SELECT id, title, version FROM conference_field
      WHERE workspace_id = $1 AND conference_id = $2 AND removed_at IS NULL ORDER BY position, id`,
    [tx.workspaceId, id],
  );
}

function findingsOf(tx: Tx, id: string): Promise<FindingView[]> {
  const { where, params } = visibleTo(tx, 's', 1);
  return tx.sql<FindingView>(
    `SELECT f.id, f.number, f.text, f.field_id AS "fieldId", f.area_id AS "areaId", f.created_at AS "createdAt", f.version,
            coalesce((SELECT json_agg(json_build_object('linkId', l.id, 'nodeId', s.id, 'kind', s.kind, 'code', s.code,
                                        'title', s.title) ORDER BY l.created_at, l.id)
               FROM chain_link l JOIN chain_node s ON s.workspace_id = l.workspace_id AND s.id = l.from_id
              WHERE l.workspace_id = f.workspace_id AND l.to_id = f.id AND l.relation = 'evidences' AND l.ended_at IS NULL
                AND ${where}), '[]') AS sources
       FROM finding f
      WHERE f.workspace_id = $1 AND f.conference_id = $4 AND f.removed_at IS NULL ORDER BY f.number`,
    [...params, id],
  );
}

function actionsOf(tx: Tx, { state, heldOn, findingCount }: HeadRow): ConferenceAction[] {
  if (!may(tx, 'conferences.write')) return [];
  // The reason for calling it off is asked for in the dialog.
  const facts = { heldOn, today: dayOf(tx.now()), findingCount, reason: '…' };
  return [
    ...conferenceWorkflow.allowed(state, facts),
    ...(preparationVerdict(state).ok ? (['prepare'] as const) : []),
    ...(findingVerdict(state).ok ? (['add_finding'] as const) : []),
    // A recommendation may still be worded after people have gone home.
    ...(state === 'cancelled' ? [] : (['add_recommendation'] as const)),
  ];
}
