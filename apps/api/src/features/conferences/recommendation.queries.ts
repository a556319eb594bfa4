import { Injectable } from '@nestjs/common';
import type { LinkedNodeView } from '@quartierwerk/contracts/chain/chain.views';
import {
  RECOMMENDATION_ADVANCES,
  RECOMMENDATION_STEPS,
} from '@quartierwerk/contracts/conferences/conferences.constants';
import type {
  ConsentView,
  EvidenceView,
  RecommendationAction,
  RecommendationEventView,
  RecommendationRowView,
  RecommendationView,
} from '@quartierwerk/contracts/conferences/recommendation.views';
import { consentVerdict } from '@quartierwerk/domain/conferences/consent-rule';
import {
  evidenceVerdict,
  recommendationChangeVerdict,
  recommendationWorkflow,
  supersedeVerdict,
  wordingVerdict,
} from '@quartierwerk/domain/conferences/recommendation-workflow';
import { EVIDENCE_KINDS, type ConferenceState } from '@quartierwerk/domain/conferences/vocabulary';
import { isUuid } from '@quartierwerk/domain/ids/uuid-v7';
import { dayOf } from '@quartierwerk/domain/time/day';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type ActorContext, may } from '../../platform/http/actor-context.js';
import { Refused } from '../../platform/http/refused.js';
import { LinkedNodes, visibleTo } from '../chain/index.js';
import { PinnedFigures } from '../diagnosis/index.js';
import type { Pinned } from './pinned-evidence.js';
import { RecommendationQueries } from './recommendation-list.queries.js';
import { MEASURE_COUNT, type RecommendationRow, factsOf } from './recommendation-rows.js';

interface DetailRow extends Pick<
  RecommendationView,
  'wording' | 'targetGroups' | 'lifePhase' | 'costs' | 'existing' | 'fieldId' | 'version'
> {
  readonly conferenceState: ConferenceState | null;
  readonly organisationId: string;
  readonly measureCount: number;
}

/** One recommendation with everything it rests on and what may be done next. */
@Injectable()
export class RecommendationDetailQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly list: RecommendationQueries,
    private readonly linked: LinkedNodes,
    private readonly figures: PinnedFigures,
  ) {}

  /** @param key code or id. @throws Refused `NOT_FOUND`, also for what the person may not see */
  recommendation(ctx: ActorContext, key: string): Promise<RecommendationView> {
    return this.uow.read(ctx, async (tx) => this.viewIn(tx, key));
  }

  /** @throws as `recommendation` */
  async viewIn(tx: Tx, key: string): Promise<RecommendationView> {
    const [row] = await this.list.rowsIn(tx, isUuid(key) ? { ids: [key] } : { codes: [key] });
    if (!row) throw new Refused('NOT_FOUND');
    const { conferenceState, organisationId, measureCount, ...detail } = await detailOf(tx, row.id);
    const links = await this.linked.of(tx, row.id);
    const consents = await consentsOf(tx, row.id);
    return {
      ...row,
      ...detail,
      evidence: await this.evidenceOf(tx, links.filter(isEvidence)),
      consents,
      events: await eventsOf(tx, row.id),
      links: links.filter((link) => !isEvidence(link)),
      actions: actionsOf(tx, row, { conference: conferenceState, organisationId, measureCount }),
    };
  }

  private async evidenceOf(tx: Tx, links: readonly LinkedNodeView[]): Promise<EvidenceView[]> {
    const evidence: EvidenceView[] = [];
    for (const { linkId, node, relation, note, createdAt, pinned } of links) {
      const kept = pinned as Pinned | null;
      const figure = kept?.type === 'figure' ? kept : null;
      const run = kept?.type === 'run' ? kept : null;
      const words = kept?.type === 'words' ? kept : null;
      const newer = figure && (await this.figures.newer(tx, figure));
      evidence.push({ linkId, node, relation, note, pinnedAt: createdAt, figure, run, words, newer });
    }
    // Figures first, citizens' voices last; within a kind in the order in which they were added.
    return evidence.sort((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ node }: EvidenceView): number {
  return EVIDENCE_KINDS.findIndex((kind) => kind === node.kind);
}

function isEvidence({ relation, side }: LinkedNodeView): boolean {
  return side === 'base' && (relation === 'evidences' || relation === 'supports');
}

async function detailOf(tx: Tx, id: string): Promise<DetailRow> {
  const [row] = await tx.sql<DetailRow>(
    `SELECT r.wording, to_json(r.target_groups) AS "targetGroups", r.life_phase AS "lifePhase", r.costs, r.existing,
            r.field_id AS "fieldId", r.version, r.organisation_id AS "organisationId", c.state AS "conferenceState",
            ${MEASURE_COUNT} AS "measureCount"
       FROM recommendation r LEFT JOIN conference c ON c.workspace_id = r.workspace_id AND c.id = r.conference_id
      WHERE r.workspace_id = $1 AND r.id = $2`,
    [tx.workspaceId, id],
  );
  if (!row) throw new Refused('NOT_FOUND');
  return row;
}

function consentsOf(tx: Tx, id: string): Promise<ConsentView[]> {
  return tx.sql<ConsentView>(
    `SELECT json_build_object('id', o.id, 'name', o.name) AS organisation, y.state, y.remark, y.answered_on::text AS "answeredOn",
            y.asked_on::text AS "askedOn", y.recorded_at AS "recordedAt",
            CASE WHEN y.recorded_at IS NOT NULL THEN json_build_object('role', y.recorder_role, 'organisation', r.name) END AS recorder
       FROM party_consent y JOIN organisation o ON o.workspace_id = y.workspace_id AND o.id = y.organisation_id
       LEFT JOIN organisation r ON r.workspace_id = y.workspace_id AND r.id = y.recorder_organisation_id
      WHERE y.workspace_id = $1 AND y.recommendation_id = $2 ORDER BY o.name`,
    [tx.workspaceId, id],
  );
}

/** What an event is about is named only to those who may see it. */
function eventsOf(tx: Tx, id: string): Promise<RecommendationEventView[]> {
  const { where, params } = visibleTo(tx, 'n', 1);
  // Why something was decided behind closed doors is for those who were in the room; that it was decided shows in the state.
  return tx.sql<RecommendationEventView>(
    `SELECT e.id, e.event, e.state, CASE WHEN e.node_id IS NULL OR n.id IS NOT NULL THEN e.reason ELSE '' END AS reason,
            e.follow_up_on::text AS "followUpOn", coalesce(o.name, n.code, n.title) AS subject, e.at
       FROM recommendation_event e
       LEFT JOIN organisation o ON o.workspace_id = e.workspace_id AND o.id = e.organisation_id
       LEFT JOIN chain_node n ON n.workspace_id = e.workspace_id AND n.id = e.node_id AND ${where}
      WHERE e.workspace_id = $1 AND e.recommendation_id = $4 ORDER BY e.at DESC, e.position DESC`,
    [...params, id],
  );
}

function actionsOf(
  tx: Tx,
  row: RecommendationRowView,
  more: Pick<RecommendationRow, 'conference' | 'organisationId' | 'measureCount'>,
): RecommendationAction[] {
  const { state, evidenceCount } = row;
  // Words are asked for in the dialog; here it counts which steps the state allows.
  const facts = factsOf(tx, { evidenceCount, ...more }, { reason: '…', followUpOn: '9999-12-31' });
  const allowed = recommendationWorkflow.allowed(state, facts);
  const own = may(tx, 'conferences.write') && recommendationChangeVerdict(tx.actor, more).ok;
  const today = dayOf(tx.now());
  const consent = { recommendation: state, state: 'open' as const, remark: '', answeredOn: null, today };
  return [
    ...(own ? allowed.filter((name) => RECOMMENDATION_STEPS.some((step) => step === name)) : []),
    ...(may(tx, 'recommendations.submit')
      ? allowed.filter((name) => RECOMMENDATION_ADVANCES.some((step) => step === name))
      : []),
    ...(own && wordingVerdict(state).ok ? (['revise'] as const) : []),
    ...(own && evidenceVerdict(state, 'add').ok ? (['add_evidence'] as const) : []),
    ...(own && evidenceVerdict(state, 'end').ok ? (['end_evidence'] as const) : []),
    ...(own && consentVerdict(consent).ok ? (['consent'] as const) : []),
    ...(may(tx, 'conferences.write') && supersedeVerdict(state).ok ? (['supersede'] as const) : []),
  ];
}
