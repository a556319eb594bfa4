import { Injectable } from '@nestjs/common';
import type {
  CreateProject,
  EndProjectLink,
  LinkProject,
  ReviseProject,
  TransitionProject,
} from '@quartierwerk/contracts/projects/projects.dto';
import type { ProjectView } from '@quartierwerk/contracts/projects/project.views';
import type { NodeKind } from '@quartierwerk/domain/chain/vocabulary';
import { isProjectCode } from '@quartierwerk/domain/projects/codes';
import { projectWorkflow } from '@quartierwerk/domain/projects/project-workflow';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { type Tx, UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import { refusedAt, refusing } from '../../../platform/database/violated-constraint.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine, type NewLink } from '../../chain/index.js';
import { findProject, patchOf, requireRow, type ProjectFacts } from '../project-access.js';
import { ProjectQueries } from './projects.queries.js';

interface Seen {
  readonly id: string;
  readonly version: number;
}

const COLUMNS = {
  title: 'title',
  programmeId: 'programme_id',
  site: 'site',
  beginsOn: 'begins_on',
  endsOn: 'ends_on',
  problem: 'problem',
  goals: 'goals',
  reportingDay: 'reporting_day',
};
const REPORTING_DAY = 15;
/** A measure is realised; an indicator is watched beside it: context, never proof. */
const LINKABLE: readonly NodeKind[] = ['measure', 'indicator'];

/** Commands on projects. A project belongs to its carrier's organisation, so that the carrier sees it and no other one does. */
@Injectable()
export class Projects {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly queries: ProjectQueries,
  ) {}

  /** @throws Refused `PROJECT_CODE_INVALID`, `PROJECT_CODE_TAKEN`, `PROJECT_PERIOD_INVALID`, `PROJECT_CARRIER_UNKNOWN`, `NOT_FOUND` */
  create(ctx: ActorContext, body: CreateProject): Promise<ProjectView> {
    const taken = (): Refused => codeTaken(body.code);
    return refusing({ chain_node_code: taken, project_code: taken }, () =>
      this.uow.run(ctx, async (tx) => {
        if (!isProjectCode(body.code)) throw new Refused('PROJECT_CODE_INVALID');
        checkPeriod(body.beginsOn, body.endsOn ?? null);
        await checkCode(tx, body.code);
        await this.checkReferences(tx, body);
        await this.insert(tx, body);
        return this.close(tx, body.id, 'projects.create', { code: body.code });
      }),
    );
  }

  /** @throws Refused `PROJECT_PERIOD_INVALID`, `VERSION_STALE`, `NOT_FOUND` */
  revise(ctx: ActorContext, seen: Seen, body: ReviseProject): Promise<ProjectView> {
    return this.uow.run(ctx, async (tx) => {
      const project = await findProject(tx, seen.id);
      checkPeriod(body.beginsOn ?? project.beginsOn, body.endsOn === undefined ? project.endsOn : body.endsOn);
      await this.checkReferences(tx, body);
      await this.update(tx, seen, patchOf(COLUMNS, { ...body }));
      await this.spine.changeNode(tx, seen.id, {
        ...(body.title === undefined ? {} : { title: body.title }),
        ...(body.beginsOn === undefined ? {} : { validFrom: body.beginsOn }),
        ...(body.endsOn === undefined ? {} : { validTo: body.endsOn }),
      });
      if (body.areaId !== undefined) await this.moveTo(tx, project, body.areaId);
      if (body.partners) await writePartners(tx, seen.id, body.partners);
      if (body.targetGroups) await writeTargetGroups(tx, seen.id, body.targetGroups);
      return this.close(tx, seen.id, 'projects.revise', { changed: Object.keys(body) });
    });
  }

  /** @throws Refused `PROJECT_STEP_NOT_ALLOWED`, `PROJECT_REASON_MISSING`, `VERSION_STALE`, `NOT_FOUND` */
  transition(ctx: ActorContext, seen: Seen, { step, reason = '' }: TransitionProject): Promise<ProjectView> {
    return this.uow.run(ctx, async (tx) => {
      const project = await findProject(tx, seen.id);
      const taken = projectWorkflow.apply(project.state, step, { reason });
      if (!taken.ok)
        throw new Refused(
          taken.reason === 'PROJECT_REASON_MISSING' ? 'PROJECT_REASON_MISSING' : 'PROJECT_STEP_NOT_ALLOWED',
        );
      await this.update(tx, seen, {
        state: taken.state,
        ...(reason.trim() === '' ? {} : { state_reason: reason.trim() }),
      });
      await this.spine.changeNode(tx, seen.id, { state: taken.state });
      return this.close(tx, seen.id, 'projects.transition', { step, to: taken.state });
    });
  }

  /** @throws Refused `LINK_TARGET_UNKNOWN`, `NOT_FOUND` */
  link(ctx: ActorContext, id: string, { nodeId }: LinkProject): Promise<ProjectView> {
    return this.uow.run(ctx, async (tx) => {
      await findProject(tx, id);
      await this.spine.addLinks(tx, [await this.linkTo(tx, id, nodeId)]);
      return this.close(tx, id, 'projects.link', { nodeId });
    });
  }

  /** @throws Refused `LINK_TARGET_UNKNOWN`, `NOT_FOUND` */
  endLink(ctx: ActorContext, id: string, { nodeId, reason }: EndProjectLink): Promise<ProjectView> {
    return this.uow.run(ctx, async (tx) => {
      await findProject(tx, id);
      await this.spine.endLink(tx, await this.linkTo(tx, id, nodeId), reason);
      return this.close(tx, id, 'projects.end_link', { nodeId });
    });
  }

  private async linkTo(tx: WriteTx, projectId: string, nodeId: string): Promise<NewLink> {
    const kind = (await this.spine.linkable(tx, [nodeId], LINKABLE)).get(nodeId);
    return kind === 'indicator'
      ? { fromId: nodeId, relation: 'observed_by', toId: projectId }
      : { fromId: projectId, relation: 'realises', toId: nodeId };
  }

  private async insert(tx: WriteTx, body: CreateProject): Promise<void> {
    const state = projectWorkflow.initial;
    await this.spine.addNodes(tx, [
      {
        id: body.id,
        kind: 'project',
        code: body.code,
        title: body.title,
        state,
        organisationId: body.carrierId,
        validFrom: body.beginsOn,
        ...(body.endsOn ? { validTo: body.endsOn } : {}),
        ...(body.areaId ? { areaId: body.areaId } : {}),
      },
    ]);
    await tx.sql(
      `INSERT INTO project (workspace_id, id, code, title, state, carrier_id, programme_id, site, begins_on, ends_on, problem, goals,
                            reporting_day, created_at, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        ...[tx.workspaceId, body.id, body.code, body.title, state, body.carrierId, body.programmeId ?? null],
        ...[body.site ?? '', body.beginsOn, body.endsOn ?? null, body.problem ?? '', body.goals ?? ''],
        ...[body.reportingDay ?? REPORTING_DAY, tx.now(), tx.actor.userId],
      ],
    );
    await writePartners(tx, body.id, body.partners ?? []);
    await writeTargetGroups(tx, body.id, body.targetGroups ?? []);
    if (body.areaId) await this.spine.addLinks(tx, [{ fromId: body.id, relation: 'describes', toId: body.areaId }]);
  }

  private async moveTo(tx: WriteTx, project: ProjectFacts, areaId: string | null): Promise<void> {
    if (areaId === project.areaId) return;
    await tx.sql('UPDATE chain_node SET area_id = $3 WHERE workspace_id = $1 AND id = $2', [
      tx.workspaceId,
      project.id,
      areaId,
    ]);
    if (project.areaId !== null)
      await this.spine.endLink(tx, { fromId: project.id, relation: 'describes', toId: project.areaId }, 'moved');
    if (areaId !== null) await this.spine.addLinks(tx, [{ fromId: project.id, relation: 'describes', toId: areaId }]);
  }

  private async checkReferences(tx: WriteTx, body: Partial<CreateProject>): Promise<void> {
    if (body.areaId) await this.spine.linkable(tx, [body.areaId], ['area']);
    if (body.programmeId) await requireRow(tx, 'programme', body.programmeId);
    for (const { organisationId } of body.partners ?? []) {
      if (organisationId) await requireRow(tx, 'organisation', organisationId);
    }
    if (body.carrierId) await checkCarrier(tx, body.carrierId);
  }

  private async update(tx: WriteTx, seen: Seen, patch: Record<string, unknown>): Promise<void> {
    await guardedUpdate(tx, 'project', seen, patch, () => this.queries.viewIn(tx, seen.id));
  }

  private close(tx: WriteTx, id: string, action: string, payload: Record<string, unknown>): Promise<ProjectView> {
    tx.record({ action, objectKind: 'project', objectId: id, payload });
    return this.queries.viewIn(tx, id);
  }
}

function checkPeriod(beginsOn: string, endsOn: string | null): void {
  if (endsOn !== null && endsOn < beginsOn) throw new Refused('PROJECT_PERIOD_INVALID');
}

async function checkCode(tx: Tx, code: string): Promise<void> {
  const taken = await tx.sql('SELECT 1 FROM project WHERE workspace_id = $1 AND code = $2', [tx.workspaceId, code]);
  if (taken.length > 0) throw codeTaken(code);
}

async function checkCarrier(tx: Tx, id: string): Promise<void> {
  const found = await tx.sql('SELECT 1 FROM organisation WHERE workspace_id = $1 AND id = $2', [tx.workspaceId, id]);
  if (found.length === 0) throw new Refused('PROJECT_CARRIER_UNKNOWN');
}

async function writePartners(tx: Tx, projectId: string, partners: CreateProject['partners'] = []): Promise<void> {
  await tx.sql('DELETE FROM project_partner WHERE workspace_id = $1 AND project_id = $2', [tx.workspaceId, projectId]);
  const rows = partners.map((partner, position) => ({ ...partner, position }));
  await tx.sql(
    `INSERT INTO project_partner (workspace_id, project_id, position, organisation_id, name, role, task)
     SELECT $1, $2, r.position, r."organisationId", r.name, r.role, r.task
       FROM jsonb_to_recordset($3::jsonb) AS r (position integer, "organisationId" uuid, name text, role text, task text)`,
    [tx.workspaceId, projectId, JSON.stringify(rows)],
  );
}

async function writeTargetGroups(tx: Tx, projectId: string, groups: CreateProject['targetGroups'] = []): Promise<void> {
  const where = 'WHERE workspace_id = $1 AND project_id = $2';
  await tx.sql(`DELETE FROM project_target_group ${where}`, [tx.workspaceId, projectId]);
  const rows = groups.map((group, position) => ({ ...group, position }));
  await tx.sql(
    `INSERT INTO project_target_group (workspace_id, project_id, position, label, size, note)
     SELECT $1, $2, r.position, r.label, r.size, r.note
       FROM jsonb_to_recordset($3::jsonb) AS r (position integer, label text, size integer, note text)`,
    [tx.workspaceId, projectId, JSON.stringify(rows)],
  );
}

const codeTaken = (code: string): Refused => refusedAt('code', new Refused('PROJECT_CODE_TAKEN', { code }));
