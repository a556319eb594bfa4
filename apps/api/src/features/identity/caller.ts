import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { networkOf } from '@quartierwerk/domain/identity/network';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { Refused } from '../../platform/http/refused.js';
import type { QuartierwerkRequest } from '../../platform/http/request.js';

/** Who calls a route that needs no session: all that is known before someone signs in. */
export interface Caller {
  readonly requestId: string;
  /** Address, or network of IPv6; only ever stored as a hash. */
  readonly address: string;
  readonly userAgent: string | undefined;
}

export const CallerOf = createParamDecorator((_: unknown, host: ExecutionContext): Caller =>
  callerOf(host.switchToHttp().getRequest<QuartierwerkRequest>()),
);

export function callerOf(request: QuartierwerkRequest): Caller {
  return {
    requestId: request.requestId,
    address: networkOf(request.ip ?? 'unknown'),
    userAgent: request.headers['user-agent'],
  };
}

/**
 * The context of a command that proves by itself who acts (a password, a single-use link) and therefore runs before there is a
 * session. It is carried out and recorded in the workspace that the session will be for. It holds no roles: such a command rests on
 * its proof, not on a permission.
 */
export function contextOf(
  caller: Pick<Caller, 'requestId'>,
  person: { readonly userId: string; readonly workspaceId: string },
  now: () => Date,
): ActorContext {
  return {
    requestId: caller.requestId,
    workspaceId: person.workspaceId,
    now,
    actor: { userId: person.userId, sessionId: uuidV7(), roles: [], organisationIds: [] },
  };
}

/** The single-use token in the path; what cannot be one is answered like one that was used. */
export const Token = createParamDecorator((_: unknown, host: ExecutionContext): string => {
  const { token } = host.switchToHttp().getRequest<QuartierwerkRequest>().params;
  if (typeof token !== 'string' || !/^[A-Za-z0-9_-]{43}$/.test(token)) throw new Refused('LINK_USED_OR_EXPIRED');
  return token;
});

/** Somebody on the machine itself: who tries the demonstration there, and its journeys, are not limited. */
export function isOwnMachine({ address }: Caller): boolean {
  return address === '::1' || address.startsWith('127.');
}
