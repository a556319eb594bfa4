import { Injectable } from '@nestjs/common';
import type {
  OrganisationRef,
  PartnerView,
  ProjectChoicesView,
  ProjectView,
  TargetGroupView,
} from '@quartierwerk/contracts/projects/project.views';
import { projectSteps } from '@quartierwerk/domain/projects/project-workflow';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type ActorContext, may } from '../../../platform/http/actor-context.js';
import { LinkedNodes } from '../../chain/index.js';
import { GrantQueries } from '../grants/grants.queries.js';
import { KpiQueries } from '../kpis/kpis.queries.js';
import { findProject, mayReport, todayOf, type ProjectFacts } from '../project-access.js';

type Words = Pick<ProjectView, 'site' | 'problem' | 'goals' | 'programme'>;

/** The page of one project, and what its form chooses from. */
@Injectable()
export class ProjectQueries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly links: LinkedNodes,
    private readonly grants: GrantQueries,
    private readonly kpis: KpiQueries,
  ) {}

  view(ctx: ActorContext, key: string): Promise<ProjectView> {
    return this.uow.read(ctx, (tx) => this.viewIn(tx, key));
  }

  async viewIn(tx: Tx, key: string): Promise<ProjectView> {
    const project = await findProject(tx, key);
    const { carrierId, carrierName, ...facts } = project;
    const kpis = await this.kpis.ofProject(tx, project);
    return {
      ...facts,
      carrier: { id: carrierId, name: carrierName },
      ...(await wordsOf(tx, project.id)),
      partners: await partnersOf(tx, project.id),
      targetGroups: await targetGroupsOf(tx, project.id),
      grants: await this.grants.grantsOf(tx, project),
      obligations: await this.grants.obligationsOf(tx, project),
      today: todayOf(tx),
      ...kpis,
      links: await this.links.of(tx, project.id),
      shielded: !mayReport(tx, project),
      actions: actionsOf(tx, project),
    };
  }

  choices(ctx: ActorContext): Promise<ProjectChoicesView> {
    return this.uow.read(ctx, async (tx) => {
      const organisations = await tx.sql<OrganisationRef & { carrier: boolean }>(
        `SELECT id, name, kind = 'carrier' AS carrier FROM organisation
          WHERE workspace_id = $1 ORDER BY name COLLATE "de-x-icu", id`,
        [tx.workspaceId],
      );
      const { programmes } = await this.grants.programmesIn(tx);
      const ref = ({ id, name }: OrganisationRef): OrganisationRef => ({ id, name });
      return {
        carriers: [...organisations].sort((a, b) => Number(b.carrier) - Number(a.carrier)).map(ref),
        organisations: organisations.map(ref),
        programmes: programmes.map(ref),
        areas: await areasOf(tx),
      };
    });
  }
}

function areasOf(tx: Tx): Promise<OrganisationRef[]> {
  return tx.sql<OrganisationRef>(
    `SELECT id, name FROM (
       SELECT a.id, CASE WHEN a.level = 'small_area' THEN concat_ws(', ', p.name, a.name) ELSE a.name END AS name
         FROM area a
         JOIN area_edition e ON e.workspace_id = a.workspace_id AND e.id = a.edition_id AND e.valid_to IS NULL
         LEFT JOIN area p ON p.workspace_id = a.workspace_id AND p.id = a.parent_id
        WHERE a.workspace_id = $1 AND a.level <> 'district') places
      ORDER BY name COLLATE "de-x-icu", id`,
    [tx.workspaceId],
  );
}

function actionsOf(tx: Tx, project: ProjectFacts): ProjectView['actions'] {
  const manages = may(tx, 'projects.manage');
  return [
    ...(manages ? (['revise', 'add_kpi', 'add_grant', 'add_obligation', 'link'] as const) : []),
    ...(manages ? projectSteps(project.state) : []),
    ...(mayReport(tx, project) ? (['report'] as const) : []),
  ];
}

async function wordsOf(tx: Tx, id: string): Promise<Words> {
  const [row] = await tx.sql<Words>(
    `SELECT p.site, p.problem, p.goals,
            CASE WHEN g.id IS NOT NULL THEN json_build_object('id', g.id, 'code', g.code, 'name', g.name) END AS programme
       FROM project p LEFT JOIN programme g ON g.workspace_id = p.workspace_id AND g.id = p.programme_id
      WHERE p.workspace_id = $1 AND p.id = $2`,
    [tx.workspaceId, id],
  );
  if (!row) throw new Error('A project that was found has no row.');
  return row;
}

function partnersOf(tx: Tx, id: string): Promise<PartnerView[]> {
  return tx.sql<PartnerView>(
    `SELECT organisation_id AS "organisationId", name, role, task FROM project_partner
      WHERE workspace_id = $1 AND project_id = $2 ORDER BY position`,
    [tx.workspaceId, id],
  );
}

function targetGroupsOf(tx: Tx, id: string): Promise<TargetGroupView[]> {
  return tx.sql<TargetGroupView>(
    `SELECT label, size, note FROM project_target_group WHERE workspace_id = $1 AND project_id = $2 ORDER BY position`,
    [tx.workspaceId, id],
  );
}
