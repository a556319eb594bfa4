/** The organisations of the workspace. */
import { computed, inject, Service, signal } from '@angular/core';
import type { OrganisationBody } from '@quartierwerk/contracts/identity/administration.dto';
import type { OrganisationView } from '@quartierwerk/contracts/identity/administration.views';
import { identityRoutes } from '@quartierwerk/contracts/identity/identity.routes';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { Api, readResource } from '../../../shared/http/api.js';

export type OrganisationEntry = Required<Pick<OrganisationBody, 'kind' | 'name' | 'parentId'>>;

@Service({ autoProvided: false })
export class OrganisationStore {
  private readonly api = inject(Api);
  readonly resource = readResource(identityRoutes.organisations);
  private readonly changed = signal<readonly OrganisationView[] | null>(null);

  readonly organisations = computed(
    () => this.changed() ?? (this.resource.hasValue() ? this.resource.value().organisations : null),
  );

  async create(entry: OrganisationEntry): Promise<void> {
    await this.api.send(identityRoutes.createOrganisation, { body: { id: uuidV7(), ...entry } });
    this.reread();
  }

  async revise(id: string, version: number, entry: OrganisationEntry): Promise<void> {
    await this.api.send(identityRoutes.reviseOrganisation, { params: { id }, version, body: entry });
    this.reread();
  }

  async remove({ id, version }: OrganisationView): Promise<void> {
    const answer = await this.api.send(identityRoutes.removeOrganisation, { params: { id }, version });
    this.changed.set(answer.organisations);
  }

  /** Order and counts of the others depend on the change. */
  reread(): void {
    this.changed.set(null);
    this.resource.reload();
  }
}
