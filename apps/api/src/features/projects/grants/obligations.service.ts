import { Injectable } from '@nestjs/common';
import type {
  CreateObligation,
  ReviseObligation,
  TransitionObligation,
} from '@quartierwerk/contracts/projects/grants.dto';
import type { ObligationView, ProjectView } from '@quartierwerk/contracts/projects/project.views';
import { obligationSteps, obligationWorkflow, submissionVerdict } from '@quartierwerk/domain/projects/obligation-rule';
import type { Day } from '@quartierwerk/domain/time/day';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { type Tx, UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import { type ActorContext, may } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { findProject, patchOf, requireReporter, todayOf, type ProjectFacts } from '../project-access.js';
import { ProjectQueries } from '../projects/projects.queries.js';
import { GrantQueries } from './grants.queries.js';

interface Seen {
  readonly id: string;
  readonly version: number;
}

const COLUMNS = {
  kind: 'kind',
  title: 'title',
  dueOn: 'due_on',
  grantId: 'grant_id',
  amountCents: 'amount_cents',
  note: 'note',
};

/** Commands on obligations: what is to be handed in, and what became of it. */
@Injectable()
export class Obligations {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: GrantQueries,
    private readonly projects: ProjectQueries,
  ) {}

  /** @throws Refused `NOT_FOUND` */
  create(ctx: ActorContext, projectId: string, body: CreateObligation): Promise<ProjectView> {
    return this.uow.run(ctx, async (tx) => {
      const project = await findProject(tx, projectId);
      await this.requireGrant(tx, project, body.grantId);
      await tx.sql(
        `INSERT INTO obligation (workspace_id, id, project_id, grant_id, kind, title, due_on, state, amount_cents, note, created_at,
                                 created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          ...[tx.workspaceId, body.id, project.id, body.grantId ?? null, body.kind, body.title, body.dueOn],
          ...[obligationWorkflow.initial, body.amountCents ?? null, body.note ?? '', tx.now(), tx.actor.userId],
        ],
      );
      return this.close(tx, project, 'projects.create_obligation', body.id, {});
    });
  }

  /**
   * Changes what it is. A day that is moved needs a reason and stays visible beside the new one.
   *
   * @throws Refused `OBLIGATION_NOTE_MISSING`, `VERSION_STALE`, `NOT_FOUND`
   */
  revise(ctx: ActorContext, seen: Seen, body: ReviseObligation): Promise<ProjectView> {
    return this.uow.run(ctx, async (tx) => {
      const { project, obligation } = await this.found(tx, seen.id);
      await this.requireGrant(tx, project, body.grantId);
      const moved = body.dueOn !== undefined && body.dueOn !== obligation.dueOn;
      const reason = body.movedReason?.trim() ?? '';
      if (moved && reason === '') throw new Refused('OBLIGATION_NOTE_MISSING');
      await this.update(tx, seen, project, {
        ...patchOf(COLUMNS, { ...body }),
        ...(moved ? { moved_from: obligation.movedFrom ?? obligation.dueOn, moved_reason: reason } : {}),
      });
      return this.close(tx, project, 'projects.revise_obligation', seen.id, { changed: Object.keys(body) });
    });
  }

  /**
   * @throws Refused `PROJECT_OF_ANOTHER`, `OBLIGATION_STEP_NOT_ALLOWED`, `OBLIGATION_NOTE_MISSING`, a reason of `submissionVerdict`,
   *   `VERSION_STALE`, `NOT_FOUND`
   */
  transition(ctx: ActorContext, seen: Seen, body: TransitionObligation): Promise<ProjectView> {
    return this.uow.run(ctx, async (tx) => {
      const { step, note = '' } = body;
      const { project, obligation } = await this.found(tx, seen.id);
      requireReporter(tx, project);
      const mine = obligationSteps(obligation.state, may(ctx, 'projects.manage'));
      if (!mine.includes(step)) throw new Refused('OBLIGATION_STEP_NOT_ALLOWED');
      const taken = obligationWorkflow.apply(obligation.state, step, { note });
      if (!taken.ok) throw new Refused('OBLIGATION_NOTE_MISSING');
      await this.update(tx, seen, project, {
        state: taken.state,
        ...(step === 'submit' ? submission(tx, obligation, body.on ?? null) : {}),
        ...(step === 'reopen' ? { submitted_on: null, resubmitted_on: null } : {}),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      });
      return this.close(tx, project, 'projects.transition_obligation', seen.id, { step, to: taken.state });
    });
  }

  private async found(tx: Tx, id: string): Promise<{ project: ProjectFacts; obligation: ObligationView }> {
    const [row] = await tx.sql<{ projectId: string }>(
      `SELECT project_id AS "projectId" FROM obligation WHERE workspace_id = $1 AND id = $2`,
      [tx.workspaceId, id],
    );
    if (!row) throw new Refused('NOT_FOUND');
    const project = await findProject(tx, row.projectId);
    const obligation = (await this.queries.obligationsOf(tx, project)).find((one) => one.id === id);
    if (!obligation) throw new Refused('NOT_FOUND');
    return { project, obligation };
  }

  /** A grant of another project would show it there. @throws Refused `NOT_FOUND` */
  private async requireGrant(tx: Tx, project: ProjectFacts, grantId: string | null | undefined): Promise<void> {
    if (!grantId) return;
    const grants = await this.queries.grantsOf(tx, project);
    if (!grants.some(({ id }) => id === grantId)) throw new Refused('NOT_FOUND');
  }

  private async update(tx: WriteTx, seen: Seen, project: ProjectFacts, patch: Record<string, unknown>): Promise<void> {
    await guardedUpdate(tx, 'obligation', seen, patch, async () => {
      const obligations = await this.queries.obligationsOf(tx, project);
      return obligations.find(({ id }) => id === seen.id) ?? null;
    });
  }

  private close(
    tx: WriteTx,
    project: ProjectFacts,
    action: string,
    objectId: string,
    payload: Record<string, unknown>,
  ): Promise<ProjectView> {
    tx.record({ action, objectKind: 'obligation', objectId, payload: { projectId: project.id, ...payload } });
    return this.projects.viewIn(tx, project.id);
  }
}

/** The day on which it was handed in; after a query it is another one, and the first stays. @throws Refused */
function submission(tx: Tx, obligation: ObligationView, on: Day | null): Record<string, unknown> {
  const verdict = submissionVerdict({ on, today: todayOf(tx), earliest: obligation.submitFrom });
  if (!verdict.ok) throw Refused.because(verdict);
  return obligation.state === 'query' ? { resubmitted_on: on } : { submitted_on: on };
}
