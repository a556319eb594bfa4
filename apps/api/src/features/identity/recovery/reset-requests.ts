import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { RATE_LIMITS } from '@quartierwerk/domain/identity/rate-limit';
import { JobRunner } from '../../../platform/jobs/job-runner.js';
import { QUEUES } from '../../../platform/jobs/queues.js';
import { normalised } from '../accounts/account.repository.js';
import type { Caller } from '../caller.js';
import { AttemptLimiter } from '../sign-in/attempt-limiter.js';
import { type ResetJob, ResetLetters } from './reset-letters.js';

/**
 * Takes requests for a new password. A request only puts the address into a queue: whether an account stands behind it is looked up
 * later, so that neither the answer nor its time tells.
 */
@Injectable()
export class ResetRequests implements OnApplicationBootstrap {
  constructor(
    private readonly limiter: AttemptLimiter,
    private readonly jobs: JobRunner,
    private readonly letters: ResetLetters,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.jobs.handle<ResetJob>(QUEUES.passwordReset.name, (job) => this.letters.send(job));
  }

  async ask(caller: Caller, typedEmail: string): Promise<void> {
    const email = normalised(typedEmail);
    await this.limiter.begin(
      { kind: 'reset-account', value: email, limit: RATE_LIMITS.resetByAccount },
      { kind: 'reset-address', value: caller.address, limit: RATE_LIMITS.resetByAddress },
    );
    const job: ResetJob = { email, requestId: caller.requestId };
    await this.jobs.boss.send(QUEUES.passwordReset.name, job);
  }
}
