import { Injectable } from '@nestjs/common';
import type {
  ThemeAction,
  ThemeListView,
  ThemeRowView,
  ThemeView,
} from '@quartierwerk/contracts/participation/contribution.views';
import { eventChangeVerdict } from '@quartierwerk/domain/participation/access-rule';
import { gatherVerdict } from '@quartierwerk/domain/participation/theme-rule';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ActorContext, may } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { LinkedNodes, visibleTo } from '../../chain/index.js';
import { AnswerQueries } from '../answers/answers.queries.js';
import {
  type ContributionRow,
  ROW_COLUMNS,
  ROW_JOINS,
  rowView,
  SEEN_CONTRIBUTIONS,
} from '../contributions/contribution-rows.js';

interface Row extends Omit<ThemeRowView, 'actions'> {
  readonly organisationId: string;
  readonly checkedCount: number;
}

/** Counts what the person may see; the condition of `visibleTo` for contributions stands in for `${where}`. */
const themeRows = (
  where: string,
) => `SELECT t.id, t.name, t.state, json_build_object('id', e.id, 'code', e.code, 'title', e.title, 'areaId', e.area_id) AS event,
    CASE WHEN u.id IS NOT NULL THEN json_build_object('id', u.id, 'name', u.name) END AS "mergedInto",
    coalesce(held.count, 0)::int AS "contributionCount", coalesce(held.points, 0)::int AS points, w.outcome,
    CASE WHEN t.forwarded_on IS NOT NULL THEN json_build_object('to', t.forwarded_to, 'on', t.forwarded_on) END AS forwarded,
    tn.visibility = 'public' AS public, t.version, coalesce(held.checked, 0)::int AS "checkedCount", e.organisation_id AS "organisationId"
  FROM theme t
  JOIN chain_node tn ON tn.workspace_id = t.workspace_id AND tn.id = t.id
  JOIN neighbourhood_conference e ON e.workspace_id = t.workspace_id AND e.id = t.conference_id
  LEFT JOIN theme u ON u.workspace_id = t.workspace_id AND u.id = t.merged_into
  LEFT JOIN answer w ON w.workspace_id = t.workspace_id AND w.theme_id = t.id AND w.superseded_by IS NULL
  LEFT JOIN (SELECT c.theme_id, count(*) AS count, count(*) FILTER (WHERE c.state <> 'captured') AS checked, sum(c.points) AS points FROM ${SEEN_CONTRIBUTIONS}
              WHERE ${where} AND c.theme_id IS NOT NULL AND c.state <> 'discarded' GROUP BY c.theme_id) held ON held.theme_id = t.id`;

/** Reads of themes. Functions that take a `Tx` also answer inside a command. */
@Injectable()
export class ThemeQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly linked: LinkedNodes,
    private readonly answers: AnswerQueries,
  ) {}

  /** Those that stand, most points first. @param event code of an event; all without */
  list(ctx: ActorContext, event?: string): Promise<ThemeListView> {
    return this.uow.read(ctx, async (tx) => {
      const { where, params } = visibleTo(tx, 'n', 1);
      const rows = await tx.sql<Row>(
        `${themeRows(where)}
          WHERE ${visibleTo(tx, 'tn', 1).where} AND t.state <> 'merged'
            AND ($4::text IS NULL OR e.code = $4 OR EXISTS (SELECT 1 FROM contribution g
              JOIN neighbourhood_conference ge ON ge.workspace_id = g.workspace_id AND ge.id = g.conference_id
              WHERE g.workspace_id = t.workspace_id AND g.theme_id = t.id AND ge.code = $4))
          ORDER BY points DESC, t.name`,
        [...params, event ?? null],
      );
      return { themes: rows.map((row) => rowOf(tx, row)) };
    });
  }

  theme(ctx: ActorContext, id: string): Promise<ThemeView> {
    return this.uow.read(ctx, (tx) => this.themeIn(tx, id));
  }

  /** @throws Refused `NOT_FOUND` */
  async themeIn(tx: Tx, id: string): Promise<ThemeView> {
    const { where, params } = visibleTo(tx, 'n', 1);
    const [row] = await tx.sql<Row>(`${themeRows(where)} WHERE ${visibleTo(tx, 'tn', 1).where} AND t.id = $4`, [
      ...params,
      id,
    ]);
    if (!row) throw new Refused('NOT_FOUND');
    const contributions = await tx.sql<ContributionRow>(
      `SELECT ${ROW_COLUMNS}
         FROM (SELECT c.*, n.visibility, n.organisation_id FROM ${SEEN_CONTRIBUTIONS}
                WHERE ${where} AND c.theme_id = $4 AND c.state <> 'discarded') c
         ${ROW_JOINS} ORDER BY c.points DESC, c.said_at, c.id`,
      [...params, id],
    );
    const sources = await tx.sql<{ id: string; name: string }>(
      'SELECT id, name FROM theme WHERE workspace_id = $1 AND merged_into = $2 ORDER BY name',
      [tx.workspaceId, id],
    );
    const whole = rowOf(tx, row);
    return {
      ...whole,
      contributions: contributions.map(rowView),
      sources,
      uncheckedCount: whole.actions.some((action) => action === 'answer' || action === 'forward')
        ? await uncheckedIn(tx, id)
        : 0,
      answer: await this.answers.ofThemeIn(tx, id),
      links: await this.linked.of(tx, id),
    };
  }
}

async function uncheckedIn(tx: Tx, themeId: string): Promise<number> {
  const [row] = await tx.sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM contribution WHERE workspace_id = $1 AND theme_id = $2 AND state = 'captured'`,
    [tx.workspaceId, themeId],
  );
  return row?.count ?? 0;
}

function rowOf(tx: Tx, { organisationId, checkedCount, ...row }: Row): ThemeRowView {
  const actions: ThemeAction[] = [];
  if (row.state === 'merged') return { ...row, actions };
  if (may(tx, 'participation.record') && eventChangeVerdict(tx.actor, { organisationId }).ok) {
    actions.push('rename', 'link');
    if (gatherVerdict(row.state).ok) actions.push('gather', 'merge');
    if (row.state === 'open' && checkedCount > 0) actions.push('forward');
  }
  if (may(tx, 'participation.answer')) {
    if (checkedCount > 0) actions.push('answer');
    actions.push(row.public ? 'withdraw' : 'publish');
  }
  return { ...row, actions };
}
