import { Injectable } from '@nestjs/common';
import type {
  GrantMoneyView,
  GrantView,
  ObligationView,
  ProgrammeListView,
  ProgrammeView,
} from '@quartierwerk/contracts/projects/project.views';
import { grantSteps } from '@quartierwerk/domain/projects/grant-workflow';
import { dueState, earliestSubmission, obligationSteps } from '@quartierwerk/domain/projects/obligation-rule';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ActorContext, may } from '../../../platform/http/actor-context.js';
import { mayReport, todayOf, type ProjectFacts } from '../project-access.js';
import { GrantMoneyQueries } from './grant-money.queries.js';

type GrantRow = Omit<GrantView, 'actions' | 'money'>;
type ObligationRow = Omit<ObligationView, 'due' | 'days' | 'submitFrom' | 'actions'>;

const PROGRAMME = `CASE WHEN g.id IS NOT NULL THEN json_build_object('id', g.id, 'code', g.code, 'name', g.name) END`;

export const OBLIGATION = `b.id, b.project_id AS "projectId", b.grant_id AS "grantId", b.kind, b.title, b.due_on::text AS "dueOn",
  b.moved_from::text AS "movedFrom", b.moved_reason AS "movedReason", b.state,
  b.submitted_on::text AS "submittedOn", b.resubmitted_on::text AS "resubmittedOn", b.amount_cents::float8 AS "amountCents", b.note,
  b.version`;

/** Programmes, and the grants and obligations of a project. Which project was decided before. */
@Injectable()
export class GrantQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly money: GrantMoneyQueries,
  ) {}

  programmes(ctx: ActorContext): Promise<ProgrammeListView> {
    return this.uow.read(ctx, (tx) => this.programmesIn(tx));
  }

  async programmesIn(tx: Tx): Promise<ProgrammeListView> {
    const programmes = await tx.sql<ProgrammeView>(
      `SELECT g.id, g.code, g.name, g.funder, g.authority, g.own_share_municipal AS "ownShareMunicipal",
              g.own_share_other AS "ownShareOther", g.note, g.obligations, g.version,
              (SELECT count(*)::int FROM project p WHERE p.workspace_id = g.workspace_id AND p.programme_id = g.id) AS "projectCount"
         FROM programme g WHERE g.workspace_id = $1 ORDER BY g.name COLLATE "de-x-icu", g.id`,
      [tx.workspaceId],
    );
    return { programmes, actions: may(tx, 'projects.manage') ? ['create'] : [] };
  }

  /** Latest period first. */
  async grantsOf(tx: Tx, project: Pick<ProjectFacts, 'id' | 'carrierId'>): Promise<GrantView[]> {
    const rows = await tx.sql<GrantRow>(
      `SELECT t.id, t.title, ${PROGRAMME} AS programme, t.state, t.reference, t.applicant, t.authority,
              t.period_from::text AS "periodFrom", t.period_to::text AS "periodTo", t.notice_on::text AS "noticeOn",
              t.amount_cents::float8 AS "amountCents", t.rate, t.note, t.version
         FROM project_grant t LEFT JOIN programme g ON g.workspace_id = t.workspace_id AND g.id = t.programme_id
        WHERE t.workspace_id = $1 AND t.project_id = $2 ORDER BY t.period_from DESC, t.id`,
      [tx.workspaceId, project.id],
    );
    const [today, manages] = [todayOf(tx), may(tx, 'projects.manage')];
    const reports = mayReport(tx, project) && may(tx, 'kpis.report');
    const money = await this.money.ofGrants(tx, rows, { today, reports });
    return rows.map((row) => ({
      ...row,
      money: moneyOf(money, row.id),
      actions: manages ? ['revise', ...grantSteps(row.state, { ...row, today })] : [],
    }));
  }

  async obligationsOf(tx: Tx, project: ProjectFacts): Promise<ObligationView[]> {
    const rows = await tx.sql<ObligationRow & { grant: Pick<GrantView, 'noticeOn' | 'periodFrom'> | null }>(
      `SELECT ${OBLIGATION},
              CASE WHEN t.id IS NOT NULL THEN json_build_object('noticeOn', t.notice_on, 'periodFrom', t.period_from) END AS "grant"
         FROM obligation b LEFT JOIN project_grant t ON t.workspace_id = b.workspace_id AND t.id = b.grant_id
        WHERE b.workspace_id = $1 AND b.project_id = $2
        ORDER BY b.state IN ('submitted', 'accepted'), b.due_on, b.title, b.id`,
      [tx.workspaceId, project.id],
    );
    const [today, manages, reports] = [todayOf(tx), may(tx, 'projects.manage'), mayReport(tx, project)];
    return rows.map(({ grant, ...row }) => ({
      ...row,
      submitFrom: earliestSubmission(grant, project),
      ...dueState(row.dueOn, row.state, today),
      actions: [...(manages ? (['revise'] as const) : []), ...(reports ? obligationSteps(row.state, manages) : [])],
    }));
  }

  /** The next thing to hand in, by project. */
  async nextOf(tx: Tx, projectIds: readonly string[]): Promise<ReadonlyMap<string, ObligationRow>> {
    const rows = await tx.sql<ObligationRow>(
      `SELECT DISTINCT ON (b.project_id) ${OBLIGATION} FROM obligation b
        WHERE b.workspace_id = $1 AND b.project_id = ANY ($2::uuid[]) AND b.state NOT IN ('submitted', 'accepted')
        ORDER BY b.project_id, b.due_on, b.id`,
      [tx.workspaceId, projectIds],
    );
    return new Map(rows.map((row) => [row.projectId, row]));
  }
}

function moneyOf(found: ReadonlyMap<string, GrantMoneyView>, id: string): GrantMoneyView {
  const money = found.get(id);
  if (!money) throw new Error('The money of a grant was not read.');
  return money;
}
