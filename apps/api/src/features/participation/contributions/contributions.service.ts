import { Injectable } from '@nestjs/common';
import type {
  CorrectContribution,
  DiscardContribution,
  ForwardBody,
  RedactContribution,
  ReportBack,
  SetPoints,
} from '@quartierwerk/contracts/participation/contribution.dto';
import type { ContributionView } from '@quartierwerk/contracts/participation/contribution.views';
import {
  contributionWorkflow,
  correctionVerdict,
  pointsVerdict,
  publicationVerdict,
  redactionVerdict,
  type ContributionFacts,
  type ContributionTransition,
} from '@quartierwerk/domain/participation/contribution-workflow';
import { gatherVerdict } from '@quartierwerk/domain/participation/theme-rule';
import type { ContributionState } from '@quartierwerk/domain/participation/vocabulary';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine } from '../../chain/index.js';
import { setRound } from '../capture/capture.service.js';
import { checkEventChange, titleOf } from '../events/event-access.js';
import { ThemeGathering } from '../themes/theme-gathering.js';
import { lockContribution, type LockedContribution, stepRefused } from './contribution-access.js';
import { ContributionQueries } from './contributions.queries.js';
import { Publishing } from './publishing.js';

interface Seen {
  readonly id: string;
  readonly version: number;
}

/** Commands on contributions, by those who work with the event. */
@Injectable()
export class Contributions {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly gathering: ThemeGathering,
    private readonly publishing: Publishing,
    private readonly queries: ContributionQueries,
  ) {}

  /** Mends what was written down at the table. @throws Refused `CONTRIBUTION_CHECKED`, `VERSION_STALE`, `NOT_FOUND` */
  correct(ctx: ActorContext, seen: Seen, body: CorrectContribution): Promise<ContributionView> {
    return this.change(ctx, seen, 'participation.correct_contribution', async (tx, { state, lookedThrough }) => {
      const verdict = correctionVerdict(state, lookedThrough);
      if (!verdict.ok) throw Refused.because(verdict);
      const columns = {
        original: body.text,
        kind: body.kind,
        language: body.language,
        voices: body.voices,
        place: body.place,
      };
      await this.update(
        tx,
        seen,
        Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)),
      );
      if (body.text !== undefined) await this.spine.changeNode(tx, seen.id, { title: titleOf(body.text) });
      return state;
    });
  }

  /** Sets the points of a round. @throws Refused `CONTRIBUTION_SETTLED`, `VERSION_STALE` also where a tablet counted on, `NOT_FOUND` */
  async setPoints(ctx: ActorContext, seen: Seen, { round, from, points }: SetPoints): Promise<ContributionView> {
    return this.uow.run(ctx, async (tx) => {
      const contribution = await lockContribution(tx, seen.id);
      checkEventChange(tx, contribution);
      const verdict = pointsVerdict(contribution.state);
      if (!verdict.ok) throw Refused.because(verdict);
      const current = await this.queries.contributionIn(tx, 'id', seen.id);
      const stands = current.pointsByRound.find((one) => one.round === round)?.points ?? 0;
      if (stands !== from) throw new Refused('VERSION_STALE', undefined, { current });
      await this.update(tx, seen, {});
      await setRound(tx, seen.id, round, points);
      return this.close(tx, 'participation.set_points', seen.id, { round });
    });
  }

  /**
   * Writes the wording for others, and lets them see it. What a theme gathers already counts there from now on.
   *
   * @throws Refused `CONTRIBUTION_SETTLED`, `CONTRIBUTION_PERSONAL` for a public one, `VERSION_STALE`, `NOT_FOUND`
   */
  redact(ctx: ActorContext, seen: Seen, body: RedactContribution): Promise<ContributionView> {
    return this.change(ctx, seen, 'participation.redact_contribution', async (tx, contribution) => {
      const verdict = redactionVerdict(contribution.state);
      if (!verdict.ok) throw Refused.because(verdict);
      if (contribution.public) {
        const open = publicationVerdict(contribution.state, body.text);
        if (!open.ok) throw Refused.because(open);
      }
      const leaves = leavesTheme(contribution);
      const state = stateAfterCheck(contribution, leaves);
      await this.update(tx, seen, {
        state,
        ...(leaves ? { theme_id: null } : {}),
        redacted: body.text,
        translation: body.translation,
        translated_by: body.translatedBy,
        checked_at: tx.now(),
        checked_by: tx.actor.userId,
      });
      await this.spine.changeNode(tx, seen.id, {
        title: titleOf(body.text),
        state,
        ...(contribution.public ? {} : { visibility: 'workspace' }),
      });
      if (leaves && contribution.themeId) {
        await this.gathering.endGathering(tx, contribution.themeId, seen.id, 'not looked through when answered');
      }
      return state;
    });
  }

  /** Puts it aside. It leaves its theme's sum, not its place. @throws Refused `DISCARD_NOTE_MISSING`, `CONTRIBUTION_STEP_GONE` */
  discard(ctx: ActorContext, seen: Seen, body: DiscardContribution): Promise<ContributionView> {
    return this.change(ctx, seen, 'participation.discard_contribution', async (tx, contribution) => {
      const state = this.step(contribution, 'discard', { discard: body });
      await this.update(tx, seen, { state, discard_reason: body.reason, discard_note: body.note });
      // Back to those who held the event: it may have been put aside because of what it says about somebody.
      await this.spine.changeNode(tx, seen.id, { state, visibility: 'organisation' });
      if (contribution.themeId) await this.gathering.endGathering(tx, contribution.themeId, seen.id, 'discarded');
      return state;
    });
  }

  /** Takes it up again, as it was when it was written down; an answer that was given to its theme meanwhile is not its own. */
  restore(ctx: ActorContext, seen: Seen): Promise<ContributionView> {
    return this.change(ctx, seen, 'participation.restore_contribution', async (tx, contribution) => {
      const state = this.step(contribution, 'restore');
      const leaves = leavesTheme(contribution);
      const patch = { state, discard_reason: null, discard_note: null, ...(leaves ? { theme_id: null } : {}) };
      await this.update(tx, seen, patch);
      await this.spine.changeNode(tx, seen.id, { state });
      if (contribution.themeId && !leaves) {
        await this.spine.addLinks(tx, [{ fromId: contribution.themeId, relation: 'gathers', toId: seen.id }]);
      }
      return state;
    });
  }

  forward(ctx: ActorContext, seen: Seen, body: ForwardBody): Promise<ContributionView> {
    return this.change(ctx, seen, 'participation.forward_contribution', async (tx, contribution) => {
      const state = this.step(contribution, 'forward');
      await this.update(tx, seen, { state, forwarded_to: body.to, forwarded_on: body.on });
      await this.spine.changeNode(tx, seen.id, { state });
      return state;
    });
  }

  reportBack(ctx: ActorContext, seen: Seen, body: ReportBack): Promise<ContributionView> {
    return this.change(ctx, seen, 'participation.report_back_contribution', async (tx, contribution) => {
      const state = this.step(contribution, 'report_back');
      await this.update(tx, seen, { state, reported_by: body.channel, reported_on: body.on });
      await this.spine.changeNode(tx, seen.id, { state });
      return state;
    });
  }

  /** Shows it to everyone with its answer, or takes it back. @throws Refused `CONTRIBUTION_UNCHECKED`, `CONTRIBUTION_PERSONAL` */
  async publish(ctx: ActorContext, seen: Seen, open: boolean): Promise<ContributionView> {
    return this.uow.run(ctx, async (tx) => {
      await this.publishing.set(tx, seen, open);
      return this.close(
        tx,
        open ? 'participation.publish_contribution' : 'participation.withdraw_contribution',
        seen.id,
      );
    });
  }

  private step(
    { state, themeId }: LockedContribution,
    name: ContributionTransition,
    facts: Partial<ContributionFacts> = {},
  ): ContributionState {
    const step = contributionWorkflow.apply(state, name, { themed: themeId !== null, discard: null, ...facts });
    if (!step.ok) throw stepRefused(step.reason);
    return step.state;
  }

  /** @param work the state that it leads to */
  private async change(
    ctx: ActorContext,
    seen: Seen,
    action: string,
    work: (tx: WriteTx, contribution: LockedContribution) => Promise<ContributionState>,
  ): Promise<ContributionView> {
    return this.uow.run(ctx, async (tx) => {
      const contribution = await lockContribution(tx, seen.id);
      checkEventChange(tx, contribution);
      const to = await work(tx, contribution);
      return this.close(tx, action, seen.id, { from: contribution.state, to });
    });
  }

  private async update(tx: WriteTx, seen: Seen, patch: Record<string, unknown>): Promise<void> {
    await guardedUpdate(tx, 'contribution', seen, patch, () => this.queries.contributionIn(tx, 'id', seen.id));
  }

  private close(
    tx: WriteTx,
    action: string,
    objectId: string,
    payload?: Record<string, unknown>,
  ): Promise<ContributionView> {
    tx.record({
      action,
      objectKind: 'contribution',
      objectId,
      ...(payload ? { payload } : {}),
    });
    return this.queries.contributionIn(tx, 'id', objectId);
  }
}

/** Not looked through when its theme was answered: the answer does not speak for it. */
function leavesTheme({ state, themeState }: LockedContribution): boolean {
  return (state === 'captured' || state === 'discarded') && themeState !== null && !gatherVerdict(themeState).ok;
}

/** One that was checked before keeps its place. */
function stateAfterCheck({ state, themeId }: LockedContribution, leaves: boolean): ContributionState {
  const facts = { themed: themeId !== null && !leaves, discard: null };
  const steps: ContributionTransition[] = state === 'captured' ? ['redact', 'group'] : [];
  return steps.reduce((current, name) => {
    const step = contributionWorkflow.apply(current, name, facts);
    return step.ok ? step.state : current;
  }, state);
}
