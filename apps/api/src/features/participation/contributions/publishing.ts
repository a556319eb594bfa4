import { Injectable } from '@nestjs/common';
import type { PublishContributions, SeenContribution } from '@quartierwerk/contracts/participation/publishing.dto';
import type { PublishedView } from '@quartierwerk/contracts/participation/contribution.views';
import { publicationVerdict } from '@quartierwerk/domain/participation/contribution-workflow';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine } from '../../chain/index.js';
import { AnswerQueries } from '../answers/answers.queries.js';
import { lockContribution } from './contribution-access.js';
import { ContributionQueries } from './contributions.queries.js';

/** Shows contributions to everyone with their answers, or takes them back. Each as it was seen: nobody opens words that they have not read. */
@Injectable()
export class Publishing {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly answers: AnswerQueries,
    private readonly contributions: ContributionQueries,
  ) {}

  /** All or none. @throws Refused as `set` */
  several(ctx: ActorContext, body: PublishContributions): Promise<PublishedView> {
    return this.uow.run(ctx, async (tx) => {
      const contributions = await this.setAll(tx, body.contributions, body.public);
      tx.record({
        action: body.public ? 'participation.publish_contributions' : 'participation.withdraw_contributions',
        objectKind: 'workspace',
        objectId: tx.workspaceId,
        payload: { contributionIds: contributions.map(({ contributionId }) => contributionId) },
      });
      return { contributions };
    });
  }

  /** In the order of their ids, so that two commands cannot wait for each other. */
  async setAll(tx: WriteTx, seen: readonly SeenContribution[], open: boolean): Promise<SeenContribution[]> {
    const done: SeenContribution[] = [];
    for (const { contributionId, version } of [...seen].sort((a, b) => (a.contributionId < b.contributionId ? -1 : 1)))
      done.push({ contributionId, version: await this.set(tx, { id: contributionId, version }, open) });
    return done;
  }

  /**
   * @returns the version from now on
   * @throws Refused `CONTRIBUTION_UNCHECKED`, `CONTRIBUTION_PERSONAL`, `CONTRIBUTION_STEP_GONE`, `VERSION_STALE`, `NOT_FOUND`
   */
  async set(tx: WriteTx, seen: { readonly id: string; readonly version: number }, open: boolean): Promise<number> {
    const contribution = await lockContribution(tx, seen.id);
    if (open) {
      const verdict = publicationVerdict(contribution.state, contribution.text);
      if (!verdict.ok) throw Refused.because(verdict);
    } else if (!contribution.public) {
      // What was never public is not taken back: it would be opened to the whole workspace by that.
      throw new Refused('CONTRIBUTION_STEP_GONE');
    }
    const version = await guardedUpdate(tx, 'contribution', seen, {}, () =>
      this.contributions.contributionIn(tx, 'id', seen.id),
    );
    const visibility = open ? 'public' : 'workspace';
    await this.spine.changeNode(tx, seen.id, { visibility });
    const answer = await this.answers.ofContributionIn(tx, seen.id);
    if (answer && (open || !answer.ofTheme)) await this.spine.changeNode(tx, answer.id, { visibility });
    return version;
  }
}
