import { Injectable } from '@nestjs/common';
import type { CreateGrant, ReviseGrant, TransitionGrant } from '@quartierwerk/contracts/projects/grants.dto';
import type { GrantView, ProjectView } from '@quartierwerk/contracts/projects/project.views';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { grantWorkflow, type GrantRefusal } from '@quartierwerk/domain/projects/grant-workflow';
import { proposedObligations, type ObligationTemplate } from '@quartierwerk/domain/projects/obligation-rule';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { type Tx, UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine } from '../../chain/index.js';
import { findProject, patchOf, requireRow, todayOf, type ProjectFacts } from '../project-access.js';
import { ProjectQueries } from '../projects/projects.queries.js';
import { GrantQueries } from './grants.queries.js';

interface Seen {
  readonly id: string;
  readonly version: number;
}

const COLUMNS = {
  title: 'title',
  programmeId: 'programme_id',
  reference: 'reference',
  applicant: 'applicant',
  authority: 'authority',
  periodFrom: 'period_from',
  periodTo: 'period_to',
  noticeOn: 'notice_on',
  amountCents: 'amount_cents',
  rate: 'rate',
  note: 'note',
};

/** Commands on grants. */
@Injectable()
export class Grants {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly queries: GrantQueries,
    private readonly projects: ProjectQueries,
  ) {}

  /** @throws Refused `GRANT_PERIOD_INVALID`, `NOT_FOUND` */
  create(ctx: ActorContext, projectId: string, body: CreateGrant): Promise<ProjectView> {
    return this.uow.run(ctx, async (tx) => {
      const project = await findProject(tx, projectId);
      if (body.periodTo < body.periodFrom) throw new Refused('GRANT_PERIOD_INVALID');
      if (body.programmeId) await requireRow(tx, 'programme', body.programmeId);
      await this.insert(tx, project, body);
      if (body.takeOverObligations && body.programmeId) await takeOver(tx, project, body, body.programmeId);
      return this.close(tx, project.id, 'projects.create_grant', body.id, { projectId: project.id });
    });
  }

  /** @throws Refused `GRANT_PERIOD_INVALID`, `VERSION_STALE`, `NOT_FOUND` */
  revise(ctx: ActorContext, seen: Seen, body: ReviseGrant): Promise<ProjectView> {
    return this.uow.run(ctx, async (tx) => {
      const { project, grant } = await this.found(tx, seen.id);
      const [from, to] = [body.periodFrom ?? grant.periodFrom, body.periodTo ?? grant.periodTo];
      if (to < from) throw new Refused('GRANT_PERIOD_INVALID');
      if (body.programmeId) await requireRow(tx, 'programme', body.programmeId);
      await this.update(tx, seen, project, patchOf(COLUMNS, { ...body }));
      await this.spine.changeNode(tx, seen.id, {
        validFrom: from,
        validTo: to,
        ...(body.title === undefined ? {} : { title: body.title }),
      });
      return this.close(tx, project.id, 'projects.revise_grant', seen.id, { changed: Object.keys(body) });
    });
  }

  /** @throws Refused `GRANT_STEP_NOT_ALLOWED`, the reason of a guard, `VERSION_STALE`, `NOT_FOUND` */
  transition(ctx: ActorContext, seen: Seen, { step, reason = '' }: TransitionGrant): Promise<ProjectView> {
    return this.uow.run(ctx, async (tx) => {
      const { project, grant } = await this.found(tx, seen.id);
      const { noticeOn, periodFrom, periodTo } = grant;
      const taken = grantWorkflow.apply(grant.state, step, {
        today: todayOf(tx),
        noticeOn,
        periodFrom,
        periodTo,
        reason,
      });
      if (!taken.ok) {
        if (taken.reason === 'WRONG_STATE' || taken.reason === 'UNKNOWN_TRANSITION')
          throw new Refused('GRANT_STEP_NOT_ALLOWED');
        throw new Refused(taken.reason as GrantRefusal, taken.params);
      }
      await this.update(tx, seen, project, {
        state: taken.state,
        ...(reason.trim() === '' ? {} : { state_reason: reason.trim() }),
      });
      await this.spine.changeNode(tx, seen.id, { state: taken.state });
      return this.close(tx, project.id, 'projects.transition_grant', seen.id, { step, to: taken.state });
    });
  }

  private async insert(tx: WriteTx, project: ProjectFacts, body: CreateGrant): Promise<void> {
    const state = grantWorkflow.initial;
    await this.spine.addNodes(tx, [
      {
        id: body.id,
        kind: 'grant',
        title: body.title,
        state,
        organisationId: project.carrierId,
        validFrom: body.periodFrom,
        validTo: body.periodTo,
        ...(project.areaId === null ? {} : { areaId: project.areaId }),
      },
    ]);
    await tx.sql(
      `INSERT INTO project_grant (workspace_id, id, project_id, programme_id, title, state, reference, applicant, authority,
                                  period_from, period_to, notice_on, amount_cents, rate, note, created_at, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [
        ...[tx.workspaceId, body.id, project.id, body.programmeId ?? null, body.title, state, body.reference ?? ''],
        ...[body.applicant ?? project.carrierName, body.authority ?? '', body.periodFrom, body.periodTo],
        ...[body.noticeOn ?? null, body.amountCents ?? null, body.rate ?? null, body.note ?? ''],
        ...[tx.now(), tx.actor.userId],
      ],
    );
    await this.spine.addLinks(tx, [{ fromId: body.id, relation: 'funds', toId: project.id }]);
  }

  private async found(tx: Tx, id: string): Promise<{ project: ProjectFacts; grant: GrantView }> {
    const [row] = await tx.sql<{ projectId: string }>(
      `SELECT project_id AS "projectId" FROM project_grant WHERE workspace_id = $1 AND id = $2`,
      [tx.workspaceId, id],
    );
    if (!row) throw new Refused('NOT_FOUND');
    const project = await findProject(tx, row.projectId);
    const grant = (await this.queries.grantsOf(tx, project)).find((one) => one.id === id);
    if (!grant) throw new Refused('NOT_FOUND');
    return { project, grant };
  }

  private async update(tx: WriteTx, seen: Seen, project: ProjectFacts, patch: Record<string, unknown>): Promise<void> {
    await guardedUpdate(tx, 'project_grant', seen, patch, async () => {
      const grants = await this.queries.grantsOf(tx, project);
      return grants.find(({ id }) => id === seen.id) ?? null;
    });
  }

  private close(
    tx: WriteTx,
    projectId: string,
    action: string,
    objectId: string,
    payload: Record<string, unknown>,
  ): Promise<ProjectView> {
    tx.record({ action, objectKind: 'grant', objectId, payload });
    return this.projects.viewIn(tx, projectId);
  }
}

/** The obligations that the programme proposes for the period; each is the grant's own from then on. */
async function takeOver(tx: WriteTx, project: ProjectFacts, grant: CreateGrant, programmeId: string): Promise<void> {
  const [programme] = await tx.sql<{ obligations: ObligationTemplate[] }>(
    'SELECT obligations FROM programme WHERE workspace_id = $1 AND id = $2',
    [tx.workspaceId, programmeId],
  );
  const period = { from: grant.periodFrom, to: grant.periodTo };
  const proposed = proposedObligations(programme?.obligations ?? [], period).map((one) => ({
    ...one,
    id: uuidV7(tx.now().getTime()),
  }));
  await tx.sql(
    `INSERT INTO obligation (workspace_id, id, project_id, grant_id, kind, title, due_on, state, note, created_at, created_by)
     SELECT $1, b.id, $2, $3, b.kind, b.title, b."dueOn", 'open', '', $5, $6
       FROM jsonb_to_recordset($4::jsonb) AS b (id uuid, kind text, title text, "dueOn" date)`,
    [tx.workspaceId, project.id, grant.id, JSON.stringify(proposed), tx.now(), tx.actor.userId],
  );
}
