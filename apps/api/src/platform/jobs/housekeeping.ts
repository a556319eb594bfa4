import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { systemContext } from '../http/actor-context.js';
import { JobRunner } from './job-runner.js';
import { QUEUES } from './queues.js';

/** A client repeats a command within minutes, at the latest when a device comes back online the next days. */
const KEYS_KEPT_DAYS = 7;

/** Removes the idempotency keys that have done their service; the areas remove their own data. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly uow: UnitOfWork,
    private readonly jobs: JobRunner,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.handleByClock(QUEUES.housekeeping.name, '17 3 * * *', () => this.sweep());
  }

  /** Safe to repeat; what is gone stays gone. */
  async sweep(): Promise<void> {
    const now = this.clock.now();
    const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);
    // Row-level security hides the list of workspaces from this role; those that somebody used stand in the sessions.
    const used = await this.dataSource.query<{ id: string }[]>('SELECT DISTINCT workspace_id AS id FROM session');
    for (const { id } of used) {
      await this.uow.run(
        systemContext(id, 'housekeeping', () => now),
        async (tx) => {
          const removed = await tx.sql(
            'DELETE FROM idempotency_key WHERE workspace_id = $1 AND created_at < $2 RETURNING key',
            [id, daysAgo(KEYS_KEPT_DAYS)],
          );
          const payload = { idempotencyKeys: removed.length };
          tx.record({ action: 'platform.housekeeping', objectKind: 'workspace', objectId: id, payload });
        },
      );
    }
  }
}
