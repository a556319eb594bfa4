import { Injectable } from '@nestjs/common';
import type { ContributionQuery } from '@quartierwerk/contracts/participation/contribution.dto';
import type {
  ContributionAction,
  ContributionListView,
  ContributionView,
} from '@quartierwerk/contracts/participation/contribution.views';
import { eventChangeVerdict } from '@quartierwerk/domain/participation/access-rule';
import { segmentCounts } from '@quartierwerk/domain/participation/contribution-segments';
import {
  contributionWorkflow,
  correctionVerdict,
  groupingVerdict,
  pointsVerdict,
  publicationVerdict,
  redactionVerdict,
} from '@quartierwerk/domain/participation/contribution-workflow';
import type { ContributionState } from '@quartierwerk/domain/participation/vocabulary';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ActorContext, may } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { LinkedNodes, visibleTo } from '../../chain/index.js';
import { AnswerQueries } from '../answers/answers.queries.js';
import { filterOf, orderOf, statesOf } from './contribution-filter.js';
import { type ContributionRow, ROW_COLUMNS, ROW_JOINS, rowView, SEEN_CONTRIBUTIONS } from './contribution-rows.js';

const PAGE = 100;

type DetailRow = ContributionRow &
  Pick<
    ContributionView,
    'translatedBy' | 'place' | 'area' | 'recordedAt' | 'recordedBy' | 'byHelperCode' | 'checkedAt' | 'checkedBy'
  > &
  Pick<ContributionView, 'forwarded' | 'reported' | 'discarded' | 'pointsByRound' | 'openPage'> & {
    readonly spoken: string;
    readonly organisationId: string;
  };

type DetailFacts = ContributionRow & Pick<DetailRow, 'checkedAt'>;

/** Reads of contributions. Functions that take a `Tx` also answer inside a command. */
@Injectable()
export class ContributionQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly linked: LinkedNodes,
    private readonly answers: AnswerQueries,
  ) {}

  /** A hundred at a time, in the order asked for; the counts are those of the filter without its segment. */
  list(ctx: ActorContext, query: ContributionQuery): Promise<ContributionListView> {
    return this.uow.readKept(ctx, ['contributions', query], async (tx) => {
      const { where, params, plain } = filterOf(tx, query);
      // A node's state is that of its contribution: without a filter an index of the spine answers alone.
      const counts = await tx.sql<{ state: ContributionState; count: number }>(
        plain
          ? `SELECT n.state, count(*)::int AS count FROM chain_node n WHERE ${where} AND n.kind = 'contribution' GROUP BY n.state`
          : `SELECT c.state, count(*)::int AS count FROM ${SEEN_CONTRIBUTIONS} WHERE ${where} GROUP BY c.state`,
        params,
      );
      const inStates = (states: readonly ContributionState[]) =>
        counts.reduce((sum, { state, count }) => sum + (states.includes(state) ? count : 0), 0);
      const states = statesOf(query);
      const at = params.length;
      const rows = await tx.sql<ContributionRow>(
        `SELECT ${ROW_COLUMNS}
           FROM (SELECT c.*, n.visibility, n.organisation_id FROM ${SEEN_CONTRIBUTIONS}
                  WHERE ${where} AND c.state = ANY ($${at + 1}::text[])
                  ORDER BY ${orderOf(query).list} LIMIT ${PAGE} OFFSET $${at + 2}) c
           ${ROW_JOINS} ORDER BY ${orderOf(query).list}`,
        [...params, states, query.offset ?? 0],
      );
      return {
        rows: rows.map(rowView),
        total: inStates(states),
        segments: segmentCounts(counts),
      };
    });
  }

  contribution(ctx: ActorContext, code: string): Promise<ContributionView> {
    return this.uow.read(ctx, (tx) => this.contributionIn(tx, 'code', code.toUpperCase()));
  }

  /** @throws Refused `NOT_FOUND` */
  async contributionIn(tx: Tx, by: 'id' | 'code', key: string): Promise<ContributionView> {
    const { where, params } = visibleTo(tx, 'n', 1);
    const [row] = await tx.sql<DetailRow>(
      `SELECT ${ROW_COLUMNS}, c.original AS spoken, c.translated_by AS "translatedBy", c.place, c.recorded_at AS "recordedAt",
              recorder.display_name AS "recordedBy", c.helper_code_id IS NOT NULL AS "byHelperCode", c.checked_at AS "checkedAt", checker.display_name AS "checkedBy",
              json_build_object('id', a.id, 'code', a.code, 'name', a.name) AS area, e.organisation_id AS "organisationId",
              CASE WHEN c.forwarded_on IS NOT NULL THEN json_build_object('to', c.forwarded_to, 'on', c.forwarded_on) END AS forwarded,
              CASE WHEN c.reported_on IS NOT NULL THEN json_build_object('channel', c.reported_by, 'on', c.reported_on) END AS reported,
              CASE WHEN c.discard_reason IS NOT NULL THEN json_build_object('reason', c.discard_reason, 'note', c.discard_note) END AS discarded,
              CASE WHEN c.visibility = 'public' THEN json_build_object('place', e.publisher_slug, 'code', c.code) END AS "openPage",
              (SELECT coalesce(json_agg(json_build_object('round', p.round, 'points', p.points) ORDER BY p.round), '[]')
                 FROM contribution_points p WHERE p.workspace_id = c.workspace_id AND p.contribution_id = c.id) AS "pointsByRound"
         FROM (SELECT c.*, n.visibility, n.organisation_id FROM ${SEEN_CONTRIBUTIONS}
                WHERE ${where} AND c.${by}${by === 'id' ? '' : '::text'} = $4) c
         ${ROW_JOINS}
         JOIN area a ON a.workspace_id = e.workspace_id AND a.id = e.area_id
         LEFT JOIN user_account recorder ON recorder.id = c.recorded_by
         LEFT JOIN user_account checker ON checker.id = c.checked_by`,
      [...params, key],
    );
    if (!row) throw new Refused('NOT_FOUND');
    const { spoken, organisationId, ...detail } = row;
    return {
      ...rowView(detail),
      original: row.own && spoken !== row.text ? spoken : null,
      answer: await this.answers.ofContributionIn(tx, row.id),
      links: await this.linked.of(tx, row.id),
      actions: actionsOf(tx, row, eventChangeVerdict(tx.actor, { organisationId }).ok),
    };
  }
}

function actionsOf(tx: Tx, row: DetailFacts, working: boolean): ContributionAction[] {
  const facts = { themed: row.theme !== null, discard: { reason: 'duplicate' as const, note: '' } };
  const can = (name: Parameters<typeof contributionWorkflow.can>[1]) =>
    contributionWorkflow.can(row.state, name, facts).ok;
  const actions: ContributionAction[] = [];
  if (working && may(tx, 'participation.record')) {
    if (correctionVerdict(row.state, row.checkedAt !== null).ok) actions.push('correct');
    if (redactionVerdict(row.state).ok) actions.push('redact');
    if (groupingVerdict(row.state).ok) actions.push('group');
    if (pointsVerdict(row.state).ok) actions.push('set_points');
    for (const name of ['forward', 'report_back', 'discard', 'restore'] as const) if (can(name)) actions.push(name);
    if (row.state !== 'captured' && row.state !== 'discarded') actions.push('link');
  }
  if (may(tx, 'participation.answer')) {
    if (can('answer')) actions.push('answer');
    if (row.public) actions.push('withdraw');
    else if (publicationVerdict(row.state, row.text).ok) actions.push('publish');
  }
  return actions;
}
