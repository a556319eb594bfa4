import { Injectable } from '@nestjs/common';
import type { DecisionListView } from '@quartierwerk/contracts/steering/decision.views';
import { STEERING_LIMITS } from '@quartierwerk/contracts/steering/steering.constants';
import type { DecisionsQuery } from '@quartierwerk/contracts/steering/decisions.dto';
import type { DecisionSegment } from '@quartierwerk/domain/steering/vocabulary';
import { dayOf } from '@quartierwerk/domain/time/day';
import { holdsSought, soughtPatterns } from '../../../platform/database/sought.js';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ActorContext, may } from '../../../platform/http/actor-context.js';
import { visibleTo } from '../../chain/index.js';
import { audienceDay, inBody } from '../members.js';
import { decisionOrder } from './decision-order.js';
import { DECISION_SOURCE, type DecisionRow, decisionColumns, decisionView } from './decision-rows.js';
import { leadOrganisations } from './lead-organisations.js';

const OPEN = `d.tracking_state IN ('open', 'in_progress', 'delayed')`;
const DONE = `d.tracking_state = 'done_reported'`;
const FILED = `(d.tracking_state IS NULL OR d.tracking_state IN ('closed', 'superseded'))`;
const MINE = 'd.lead_organisation_id = ANY ($4::uuid[])';

/** The municipality an area lies in; a municipality lies in itself. */
const MUNICIPALITY = `area own JOIN area up ON up.workspace_id = own.workspace_id AND up.id IN (own.id, own.parent_id)
  AND up.level = 'municipality'`;

const IN_MUNICIPALITY = `EXISTS (SELECT 1 FROM ${MUNICIPALITY}
  WHERE own.workspace_id = $1 AND own.id = n.area_id AND up.name = $7)`;

/** As `dueGroup` of the domain says it, over many rows. */
const DUE = `CASE WHEN d.deadline < $11::date THEN 'overdue'
  WHEN d.deadline <= $12::date THEN 'until_next_meeting' ELSE 'later' END`;

const SEGMENT: Readonly<Record<DecisionSegment, string>> = {
  open: OPEN,
  mine: `${OPEN} AND ${MINE}`,
  done: DONE,
  filed: FILED,
};

type Meetings = Pick<DecisionListView, 'lastMeetingOn' | 'nextMeeting'>;
interface Sight {
  /** Organisations that the person leads for. */
  readonly mine: readonly string[];
  readonly today: string;
  readonly nextMeetingOn: string | null;
}
type Choices = Pick<DecisionListView, 'bodies' | 'leads' | 'municipalities' | 'states'>;

/** The list of decisions (Beschlusskontrolle). */
@Injectable()
export class DecisionListQueries {
  constructor(private readonly uow: UnitOfWork) {}

  list(ctx: ActorContext, query: DecisionsQuery): Promise<DecisionListView> {
    return this.uow.readKept(ctx, ['decisions', query], async (tx) => {
      const segment = query.segment ?? 'open';
      const today = dayOf(tx.now());
      const mine = await leadOrganisations(tx);
      const meetings = await meetingsAround(tx, query.bodyId ?? null, today);
      const { counts, choices } = await this.overview(tx, mine);
      const nextMeetingOn = meetings.nextMeeting?.heldOn ?? null;
      const { rows, total } = await this.rows(tx, segment, query, { mine, today, nextMeetingOn });
      return {
        segment,
        today,
        ...meetings,
        counts,
        total,
        decisions: rows.map((row) => decisionView(tx, row, today, nextMeetingOn)),
        ...choices,
      };
    });
  }

  private async rows(
    tx: Tx,
    segment: DecisionSegment,
    query: DecisionsQuery,
    { mine, today, nextMeetingOn }: Sight,
  ): Promise<{ rows: DecisionRow[]; total: number }> {
    const { where, params } = visibleTo(tx, 'n', 1);
    const order = decisionOrder(segment, query, '$11');
    // First which ones, then everything about those: four thousand decisions are filtered, one hundred described.
    const found = await tx.sql<DecisionRow & { total: number }>(
      `WITH page AS MATERIALIZED (
         SELECT d.id, row_number() OVER (ORDER BY ${order}) AS place, (count(*) OVER ())::int AS total
           FROM decision d JOIN chain_node n ON n.workspace_id = d.workspace_id AND n.id = d.id
          WHERE ${where} AND n.kind = 'decision' AND d.workspace_id = $1 AND ${SEGMENT[segment]}
            AND ($4::uuid[] IS NOT NULL) AND ($5::uuid IS NULL OR d.body_id = $5)
            AND ($6::uuid IS NULL OR d.lead_organisation_id = $6)
            AND ($7::text IS NULL OR ${IN_MUNICIPALITY})
            AND ${holdsSought('(n.sought || d.sought)', '$8')}
            AND ($10::text IS NULL OR ${DUE} = $10) AND ($13::text IS NULL OR n.state = $13)
          ORDER BY ${order} LIMIT ${STEERING_LIMITS.decisionPage} OFFSET $9)
       SELECT ${decisionColumns('$4')}, page.total
         FROM page JOIN (${DECISION_SOURCE}) ON d.workspace_id = $1 AND d.id = page.id ORDER BY page.place`,
      [
        ...[...params, mine, query.bodyId ?? null, query.leadId ?? null, query.municipality ?? null],
        ...[soughtPatterns(query.q), query.offset ?? 0, query.due ?? null, today, nextMeetingOn, query.state ?? null],
      ],
    );
    return { rows: found.map(({ total: _total, ...row }) => row), total: found[0]?.total ?? 0 };
  }

  /** Counts of the parts and what the filters offer, over everything that one may see. */
  private async overview(
    tx: Tx,
    mine: readonly string[],
  ): Promise<{ counts: DecisionListView['counts']; choices: Choices }> {
    const { where, params } = visibleTo(tx, 'n', 1);
    const [row] = await tx.sql<Choices & DecisionListView['counts']>(
      `WITH seen AS MATERIALIZED (
         SELECT d.tracking_state, d.lead_organisation_id, d.body_id, n.area_id, n.state
           FROM decision d JOIN chain_node n ON n.workspace_id = d.workspace_id AND n.id = d.id
          WHERE ${where} AND n.kind = 'decision' AND d.workspace_id = $1)
       SELECT (count(*) FILTER (WHERE ${OPEN}))::int AS open, (count(*) FILTER (WHERE ${OPEN} AND ${MINE}))::int AS mine,
              (count(*) FILTER (WHERE ${DONE}))::int AS done, (count(*) FILTER (WHERE ${FILED}))::int AS filed,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name)), '[]') FROM body b
                WHERE b.workspace_id = $1 AND b.id IN (SELECT body_id FROM seen)) AS bodies,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'name', o.name)), '[]') FROM organisation o
                WHERE o.workspace_id = $1 AND o.id IN (SELECT lead_organisation_id FROM seen)) AS leads,
              (SELECT coalesce(jsonb_agg(DISTINCT up.name), '[]')
                 FROM ${MUNICIPALITY}
                WHERE own.workspace_id = $1 AND own.id IN (SELECT area_id FROM seen)) AS municipalities,
              (SELECT coalesce(jsonb_agg(DISTINCT state), '[]') FROM seen) AS states
         FROM seen d`,
      [...params, mine],
    );
    if (!row) throw new Error('A count gave no row.');
    const { bodies, leads, municipalities, states, ...counts } = row;
    const named = { bodies: bodies.toSorted(byName), leads: leads.toSorted(byName) };
    return { counts, choices: { ...named, municipalities, states } };
  }
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, 'de');

/**
 * The last and the next meeting of the body asked for, else of the bodies that one belongs to, else of all. Carriers have no business
 * with meetings.
 */
async function meetingsAround(tx: Tx, bodyId: string | null, today: string): Promise<Meetings> {
  if (!may(tx, 'steering.read')) return { lastMeetingOn: null, nextMeeting: null };
  const [row] = await tx.sql<Meetings>(
    `WITH wanted AS (
       SELECT b.id FROM body b WHERE b.workspace_id = $1 AND CASE WHEN $2::uuid IS NOT NULL THEN b.id = $2
         ELSE ${inBody('b.id', '$1', '$3', '$4')}
           OR NOT EXISTS (SELECT 1 FROM body o WHERE o.workspace_id = $1 AND ${inBody('o.id', '$1', '$3', '$4')}) END)
     SELECT (SELECT max(m.held_on)::text FROM meeting m JOIN wanted w ON w.id = m.body_id
              WHERE m.workspace_id = $1 AND m.state = 'held') AS "lastMeetingOn",
            (SELECT json_build_object('code', n.code, 'heldOn', m.held_on) FROM meeting m JOIN wanted w ON w.id = m.body_id
               JOIN chain_node n ON n.workspace_id = m.workspace_id AND n.id = m.id
              WHERE m.workspace_id = $1 AND m.held_on >= $5::date AND m.state IN ('scheduled', 'invited', 'running')
              ORDER BY m.held_on LIMIT 1) AS "nextMeeting"`,
    [tx.workspaceId, bodyId, tx.actor.userId, audienceDay(tx), today],
  );
  return row ?? { lastMeetingOn: null, nextMeeting: null };
}
