import { Injectable } from '@nestjs/common';
import type { MeasureCandidatesQuery } from '@quartierwerk/contracts/plans/measure-candidates-query.dto';
import type {
  MeasureCandidatesView,
  MeasureCandidateView,
} from '@quartierwerk/contracts/plans/measure-candidates.views';
import { rankedCandidates } from '@quartierwerk/domain/plans/measure-candidates';
import { carryOutVerdict } from '@quartierwerk/domain/plans/measure-links';
import { planOpenVerdict } from '@quartierwerk/domain/plans/plan-workflow';
import { MEASURE_STATES, PLAN_STATES } from '@quartierwerk/domain/plans/vocabulary';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { visibleTo } from '../../chain/index.js';
import { MEASURE_ORDER, MEASURE_PLACES, MEASURE_REPORT } from './measure-rows.js';

/** More are not read through; whoever does not find it here types. */
const SHOWN = 8;
/** The command refuses anything of a plan that has ended. */
const OPEN_PLANS = PLAN_STATES.filter((state) => planOpenVerdict(state).ok);
const LIVING = MEASURE_STATES.filter((state) => carryOutVerdict(state).ok);

interface Subject {
  readonly title: string;
  readonly areaId: string | null;
}

type Row = Omit<MeasureCandidateView, 'alike'> & Pick<Subject, 'areaId'>;

/** Measures that may be linked to a decision by the person who asks. */
@Injectable()
export class MeasureCandidateQueries {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws Refused `NOT_FOUND` */
  candidates(
    ctx: ActorContext,
    decisionId: string,
    { text = '' }: MeasureCandidatesQuery,
  ): Promise<MeasureCandidatesView> {
    return this.uow.read(ctx, async (tx) => {
      const decision = await decisionSeen(tx, decisionId);
      const fitting = rankedCandidates(decision, await linkable(tx, decisionId), text);
      return {
        measures: fitting.slice(0, SHOWN).map(({ areaId: _areaId, ...measure }) => measure),
        total: fitting.length,
      };
    });
  }
}

async function decisionSeen(tx: Tx, id: string): Promise<Subject> {
  const { where, params } = visibleTo(tx, 'n', 1);
  const [decision] = await tx.sql<Subject>(
    `SELECT n.title, n.area_id AS "areaId" FROM chain_node n WHERE ${where} AND n.kind = 'decision' AND n.id = $4`,
    [...params, id],
  );
  if (!decision) throw new Refused('NOT_FOUND');
  return decision;
}

/** Of plans that are worked on, and not linked to the decision already. */
function linkable(tx: Tx, decisionId: string): Promise<Row[]> {
  const { where, params } = visibleTo(tx, 'n', 1);
  return tx.sql<Row>(
    `SELECT m.id, n.code, m.title, m.state, report.course, json_build_object('id', p.id, 'code', p.code, 'title', p.title) AS plan,
            a.title AS "areaName", m.area_id AS "areaId"
       FROM ${MEASURE_PLACES} ${MEASURE_REPORT}
      WHERE ${where} AND m.workspace_id = $1 AND p.state = ANY ($5::text[]) AND m.state = ANY ($6::text[])
        AND NOT EXISTS (SELECT 1 FROM chain_link l WHERE l.workspace_id = $1 AND l.from_id = m.id AND l.relation = 'implements'
                           AND l.to_id = $4 AND l.ended_at IS NULL)
      ORDER BY ${MEASURE_ORDER}`,
    [...params, decisionId, OPEN_PLANS, LIVING],
  );
}
