/** The people of the workspace and what an administrator does about them. A command's answer replaces the person in the list. */
import { computed, inject, Service, signal } from '@angular/core';
import type { MembershipView, UserView } from '@quartierwerk/contracts/identity/administration.views';
import { identityRoutes } from '@quartierwerk/contracts/identity/identity.routes';
import type { Role } from '@quartierwerk/domain/access/roles';
import { Api, readResource } from '../../../shared/http/api.js';

@Service({ autoProvided: false })
export class PeopleStore {
  private readonly api = inject(Api);
  readonly resource = readResource(identityRoutes.users);
  readonly organisationsResource = readResource(identityRoutes.organisations);
  private readonly changed = signal<ReadonlyMap<string, UserView>>(new Map());

  readonly users = computed(() => {
    if (!this.resource.hasValue()) return null;
    const changed = this.changed();
    return this.resource.value().users.map((user) => changed.get(user.id) ?? user);
  });
  readonly organisations = computed(() =>
    this.organisationsResource.hasValue() ? this.organisationsResource.value().organisations : [],
  );

  async suspend({ id, version }: Pick<UserView, 'id' | 'version'>): Promise<void> {
    this.take(await this.api.send(identityRoutes.suspendUser, { params: { id }, version }));
  }

  async resume({ id, version }: Pick<UserView, 'id' | 'version'>): Promise<void> {
    this.take(await this.api.send(identityRoutes.resumeUser, { params: { id }, version }));
  }

  async addMembership(id: string, body: { organisationId: string; roles: readonly Role[] }): Promise<void> {
    this.take(await this.api.send(identityRoutes.addMembership, { params: { id }, body }));
  }

  async reviseRoles(membership: Pick<MembershipView, 'id' | 'version'>, roles: readonly Role[]): Promise<void> {
    const { id, version } = membership;
    this.take(await this.api.send(identityRoutes.reviseMembership, { params: { id }, version, body: { roles } }));
  }

  async endMembership({ id, version }: Pick<MembershipView, 'id' | 'version'>): Promise<void> {
    this.take(await this.api.send(identityRoutes.endMembership, { params: { id }, version }));
  }

  /** A fresh view of one person. Whether somebody is the only administrator may have changed for others, so the list is read again. */
  take(user: UserView): void {
    this.changed.update((changed) => new Map(changed).set(user.id, user));
    this.resource.reload();
  }
}
