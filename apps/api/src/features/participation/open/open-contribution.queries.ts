import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { OpenAnswerView, OpenContributionView } from '@quartierwerk/contracts/participation/open.views';
import { readReceiptCode } from '@quartierwerk/domain/participation/codes';
import type { Day } from '@quartierwerk/domain/time/day';
import { dayOf } from '@quartierwerk/domain/time/day';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { systemContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { AnswerQueries } from '../answers/answers.queries.js';

type Row = Omit<OpenContributionView, 'answer' | 'discussed' | 'saidOn'> & {
  readonly id: string;
  readonly saidAt: Date;
};

/** The one column list of what everybody may read: what is not named here cannot get out. */
const OPEN = `SELECT c.id, p.name AS publisher, w.demonstration, c.code, c.kind, c.redacted AS text, c.language, c.translation,
    c.said_at AS "saidAt", e.title AS event, c.points, c.state IN ('grouped', 'forwarded', 'answered', 'reported_back') AND c.theme_id IS NOT NULL AS grouped,
    CASE WHEN s.id IS NOT NULL THEN json_build_object('number', s.number, 'name', s.name) END AS station,
    CASE WHEN tn.visibility = 'public' THEN json_build_object('name', t.name, 'similar', (
      SELECT count(*) FROM contribution o JOIN chain_node oc ON oc.workspace_id = o.workspace_id AND oc.id = o.id
       WHERE o.workspace_id = c.workspace_id AND o.theme_id = c.theme_id AND o.id <> c.id AND oc.visibility = 'public')) END AS theme,
    CASE WHEN c.reported_on IS NOT NULL THEN json_build_object('channel', c.reported_by, 'on', c.reported_on) END AS reported,
    e.contact_note AS "contactNote", e.contact_email AS "contactEmail"
  FROM contribution c
  JOIN chain_node n ON n.workspace_id = c.workspace_id AND n.id = c.id
  JOIN neighbourhood_conference e ON e.workspace_id = c.workspace_id AND e.id = c.conference_id
  JOIN open_place p ON p.workspace_id = e.workspace_id AND p.slug = e.publisher_slug
  JOIN workspace w ON w.id = c.workspace_id
  LEFT JOIN station s ON s.workspace_id = c.workspace_id AND s.id = c.station_id
  LEFT JOIN theme t ON t.workspace_id = c.workspace_id AND t.id = c.theme_id
  LEFT JOIN chain_node tn ON tn.workspace_id = t.workspace_id AND tn.id = t.id
 WHERE c.workspace_id = $1 AND c.code = $2 AND p.slug = $3 AND n.visibility = 'public' AND c.redacted IS NOT NULL AND c.state <> 'discarded'`;

/** What citizens read with the receipt in their hand. There is no session: the place in the address names the workspace. */
@Injectable()
export class OpenContributionQueries {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    private readonly answers: AnswerQueries,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refused `NOT_FOUND`, the same for what is missing and for what is not public */
  async contribution(requestId: string, place: string, typed: string): Promise<OpenContributionView> {
    const code = readReceiptCode(typed);
    const found = code === null ? [] : await this.workspacesOf(place);
    for (const workspaceId of found) {
      const ctx = systemContext(workspaceId, requestId, () => this.clock.now());
      const view = await this.uow.read(ctx, (tx) => this.viewIn(tx, place, code ?? ''));
      if (view) return view;
    }
    throw new Refused('NOT_FOUND');
  }

  /** Names are given once in the installation; one workspace, or none. */
  private async workspacesOf(place: string): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      'SELECT workspace_id AS id FROM open_place WHERE slug = $1 ORDER BY workspace_id',
      [place],
    );
    return rows.map(({ id }) => id);
  }

  private async viewIn(tx: Tx, place: string, code: string): Promise<OpenContributionView | null> {
    const [row] = await tx.sql<Row>(OPEN, [tx.workspaceId, code, place]);
    if (!row) return null;
    const { id, saidAt, ...view } = row;
    const { answer, discussed } = await this.answerIn(tx, id);
    return { ...view, saidOn: dayOf(saidAt), answer, discussed };
  }

  private async answerIn(
    tx: Tx,
    contributionId: string,
  ): Promise<{ answer: OpenAnswerView | null; discussed: { on: Day; by: string } | null }> {
    const given = await this.answers.ofContributionIn(tx, contributionId);
    if (!given) return { answer: null, discussed: null };
    const { outcome, reason, unit, answeredOn, dueOn, passedTo, plannedFor, doneOn } = given;
    return {
      answer: { outcome, reason, unit, answeredOn, dueOn, passedTo, plannedFor, doneOn },
      discussed: given.discussedOn ? { on: given.discussedOn, by: given.discussedBy } : null,
    };
  }
}
