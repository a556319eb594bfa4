import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '../../src/create-app.js';
import type { Clock } from '../../src/platform/clock/clock.js';
import { readSettings } from '../../src/platform/config/settings.js';
import { testDatabase } from './database.js';

/** A clock that stands still until it is moved. */
export class TestClock implements Clock {
  constructor(private instant = new Date('2026-11-22T09:00:00Z')) {}

  now(): Date {
    return new Date(this.instant);
  }

  advance(step: { readonly minutes?: number; readonly hours?: number; readonly days?: number }): void {
    const minutes = (step.minutes ?? 0) + 60 * (step.hours ?? 0) + 1_440 * (step.days ?? 0);
    this.instant = new Date(this.instant.getTime() + minutes * 60_000);
  }
}

export interface TestApplication {
  readonly app: NestExpressApplication;
  readonly clock: TestClock;
  readonly dataDir: string;
  /** For supertest. */
  readonly server: ReturnType<NestExpressApplication['getHttpServer']>;
  close(): Promise<void>;
}

/**
 * Boots the whole application on this worker's database; only clock, mail and files are replaced.
 *
 * @param prepare last changes to the application before it starts, for tests that watch it from inside
 */
export async function startApplication(
  env: Readonly<Record<string, string>> = {},
  prepare: (app: NestExpressApplication) => void = () => undefined,
): Promise<TestApplication> {
  const database = await testDatabase();
  const dataDir = mkdtempSync(path.join(tmpdir(), 'quartierwerk-data-'));
  const result = readSettings(
    { DATABASE_URL: database.appUrl, DATA_DIR: dataDir, LOG_LEVEL: 'silent', DATABASE_POOL_SIZE: '5', ...env },
    '/',
  );
  if (!result.ok) throw new Error(result.problems.join(' '));
  const clock = new TestClock();
  const app = await createApp({ settings: result.settings, clock });
  prepare(app);
  await app.init();
  return { app, clock, dataDir, server: app.getHttpServer(), close: () => app.close() };
}
