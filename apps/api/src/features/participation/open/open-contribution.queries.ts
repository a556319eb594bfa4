import { Injectable } from '@nestjs/common';
import type { OpenAnswerView, OpenContributionView } from '@quartierwerk/contracts/participation/open.views';
import { RATE_LIMITS } from '@quartierwerk/domain/identity/rate-limit';
import { readReceiptCode } from '@quartierwerk/domain/participation/codes';
import type { Day } from '@quartierwerk/domain/time/day';
import { dayOf } from '@quartierwerk/domain/time/day';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';
import { AttemptLimiter, type Caller, OpenPlaces } from '../../identity/index.js';
import { AnswerQueries } from '../answers/answers.queries.js';

type Row = Omit<OpenContributionView, 'answer' | 'discussed' | 'saidOn'> & {
  readonly id: string;
  readonly saidAt: Date;
};

/** The one column list of what everybody may read: what is not named here cannot get out. */
const OPEN = `SELECT c.id, p.slug AS place, p.name AS publisher, c.code, c.kind, c.redacted AS text, c.language, c.translation,
    c.said_at AS "saidAt", e.title AS event, c.points, c.state IN ('grouped', 'forwarded', 'answered', 'reported_back') AND c.theme_id IS NOT NULL AS grouped,
    CASE WHEN s.id IS NOT NULL THEN json_build_object('number', s.number, 'name', s.name) END AS station,
    CASE WHEN tn.visibility = 'public' THEN json_build_object('name', t.name, 'similar', (
      SELECT count(*) FROM contribution o JOIN chain_node oc ON oc.workspace_id = o.workspace_id AND oc.id = o.id
       WHERE o.workspace_id = c.workspace_id AND o.theme_id = c.theme_id AND o.id <> c.id AND oc.visibility = 'public')) END AS theme,
    ARRAY(SELECT json_build_object('code', m.code, 'title', m.title) FROM chain_node m
       WHERE m.workspace_id = c.workspace_id AND m.kind = 'measure' AND m.visibility = 'public' AND m.id IN (
         SELECT l.to_id FROM chain_link l WHERE l.workspace_id = c.workspace_id AND l.relation = 'supports' AND l.ended_at IS NULL
            AND (l.from_id = c.id OR l.from_id = tn.id AND tn.visibility = 'public')) ORDER BY m.code) AS measures,
    CASE WHEN c.reported_on IS NOT NULL THEN json_build_object('channel', c.reported_by, 'on', c.reported_on) END AS reported,
    e.contact_note AS "contactNote", e.contact_email AS "contactEmail"
  FROM contribution c
  JOIN chain_node n ON n.workspace_id = c.workspace_id AND n.id = c.id
  JOIN neighbourhood_conference e ON e.workspace_id = c.workspace_id AND e.id = c.conference_id
  JOIN open_place p ON p.workspace_id = e.workspace_id AND p.slug = e.publisher_slug
  LEFT JOIN station s ON s.workspace_id = c.workspace_id AND s.id = c.station_id
  LEFT JOIN theme t ON t.workspace_id = c.workspace_id AND t.id = c.theme_id
  LEFT JOIN chain_node tn ON tn.workspace_id = t.workspace_id AND tn.id = t.id
 WHERE c.workspace_id = $1 AND c.code = $2 AND n.visibility = 'public' AND c.redacted IS NOT NULL AND c.state <> 'discarded'`;

/** What citizens read with the receipt in their hand. */
@Injectable()
export class OpenContributionQueries {
  constructor(
    private readonly places: OpenPlaces,
    private readonly limiter: AttemptLimiter,
    private readonly answers: AnswerQueries,
  ) {}

  /**
   * The place names the workspace only: whoever holds a slip need not know for which town it was written. Every code is counted by
   * address before it is looked for, and one that leads to no page once more, with a lower limit. That slows down whoever tries one code
   * after the other; it makes no code a secret, because numbers follow one another and what is found is public.
   *
   * @throws Refused `NOT_FOUND`, the same for what is missing and for what is not public; `TOO_MANY_REQUESTS`
   */
  async contribution(caller: Caller, place: string, typed: string): Promise<OpenContributionView> {
    const code = readReceiptCode(typed);
    // What cannot be a code is no guess at one.
    if (code === null) throw new Refused('NOT_FOUND');
    const value = caller.address;
    const unknown = { kind: 'unknown-receipt-address', value, limit: RATE_LIMITS.unknownReceiptByAddress };
    const attempt = await this.limiter.begin(
      { kind: 'receipt-address', value, limit: RATE_LIMITS.receiptByAddress },
      unknown,
    );
    const view = await this.places.read(caller.requestId, place, (tx) => this.viewIn(tx, code));
    await this.limiter.takeBack(attempt, [unknown]);
    return view;
  }

  private async viewIn(tx: Tx, code: string): Promise<OpenContributionView | null> {
    const [row] = await tx.sql<Row>(OPEN, [tx.workspaceId, code]);
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
