import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { isUuid } from '@quartierwerk/domain/ids/uuid-v7';
import type { ActorContext } from './actor-context.js';
import type { QuartierwerkRequest } from './request.js';
import { Refused } from './refused.js';

/** The context of the signed-in person; the access guard has put it there. */
export const Ctx = createParamDecorator((_: unknown, host: ExecutionContext): ActorContext => {
  const request = host.switchToHttp().getRequest<QuartierwerkRequest>();
  if (!request.context) throw new Refused('SIGN_IN_REQUIRED');
  return request.context;
});

/** A UUID in the path. Anything else is answered like a thing that does not exist. */
export const Id = createParamDecorator((name: string | undefined, host: ExecutionContext): string => {
  const value = host.switchToHttp().getRequest<QuartierwerkRequest>().params[name ?? 'id'];
  if (typeof value !== 'string' || !isUuid(value)) throw new Refused('NOT_FOUND');
  return value;
});

/** The version that the person saw, from `If-Match: "7"`. */
export const IfMatch = createParamDecorator((_: unknown, host: ExecutionContext): number => {
  const header = host.switchToHttp().getRequest<QuartierwerkRequest>().headers['if-match'];
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header ?? '');
  if (!match) throw new Refused('VERSION_MISSING');
  return Number(match[1]);
});
