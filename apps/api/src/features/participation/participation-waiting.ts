import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ChainNodeView, WaitingView } from '@quartierwerk/contracts/chain/chain.views';
import type { WaitingCode } from '@quartierwerk/domain/chain/waiting';
import { CONTRIBUTION_SEGMENTS } from '@quartierwerk/domain/participation/contribution-segments';
import type { ContributionState } from '@quartierwerk/domain/participation/vocabulary';
import { dayAfter, dayOf } from '@quartierwerk/domain/time/day';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { may } from '../../platform/http/actor-context.js';
import { NodeReader, visibleTo, Waiting } from '../chain/index.js';

const AHEAD_DAYS = 21;
const MOST = 5;

/** What waits where citizens speak: events ahead, contributions to check for personal data, contributions to answer. */
@Injectable()
export class ParticipationWaiting implements OnModuleInit {
  constructor(
    private readonly waiting: Waiting,
    private readonly nodes: NodeReader,
  ) {}

  onModuleInit(): void {
    this.waiting.register(async (tx) => [
      ...(await this.eventsAhead(tx)),
      ...(may(tx, 'participation.record')
        ? await this.counted(tx, 'contributions_to_check', CONTRIBUTION_SEGMENTS.to_check)
        : []),
      ...(may(tx, 'participation.answer')
        ? await this.counted(tx, 'contributions_to_answer', CONTRIBUTION_SEGMENTS.to_answer)
        : []),
    ]);
  }

  private async eventsAhead(tx: Tx): Promise<WaitingView[]> {
    if (!may(tx, 'participation.record')) return [];
    const rows = await this.nodes.where<ChainNodeView & { dueOn: string }>(
      tx,
      `n.kind = 'neighbourhood_conference' AND n.organisation_id = ANY ($2::uuid[])
         AND (n.state = 'running' OR n.state = 'planned' AND n.valid_from <= $4::date)`,
      [dayAfter(dayOf(tx.now()), AHEAD_DAYS)],
      { columns: 'n.valid_from::text AS "dueOn"', order: 'n.valid_from', limit: MOST },
    );
    return rows.map(({ dueOn, ...node }) => ({ code: 'event_ahead', node, dueOn, facts: {} }));
  }

  /** One line for each event, with how many of its contributions wait: as many as its list shows to the person. */
  private async counted(tx: Tx, code: WaitingCode, states: readonly ContributionState[]): Promise<WaitingView[]> {
    const seen = visibleTo(tx, 'cn', 1).where;
    const rows = await this.nodes.where<ChainNodeView & { count: number }>(tx, 'open.count > 0', [states], {
      columns: 'open.count',
      join: `JOIN LATERAL (SELECT count(*)::int AS count FROM contribution c
               JOIN chain_node cn ON cn.workspace_id = c.workspace_id AND cn.id = c.id
               WHERE ${seen} AND c.conference_id = n.id AND c.state = ANY ($4::text[])) open
               ON n.kind = 'neighbourhood_conference'`,
      order: 'n.valid_from',
      limit: MOST,
    });
    return rows.map(({ count, ...node }) => ({ code, node, dueOn: null, facts: { count } }));
  }
}
