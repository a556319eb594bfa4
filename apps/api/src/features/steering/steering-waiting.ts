import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ChainNodeView, WaitingView } from '@quartierwerk/contracts/chain/chain.views';
import { OPEN_TRACKING } from '@quartierwerk/domain/steering/tracking-workflow';
import { dayAfter, dayOf } from '@quartierwerk/domain/time/day';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { may } from '../../platform/http/actor-context.js';
import { NodeReader, Waiting } from '../chain/index.js';
import { leadOrganisations } from './decisions/lead-organisations.js';
import { audienceDay, inBody } from './members.js';

/** Invitations go out three weeks before; whoever sits in the body reads from then on. */
const MEETING_AHEAD_DAYS = 21;
/** A state is asked for a fortnight before the deadline. */
const DEADLINE_AHEAD_DAYS = 14;
const MOST = 6;

/** What waits at the station of decisions: meetings ahead, states to report, postponed things that come back. */
@Injectable()
export class SteeringWaiting implements OnModuleInit {
  constructor(
    private readonly waiting: Waiting,
    private readonly nodes: NodeReader,
  ) {}

  onModuleInit(): void {
    this.waiting.register(async (tx) => [
      ...(await this.meetingsAhead(tx)),
      ...(await this.decisionsDue(tx)),
      ...(await this.toResume(tx)),
    ]);
  }

  /** For the office that prepares them, and closes those whose day went by; and for those who sit in the body, until that day. */
  private async meetingsAhead(tx: Tx): Promise<WaitingView[]> {
    const prepares = may(tx, 'steering.manage');
    const today = dayOf(tx.now());
    if (!may(tx, 'steering.read')) return [];
    const rows = await this.nodes.where<ChainNodeView & { dueOn: string; items: number }>(
      tx,
      `n.kind = 'meeting' AND n.state IN ('scheduled', 'invited', 'running') AND n.valid_from <= $4::date
         AND ($5 OR n.valid_from >= $7::date AND EXISTS (SELECT 1 FROM body_membership s WHERE s.workspace_id = $1 AND s.body_id = m.body_id
                              AND $3::uuid IN (s.holder_id, s.deputy_id) AND coalesce(s.valid_to, 'infinity') >= m.held_on))`,
      [dayAfter(today, MEETING_AHEAD_DAYS), prepares, audienceDay(tx), today],
      {
        columns: `n.valid_from::text AS "dueOn",
          (SELECT count(*)::int FROM agenda_item i WHERE i.workspace_id = $1 AND i.meeting_id = n.id
              AND (i.public OR ${inBody('m.body_id', '$1', '$3', '$6')})) AS items`,
        join: 'JOIN meeting m ON m.workspace_id = n.workspace_id AND m.id = n.id',
        order: 'n.valid_from',
        limit: MOST,
      },
    );
    return rows.map(({ dueOn, items, ...node }) => ({
      code: prepares ? (dueOn < today ? 'meeting_minutes_open' : 'meeting_to_prepare') : 'meeting_to_attend',
      ...{ node, dueOn, facts: { items } },
    }));
  }

  /** Those of one's own house that are due soon, overdue or delayed; the office sees what is overdue anywhere. */
  private async decisionsDue(tx: Tx): Promise<WaitingView[]> {
    if (!may(tx, 'decisions.report')) return [];
    const today = dayOf(tx.now());
    const rows = await this.nodes.where<ChainNodeView & { dueOn: string; lead: string | null }>(
      tx,
      `d.tracking_state = ANY ($4::text[])
         AND (d.lead_organisation_id = ANY ($8::uuid[]) AND (d.deadline <= $5::date OR d.tracking_state = 'delayed')
              OR $6 AND d.deadline < $7::date)`,
      [
        ...[OPEN_TRACKING, dayAfter(today, DEADLINE_AHEAD_DAYS), may(tx, 'steering.manage'), today],
        await leadOrganisations(tx),
      ],
      {
        columns: 'd.deadline::text AS "dueOn", o.name AS lead',
        join: `JOIN decision d ON d.workspace_id = n.workspace_id AND d.id = n.id
               LEFT JOIN organisation o ON o.workspace_id = d.workspace_id AND o.id = d.lead_organisation_id`,
        // One's own first, so that what is overdue elsewhere does not push it out.
        order: 'd.lead_organisation_id = ANY ($8::uuid[]) DESC NULLS LAST, d.deadline, n.code',
        limit: MOST,
      },
    );
    return rows.map(({ dueOn, lead, ...node }) => ({
      ...{ code: 'decision_due' as const, node, dueOn },
      facts: { lead: lead ?? '' },
    }));
  }

  private async toResume(tx: Tx): Promise<WaitingView[]> {
    if (!may(tx, 'steering.manage')) return [];
    const rows = await this.nodes.where<ChainNodeView & { dueOn: string }>(
      tx,
      `d.result = 'postponed' AND d.follow_up_on <= $4::date AND d.tracking_state = ANY ($5::text[])
         AND NOT EXISTS (SELECT 1 FROM decision later WHERE later.workspace_id = d.workspace_id
                           AND later.recommendation_id = d.recommendation_id AND later.decided_on > d.decided_on)`,
      [dayAfter(dayOf(tx.now()), MEETING_AHEAD_DAYS), OPEN_TRACKING],
      {
        columns: 'd.follow_up_on::text AS "dueOn"',
        join: 'JOIN decision d ON d.workspace_id = n.workspace_id AND d.id = n.id',
        order: 'd.follow_up_on, n.code',
        limit: MOST,
      },
    );
    return rows.map(({ dueOn, ...node }) => ({ code: 'decision_to_resume', node, dueOn, facts: {} }));
  }
}
