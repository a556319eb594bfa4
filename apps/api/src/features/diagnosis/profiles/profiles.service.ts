import { Injectable } from '@nestjs/common';
import type { CreateProfile } from '@quartierwerk/contracts/diagnosis/diagnosis.dto';
import type { ProfileContentView, ProfileEditionView } from '@quartierwerk/contracts/diagnosis/profile.views';
import { newEditionVerdict, profileWorkflow } from '@quartierwerk/domain/diagnosis/profile-workflow';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { type Tx, UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine } from '../../chain/index.js';
import { ProfileContentQueries } from './profile-content.queries.js';
import { StatementWriter } from './statement-writer.js';

interface RunFacts {
  readonly areaName: string;
  readonly runOfEdition: boolean;
  readonly rank: number | null;
  readonly indexValue: number | null;
}

/** Commands on area profiles. */
@Injectable()
export class Profiles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly content: ProfileContentQueries,
    private readonly statements: StatementWriter,
  ) {}

  /**
   * Begins an edition on one run. A further edition takes over the statements of the one before, with figures of the new run.
   *
   * @throws Refused `PROFILE_EXISTS` while another edition is a draft, `RUN_OF_OTHER_EDITION`, `NOT_FOUND`
   */
  async create(ctx: ActorContext, areaId: string, body: CreateProfile): Promise<ProfileContentView> {
    return this.uow.run(ctx, async (tx) => {
      const facts = await lockArea(tx, areaId, body.runId);
      if (!facts.runOfEdition) throw new Refused('RUN_OF_OTHER_EDITION');
      const editions = await this.content.editionsIn(tx, areaId);
      const verdict = newEditionVerdict(editions.map(({ state }) => state));
      if (!verdict.ok) throw Refused.because(verdict);
      const former = editions[0];
      const edition = (former?.edition ?? 0) + 1;
      await this.insert(tx, areaId, body, edition, facts);
      if (former) await this.statements.copy(tx, former, { id: body.id, areaId, runId: body.runId });
      tx.record({
        action: 'diagnosis.create_profile',
        objectKind: 'area_profile',
        objectId: body.id,
        payload: { areaId, edition, runId: body.runId },
      });
      return this.content.contentIn(tx, areaId);
    });
  }

  /**
   * Releases a draft; the edition released before is then superseded. What was released never changes again.
   *
   * @throws Refused `PROFILE_EMPTY`, `PROFILE_RELEASED`, `VERSION_STALE`, `NOT_FOUND`
   */
  async release(
    ctx: ActorContext,
    seen: { readonly id: string; readonly version: number },
  ): Promise<ProfileContentView> {
    return this.uow.run(ctx, async (tx) => {
      const areaId = await areaOfProfile(tx, seen.id);
      const editions = await this.content.editionsIn(tx, areaId);
      const profile = editions.find(({ id }) => id === seen.id);
      if (!profile) throw new Refused('NOT_FOUND');
      const current = () => this.content.contentIn(tx, areaId, profile.edition);
      if (profile.version !== seen.version) throw new Refused('VERSION_STALE', undefined, { current: await current() });
      const statementCount = (await this.content.statementsIn(tx, profile)).length;
      const step = profileWorkflow.apply(profile.state, 'release', { statementCount });
      if (!step.ok) throw new Refused(step.reason === 'PROFILE_EMPTY' ? 'PROFILE_EMPTY' : 'PROFILE_RELEASED');
      const patch = { state: step.state, released_at: tx.now(), released_by: tx.actor.userId };
      await guardedUpdate(tx, 'area_profile', seen, patch, current);
      await this.spine.changeNode(tx, seen.id, { state: step.state });
      const former = editions.find(({ state }) => state === 'released');
      if (former) await this.supersede(tx, former, seen.id, statementCount);
      tx.record({
        action: 'diagnosis.release_profile',
        objectKind: 'area_profile',
        objectId: seen.id,
        payload: { areaId, edition: profile.edition, supersedes: former?.edition ?? null },
      });
      return this.content.contentIn(tx, areaId);
    });
  }

  private async insert(
    tx: WriteTx,
    areaId: string,
    { id, runId }: CreateProfile,
    edition: number,
    facts: RunFacts,
  ): Promise<void> {
    const state = profileWorkflow.initial;
    await this.spine.addNodes(tx, [{ id, kind: 'area_profile', title: facts.areaName, state, areaId }]);
    await tx.sql(
      `INSERT INTO area_profile (workspace_id, id, area_id, run_id, edition, state, created_at, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [tx.workspaceId, id, areaId, runId, edition, state, tx.now(), tx.actor.userId],
    );
    await this.spine.addLinks(tx, [
      { fromId: id, relation: 'describes', toId: areaId },
      { fromId: runId, relation: 'evidences', toId: id, pinned: { rank: facts.rank, indexValue: facts.indexValue } },
    ]);
  }

  private async supersede(
    tx: WriteTx,
    former: ProfileEditionView,
    byId: string,
    statementCount: number,
  ): Promise<void> {
    const step = profileWorkflow.apply(former.state, 'supersede', { statementCount });
    if (!step.ok) throw new Error(`A released profile cannot be superseded: ${step.reason}`);
    await guardedUpdate(tx, 'area_profile', former, { state: step.state }, () => Promise.resolve(former));
    await this.spine.changeNode(tx, former.id, { state: step.state });
    await this.spine.addLinks(tx, [{ fromId: byId, relation: 'supersedes', toId: former.id }]);
  }
}

/** The area of a profile, locked against a second edition at the same time. @throws Refused `NOT_FOUND` */
async function areaOfProfile(tx: Tx, profileId: string): Promise<string> {
  const [row] = await tx.sql<{ areaId: string }>(
    `SELECT p.area_id AS "areaId" FROM area_profile p
       JOIN area a ON a.workspace_id = p.workspace_id AND a.id = p.area_id
      WHERE p.workspace_id = $1 AND p.id = $2 FOR UPDATE OF a`,
    [tx.workspaceId, profileId],
  );
  if (!row) throw new Refused('NOT_FOUND');
  return row.areaId;
}

/** Locks a small area, so that two people cannot begin the same edition. @throws Refused `NOT_FOUND` */
async function lockArea(tx: Tx, areaId: string, runId: string): Promise<RunFacts> {
  const [facts] = await tx.sql<RunFacts>(
    `SELECT a.name AS "areaName", r.area_edition_id = a.edition_id AS "runOfEdition", x.rank, x.index_value AS "indexValue"
       FROM area a
       JOIN index_run r ON r.workspace_id = a.workspace_id AND r.id = $3
       LEFT JOIN index_result x ON x.workspace_id = r.workspace_id AND x.run_id = r.id AND x.area_id = a.id
      WHERE a.workspace_id = $1 AND a.id = $2 AND a.level = 'small_area' FOR UPDATE OF a`,
    [tx.workspaceId, areaId, runId],
  );
  if (!facts) throw new Refused('NOT_FOUND');
  return facts;
}
