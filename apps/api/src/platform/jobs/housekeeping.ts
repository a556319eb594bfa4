import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../clock/clock.js';
import { UnitOfWork, type WriteTx } from '../database/unit-of-work.js';
import { systemContext } from '../http/actor-context.js';
import { JobRunner } from './job-runner.js';
import { QUEUES } from './queues.js';

/** A client repeats a command within minutes, at the latest when a device comes back online the next days. */
const KEYS_KEPT_DAYS = 7;

/** What an area clears away in one workspace; gives how much there was, for the audit log. */
export type Chore = (tx: WriteTx) => Promise<Readonly<Record<string, number>>>;

/** Removes every night, in every workspace, what has done its service: idempotency keys here, its own data each area that says so. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap {
  private readonly chores: Chore[] = [removeSpentKeys];

  private readonly common: ((now: Date) => Promise<void>)[] = [];

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly uow: UnitOfWork,
    private readonly jobs: JobRunner,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.handleByClock(QUEUES.housekeeping.name, '17 3 * * *', () => this.sweep());
  }

  /** An area's own part of the nightly round. */
  also(chore: Chore): void {
    this.chores.push(chore);
  }

  /** What is cleared away once for the whole installation. */
  once(chore: (now: Date) => Promise<void>): void {
    this.common.push(chore);
  }

  /** Safe to repeat; what is gone stays gone. */
  async sweep(): Promise<void> {
    const now = this.clock.now();
    for (const chore of this.common) await chore(now);
    // Row-level security hides the list of workspaces from this role; every one that somebody belongs to is found through its people.
    const workspaces = await this.dataSource.query<{ id: string }[]>(
      'SELECT DISTINCT w.workspace_id AS id FROM user_account u CROSS JOIN LATERAL workspaces_of(u.id) w',
    );
    for (const { id } of workspaces) {
      await this.uow.run(
        systemContext(id, 'housekeeping', () => now),
        async (tx) => {
          let payload: Readonly<Record<string, number>> = {};
          for (const chore of this.chores) payload = { ...payload, ...(await chore(tx)) };
          tx.record({ action: 'platform.housekeeping', objectKind: 'workspace', objectId: id, payload });
        },
      );
    }
  }
}

async function removeSpentKeys(tx: WriteTx): Promise<{ idempotencyKeys: number }> {
  const removed = await tx.sql(
    'DELETE FROM idempotency_key WHERE workspace_id = $1 AND created_at < $2 RETURNING key',
    [tx.workspaceId, new Date(tx.now().getTime() - KEYS_KEPT_DAYS * 86_400_000)],
  );
  return { idempotencyKeys: removed.length };
}
