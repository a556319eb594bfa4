import { Injectable } from '@nestjs/common';
import type { GiveAnswer, ReviseAnswer } from '@quartierwerk/contracts/participation/contribution.dto';
import type { AnswerView, ContributionView, ThemeView } from '@quartierwerk/contracts/participation/contribution.views';
import { answerVerdict } from '@quartierwerk/domain/participation/answer-rule';
import { contributionWorkflow } from '@quartierwerk/domain/participation/contribution-workflow';
import { spokenForVerdict } from '@quartierwerk/domain/participation/theme-rule';
import type { ContributionState } from '@quartierwerk/domain/participation/vocabulary';
import { dayOf } from '@quartierwerk/domain/time/day';
import { guardedUpdate } from '../../../platform/database/guarded-update.js';
import { UnitOfWork, type WriteTx } from '../../../platform/database/unit-of-work.js';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import { Refused } from '../../../platform/http/refused.js';
import { Spine } from '../../chain/index.js';
import { lockContribution, stepRefused } from '../contributions/contribution-access.js';
import { ContributionQueries } from '../contributions/contributions.queries.js';
import { titleOf } from '../events/event-access.js';
import { ThemeGathering } from '../themes/theme-gathering.js';
import { ThemeQueries } from '../themes/themes.queries.js';
import { AnswerQueries } from './answers.queries.js';
import { lockThemeToAnswer } from './theme-to-answer.js';

interface Subject {
  readonly id: string;
  readonly column: 'contribution_id' | 'theme_id';
  readonly areaId: string;
  readonly organisationId: string;
  readonly public: boolean;
}

const UNCHANGED = { themed: true, discard: null } as const;

/** Answers to contributions and themes. A later answer replaces an earlier one, which stays in the history. */
@Injectable()
export class Answers {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly spine: Spine,
    private readonly answers: AnswerQueries,
    private readonly gathering: ThemeGathering,
    private readonly contributions: ContributionQueries,
    private readonly themes: ThemeQueries,
  ) {}

  /** @throws Refused one of the rule's reasons, `CONTRIBUTION_STEP_GONE`, `NOT_FOUND` */
  async toContribution(ctx: ActorContext, id: string, body: GiveAnswer): Promise<ContributionView> {
    return this.uow.run(ctx, async (tx) => {
      const contribution = await lockContribution(tx, id);
      checkAnswer(tx, body);
      const step = contributionWorkflow.apply(contribution.state, 'answer', UNCHANGED);
      if (!step.ok) throw stepRefused(step.reason);
      await this.write(tx, { ...contribution, column: 'contribution_id' }, body);
      await this.settle(tx, [id], step.state);
      return this.contributions.contributionIn(tx, 'id', id);
    });
  }

  /**
   * Answers everything that the theme gathers and that was looked through; the rest leaves it.
   *
   * @throws Refused one of the rule's reasons, `THEME_EMPTY`, `THEME_UNCHECKED`, `THEME_MERGED`, `NOT_FOUND`
   */
  async toTheme(ctx: ActorContext, id: string, body: GiveAnswer): Promise<ThemeView> {
    return this.uow.run(ctx, async (tx) => {
      const theme = await lockThemeToAnswer(tx, id);
      checkAnswer(tx, body);
      const { lookedThrough, unchecked } = await this.gathering.heldBy(tx, id);
      const verdict = spokenForVerdict({ lookedThrough, unchecked });
      if (!verdict.ok) throw Refused.because(verdict);
      await this.gathering.leaveOut(tx, id, unchecked);
      await this.write(tx, { ...theme, column: 'theme_id' }, body, unchecked.length);
      await tx.sql(`UPDATE theme SET state = 'answered', version = version + 1 WHERE workspace_id = $1 AND id = $2`, [
        tx.workspaceId,
        id,
      ]);
      await this.spine.changeNode(tx, id, { state: 'answered' });
      await this.settle(
        tx,
        lookedThrough.map((one) => one.id),
        'answered',
      );
      return this.themes.themeIn(tx, id);
    });
  }

  /** When it will be done, and that it was. @throws Refused `ANSWER_IN_FUTURE`, `VERSION_STALE`, `NOT_FOUND` */
  async revise(
    ctx: ActorContext,
    seen: { readonly id: string; readonly version: number },
    body: ReviseAnswer,
  ): Promise<AnswerView> {
    return this.uow.run(ctx, async (tx) => {
      await this.answers.answerIn(tx, seen.id);
      const today = dayOf(tx.now());
      if (body.doneOn && body.doneOn > today) throw new Refused('ANSWER_IN_FUTURE', { today });
      const columns = { planned_for: body.plannedFor, done_on: body.doneOn };
      const patch = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
      await guardedUpdate(tx, 'answer', seen, patch, () => this.answers.answerIn(tx, seen.id));
      tx.record({ action: 'participation.revise_answer', objectKind: 'answer', objectId: seen.id });
      return this.answers.answerIn(tx, seen.id);
    });
  }

  /** @param leftOut how many leave the theme because nobody has looked through them */
  private async write(tx: WriteTx, subject: Subject, body: GiveAnswer, leftOut = 0): Promise<void> {
    const { id, outcome, reason } = body;
    const [former] = await tx.sql<{ id: string }>(
      `SELECT id FROM answer WHERE workspace_id = $1 AND ${subject.column} = $2 AND superseded_by IS NULL FOR UPDATE`,
      [tx.workspaceId, subject.id],
    );
    const { areaId, organisationId } = subject;
    const visibility = subject.public ? 'public' : 'workspace';
    await this.spine.addNodes(tx, [
      { id, kind: 'answer', title: titleOf(reason), state: outcome, areaId, organisationId, visibility },
    ]);
    if (former) await supersede(tx, former.id, former.id);
    await tx.sql(
      `INSERT INTO answer (workspace_id, id, ${subject.column}, outcome, reason, unit, answered_on, due_on, passed_to, discussed_on,
                           discussed_by, planned_for, created_at, created_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        ...[tx.workspaceId, id, subject.id, outcome, reason, body.unit, body.answeredOn, body.dueOn, body.passedTo],
        ...[body.discussedOn, body.discussedBy, body.plannedFor, tx.now(), tx.actor.userId],
      ],
    );
    if (former) {
      await supersede(tx, former.id, id);
      await this.spine.changeNode(tx, former.id, { state: 'superseded' });
      await this.spine.addLinks(tx, [{ fromId: id, relation: 'supersedes', toId: former.id }]);
      await this.spine.endLink(tx, { fromId: former.id, relation: 'answers', toId: subject.id }, 'superseded');
    }
    await this.spine.addLinks(tx, [{ fromId: id, relation: 'answers', toId: subject.id }]);
    const objectKind = subject.column === 'theme_id' ? 'theme' : 'contribution';
    const payload = { outcome, ...(leftOut > 0 ? { leftOut } : {}) };
    tx.record({ action: `participation.answer_${objectKind}`, objectKind, objectId: subject.id, payload });
  }

  private async settle(tx: WriteTx, ids: readonly string[], state: ContributionState): Promise<void> {
    await tx.sql(
      'UPDATE contribution SET state = $3, version = version + 1 WHERE workspace_id = $1 AND id = ANY ($2::uuid[])',
      [tx.workspaceId, ids, state],
    );
    for (const id of ids) await this.spine.changeNode(tx, id, { state });
  }
}

/** Only one answer stands at a time, so that the former steps aside (by itself) before its successor exists to be named. */
async function supersede(tx: WriteTx, id: string, byId: string): Promise<void> {
  await tx.sql('UPDATE answer SET superseded_by = $3 WHERE workspace_id = $1 AND id = $2', [tx.workspaceId, id, byId]);
}

function checkAnswer(tx: WriteTx, body: GiveAnswer): void {
  const verdict = answerVerdict({ ...body, today: dayOf(tx.now()) });
  if (!verdict.ok) throw Refused.because(verdict);
}
