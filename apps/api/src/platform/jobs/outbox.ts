import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/unit-of-work.js';
import { JobRunner } from './job-runner.js';

/**
 * Puts a job into its queue in the command's own transaction: the queue's table is the outbox. If the command rolls back, the
 * job never existed; if it commits, the job cannot be lost.
 */
@Injectable()
export class Outbox {
  constructor(private readonly runner: JobRunner) {}

  async send(
    tx: Tx,
    queue: string,
    data: object,
    options: { startAfter?: Date; singletonKey?: string } = {},
  ): Promise<void> {
    await this.runner.start();
    await this.runner.boss.send(queue, data, {
      ...options,
      db: { executeSql: async (text: string, values?: unknown[]) => ({ rows: await tx.sql(text, values ?? []) }) },
    });
  }
}
