import { Injectable } from '@nestjs/common';
import type { DecisionView, TrackingEntryView } from '@quartierwerk/contracts/steering/decision.views';
import type { VoteView } from '@quartierwerk/contracts/steering/meeting.views';
import { isCarrierOnly } from '@quartierwerk/domain/access/roles';
import { dayOf } from '@quartierwerk/domain/time/day';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { LinkedNodes, visibleTo } from '../../chain/index.js';
import { conflictsOf, voteView } from '../meetings/meeting-rows.js';
import { DECISION_SOURCE, type DecisionRow, decisionColumns, decisionView } from './decision-rows.js';
import { leadOrganisations } from './lead-organisations.js';

type Facts = DecisionRow &
  Pick<DecisionView, 'proposedText' | 'conditions' | 'reason' | 'meeting' | 'present' | 'quorum'> & {
    readonly itemId: string;
    readonly votes: Omit<VoteView, 'unanimous'> | null;
    readonly nextMeetingOn: string | null;
  };

/** One decision with its history. */
@Injectable()
export class DecisionQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly linked: LinkedNodes,
  ) {}

  one(ctx: ActorContext, address: string): Promise<DecisionView> {
    return this.uow.read(ctx, (tx) => this.decisionIn(tx, address));
  }

  /** By code or id. @throws Refused `NOT_FOUND` */
  async decisionIn(tx: Tx, address: string): Promise<DecisionView> {
    const { where, params } = visibleTo(tx, 'n', 1);
    const [facts] = await tx.sql<Facts>(
      `SELECT ${decisionColumns('$4')}, d.proposed_text AS "proposedText", d.conditions, d.reason, d.present, d.quorum,
              d.agenda_item_id AS "itemId",
              json_build_object('code', mn.code, 'heldOn', m.held_on, 'itemNumber',
                (SELECT count(*)::int FROM agenda_item x WHERE x.workspace_id = i.workspace_id AND x.meeting_id = i.meeting_id
                  AND (NOT x.public, x.position, x.id) <= (NOT i.public, i.position, i.id))) AS meeting,
              (SELECT min(later.held_on)::text FROM meeting later WHERE later.workspace_id = d.workspace_id AND later.body_id = d.body_id
                AND later.state IN ('scheduled', 'invited', 'running') AND later.held_on >= $6::date) AS "nextMeetingOn",
              (SELECT json_build_object('yes', v.yes, 'no', v.no, 'abstention', v.abstention, 'conflicted', v.conflicted)
                 FROM vote v WHERE v.workspace_id = d.workspace_id AND v.decision_id = d.id) AS votes
         FROM ${DECISION_SOURCE}
         JOIN agenda_item i ON i.workspace_id = d.workspace_id AND i.id = d.agenda_item_id
         JOIN meeting m ON m.workspace_id = i.workspace_id AND m.id = i.meeting_id
         JOIN chain_node mn ON mn.workspace_id = m.workspace_id AND mn.id = m.id
        WHERE ${where} AND d.workspace_id = $1 AND (n.code = $5 OR n.id::text = $5)`,
      [...params, await leadOrganisations(tx), address, dayOf(tx.now())],
    );
    if (!facts) throw new Refused('NOT_FOUND');
    const { itemId, votes, nextMeetingOn, proposedText, conditions, reason, meeting, present, quorum, ...row } = facts;
    const carrier = isCarrierOnly(tx.actor.roles);
    const conflicts = carrier ? [] : await conflictsOf(tx, [itemId]);
    return {
      ...decisionView(tx, row, dayOf(tx.now()), nextMeetingOn),
      ...{ proposedText, conditions, reason, meeting },
      votes: voteView(votes),
      present,
      quorum,
      conflicts: conflicts.map(({ itemId: _itemId, ...conflict }) => conflict),
      history: await this.history(tx, row.id),
      links: await this.linked.of(tx, row.id),
    };
  }

  private history(tx: Tx, id: string): Promise<TrackingEntryView[]> {
    return tx.sql<TrackingEntryView>(
      `SELECT t.id, t.event, t.state, t.text, t.deadline::text AS deadline, t.former_deadline::text AS "formerDeadline",
              t.follow_up_on::text AS "followUpOn", t.former_follow_up_on::text AS "formerFollowUpOn", t.reason,
              coalesce(t.corrections, '[]') AS corrections, t.author_role AS role, o.name AS organisation, t.created_at AS at
         FROM decision_tracking t LEFT JOIN organisation o ON o.workspace_id = t.workspace_id AND o.id = t.organisation_id
        WHERE t.workspace_id = $1 AND t.decision_id = $2 ORDER BY t.created_at DESC, t.id DESC`,
      [tx.workspaceId, id],
    );
  }
}
