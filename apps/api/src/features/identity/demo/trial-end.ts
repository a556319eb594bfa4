import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { TRIAL_DAYS, TRIAL_NOTICE_DAYS, trialEnd, trialStage } from '@quartierwerk/domain/identity/trial';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { SETTINGS, type Settings } from '../../../platform/config/settings.js';
import { type Tx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { systemContext } from '../../../platform/http/actor-context.js';
import { LetterBox } from '../../../platform/mail/letter-box.js';
import { trialLetter } from '../letters/trial-letter.js';

/** A round takes no longer than its job may; what is left over comes with the next. */
const MOST_AT_ONCE = 50;
/** Somebody may have tried a table of a million rows. */
const REMOVAL_TIMEOUT = '240s';

interface Trial {
  readonly id: string;
  readonly name: string;
  readonly foundedAt: Date;
  readonly told: boolean;
}

/** Removes trials when their time is over, and tells those who were invited to one a week before; everyone else sees it in the frame. */
@Injectable()
export class TrialEnd {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    private readonly letterBox: LetterBox,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Safe to repeat: nobody is told twice, and what is gone is not found again. One that cannot be removed does not keep the others. */
  async sweep(): Promise<void> {
    const failures: unknown[] = [];
    let done = 0;
    for (const id of await this.due()) {
      // Those that were told already are passed over, and so are those that fail: neither keeps a later one waiting.
      if (done >= MOST_AT_ONCE) break;
      if (await this.step(id).catch((error: unknown) => void failures.push(error))) done += 1;
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} trials could not be ended.`);
  }

  /** Row-level security hides the list of workspaces; a trial is found through its personas, and loses them with its end. */
  private async due(): Promise<string[]> {
    const foundedBefore = new Date(this.clock.now().getTime() - (TRIAL_DAYS - TRIAL_NOTICE_DAYS) * 86_400_000);
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT w.workspace_id AS id
         FROM user_account u CROSS JOIN LATERAL workspaces_of(u.id) w
        WHERE u.persona LIKE 'trial:%' AND u.created_at <= $1
        GROUP BY w.workspace_id ORDER BY min(u.created_at)`,
      [foundedBefore],
    );
    return rows.map(({ id }) => id);
  }

  /** @returns whether there was anything to do */
  private async step(workspaceId: string): Promise<boolean> {
    const ctx = systemContext(workspaceId, 'trial-end', () => this.clock.now());
    const trial = await this.uow.read(ctx, trialOf);
    if (!trial) return false;
    const stage = trialStage(trial.foundedAt, ctx.now());
    if (stage === 'ending' && !trial.told) {
      await this.uow.run(ctx, async (tx) => {
        const people = await invitedPeople(tx);
        const facts = {
          workspaceName: trial.name,
          endsAt: trialEnd(trial.foundedAt),
          publicUrl: this.settings.publicUrl,
        };
        for (const { email } of people) await this.letterBox.post(tx, trialLetter({ to: email, ...facts }));
        await tx.sql('UPDATE workspace SET end_told_at = $2 WHERE id = $1', [workspaceId, tx.now()]);
        tx.record({ ...entry('identity.announce_trial_end', workspaceId), payload: { letters: people.length } });
      });
      return true;
    }
    if (stage === 'over') {
      await this.uow.run(ctx, async (tx) => {
        await tx.sql(`SELECT set_config('statement_timeout', $1, true)`, [REMOVAL_TIMEOUT]);
        await tx.sql('SELECT end_trial($1, $2)', [workspaceId, tx.now()]);
        tx.record(entry('identity.end_trial', workspaceId));
      });
      return true;
    }
    return false;
  }
}

const entry = (action: string, objectId: string): { action: string; objectKind: string; objectId: string } => ({
  action,
  objectKind: 'workspace',
  objectId,
});

async function trialOf(tx: Tx): Promise<Trial | null> {
  const [trial] = await tx.sql<Trial>(
    `SELECT id, name, created_at AS "foundedAt", end_told_at IS NOT NULL AS told FROM workspace
      WHERE id = $1 AND trial AND ended_at IS NULL`,
    [tx.workspaceId],
  );
  return trial ?? null;
}

/** Personas have no letter box. */
function invitedPeople(tx: Tx): Promise<{ email: string }[]> {
  return tx.sql<{ email: string }>(
    `SELECT DISTINCT u.email FROM membership m JOIN user_account u ON u.id = m.user_id
      WHERE m.workspace_id = $1 AND m.ended_at IS NULL AND m.suspended_at IS NULL AND u.persona IS NULL AND u.state = 'active'`,
    [tx.workspaceId],
  );
}
