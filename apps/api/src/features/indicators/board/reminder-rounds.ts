import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { systemContext } from '../../../platform/http/actor-context.js';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { QUEUES } from '../../../platform/jobs/queues.js';
import { Log, type LogFacts } from '../../../platform/observability/log.js';
import { DeliveryReminders } from './delivery-reminders.js';

/** Working days at seven: a letter is read when the office opens. */
const AT_SEVEN = '0 7 * * 1-5';

/** Looks every working day, in every workspace, which providers a letter is due to. */
@Injectable()
export class ReminderRounds implements OnApplicationBootstrap {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly uow: UnitOfWork,
    private readonly jobs: JobRunner,
    private readonly reminders: DeliveryReminders,
    private readonly log: Log,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.handleByClock(QUEUES.deliveryReminders.name, AT_SEVEN, () => this.sweep());
  }

  /** Safe to repeat: a request that a letter has named is not due again at once. */
  async sweep(): Promise<void> {
    // Row-level security hides the list of workspaces from this role; every one that somebody belongs to is found through its people.
    const workspaces = await this.dataSource.query<{ id: string }[]>(
      'SELECT DISTINCT w.workspace_id AS id FROM user_account u CROSS JOIN LATERAL workspaces_of(u.id) w',
    );
    for (const { id } of workspaces) await this.apart({ workspaceId: id }, () => this.sweepOf(id));
  }

  private async sweepOf(workspaceId: string): Promise<void> {
    const ctx = systemContext(workspaceId, 'delivery-reminders', () => this.clock.now());
    const due = await this.uow.read(ctx, (tx) => this.reminders.dueIn(tx));
    for (const sourceId of due) {
      await this.apart({ workspaceId, sourceId }, async () => {
        await this.uow.run(ctx, (tx) => this.reminders.remindIn(tx, sourceId));
      });
    }
  }

  /** One provider or workspace that fails takes no other with it; it is due again tomorrow. The message of the error may name people. */
  private async apart(facts: LogFacts, step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.log.warn('delivery reminders: broke off', {
        ...facts,
        error: error instanceof Error ? error.name : 'unknown',
      });
    }
  }
}
