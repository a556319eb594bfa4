import { createHash } from 'node:crypto';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { isCapability, type Route } from '@quartierwerk/contracts/http/route';
import { CLOCK, type Clock } from '../clock/clock.js';
import { SETTINGS, type Settings } from '../config/settings.js';
import { SessionReader } from '../auth/session-reader.js';
import { type ActorContext, may } from './actor-context.js';
import { Capabilities } from './capabilities.js';
import { Refused } from './refused.js';
import type { QuartierwerkRequest } from './request.js';
import { ROUTE } from './route.decorator.js';

const KEY = /^[A-Za-z0-9_-]{8,64}$/;

/**
 * The one gate of the API. It refuses whatever has no entry in the route table, asks for a session where one is needed, and for
 * the permission. A missing permission is answered like a missing thing, so that nobody learns what exists. A capability opens the routes
 * that name it and no other: everywhere else there is no session behind such a request.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionReader,
    private readonly capabilities: Capabilities,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async canActivate(host: ExecutionContext): Promise<boolean> {
    const request = host.switchToHttp().getRequest<QuartierwerkRequest>();
    const route = this.reflector.get<Route | undefined>(ROUTE, host.getHandler());
    if (!route) throw new Refused('NOT_FOUND');
    if (route.access === 'public') return true;
    if (route.access === 'demonstration') {
      if (!this.settings.demonstration) throw new Refused('NOT_FOUND');
      return true;
    }

    const who = isCapability(route.access)
      ? await this.capabilities.read(route.access, request)
      : await this.sessions.find(request, this.clock.now());
    if (!who) throw new Refused('SIGN_IN_REQUIRED');
    const context: ActorContext = {
      ...who,
      requestId: request.requestId,
      now: () => this.clock.now(),
      ...idempotencyOf(route, request),
    };
    if (route.access !== 'session' && !isCapability(route.access) && !may(context, route.access))
      throw new Refused('NOT_FOUND');
    request.context = context;
    return true;
  }
}

/** The fingerprint binds a key to one command: the same key with another address or body is a mistake of the client. */
function idempotencyOf(route: Route, request: QuartierwerkRequest): Pick<ActorContext, 'idempotency'> {
  if (!route.repeatable) return {};
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !KEY.test(key)) throw new Refused('IDEMPOTENCY_KEY_MISSING');
  const fingerprint = createHash('sha256')
    .update(`${route.method} ${request.originalUrl}\n${JSON.stringify(request.body ?? null)}`)
    .digest('hex');
  return { idempotency: { key, fingerprint } };
}
