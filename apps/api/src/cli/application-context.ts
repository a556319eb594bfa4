import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module.js';
import { type Settings, readSettings } from '../platform/config/settings.js';
import { Log } from '../platform/observability/log.js';

/** Settings for a command; a wrong one ends it with the same sentences as the start. */
export function commandSettings(): Settings {
  const result = readSettings({ LOG_LEVEL: 'warn', ...process.env }, process.cwd());
  if (!result.ok) throw new Error(result.problems.join('\n'));
  return result.settings;
}

/** Runs a command with the application's services, without HTTP. */
export async function withApplication<Result>(
  options: { readonly workers: boolean },
  work: (app: INestApplicationContext, settings: Settings) => Promise<Result>,
): Promise<Result> {
  const settings = commandSettings();
  const app = await NestFactory.createApplicationContext(AppModule.with({ settings, workers: options.workers }), {
    logger: new Log(settings.logLevel),
    abortOnError: false,
  });
  try {
    return await work(app, settings);
  } finally {
    await app.close();
  }
}
