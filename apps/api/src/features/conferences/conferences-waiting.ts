import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ChainNodeView, WaitingView } from '@quartierwerk/contracts/chain/chain.views';
import { dayOf, dayAfter } from '@quartierwerk/domain/time/day';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { may } from '../../platform/http/actor-context.js';
import { NodeReader, Waiting } from '../chain/index.js';

/** Conferences of the next two weeks are prepared now. */
const AHEAD_DAYS = 14;
const MOST = 5;

/** What waits at the station of recommendations: conferences ahead, recommendations to submit, consent that was asked of one's own organisation. */
@Injectable()
export class ConferencesWaiting implements OnModuleInit {
  constructor(
    private readonly waiting: Waiting,
    private readonly nodes: NodeReader,
  ) {}

  onModuleInit(): void {
    this.waiting.register(async (tx) => [
      ...(await this.conferencesAhead(tx)),
      ...(await this.toSubmit(tx)),
      ...(await this.consentAsked(tx)),
    ]);
  }

  private async conferencesAhead(tx: Tx): Promise<WaitingView[]> {
    if (!may(tx, 'conferences.write')) return [];
    const today = dayOf(tx.now());
    const rows = await this.nodes.where<ChainNodeView & { dueOn: string }>(
      tx,
      `n.kind = 'conference' AND (n.state = 'running' OR n.state = 'planned' AND n.valid_from <= $4::date)`,
      [dayAfter(today, AHEAD_DAYS)],
      { columns: 'n.valid_from::text AS "dueOn"', order: 'n.valid_from', limit: MOST },
    );
    return rows.map(({ dueOn, ...node }) => ({ code: 'conference_ahead', node, dueOn, facts: {} }));
  }

  private async toSubmit(tx: Tx): Promise<WaitingView[]> {
    if (!may(tx, 'recommendations.submit')) return [];
    const nodes = await this.nodes.where(tx, `n.kind = 'recommendation' AND n.state = 'agreed'`, [], {
      ...{ order: 'n.code', limit: MOST },
    });
    return nodes.map((node) => ({ code: 'recommendation_to_submit', node, dueOn: null, facts: {} }));
  }

  private async consentAsked(tx: Tx): Promise<WaitingView[]> {
    if (!may(tx, 'conferences.read')) return [];
    const nodes = await this.nodes.where<ChainNodeView & { askedOn: string; organisation: string }>(
      tx,
      `c.state = 'open' AND c.organisation_id = ANY ($2::uuid[]) AND n.state IN ('agreed', 'submitted', 'deferred', 'referred')`,
      [],
      {
        columns: 'c.asked_on::text AS "askedOn", o.name AS organisation',
        join: `JOIN party_consent c ON c.workspace_id = n.workspace_id AND c.recommendation_id = n.id
               JOIN organisation o ON o.workspace_id = c.workspace_id AND o.id = c.organisation_id`,
        order: 'c.asked_on, n.code',
        limit: MOST,
      },
    );
    return nodes.map(({ askedOn, organisation, ...node }) => ({
      ...{ code: 'consent_asked' as const, node, dueOn: null },
      facts: { askedOn, organisation },
    }));
  }
}
