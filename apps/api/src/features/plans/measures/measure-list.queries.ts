import { Injectable } from '@nestjs/common';
import type { MeasureSort, MeasuresQuery } from '@quartierwerk/contracts/plans/measures-query.dto';
import type { MeasureListView, MeasureRowView } from '@quartierwerk/contracts/plans/plans.views';
import {
  GROUP_OF_STATE,
  GROUP_ORDER,
  MEASURE_GROUPS,
  MEASURE_SECTIONS,
  type MeasureGroup,
} from '@quartierwerk/domain/plans/measure-standing';
import { dayOf } from '@quartierwerk/domain/time/day';
import { naturally } from '../../../platform/database/natural-order.js';
import { holdsSought, soughtPatterns } from '../../../platform/database/sought.js';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ActorContext, may } from '../../../platform/http/actor-context.js';
import { workedOnBy } from '../../chain/index.js';
import { MEASURE_MONEY, MEASURE_REPORT, MEASURE_ROW, MEASURE_ROW_SOURCE } from './measure-rows.js';

const PAGE = 100;

const states = Object.entries(GROUP_OF_STATE);
/** As `measureGroup` of the domain says it, over many rows. */
const GROUP = `CASE WHEN report.course = 'delayed' AND m.state NOT IN (${quoted(
  states.filter(([, group]) => ['done', 'dropped', 'resting'].includes(group)).map(([state]) => state),
)}) THEN 'delayed' ${states.map(([state, group]) => `WHEN m.state = '${state}' THEN '${group}'`).join(' ')} END`;

/** As `measureSection` of the domain says it; $4 is today. */
const SECTION = `CASE WHEN standing IN ('done', 'dropped') THEN 'over' WHEN standing = 'resting' THEN 'resting'
  WHEN next_step_due < $4::date OR standing IN ('running', 'delayed') AND ends_on < $4::date THEN 'overdue'
  WHEN standing = 'delayed' THEN 'delayed' WHEN standing = 'running' THEN 'running' ELSE 'waiting' END`;

const CHOSEN = `($5::text IS NULL OR plan_code = $5) AND ($6::text IS NULL OR area = $6) AND ($7::text IS NULL OR lead_unit = $7)
  AND ($8::text IS NULL OR standing = $8)
  AND ($9::text IS NULL OR CASE $9 WHEN 'key' THEN is_key ELSE priority = 'high' END)
  AND ($10::text IS NULL OR open <> 0)
  AND ${holdsSought('sought', '$11')}`;

/** "B2.1": the letters before the numbers of field and measure. */
const PREFIX = `substring(code from '^[^0-9]*')`;

const ORDERS: Readonly<Record<MeasureSort, readonly string[]>> = {
  code: [PREFIX, 'field_number', 'number'],
  title: [naturally('title')],
  state: [`array_position(ARRAY[${quoted(GROUP_ORDER)}], standing)`],
  begin: ['starts_on'],
  end: ['ends_on'],
  cost: ['cost'],
};

/** The order of the list over `chosen`; nothing that came with the request stands in it. What has no value stands last in both directions. */
function measureOrder({ sort, direction }: MeasuresQuery): string {
  if (!sort) return 'section';
  const turn = direction === 'descending' ? 'DESC' : 'ASC';
  return ORDERS[sort].map((column) => `${column} ${turn} NULLS LAST`).join(', ');
}

interface Overview extends Pick<MeasureListView, 'total' | 'areas' | 'leads' | 'plans'> {
  readonly ids: readonly string[];
  readonly counts: Readonly<Partial<Record<MeasureGroup, number>>>;
}

/** Measures over all plans, filtered and by what must happen; a carrier finds those that its projects realise. */
@Injectable()
export class MeasureListQueries {
  constructor(private readonly uow: UnitOfWork) {}

  list(ctx: ActorContext, query: MeasuresQuery): Promise<MeasureListView> {
    return this.uow.readKept(ctx, ['measures', query], async (tx) => {
      const plansSeen = may(tx, 'plans.read');
      const { ids, total, counts, plans, areas, leads } = await this.overview(tx, query, plansSeen);
      const rows = await tx.sql<MeasureRowView>(
        `SELECT ${MEASURE_ROW} FROM ${MEASURE_ROW_SOURCE}
          WHERE m.workspace_id = $1 AND m.id = ANY ($2::uuid[]) ORDER BY array_position($2::uuid[], m.id)`,
        [tx.workspaceId, ids],
      );
      return {
        measures: plansSeen ? rows : rows.map((row) => ({ ...row, plan: null })),
        total,
        counts: countsOf(counts),
        plans: plansSeen ? plans : [],
        areas,
        leads,
      };
    });
  }

  /** Which measures make the page, and what there is to choose from; of those whose sheets the person reads. */
  private async overview(tx: Tx, query: MeasuresQuery, plansSeen: boolean): Promise<Overview> {
    const { where, params } = workedOnBy(tx, 'n', 1);
    const [row] = await tx.sql<Overview>(
      `WITH seen AS MATERIALIZED (
         SELECT m.id, n.code, n.sought, m.title, m.number, m.is_key, m.priority, m.lead_unit, m.starts_on, m.ends_on, m.state, p.id AS plan_id, p.code AS plan_code,
                p.title AS plan_title, f.number AS field_number, a.title AS area, report.next_step_due, ${GROUP} AS standing,
                coalesce(cost.once, 0) - coalesce(money.cents, 0) AS open,
                nullif(cost.once, 0) AS cost
           FROM measure m
           JOIN chain_node n ON n.workspace_id = m.workspace_id AND n.id = m.id
           JOIN action_plan p ON p.workspace_id = m.workspace_id AND p.id = m.plan_id
           JOIN field_of_action f ON f.workspace_id = m.workspace_id AND f.id = m.field_id
           LEFT JOIN chain_node a ON a.workspace_id = m.workspace_id AND a.id = m.area_id
           ${MEASURE_REPORT} ${MEASURE_MONEY}
          WHERE ${where} AND n.kind = 'measure' AND m.workspace_id = $1),
       chosen AS MATERIALIZED (
         SELECT id, array_position($12::text[], ${SECTION}) AS section, plan_title, field_number, number, code, title, standing,
                starts_on, ends_on, cost
           FROM seen WHERE ${CHOSEN})
       SELECT (SELECT count(*)::int FROM chosen) AS total,
              ARRAY(SELECT id FROM chosen ORDER BY ${measureOrder(query)}, plan_title, field_number, number, id LIMIT ${PAGE} OFFSET $13) AS ids,
              (SELECT coalesce(json_object_agg(standing, n), '{}') FROM (SELECT standing, count(*)::int AS n FROM seen GROUP BY standing) c) AS counts,
              (SELECT coalesce(json_agg(json_build_object('id', plan_id, 'code', plan_code, 'title', plan_title) ORDER BY plan_title), '[]')
                 FROM (SELECT DISTINCT plan_id, plan_code, plan_title FROM seen) c) AS plans,
              ARRAY(SELECT area FROM seen WHERE area IS NOT NULL GROUP BY area ORDER BY ${naturally('area')}) AS areas,
              ARRAY(SELECT lead_unit FROM seen WHERE lead_unit <> '' GROUP BY lead_unit ORDER BY ${naturally('lead_unit')}) AS leads`,
      [
        ...[...params, dayOf(tx.now())],
        ...[plansSeen ? (query.plan ?? null) : null, query.area ?? null, query.lead ?? null, query.group ?? null],
        ...[query.weight ?? null, query.money ?? null, soughtPatterns(query.text), MEASURE_SECTIONS, query.offset ?? 0],
      ],
    );
    if (!row) throw new Error('A count gave no row.');
    return row;
  }
}

function countsOf(counts: Overview['counts']): MeasureListView['counts'] {
  const entries = MEASURE_GROUPS.map((group) => [group, counts[group] ?? 0] as const);
  return Object.fromEntries(entries) as Record<MeasureGroup, number>;
}

function quoted(codes: readonly string[]): string {
  return codes.map((code) => `'${code}'`).join(', ');
}
