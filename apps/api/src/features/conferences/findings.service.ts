import { Injectable } from '@nestjs/common';
import type {
  CreateField,
  CreateFinding,
  ReviseField,
  ReviseFinding,
} from '@quartierwerk/contracts/conferences/conferences.dto';
import type { ConferenceView } from '@quartierwerk/contracts/conferences/conference.views';
import { findingVerdict, preparationVerdict } from '@quartierwerk/domain/conferences/conference-workflow';
import type { EvidenceKind } from '@quartierwerk/domain/conferences/vocabulary';
import { guardedUpdate } from '../../platform/database/guarded-update.js';
import { UnitOfWork, type WriteTx } from '../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { Refused } from '../../platform/http/refused.js';
import { type NewLink, Spine, titleOf } from '../chain/index.js';
import { lockConference } from './conference-rows.js';
import { ConferenceQueries } from './conference.queries.js';
import { type Pinned, PinnedEvidence } from './pinned-evidence.js';
import { requireField } from './references.js';
import type { Seen } from './seen.js';

/** What a finding may rest on: figures, what people know, and what is there already. */
const SOURCE_KINDS = ['indicator', 'index_run', 'profile_statement', 'expert_note', 'existing_offer'] as const;

/** What grows in a conference: fields of action and findings. */
@Injectable()
export class Findings {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly pinned: PinnedEvidence,
    private readonly queries: ConferenceQueries,
  ) {}

  /** @throws Refused `CONFERENCE_CLOSED`, `NOT_FOUND` */
  async createField(ctx: ActorContext, conferenceId: string, body: CreateField): Promise<ConferenceView> {
    return this.uow.run(ctx, async (tx) => {
      await openConference(tx, conferenceId);
      await tx.sql(
        `INSERT INTO conference_field (workspace_id, id, conference_id, title, position, created_at, created_by)
         SELECT $1, $2, $3, $4, count(*) + 1, $5, $6 FROM conference_field WHERE workspace_id = $1 AND conference_id = $3`,
        [tx.workspaceId, body.id, conferenceId, body.title, tx.now(), tx.actor.userId],
      );
      return this.close(tx, conferenceId, 'conferences.create_field', 'conference_field', body.id);
    });
  }

  /** @throws Refused `CONFERENCE_CLOSED`, `VERSION_STALE`, `NOT_FOUND` */
  async reviseField(ctx: ActorContext, seen: Seen, { title }: ReviseField): Promise<ConferenceView> {
    return this.uow.run(ctx, async (tx) => {
      const { conferenceId } = await homeOf(tx, 'conference_field', seen.id);
      await openConference(tx, conferenceId);
      await this.update(tx, 'conference_field', seen, conferenceId, { title });
      return this.close(tx, conferenceId, 'conferences.revise_field', 'conference_field', seen.id);
    });
  }

  /** @throws Refused `FIELD_IN_USE`, `CONFERENCE_CLOSED`, `VERSION_STALE`, `NOT_FOUND` */
  async removeField(ctx: ActorContext, seen: Seen): Promise<ConferenceView> {
    return this.uow.run(ctx, async (tx) => {
      const { conferenceId } = await homeOf(tx, 'conference_field', seen.id);
      await openConference(tx, conferenceId);
      const used = await tx.sql(
        `SELECT 1 FROM finding WHERE workspace_id = $1 AND field_id = $2 AND removed_at IS NULL
         UNION ALL SELECT 1 FROM recommendation WHERE workspace_id = $1 AND field_id = $2 LIMIT 1`,
        [tx.workspaceId, seen.id],
      );
      if (used.length > 0) throw new Refused('FIELD_IN_USE');
      await this.update(tx, 'conference_field', seen, conferenceId, { removed_at: tx.now() });
      return this.close(tx, conferenceId, 'conferences.remove_field', 'conference_field', seen.id);
    });
  }

  /**
   * Writes down what the conference found, with the figures and notes it rests on as they are now.
   *
   * @throws Refused `CONFERENCE_NOT_BEGUN`, `CONFERENCE_CLOSED`, `LINK_TARGET_UNKNOWN`, `NOT_FOUND`
   */
  async create(ctx: ActorContext, conferenceId: string, body: CreateFinding): Promise<ConferenceView> {
    return this.uow.run(ctx, async (tx) => {
      const conference = await runningConference(tx, conferenceId);
      const { id, text, fieldId } = body;
      const areaId = body.areaId ?? conference.areaIds[0];
      if (areaId && !conference.areaIds.includes(areaId)) throw new Refused('NOT_FOUND');
      if (fieldId) await requireField(tx, fieldId, conferenceId);
      const sources = await this.spine.linkable(tx, body.sourceIds, SOURCE_KINDS);
      const title = titleOf(text);
      await this.spine.addNodes(tx, [{ id, kind: 'finding', title, state: 'noted', ...(areaId ? { areaId } : {}) }]);
      await tx.sql(
        `INSERT INTO finding (workspace_id, id, conference_id, number, area_id, field_id, text, created_at, created_by)
         SELECT $1, $2, $3, coalesce(max(number), 0) + 1, $4, $5, $6, $7, $8
           FROM finding WHERE workspace_id = $1 AND conference_id = $3`,
        [tx.workspaceId, id, conferenceId, areaId ?? null, fieldId ?? null, text, tx.now(), tx.actor.userId],
      );
      const links: NewLink[] = [{ fromId: id, relation: 'part_of', toId: conferenceId }];
      for (const [fromId, kind] of sources) {
        const pinned = await this.pin(tx, fromId, kind as EvidenceKind, areaId ?? null);
        links.push({ fromId, relation: 'evidences', toId: id, ...(pinned ? { pinned: { ...pinned } } : {}) });
      }
      await this.spine.addLinks(tx, links);
      return this.close(tx, conferenceId, 'conferences.create_finding', 'finding', id);
    });
  }

  /** @throws Refused `CONFERENCE_CLOSED`, `VERSION_STALE`, `NOT_FOUND` */
  async revise(ctx: ActorContext, seen: Seen, body: ReviseFinding): Promise<ConferenceView> {
    return this.uow.run(ctx, async (tx) => {
      const { conferenceId } = await homeOf(tx, 'finding', seen.id);
      await runningConference(tx, conferenceId);
      if (body.fieldId) await requireField(tx, body.fieldId, conferenceId);
      const columns = { text: body.text, field_id: body.fieldId };
      const patch = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
      await this.update(tx, 'finding', seen, conferenceId, patch);
      await this.spine.changeNode(tx, seen.id, body.text === undefined ? {} : { title: titleOf(body.text) });
      return this.close(tx, conferenceId, 'conferences.revise_finding', 'finding', seen.id);
    });
  }

  /** Takes a finding away; its row stays in the history. @throws as `revise` */
  async remove(ctx: ActorContext, seen: Seen): Promise<ConferenceView> {
    return this.uow.run(ctx, async (tx) => {
      const { conferenceId } = await homeOf(tx, 'finding', seen.id);
      await runningConference(tx, conferenceId);
      await this.update(tx, 'finding', seen, conferenceId, { removed_at: tx.now() });
      await this.spine.endLink(tx, { fromId: seen.id, relation: 'part_of', toId: conferenceId }, 'removed');
      await this.spine.changeNode(tx, seen.id, { state: 'removed' });
      return this.close(tx, conferenceId, 'conferences.remove_finding', 'finding', seen.id);
    });
  }

  /** A finding may also be about a figure that no frozen run holds; then nothing is pinned. */
  private async pin(tx: WriteTx, id: string, kind: EvidenceKind, areaId: string | null): Promise<Pinned | null> {
    try {
      return await this.pinned.of(tx, { id, kind, areaId });
    } catch (error) {
      if (error instanceof Refused && error.code.startsWith('EVIDENCE_WITHOUT_')) return null;
      throw error;
    }
  }

  private async update(
    tx: WriteTx,
    table: 'finding' | 'conference_field',
    seen: Seen,
    conferenceId: string,
    patch: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    await guardedUpdate(tx, table, seen, patch, async () => {
      const { findings, fields } = await this.queries.viewIn(tx, conferenceId);
      return [...findings, ...fields].find(({ id }) => id === seen.id) ?? null;
    });
  }

  private close(
    tx: WriteTx,
    conferenceId: string,
    action: string,
    objectKind: string,
    objectId: string,
  ): Promise<ConferenceView> {
    tx.record({ action, objectKind, objectId, payload: { conferenceId } });
    return this.queries.viewIn(tx, conferenceId);
  }
}

async function openConference(tx: WriteTx, id: string): Promise<void> {
  const { state } = await lockConference(tx, id);
  const verdict = preparationVerdict(state);
  if (!verdict.ok) throw Refused.because(verdict);
}

async function runningConference(tx: WriteTx, id: string) {
  const conference = await lockConference(tx, id);
  const verdict = findingVerdict(conference.state);
  if (!verdict.ok) throw Refused.because(verdict);
  return conference;
}

/** The conference of a finding or field of action that was not removed. @throws Refused `NOT_FOUND` */
async function homeOf(tx: WriteTx, table: 'finding' | 'conference_field', id: string) {
  const [row] = await tx.sql<{ readonly conferenceId: string }>(
    `SELECT conference_id AS "conferenceId" FROM ${table} WHERE workspace_id = $1 AND id = $2 AND removed_at IS NULL`,
    [tx.workspaceId, id],
  );
  if (!row) throw new Refused('NOT_FOUND');
  return row;
}
