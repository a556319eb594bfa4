import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DemoSignInBody } from '@quartierwerk/contracts/identity/session.dto';
import type { PersonaView, PersonasView } from '@quartierwerk/contracts/identity/identity.views';
import { ROLES, type Role } from '@quartierwerk/domain/access/roles';
import { RATE_LIMITS } from '@quartierwerk/domain/identity/rate-limit';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Refused } from '../../../platform/http/refused.js';
import { type Caller, contextOf, isOwnMachine } from '../caller.js';
import { type OpenedSession, SessionOpener } from '../sessions/session-opener.js';
import { AttemptLimiter } from '../sign-in/attempt-limiter.js';

/**
 * Personas are accounts of the demonstration that stand for a role and have no password. Anyone may take one, so they exist only in
 * workspaces that are marked as demonstration; the routes exist only where the demonstration is switched on.
 */
@Injectable()
export class PersonaService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly uow: UnitOfWork,
    private readonly opener: SessionOpener,
    private readonly limiter: AttemptLimiter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The personas of the demonstration's own workspaces; those of trial workspaces are for whoever founded them. */
  async list(): Promise<PersonasView> {
    return this.those("u.persona NOT LIKE 'trial:%'", []);
  }

  /** The personas of one workspace. */
  async ofWorkspace(workspaceId: string): Promise<PersonasView> {
    return this.those('w.workspace_id = $1', [workspaceId]);
  }

  private async those(condition: string, params: readonly unknown[]): Promise<PersonasView> {
    const rows = await this.dataSource.query<PersonaView[]>(
      `SELECT u.id, u.display_name AS "displayName", w.workspace_id AS "workspaceId", w.name AS "workspaceName", w.roles
         FROM user_account u CROSS JOIN LATERAL workspaces_of(u.id) w
        WHERE u.persona IS NOT NULL AND u.state = 'active' AND w.demonstration AND ${condition}
        ORDER BY w.workspace_id, u.display_name`,
      [...params],
    );
    const byThread = (a: PersonaView, b: PersonaView): number => placeOf(a.roles) - placeOf(b.roles);
    return {
      // Ids are made in time: the workspace that was founded first comes first.
      personas: rows.sort((a, b) => compared(a.workspaceId, b.workspaceId) || byThread(a, b)),
    };
  }

  /** @throws Refused `NOT_FOUND`, `TOO_MANY_REQUESTS` with `waitSeconds` */
  async signIn(caller: Caller, body: DemoSignInBody): Promise<OpenedSession> {
    if (!isOwnMachine(caller)) {
      await this.limiter.begin({ kind: 'demo-address', value: caller.address, limit: RATE_LIMITS.demoByAddress });
    }
    const { personas } = await this.those('u.id = $1', [body.personaId]);
    const persona = personas.find(
      (one) => one.id === body.personaId && (!body.workspaceId || one.workspaceId === body.workspaceId),
    );
    if (!persona) throw new Refused('NOT_FOUND');
    const person = { userId: persona.id, workspaceId: persona.workspaceId };
    return this.uow.run(
      contextOf(caller, person, () => this.clock.now()),
      async (tx) => {
        tx.record({
          action: 'identity.sign_in',
          objectKind: 'session',
          objectId: tx.actor.sessionId,
          payload: { factor: 'persona' },
        });
        return this.opener.open(tx, caller);
      },
    );
  }
}

const compared = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** Roles in the order of their list: those who plan first, those who administer last. */
function placeOf(roles: readonly Role[]): number {
  return Math.min(...roles.map((role) => ROLES.indexOf(role)), ROLES.length);
}
