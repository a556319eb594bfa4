import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../platform/clock/clock.js';
import { JobRunner } from '../../platform/jobs/job-runner.js';
import { QUEUES } from '../../platform/jobs/queues.js';
import { TrialEnd } from './demo/trial-end.js';

/** What is deleted when; each kind of personal data has exactly one rule (DIN 66398). */
const RULES: readonly { readonly statement: string; readonly after: string }[] = [
  { statement: 'DELETE FROM session WHERE expires_at < $1::timestamptz - $2::interval', after: '0' },
  { statement: 'DELETE FROM sign_in_attempt WHERE at < $1::timestamptz - $2::interval', after: '1 day' },
  { statement: 'DELETE FROM password_reset WHERE expires_at < $1::timestamptz - $2::interval', after: '1 day' },
  // Until then an administrator may see that a letter was never answered, and send it again.
  {
    statement:
      'DELETE FROM invitation WHERE coalesce(accepted_at, withdrawn_at, expires_at) < $1::timestamptz - $2::interval',
    after: '90 days',
  },
  // Who left the last workspace: until then an office that erred takes them back with all they had.
  { statement: 'SELECT erase_left_accounts($1::timestamptz, $2::interval)', after: '90 days' },
];

/** Deletes what has served its purpose: every hour, on one replica. */
@Injectable()
export class IdentityRetention implements OnApplicationBootstrap {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly jobs: JobRunner,
    private readonly trials: TrialEnd,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.handleByClock(QUEUES.identitySweep.name, '23 * * * *', () => this.sweep());
  }

  async sweep(): Promise<void> {
    for (const { statement, after } of RULES) await this.dataSource.query(statement, [this.clock.now(), after]);
    await this.trials.sweep();
  }
}
