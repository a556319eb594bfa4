import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ChainNodeView, TraceAheadView, TraceFactsView } from '@quartierwerk/contracts/chain/chain.views';
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import type { DecisionResult } from '@quartierwerk/domain/steering/vocabulary';
import { dayOf } from '@quartierwerk/domain/time/day';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { Beside, NodeReader, type Reached } from '../chain/index.js';
import { numberedIn } from './meetings/meeting-rows.js';
import { audienceDay, inBody } from './members.js';

/** Of one thread; more recommendations than this do not stand on agendas at once. */
const MOST = 100;

/** Meetings on whose agenda one of the recommendations stands. */
const AGENDAS = `IN (SELECT meeting_id FROM agenda_item WHERE workspace_id = $1 AND recommendation_id = ANY ($4::uuid[]))`;

/** On whose agenda a submitted recommendation stands, and which body decided what. */
@Injectable()
export class SteeringBeside implements OnModuleInit {
  constructor(
    private readonly beside: Beside,
    private readonly nodes: NodeReader,
  ) {}

  onModuleInit(): void {
    this.beside.register({
      ahead: (tx, nodes) => this.meetingsOf(tx, idsOf(nodes, 'recommendation', 'submitted')),
      facts: (tx, nodes) => this.resultsOf(tx, idsOf(nodes, 'decision')),
    });
  }

  /** Of a non-public item only the body learns. A meeting whose day went by without it is no plan any more. */
  private async meetingsOf(tx: Tx, recommendationIds: readonly string[]): Promise<TraceAheadView[]> {
    if (recommendationIds.length === 0) return [];
    const rows = await this.nodes.where<ChainNodeView & Omit<TraceAheadView, 'meeting'>>(
      tx,
      `n.kind = 'meeting' AND n.state IN ('scheduled', 'invited', 'running') AND i.state = 'open'
         AND (m.state = 'running' OR m.held_on >= $6::date)
         AND i.recommendation_id = ANY ($4::uuid[]) AND (i.public OR ${inBody('m.body_id', '$1', '$3', '$5')})`,
      [recommendationIds, audienceDay(tx), dayOf(tx.now())],
      {
        columns: `i.recommendation_id AS "nodeId", b.name AS body, m.held_on::text AS "heldOn", i.number AS item`,
        join: `JOIN meeting m ON m.workspace_id = n.workspace_id AND m.id = n.id
               JOIN body b ON b.workspace_id = m.workspace_id AND b.id = m.body_id
               JOIN (${numberedIn(AGENDAS)}) i ON i.meeting_id = m.id`,
        order: 'm.held_on, i.number',
        limit: MOST,
      },
    );
    return rows.map(({ nodeId, body, heldOn, item, ...meeting }) => ({ nodeId, body, heldOn, item, meeting }));
  }

  private async resultsOf(tx: Tx, decisionIds: readonly string[]): Promise<TraceFactsView[]> {
    if (decisionIds.length === 0) return [];
    const rows = await tx.sql<{ nodeId: string; body: string; result: DecisionResult }>(
      `SELECT d.id AS "nodeId", b.name AS body, d.result FROM decision d
         JOIN body b ON b.workspace_id = d.workspace_id AND b.id = d.body_id
        WHERE d.workspace_id = $1 AND d.id = ANY ($2::uuid[])`,
      [tx.workspaceId, decisionIds],
    );
    return rows.map((row) => ({ kind: 'decision', ...row }));
  }
}

function idsOf(nodes: readonly Reached[], kind: NodeKind, state?: string): string[] {
  return nodes.filter((node) => node.kind === kind && (state ?? node.state) === node.state).map(({ id }) => id);
}
