import { Inject, Injectable } from '@nestjs/common';
import type {
  OpenMeasureListView,
  OpenMeasureRowView,
  OpenMeasureView,
} from '@quartierwerk/contracts/plans/open-measure.views';
import { isDelayed } from '@quartierwerk/domain/plans/report-rule';
import type { Course } from '@quartierwerk/domain/plans/vocabulary';
import { CARRIED_OUT } from '@quartierwerk/domain/steering/decision-rule';
import { dayOf } from '@quartierwerk/domain/time/day';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { OpenPlaces } from '../../identity/index.js';
import { MEASURE_FIRST_END, MEASURE_ORDER, MEASURE_PLACES, MEASURE_REPORT } from './measure-rows.js';

type Found<View extends { readonly delayed: boolean }> = Omit<View, 'delayed'> & { readonly course: Course | null };

/** The one column list of what everybody may read in the list: what is not named here cannot get out. */
const ROW = `n.code, m.title, f.title AS field, s.title AS stage, m.state, report.course, a.title AS "areaName", m.location`;

/** Of the list and of the page: only what was set to public. */
const PUBLIC = `m.workspace_id = $1 AND n.visibility = 'public'`;

/** Nobody reads more at once, and nobody without a sign-in makes the house carry more. */
export const OPEN_MEASURES_AT_MOST = 500;

const LIST = `SELECT ${ROW}, (count(*) OVER ())::int AS total FROM ${MEASURE_PLACES} ${MEASURE_REPORT}
  WHERE ${PUBLIC} ORDER BY ${MEASURE_ORDER}, m.id LIMIT $2`;

const supports = (kind: string): string => `SELECT v.id FROM chain_link l
    JOIN chain_node v ON v.workspace_id = l.workspace_id AND v.id = l.from_id AND v.kind = '${kind}' AND v.visibility = 'public'
   WHERE l.workspace_id = m.workspace_id AND l.to_id = m.id AND l.relation = 'supports' AND l.ended_at IS NULL`;

/** What was said counts where it is public itself; it stands behind the measure by itself or with a theme that is public too. */
const VOICES = `(SELECT count(*)::int FROM chain_node c
  WHERE c.workspace_id = m.workspace_id AND c.kind = 'contribution' AND c.visibility = 'public' AND (c.id IN (${supports('contribution')})
     OR c.id IN (SELECT g.to_id FROM chain_link g WHERE g.workspace_id = m.workspace_id AND g.relation = 'gathers'
                    AND g.ended_at IS NULL AND g.from_id IN (${supports('theme')}))))`;

/** Of bodies only what was adopted, in the public part of a meeting. */
const DECISIONS = `ARRAY(SELECT json_build_object('title', dn.title, 'body', b.name, 'decidedOn', d.decided_on) FROM chain_link l
  JOIN decision d ON d.workspace_id = l.workspace_id AND d.id = l.to_id
  JOIN chain_node dn ON dn.workspace_id = d.workspace_id AND dn.id = d.id AND dn.visibility <> 'audience'
  JOIN agenda_item t ON t.workspace_id = d.workspace_id AND t.id = d.agenda_item_id AND t.public
  JOIN body b ON b.workspace_id = d.workspace_id AND b.id = d.body_id
 WHERE l.workspace_id = m.workspace_id AND l.from_id = m.id AND l.relation = 'implements' AND l.ended_at IS NULL
   AND d.result IN (${CARRIED_OUT.map((result) => `'${result}'`).join(', ')})
 ORDER BY d.decided_on, dn.title)`;

const NEXT = `(SELECT json_build_object('title', x.title, 'dueOn', x.due_on, 'overdue', x.due_on < $3::date) FROM milestone x
  WHERE x.workspace_id = m.workspace_id AND x.measure_id = m.id AND x.reached_on IS NULL AND x.removed_at IS NULL
    AND m.state NOT IN ('completed', 'consolidated', 'on_hold', 'discontinued') ORDER BY x.due_on, x.title LIMIT 1)`;

/** The one column list of the page. */
const PAGE = `SELECT ${ROW}, m.aim, ARRAY(SELECT g ->> 'label' FROM jsonb_array_elements(m.target_groups) g) AS "targetGroups",
    m.lead_unit AS "leadUnit", m.starts_on::text AS "startsOn", m.ends_on::text AS "endsOn",
    first_move.from_on::text AS "firstEndsOn", report.reported_on::text AS "reportedOn", ${VOICES} AS contributions,
    ARRAY(SELECT title FROM chain_node WHERE workspace_id = m.workspace_id AND id IN (${supports('theme')}) ORDER BY title) AS themes,
    ${DECISIONS} AS decisions, ${NEXT} AS next
  FROM ${MEASURE_PLACES} ${MEASURE_REPORT} ${MEASURE_FIRST_END} WHERE ${PUBLIC} AND n.code = $2`;

/** What citizens read of measures. */
@Injectable()
export class OpenMeasureQueries {
  constructor(
    private readonly places: OpenPlaces,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refused `NOT_FOUND` for a place that nobody has */
  measures(requestId: string, place: string): Promise<OpenMeasureListView> {
    return this.places.readKept(requestId, place, 'open measures', async (tx) => {
      const rows = await tx.sql<Found<OpenMeasureRowView> & { readonly total: number }>(LIST, [
        ...[tx.workspaceId, OPEN_MEASURES_AT_MOST],
      ]);
      return { measures: rows.map(({ total: _, ...row }) => withDelay(row)), total: rows[0]?.total ?? 0 };
    });
  }

  /** @throws Refused `NOT_FOUND`, the same for what is missing and for what is not public */
  measure(requestId: string, place: string, code: string): Promise<OpenMeasureView> {
    return this.places.read(requestId, place, async (tx) => {
      const [row] = await tx.sql<Found<OpenMeasureView>>(PAGE, [tx.workspaceId, code, dayOf(this.clock.now())]);
      return row ? withDelay(row) : null;
    });
  }
}

function withDelay<Row extends { readonly state: OpenMeasureView['state']; readonly course: Course | null }>({
  course,
  ...row
}: Row): Omit<Row, 'course'> & { readonly delayed: boolean } {
  return { ...row, delayed: isDelayed(row.state, course) };
}
