import type { Request } from 'express';
import type { ActorContext } from './actor-context.js';

/** A request as it reaches our handlers. */
export interface QuartierwerkRequest extends Request {
  requestId: string;
  /** Set by the access guard for signed-in persons. */
  context?: ActorContext;
}
