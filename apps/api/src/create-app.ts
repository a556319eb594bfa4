import type { IncomingMessage, ServerResponse } from 'node:http';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { LIMITS } from '@quartierwerk/contracts/http/limits';
import { AppModule } from './app.module.js';
import { SessionReader } from './platform/auth/session-reader.js';
import { CLOCK, type Clock } from './platform/clock/clock.js';
import { Departure } from './platform/http/departure.js';
import { isLarge, largeBodiesOfKnownPeople } from './platform/http/large-body.middleware.js';
import type { QuartierwerkRequest } from './platform/http/request.js';
import { sameSiteOnly } from './platform/http/same-site.middleware.js';
import { requestLog } from './platform/http/request-log.middleware.js';
import { securityHeaders } from './platform/http/security-headers.js';
import { serveClient } from './platform/http/serve-client.js';
import { Log } from './platform/observability/log.js';
import type { PlatformOptions } from './platform/platform.module.js';

/** Builds the application without listening; the server and the tests share it. */
export async function createApp(options: PlatformOptions): Promise<NestExpressApplication> {
  const { settings } = options;
  const log = new Log(settings.logLevel);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(options), {
    logger: log,
    bodyParser: false,
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  // The limit of sign-ins counts by address: a forged one must not be believed, a proxy's own must not stand for everybody.
  app.set('trust proxy', settings.trustedProxies);
  // Bodies are never cached by a browser or a proxy: what one role sees is not for the next.
  app.use('/api', (_request: unknown, response: { setHeader(name: string, value: string): void }, next: () => void) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  const departure = app.get(Departure);
  app.use((_request: unknown, response: ServerResponse, next: () => void) => {
    departure.watch(response);
    next();
  });
  app.use(requestLog(log));
  app.use(securityHeaders(settings.publicUrl.protocol === 'https:'));
  app.use(sameSiteOnly(settings));
  app.useBodyParser('json', { limit: LIMITS.jsonBytes, strict: false });
  app.use(largeBodiesOfKnownPeople(app.get(SessionReader), app.get<Clock>(CLOCK)));
  app.useBodyParser('json', {
    limit: LIMITS.geoJsonBytes,
    type: (request: IncomingMessage) => isLarge(request as QuartierwerkRequest),
    inflate: false,
  });
  if (settings.webRoot) serveClient(app, settings.webRoot);
  // Exit code 0 after a signal: a supervisor must not take an orderly end for a crash.
  app.enableShutdownHooks(undefined, { useProcessExit: true });
  return app;
}
