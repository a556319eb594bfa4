import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditLog } from './audit/audit-log.js';
import { SessionReader } from './auth/session-reader.js';
import { CLOCK, type Clock, systemClock } from './clock/clock.js';
import { SETTINGS, type Settings } from './config/settings.js';
import { applicationDatabase } from './database/data-source.js';
import { IdempotencyKeys } from './database/idempotency-keys.js';
import { KeptAnswers } from './database/kept-answers.js';
import { UnitOfWork } from './database/unit-of-work.js';
import { DocumentThreads } from './documents/document-threads.js';
import { AccessGuard } from './http/access.guard.js';
import { BodyPipe } from './http/body.pipe.js';
import { Capabilities } from './http/capabilities.js';
import { Departure } from './http/departure.js';
import { EtagInterceptor } from './http/etag.interceptor.js';
import { ProblemFilter } from './http/problem.filter.js';
import { Housekeeping } from './jobs/housekeeping.js';
import { JobRunner, WORKERS } from './jobs/job-runner.js';
import { Outbox } from './jobs/outbox.js';
import { LetterBox } from './mail/letter-box.js';
import { DescriptionController } from './observability/description.controller.js';
import { HealthController } from './observability/health.controller.js';
import { Log } from './observability/log.js';
import { Seal } from './secrets/seal.js';

/** What the installation brings along; tests replace the clock and the letter box. */
export interface PlatformOptions {
  readonly settings: Settings;
  readonly clock?: Clock;
  /** Whether this process takes jobs from the queues; true by default. */
  readonly workers?: boolean;
}

const EXPORTED = [
  AuditLog,
  IdempotencyKeys,
  KeptAnswers,
  UnitOfWork,
  JobRunner,
  Outbox,
  LetterBox,
  SessionReader,
  Capabilities,
  Seal,
  Housekeeping,
  DocumentThreads,
];

/** Everything below the areas. It knows no word of the field. */
@Global()
@Module({})
export class PlatformModule {
  static with(options: PlatformOptions): DynamicModule {
    return {
      module: PlatformModule,
      imports: [TypeOrmModule.forRoot({ ...applicationDatabase(options.settings), retryAttempts: 5, retryDelay: 500 })],
      controllers: [HealthController, DescriptionController],
      providers: [
        { provide: SETTINGS, useValue: options.settings },
        { provide: CLOCK, useValue: options.clock ?? systemClock },
        { provide: WORKERS, useValue: options.workers ?? true },
        { provide: Log, useFactory: () => new Log(options.settings.logLevel) },
        ...EXPORTED,
        Departure,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useClass: BodyPipe },
        { provide: APP_INTERCEPTOR, useClass: EtagInterceptor },
      ],
      exports: [SETTINGS, CLOCK, WORKERS, Log, ...EXPORTED],
    };
  }
}
