import { Injectable } from '@nestjs/common';
import type { CreateStatement, ReviseStatement } from '@quartierwerk/contracts/diagnosis/diagnosis.dto';
import type { ProfileContentView } from '@quartierwerk/contracts/diagnosis/profile.views';
import { statementsVerdict } from '@quartierwerk/domain/diagnosis/profile-workflow';
import type { ProfileState } from '@quartierwerk/domain/diagnosis/vocabulary';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine, titleOf } from '../../chain/index.js';
import { ProfileContentQueries } from './profile-content.queries.js';
import { type StatementHome, StatementWriter } from './statement-writer.js';

interface Seen {
  readonly id: string;
  readonly version: number;
}

interface LockedProfile extends StatementHome {
  readonly edition: number;
  readonly state: ProfileState;
}

interface OpenStatement extends LockedProfile {
  readonly indicatorId: string | null;
}

/** Commands on the statements of strengths and weaknesses; only a draft takes them. */
@Injectable()
export class Statements {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly writer: StatementWriter,
    private readonly content: ProfileContentQueries,
  ) {}

  /** @throws Refused `PROFILE_RELEASED`, `NOT_FOUND` */
  async create(ctx: ActorContext, profileId: string, body: CreateStatement): Promise<ProfileContentView> {
    return this.uow.run(ctx, async (tx) => {
      const profile = await lockProfile(tx, profileId);
      await this.writer.add(tx, profile, { ...body, indicatorId: body.indicatorId ?? null });
      return this.close(tx, profile, 'diagnosis.create_statement', body.id);
    });
  }

  /** @throws Refused `PROFILE_RELEASED`, `VERSION_STALE`, `NOT_FOUND` */
  async revise(ctx: ActorContext, seen: Seen, body: ReviseStatement): Promise<ProfileContentView> {
    return this.uow.run(ctx, async (tx) => {
      const statement = await lockStatement(tx, seen.id);
      const patch = {
        ...(body.kind === undefined ? {} : { kind: body.kind }),
        ...(body.text === undefined ? {} : { text: body.text }),
        ...(body.source === undefined ? {} : { source: body.source }),
      };
      const { indicatorId: former } = statement;
      const indicatorId = body.indicatorId === undefined ? former : body.indicatorId;
      if (indicatorId !== former) {
        if (former) await this.endEvidence(tx, former, seen.id, 'revised');
        if (indicatorId) await this.writer.pinEvidence(tx, statement, seen.id, indicatorId);
      }
      await this.update(tx, seen, statement, { ...patch, indicator_id: indicatorId });
      if (body.text !== undefined) await this.spine.changeNode(tx, seen.id, { title: titleOf(body.text) });
      return this.close(tx, statement, 'diagnosis.revise_statement', seen.id);
    });
  }

  /** Takes a statement out of a draft; its row and its links stay in the history. @throws as `revise` */
  async remove(ctx: ActorContext, seen: Seen): Promise<ProfileContentView> {
    return this.uow.run(ctx, async (tx) => {
      const statement = await lockStatement(tx, seen.id);
      await this.update(tx, seen, statement, { removed_at: tx.now() });
      if (statement.indicatorId) await this.endEvidence(tx, statement.indicatorId, seen.id, 'removed');
      await this.spine.endLink(tx, { fromId: seen.id, relation: 'part_of', toId: statement.id }, 'removed');
      await this.spine.changeNode(tx, seen.id, { state: 'removed' });
      return this.close(tx, statement, 'diagnosis.remove_statement', seen.id);
    });
  }

  private endEvidence(tx: WriteTx, indicatorId: string, statementId: string, reason: string): Promise<boolean> {
    return this.spine.endLink(tx, { fromId: indicatorId, relation: 'evidences', toId: statementId }, reason);
  }

  private async update(tx: WriteTx, seen: Seen, home: LockedProfile, patch: Record<string, unknown>): Promise<void> {
    await guardedUpdate(tx, 'profile_statement', seen, patch, async () => {
      const statements = await this.content.statementsIn(tx, home);
      return statements.find(({ id }) => id === seen.id) ?? null;
    });
  }

  /** Counts the profile up, so that nobody releases statements they have not seen. */
  private async close(
    tx: WriteTx,
    profile: LockedProfile,
    action: string,
    statementId: string,
  ): Promise<ProfileContentView> {
    await tx.sql('UPDATE area_profile SET version = version + 1 WHERE workspace_id = $1 AND id = $2', [
      tx.workspaceId,
      profile.id,
    ]);
    tx.record({
      action,
      objectKind: 'profile_statement',
      objectId: statementId,
      payload: { profileId: profile.id, areaId: profile.areaId },
    });
    return this.content.contentIn(tx, profile.areaId, profile.edition);
  }
}

const LOCKED = 'p.id, p.area_id AS "areaId", p.run_id AS "runId", p.edition, p.state';

async function lockProfile(tx: WriteTx, id: string): Promise<LockedProfile> {
  const [profile] = await tx.sql<LockedProfile>(
    `SELECT ${LOCKED} FROM area_profile p WHERE p.workspace_id = $1 AND p.id = $2 FOR UPDATE`,
    [tx.workspaceId, id],
  );
  return openOrRefused(profile);
}

async function lockStatement(tx: WriteTx, id: string): Promise<OpenStatement> {
  const [statement] = await tx.sql<OpenStatement>(
    `SELECT ${LOCKED}, s.indicator_id AS "indicatorId"
       FROM profile_statement s JOIN area_profile p ON p.workspace_id = s.workspace_id AND p.id = s.profile_id
      WHERE s.workspace_id = $1 AND s.id = $2 AND s.removed_at IS NULL FOR UPDATE OF p`,
    [tx.workspaceId, id],
  );
  return openOrRefused(statement);
}

function openOrRefused<Locked extends LockedProfile>(profile: Locked | undefined): Locked {
  if (!profile) throw new Refused('NOT_FOUND');
  const verdict = statementsVerdict(profile.state);
  if (!verdict.ok) throw Refused.because(verdict);
  return profile;
}
