import type { Permission } from '@quartierwerk/domain/access/permissions';
import { holds } from '@quartierwerk/domain/access/permissions';
import type { Role } from '@quartierwerk/domain/access/roles';

/** The signed-in person, as far as a decision needs it. No name, no e-mail address: contexts end up in logs. */
export interface Actor {
  readonly userId: string;
  readonly sessionId: string;
  readonly roles: readonly Role[];
  /** Organisations the person acts for in this workspace. */
  readonly organisationIds: readonly string[];
}

/** Who acts, where, and at what time: the first argument of everything that reads or changes. */
export interface ActorContext {
  readonly requestId: string;
  /** From the session, never from the request. */
  readonly workspaceId: string;
  readonly actor: Actor;
  readonly now: () => Date;
  /** Present where nobody has signed in and a capability opened the route: it is good for one thing, on one device. */
  readonly capability?: { readonly subjectId: string; readonly deviceId: string };
  /** Present on creating commands that a client may repeat. */
  readonly idempotency?: { readonly key: string; readonly fingerprint: string };
}

/** Whether the acting person holds a permission here. */
export function may(ctx: ActorContext, permission: Permission): boolean {
  return holds(ctx.actor.roles, permission);
}

/** Stands for the installation itself where no person acts: jobs, the command line. */
export const SYSTEM_USER_ID = '00000000-0000-7000-8000-000000000001';

/** A context for work without a person: background jobs, seeding, the command line. */
export function systemContext(
  workspaceId: string,
  requestId: string,
  now: () => Date = () => new Date(),
): ActorContext {
  return {
    requestId,
    workspaceId,
    now,
    actor: { userId: SYSTEM_USER_ID, sessionId: SYSTEM_USER_ID, roles: [], organisationIds: [] },
  };
}
