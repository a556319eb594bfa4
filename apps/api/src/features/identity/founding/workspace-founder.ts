import { Injectable } from '@nestjs/common';
import type { Role } from '@quartierwerk/domain/access/roles';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { type WriteTx, UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { systemContext } from '../../../platform/http/actor-context.js';
import { PlaceNameTaken, takeOwnPlace } from '../open/place-names.js';

/** Kinds of organisations, as the table `organisation` knows them. */
export type OrganisationKind =
  'district' | 'municipality' | 'department' | 'jobcenter' | 'association' | 'carrier' | 'other';

/** An organisation to found; `key` names it within the plan only. */
export interface OrganisationPlan {
  readonly key: string;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly parentKey?: string;
}

/** A role of the demonstration that anyone may take; never a person. */
export interface PersonaPlan {
  readonly persona: string;
  readonly displayName: string;
  readonly email: string;
  readonly organisationKey: string;
  readonly roles: readonly Role[];
}

export interface WorkspacePlan {
  readonly name: string;
  /** For the top bar, at most 40 characters. */
  readonly shortName: string;
  /** Small letters, digits and hyphens; unique in the installation. */
  readonly slug: string;
  readonly demonstration: boolean;
  /** Ends by itself, see `trial-end.ts`. */
  readonly trial?: true;
  readonly organisations: readonly OrganisationPlan[];
  readonly personas: readonly PersonaPlan[];
}

export interface FoundedWorkspace {
  readonly workspaceId: string;
  readonly organisationIds: Readonly<Record<string, string>>;
  readonly personaIds: Readonly<Record<string, string>>;
}

/** Founds a workspace with its organisations: the command line does, and in the demonstration whoever wants ground to try things on. */
@Injectable()
export class WorkspaceFounder {
  constructor(private readonly uow: UnitOfWork) {}

  /** @throws PlaceNameTaken when another workspace has the slug, or publishes under it */
  async found(plan: WorkspacePlan, requestId = 'command-line', now?: () => Date): Promise<FoundedWorkspace> {
    const workspaceId = uuidV7();
    return this.uow.run(systemContext(workspaceId, requestId, now), async (tx) => {
      const founded = await tx.sql(
        `INSERT INTO workspace (id, name, short_name, slug, demonstration, trial, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (slug) DO NOTHING RETURNING id`,
        [workspaceId, plan.name, plan.shortName, plan.slug, plan.demonstration, plan.trial ?? false, tx.now()],
      );
      if (founded.length === 0) throw new PlaceNameTaken(plan.slug);
      await takeOwnPlace(tx, plan.slug, plan.name, plan.trial ?? false);
      const organisationIds = await addOrganisations(tx, plan.organisations);
      const personaIds: Record<string, string> = {};
      for (const persona of plan.personas) {
        const organisationId = organisationIds[persona.organisationKey];
        if (!organisationId) throw new Error(`There is no organisation ${persona.organisationKey}.`);
        personaIds[persona.persona] = await addPersona(tx, persona, organisationId);
      }
      tx.record({ action: 'identity.found_workspace', objectKind: 'workspace', objectId: workspaceId });
      return { workspaceId, organisationIds, personaIds };
    });
  }
}

async function addOrganisations(tx: WriteTx, plans: readonly OrganisationPlan[]): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const plan of plans) {
    ids[plan.key] = uuidV7();
    await tx.sql(
      `INSERT INTO organisation (workspace_id, id, kind, name, parent_id, created_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [tx.workspaceId, ids[plan.key], plan.kind, plan.name, plan.parentKey ? ids[plan.parentKey] : null, tx.now()],
    );
  }
  return ids;
}

/** One account may be a persona in several workspaces: the switcher needs someone who belongs to two. */
async function addPersona(tx: WriteTx, plan: PersonaPlan, organisationId: string): Promise<string> {
  const [account] = await tx.sql<{ id: string }>(
    `INSERT INTO user_account (id, email, display_name, state, persona, created_at) VALUES ($1, $2, $3, 'active', $4, $5)
     ON CONFLICT (email) DO UPDATE SET persona = user_account.persona RETURNING id`,
    [uuidV7(), plan.email, plan.displayName, plan.persona, tx.now()],
  );
  if (!account) throw new Error('An account gave no row.');
  await tx.sql(
    `INSERT INTO membership (workspace_id, id, user_id, organisation_id, roles, created_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [tx.workspaceId, uuidV7(), account.id, organisationId, plan.roles, tx.now()],
  );
  return account.id;
}
