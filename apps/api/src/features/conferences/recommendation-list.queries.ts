import { Injectable } from '@nestjs/common';
import type {
  RecommendationListView,
  RecommendationRowView,
} from '@quartierwerk/contracts/conferences/recommendation.views';
import { consentSummary } from '@quartierwerk/domain/conferences/consent-rule';
import { NEXT_STEPS, nextStep } from '@quartierwerk/domain/conferences/next-step';
import type { ConsentState, RecommendationState } from '@quartierwerk/domain/conferences/vocabulary';
import { type Tx, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type ActorContext, may } from '../../platform/http/actor-context.js';
import { visibleTo } from '../chain/index.js';

interface ListRow extends Omit<RecommendationRowView, 'nextStep' | 'consent' | 'openConsents'> {
  readonly consents: readonly { readonly name: string; readonly state: ConsentState }[];
}

export interface RecommendationFilter {
  readonly ids?: readonly string[];
  readonly codes?: readonly string[];
  readonly conferenceId?: string;
  readonly states?: readonly RecommendationState[];
}

/** Lists of recommendations, each as far as the person may see it. */
@Injectable()
export class RecommendationQueries {
  constructor(private readonly uow: UnitOfWork) {}

  list(ctx: ActorContext): Promise<RecommendationListView> {
    return this.uow.read(ctx, async (tx) => ({
      recommendations: await this.rowsIn(tx),
      mayCreate: may(tx, 'conferences.write'),
    }));
  }

  /** By what must happen next, then latest first. */
  async rowsIn(tx: Tx, filter: RecommendationFilter = {}): Promise<RecommendationRowView[]> {
    const { where, params } = visibleTo(tx, 'n', 1);
    const rows = await tx.sql<ListRow>(
      `SELECT ${ROW} FROM ${SOURCE}
        WHERE ${where} AND ($4::uuid[] IS NULL OR r.id = ANY ($4::uuid[])) AND ($5::text[] IS NULL OR n.code = ANY ($5::text[]))
          AND ($6::uuid IS NULL OR r.conference_id = $6) AND ($7::text[] IS NULL OR r.state = ANY ($7::text[]))
        ORDER BY r.state_since DESC, n.code DESC`,
      [...params, filter.ids ?? null, filter.codes ?? null, filter.conferenceId ?? null, filter.states ?? null],
    );
    return rows.map(rowView).sort((a, b) => NEXT_STEPS.indexOf(a.nextStep) - NEXT_STEPS.indexOf(b.nextStep));
  }
}

function rowView({ consents, ...row }: ListRow): RecommendationRowView {
  const consent = consentSummary(consents.map(({ state }) => state));
  const { state, evidenceCount } = row;
  return {
    ...row,
    consent,
    openConsents: consents.filter((one) => one.state === 'open').map(({ name }) => name),
    nextStep: nextStep({ state, evidenceCount, consent }),
  };
}

const EVIDENCE = `SELECT count(*)::int AS total, count(*) FILTER (WHERE l.relation = 'supports')::int AS voices
  FROM chain_link l WHERE l.workspace_id = r.workspace_id AND l.to_id = r.id AND l.relation IN ('evidences', 'supports')
   AND l.ended_at IS NULL`;

const ROW = `r.id, n.code, r.title, r.state, json_build_object('id', o.id, 'name', o.name) AS organisation,
  r.organisation_id = ANY ($2::uuid[]) AS own,
  CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'name', a.name, 'municipalityName', m.name) END AS area,
  CASE WHEN c.id IS NOT NULL THEN json_build_object('id', c.id, 'code', cn.code, 'heldOn', c.held_on::text) END AS conference,
  f.title AS "fieldTitle", evidence.total AS "evidenceCount", evidence.voices AS "voiceCount", r.follow_up_on::text AS "followUpOn",
  n.changed_at AS "changedAt", r.state_since::text AS "stateSince",
  coalesce((SELECT json_agg(json_build_object('id', p.id, 'name', p.name) ORDER BY x.position)
     FROM recommendation_addressee x JOIN organisation p ON p.workspace_id = x.workspace_id AND p.id = x.organisation_id
    WHERE x.workspace_id = r.workspace_id AND x.recommendation_id = r.id), '[]') AS addressees,
  coalesce((SELECT json_agg(json_build_object('name', p.name, 'state', y.state) ORDER BY p.name)
     FROM party_consent y JOIN organisation p ON p.workspace_id = y.workspace_id AND p.id = y.organisation_id
    WHERE y.workspace_id = r.workspace_id AND y.recommendation_id = r.id), '[]') AS consents`;

const SOURCE = `recommendation r
  JOIN chain_node n ON n.workspace_id = r.workspace_id AND n.id = r.id
  JOIN organisation o ON o.workspace_id = r.workspace_id AND o.id = r.organisation_id
  CROSS JOIN LATERAL (${EVIDENCE}) evidence
  LEFT JOIN area a ON a.workspace_id = r.workspace_id AND a.id = r.area_id
  LEFT JOIN area m ON m.workspace_id = a.workspace_id AND m.id = a.parent_id AND m.level = 'municipality'
  LEFT JOIN conference c ON c.workspace_id = r.workspace_id AND c.id = r.conference_id
  LEFT JOIN chain_node cn ON cn.workspace_id = c.workspace_id AND cn.id = c.id
  LEFT JOIN conference_field f ON f.workspace_id = r.workspace_id AND f.id = r.field_id`;
