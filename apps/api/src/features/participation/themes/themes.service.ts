import { Injectable } from '@nestjs/common';
import type { CreateTheme, ForwardBody } from '@quartierwerk/contracts/participation/contribution.dto';
import type { PublishTheme } from '@quartierwerk/contracts/participation/publishing.dto';
import type { ThemeView } from '@quartierwerk/contracts/participation/contribution.views';
import { contributionWorkflow } from '@quartierwerk/domain/participation/contribution-workflow';
import { mergeVerdict, spokenForVerdict, themeNamed } from '@quartierwerk/domain/participation/theme-rule';
import type { ContributionState } from '@quartierwerk/domain/participation/vocabulary';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine } from '../../chain/index.js';
import { Publishing } from '../contributions/publishing.js';
import { lockEvent } from '../events/event-access.js';
import { type LockedTheme, ThemeGathering } from './theme-gathering.js';
import { ThemeQueries } from './themes.queries.js';

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** Commands on themes. */
@Injectable()
export class Themes {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly gathering: ThemeGathering,
    private readonly publishing: Publishing,
    private readonly queries: ThemeQueries,
  ) {}

  /**
   * Names a theme, and gathers at once what it was named for.
   *
   * @throws Refused `THEME_NAME_TAKEN`, `THEME_ELSEWHERE`, `CONTRIBUTION_SETTLED`, `NOT_FOUND`
   */
  async create(ctx: ActorContext, body: CreateTheme): Promise<ThemeView> {
    return this.uow.run(ctx, async (tx) => {
      const { areaId, organisationId } = await lockEvent(tx, body.eventId);
      const { id, name } = body;
      await this.refuseTaken(tx, body.eventId, name);
      await this.spine.addNodes(tx, [{ id, kind: 'theme', title: name, state: 'open', areaId, organisationId }]);
      await tx.sql(
        `INSERT INTO theme (workspace_id, id, conference_id, name, state, created_at, created_by) VALUES ($1, $2, $3, $4, 'open', $5, $6)`,
        [tx.workspaceId, id, body.eventId, name, tx.now(), tx.actor.userId],
      );
      const theme = await this.gathering.hold(tx, id, 'SHARE');
      if (body.contributionIds.length > 0) await this.gathering.gather(tx, theme, body.contributionIds);
      return this.close(tx, 'participation.create_theme', id, { contributions: body.contributionIds.length });
    });
  }

  async rename(ctx: ActorContext, seen: Seen, name: string): Promise<ThemeView> {
    return this.uow.run(ctx, async (tx) => {
      // The event first, as for a new theme: two people who name at once come one after the other.
      await lockEvent(tx, (await this.queries.themeIn(tx, seen.id)).event.id);
      const theme = await this.gathering.hold(tx, seen.id, 'UPDATE');
      this.refuseGone(theme, seen.id);
      await this.refuseTaken(tx, theme.eventId, name, seen.id);
      await this.update(tx, seen, { name });
      await this.spine.changeNode(tx, seen.id, { title: name });
      return this.close(tx, 'participation.rename_theme', seen.id);
    });
  }

  /** Follows the theme to where it was merged meanwhile. @throws Refused `CONTRIBUTION_SETTLED`, `THEME_ANSWERED`, `NOT_FOUND` */
  async gather(ctx: ActorContext, id: string, contributionIds: readonly string[]): Promise<ThemeView> {
    return this.uow.run(ctx, async (tx) => {
      const theme = await this.gathering.hold(tx, id, 'SHARE');
      await this.gathering.gather(tx, theme, contributionIds);
      return this.close(tx, 'participation.gather_contributions', theme.id, { contributions: contributionIds.length });
    });
  }

  async release(ctx: ActorContext, id: string, contributionIds: readonly string[]): Promise<ThemeView> {
    return this.uow.run(ctx, async (tx) => {
      const theme = await this.gathering.hold(tx, id, 'SHARE');
      await this.gathering.release(tx, theme, contributionIds);
      return this.close(tx, 'participation.release_contributions', theme.id, { contributions: contributionIds.length });
    });
  }

  /**
   * Merges a theme into another: its contributions and what it stands behind go over, both rows and all receipts stay.
   *
   * @throws Refused `THEME_SAME`, `THEME_MERGED`, `THEME_ANSWERED`, `THEME_ELSEWHERE`, `VERSION_STALE`, `NOT_FOUND`
   */
  async merge(ctx: ActorContext, seen: Seen, intoId: string): Promise<ThemeView> {
    return this.uow.run(ctx, async (tx) => {
      if (seen.id === intoId) throw new Refused('THEME_SAME');
      // In the order of their ids, so that two people who merge crosswise wait for each other and do not lock up.
      const held = new Map<string, LockedTheme>();
      for (const id of [seen.id, intoId].sort()) held.set(id, await this.gathering.hold(tx, id, 'UPDATE'));
      const [from, into] = [held.get(seen.id), held.get(intoId)];
      if (!from || !into || from.id !== seen.id || into.id !== intoId) throw new Refused('THEME_MERGED');
      const verdict = mergeVerdict(from, into);
      if (!verdict.ok) throw Refused.because(verdict);
      await this.update(tx, seen, { state: 'merged', merged_into: intoId });
      await this.spine.changeNode(tx, seen.id, { state: 'merged', visibility: 'workspace' });
      await this.moveContributions(tx, seen.id, intoId);
      await this.copySupports(tx, seen.id, intoId);
      await this.spine.addLinks(tx, [{ fromId: intoId, relation: 'supersedes', toId: seen.id, note: from.name }]);
      return this.close(tx, 'participation.merge_theme', intoId, { mergedId: seen.id });
    });
  }

  /**
   * Hands the theme on to a unit, and of what it gathers what was looked through.
   *
   * @throws Refused `THEME_EMPTY`, `THEME_UNCHECKED`, `THEME_ANSWERED`, `THEME_MERGED`, `VERSION_STALE`, `NOT_FOUND`
   */
  async forward(ctx: ActorContext, seen: Seen, body: ForwardBody): Promise<ThemeView> {
    return this.uow.run(ctx, async (tx) => {
      const theme = await this.gathering.hold(tx, seen.id, 'UPDATE');
      this.refuseGone(theme, seen.id);
      if (theme.state === 'answered') throw new Refused('THEME_ANSWERED');
      const held = await this.gathering.heldBy(tx, seen.id);
      const verdict = spokenForVerdict(held);
      if (!verdict.ok) throw Refused.because(verdict);
      await this.update(tx, seen, { state: 'forwarded', forwarded_to: body.to, forwarded_on: body.on });
      await this.spine.changeNode(tx, seen.id, { state: 'forwarded' });
      for (const { id, state } of held.lookedThrough) {
        const step = contributionWorkflow.apply(state, 'forward', { themed: true, discard: null });
        if (!step.ok) continue;
        await tx.sql(
          `UPDATE contribution SET state = $3, forwarded_to = $4, forwarded_on = $5, version = version + 1
            WHERE workspace_id = $1 AND id = $2`,
          [tx.workspaceId, id, step.state, body.to, body.on],
        );
        await this.spine.changeNode(tx, id, { state: step.state });
      }
      return this.close(tx, 'participation.forward_theme', seen.id);
    });
  }

  /**
   * Lets everyone read its name beside its public contributions, or takes that back; with the contributions that are named, or without.
   *
   * @throws Refused `THEME_MERGED`, `VERSION_STALE` also where one has left the theme, and as `Publishing.set`
   */
  async publish(ctx: ActorContext, seen: Seen, { public: open, contributions = [] }: PublishTheme): Promise<ThemeView> {
    return this.uow.run(ctx, async (tx) => {
      const current = await this.queries.themeIn(tx, seen.id);
      if (current.state === 'merged') throw new Refused('THEME_MERGED');
      // The theme before its contributions, as when it is answered, so that the two commands cannot wait for each other.
      await this.update(tx, seen, {});
      await this.publishing.setAll(tx, contributions, open);
      const inside = new Set(current.contributions.map(({ id }) => id));
      if (!contributions.every(({ contributionId }) => inside.has(contributionId)))
        throw new Refused('VERSION_STALE', undefined, { current });
      await this.spine.changeNode(tx, seen.id, { visibility: open ? 'public' : 'workspace' });
      return this.close(tx, open ? 'participation.publish_theme' : 'participation.withdraw_theme', seen.id, {
        contributionIds: contributions.map(({ contributionId }) => contributionId),
      });
    });
  }

  private async moveContributions(tx: WriteTx, fromId: string, intoId: string): Promise<void> {
    const moved = await gatheredBy(tx, fromId);
    await tx.sql(
      'UPDATE contribution SET theme_id = $3, version = version + 1 WHERE workspace_id = $1 AND theme_id = $2',
      [tx.workspaceId, fromId, intoId],
    );
    for (const { id } of moved) await this.gathering.endGathering(tx, fromId, id, 'merged');
    const standing = moved.filter(({ state }) => state !== 'discarded');
    await this.spine.addLinks(
      tx,
      standing.map(({ id }) => ({ fromId: intoId, relation: 'gathers' as const, toId: id })),
    );
  }

  private async copySupports(tx: WriteTx, fromId: string, intoId: string): Promise<void> {
    const supports = await tx.sql<{ toId: string; pinned: Record<string, unknown> | null }>(
      `SELECT to_id AS "toId", pinned FROM chain_link WHERE workspace_id = $1 AND from_id = $2 AND relation = 'supports' AND ended_at IS NULL`,
      [tx.workspaceId, fromId],
    );
    await this.spine.addLinks(
      tx,
      supports.map(({ toId, pinned }) => ({
        fromId: intoId,
        relation: 'supports' as const,
        toId,
        ...(pinned ? { pinned } : {}),
      })),
    );
    for (const { toId } of supports) await this.spine.endLink(tx, { fromId, relation: 'supports', toId }, 'merged');
  }

  /** At the tables two themes of one name cannot be told apart. The answer carries the one that stands. */
  private async refuseTaken(tx: WriteTx, eventId: string, name: string, except?: string): Promise<void> {
    const named = await tx.sql<{ id: string; name: string }>(
      `SELECT id, name FROM theme WHERE workspace_id = $1 AND conference_id = $2 AND state <> 'merged'`,
      [tx.workspaceId, eventId],
    );
    const taken = themeNamed(
      name,
      named.filter(({ id }) => id !== except),
    );
    if (!taken) return;
    const current = await this.queries.themeIn(tx, taken.id);
    throw new Refused('THEME_NAME_TAKEN', { name: taken.name }, { current });
  }

  private refuseGone(theme: LockedTheme, wantedId: string): void {
    if (theme.id !== wantedId) throw new Refused('THEME_MERGED');
  }

  private async update(tx: WriteTx, seen: Seen, patch: Record<string, unknown>): Promise<void> {
    await guardedUpdate(tx, 'theme', seen, patch, () => this.queries.themeIn(tx, seen.id));
  }

  private close(tx: WriteTx, action: string, objectId: string, payload?: Record<string, unknown>): Promise<ThemeView> {
    tx.record({ action, objectKind: 'theme', objectId, ...(payload ? { payload } : {}) });
    return this.queries.themeIn(tx, objectId);
  }
}

function gatheredBy(tx: WriteTx, themeId: string): Promise<{ id: string; state: ContributionState }[]> {
  return tx.sql('SELECT id, state FROM contribution WHERE workspace_id = $1 AND theme_id = $2 ORDER BY id FOR UPDATE', [
    tx.workspaceId,
    themeId,
  ]);
}
