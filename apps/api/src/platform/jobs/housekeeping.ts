import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { systemContext } from '../http/actor-context.js';
import { JobRunner, WORKERS } from './job-runner.js';
import { QUEUES } from './queues.js';

/** A client repeats a command within minutes, at the latest when a device comes back online the next days. */
const KEYS_KEPT_DAYS = 7;

/**
 * Removes what has done its service: ended sessions, spent links, old attempts, idempotency keys. Each kind of data has exactly one
 * rule of deletion (DIN 66398), and this is where they are carried out.
 */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(WORKERS) private readonly works: boolean,
    private readonly uow: UnitOfWork,
    private readonly jobs: JobRunner,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (!this.works) return;
    await this.jobs.handle(QUEUES.housekeeping.name, () => this.sweep());
    await this.jobs.boss.schedule(QUEUES.housekeeping.name, '17 3 * * *', {}, { tz: 'Europe/Berlin' });
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
    await this.dataSource.query('DELETE FROM session WHERE expires_at < $1', [daysAgo(1)]);
    await this.dataSource.query('DELETE FROM sign_in_attempt WHERE at < $1', [daysAgo(1)]);
    await this.dataSource.query('DELETE FROM password_reset WHERE expires_at < $1', [daysAgo(7)]);
  }
}
