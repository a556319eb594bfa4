import { Injectable } from '@nestjs/common';
import type { CreateProgramme, ReviseProgramme } from '@quartierwerk/contracts/projects/grants.dto';
import type { ProgrammeListView } from '@quartierwerk/contracts/projects/project.views';
import { isProjectCode } from '@quartierwerk/domain/projects/codes';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { patchOf } from '../project-access.js';
import { GrantQueries } from './grants.queries.js';

const COLUMNS = {
  name: 'name',
  funder: 'funder',
  authority: 'authority',
  ownShareMunicipal: 'own_share_municipal',
  ownShareOther: 'own_share_other',
  note: 'note',
};

/** Commands on programmes: templates of what a grant out of them obliges to. */
@Injectable()
export class Programmes {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly queries: GrantQueries,
  ) {}

  /** @throws Refused `PROJECT_CODE_INVALID`, `PROGRAMME_CODE_TAKEN` */
  create(ctx: ActorContext, body: CreateProgramme): Promise<ProgrammeListView> {
    return this.uow.run(ctx, async (tx) => {
      if (!isProjectCode(body.code)) throw new Refused('PROJECT_CODE_INVALID');
      const inserted = await tx.sql(
        `INSERT INTO programme (workspace_id, id, code, name, funder, authority, own_share_municipal, own_share_other, note,
                                obligations, created_at, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11, $12)
         ON CONFLICT (workspace_id, code) DO NOTHING RETURNING id`,
        [
          ...[tx.workspaceId, body.id, body.code, body.name, body.funder ?? '', body.authority ?? ''],
          ...[body.ownShareMunicipal ?? null, body.ownShareOther ?? null, body.note ?? ''],
          ...[JSON.stringify(body.obligations ?? []), tx.now(), tx.actor.userId],
        ],
      );
      if (inserted.length === 0) throw new Refused('PROGRAMME_CODE_TAKEN', { code: body.code });
      tx.record({ action: 'projects.create_programme', objectKind: 'programme', objectId: body.id });
      return this.queries.programmesIn(tx);
    });
  }

  /** @throws Refused `VERSION_STALE`, `NOT_FOUND` */
  revise(
    ctx: ActorContext,
    seen: { readonly id: string; readonly version: number },
    body: ReviseProgramme,
  ): Promise<ProgrammeListView> {
    return this.uow.run(ctx, async (tx) => {
      const { obligations, ...plain } = body;
      const patch = {
        ...patchOf(COLUMNS, plain),
        ...(obligations === undefined ? {} : { obligations: JSON.stringify(obligations) }),
      };
      await guardedUpdate(tx, 'programme', seen, patch, async () => {
        const { programmes } = await this.queries.programmesIn(tx);
        return programmes.find(({ id }) => id === seen.id) ?? null;
      });
      tx.record({ action: 'projects.revise_programme', objectKind: 'programme', objectId: seen.id });
      return this.queries.programmesIn(tx);
    });
  }
}
