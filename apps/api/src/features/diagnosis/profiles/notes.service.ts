import { Injectable } from '@nestjs/common';
import type { CreateNote, ReviseNote } from '@quartierwerk/contracts/diagnosis/diagnosis.dto';
import type { ProfileContentView } from '@quartierwerk/contracts/diagnosis/profile.views';
import { noteChangeVerdict, noteDayVerdict } from '@quartierwerk/domain/diagnosis/note-rule';
import { dayOf } from '@quartierwerk/domain/time/day';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { type Tx, UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine, titleOf } from '../../chain/index.js';
import { ProfileContentQueries } from './profile-content.queries.js';

interface Seen {
  readonly id: string;
  readonly version: number;
}

interface NoteFacts {
  readonly areaId: string;
  readonly createdBy: string;
}

/** Commands on expert notes. They belong to the area, not to an edition of its profile: knowledge goes on after a release. */
@Injectable()
export class Notes {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly content: ProfileContentQueries,
  ) {}

  /** @throws Refused `NOTE_IN_FUTURE`, `NOT_FOUND` for an unknown area, indicator or organisation */
  async create(ctx: ActorContext, areaId: string, body: CreateNote): Promise<ProfileContentView> {
    return this.uow.run(ctx, async (tx) => {
      checkDay(tx, body.notedOn);
      await requireRow(tx, 'area', areaId);
      await requireReferences(tx, body);
      const { id, text } = body;
      await this.spine.addNodes(tx, [{ id, kind: 'expert_note', title: titleOf(text), state: 'noted', areaId }]);
      await tx.sql(
        `INSERT INTO expert_note (workspace_id, id, area_id, indicator_id, text, author_role, organisation_id, confidence, source,
                                  noted_on, created_at, created_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          ...[tx.workspaceId, id, areaId, body.indicatorId ?? null, text, body.authorRole, body.organisationId ?? null],
          ...[body.confidence, body.source, body.notedOn, tx.now(), tx.actor.userId],
        ],
      );
      await this.spine.addLinks(tx, [{ fromId: id, relation: 'describes', toId: areaId }]);
      return this.close(tx, areaId, 'diagnosis.create_note', id);
    });
  }

  /** @throws Refused `NOTE_OF_ANOTHER`, `NOTE_IN_FUTURE`, `VERSION_STALE`, `NOT_FOUND` */
  async revise(ctx: ActorContext, seen: Seen, body: ReviseNote): Promise<ProfileContentView> {
    return this.uow.run(ctx, async (tx) => {
      const { areaId } = await this.ownNote(tx, seen.id);
      if (body.notedOn !== undefined) checkDay(tx, body.notedOn);
      await requireReferences(tx, body);
      const columns = {
        text: body.text,
        author_role: body.authorRole,
        organisation_id: body.organisationId,
        confidence: body.confidence,
        source: body.source,
        noted_on: body.notedOn,
        indicator_id: body.indicatorId,
      };
      const patch = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
      await this.update(tx, seen, areaId, patch);
      if (body.text !== undefined) await this.spine.changeNode(tx, seen.id, { title: titleOf(body.text) });
      return this.close(tx, areaId, 'diagnosis.revise_note', seen.id);
    });
  }

  /** Takes a note away; its row stays in the history. @throws Refused `NOTE_OF_ANOTHER`, `VERSION_STALE`, `NOT_FOUND` */
  async remove(ctx: ActorContext, seen: Seen): Promise<ProfileContentView> {
    return this.uow.run(ctx, async (tx) => {
      const { areaId } = await this.ownNote(tx, seen.id);
      await this.update(tx, seen, areaId, { removed_at: tx.now() });
      await this.spine.endLink(tx, { fromId: seen.id, relation: 'describes', toId: areaId }, 'removed');
      await this.spine.changeNode(tx, seen.id, { state: 'removed' });
      return this.close(tx, areaId, 'diagnosis.remove_note', seen.id);
    });
  }

  private async ownNote(tx: WriteTx, id: string): Promise<NoteFacts> {
    const [note] = await tx.sql<NoteFacts>(
      `SELECT area_id AS "areaId", created_by AS "createdBy" FROM expert_note
        WHERE workspace_id = $1 AND id = $2 AND removed_at IS NULL`,
      [tx.workspaceId, id],
    );
    if (!note) throw new Refused('NOT_FOUND');
    const verdict = noteChangeVerdict(tx.actor, note);
    if (!verdict.ok) throw Refused.because(verdict);
    return note;
  }

  private async update(tx: WriteTx, seen: Seen, areaId: string, patch: Record<string, unknown>): Promise<void> {
    await guardedUpdate(tx, 'expert_note', seen, patch, async () => {
      const notes = await this.content.notesIn(tx, areaId);
      return notes.find(({ id }) => id === seen.id) ?? null;
    });
  }

  private close(tx: WriteTx, areaId: string, action: string, noteId: string): Promise<ProfileContentView> {
    tx.record({ action, objectKind: 'expert_note', objectId: noteId, payload: { areaId } });
    return this.content.contentIn(tx, areaId);
  }
}

function checkDay(tx: Tx, notedOn: string): void {
  const verdict = noteDayVerdict(notedOn, dayOf(tx.now()));
  if (!verdict.ok) throw Refused.because(verdict);
}

async function requireReferences(tx: Tx, body: Pick<ReviseNote, 'indicatorId' | 'organisationId'>): Promise<void> {
  if (body.indicatorId) await requireRow(tx, 'indicator', body.indicatorId);
  if (body.organisationId) await requireRow(tx, 'organisation', body.organisationId);
}

/** A thing of this workspace must stand before something refers to it. @throws Refused `NOT_FOUND` */
async function requireRow(tx: Tx, table: 'area' | 'indicator' | 'organisation', id: string): Promise<void> {
  const found = await tx.sql(`SELECT 1 FROM ${table} WHERE workspace_id = $1 AND id = $2`, [tx.workspaceId, id]);
  if (found.length === 0) throw new Refused('NOT_FOUND');
}
