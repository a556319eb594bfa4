import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { PersonasView } from '@quartierwerk/contracts/identity/identity.views';
import { ROLES, type Role } from '@quartierwerk/domain/access/roles';
import { RATE_LIMITS } from '@quartierwerk/domain/identity/rate-limit';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../../platform/clock/clock.js';
import { Refused } from '../../../platform/http/refused.js';
import { type Caller, isOwnMachine } from '../caller.js';
import { WorkspaceFounder, type WorkspacePlan } from '../founding/workspace-founder.js';
import { AttemptLimiter } from '../sign-in/attempt-limiter.js';
import { PersonaService } from './persona.service.js';

/** The route needs no sign-in, so that someone could found workspaces without end: so many in a day, whoever asks. */
const MOST_TRIALS = 1_000;
const WINDOW_MS = 86_400_000;

/** Stations and roles stand in place of people, in the language of the data. */
const NAMES: Readonly<Record<Role, string>> = {
  planner: 'Sozialplanung',
  department_planner: 'Fachplanung',
  steering_member: 'Steuerungsgruppe',
  carrier: 'Träger',
  facilitator: 'Moderation',
  data_provider: 'Datenlieferung',
  reader: 'Lesende',
  admin: 'Verwaltung',
};

/**
 * An empty workspace to try things in, with one persona for each role. It lets people find out what an import does without spoiling
 * the told demonstration for the next visitor, and it gives each journey of the browser tests ground of its own.
 */
@Injectable()
export class TrialWorkspaceService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly founder: WorkspaceFounder,
    private readonly personas: PersonaService,
    private readonly limiter: AttemptLimiter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refused `TOO_MANY_REQUESTS` with `waitSeconds` */
  async found(caller: Caller): Promise<PersonasView> {
    if (!isOwnMachine(caller)) {
      await this.limiter.begin({ kind: 'trial-address', value: caller.address, limit: RATE_LIMITS.trialByAddress });
    }
    const since = new Date(this.clock.now().getTime() - WINDOW_MS);
    const [count] = await this.dataSource.query<{ trials: number }[]>(
      `SELECT count(DISTINCT split_part(persona, ':', 2))::int AS trials FROM user_account WHERE persona LIKE 'trial:%' AND created_at > $1`,
      [since],
    );
    if ((count?.trials ?? 0) >= MOST_TRIALS) throw new Refused('TOO_MANY_REQUESTS', { waitSeconds: 3_600 });

    const key = uuidV7();
    const plan = {
      name: 'Eigener Arbeitsraum',
      shortName: 'Eigener Arbeitsraum',
      slug: `trial-${key}`,
      demonstration: true,
      trial: true,
      organisations: [{ key: 'first', kind: 'district', name: 'Sozialplanung' }],
      personas: ROLES.map((role) => ({
        persona: `trial:${key}:${role}`,
        displayName: NAMES[role],
        email: `${role}.${key}@trial.example`,
        organisationKey: 'first',
        roles: [role],
      })),
    } satisfies WorkspacePlan;
    const founded = await this.founder.found(plan, caller.requestId, () => this.clock.now());
    return this.personas.ofWorkspace(founded.workspaceId);
  }
}
