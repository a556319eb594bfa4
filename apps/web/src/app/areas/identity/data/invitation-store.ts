/** Open invitations of the workspace, and the letters that bring them. */
import { computed, inject, Service, signal } from '@angular/core';
import type { InvitationView } from '@quartierwerk/contracts/identity/administration.views';
import { identityRoutes } from '@quartierwerk/contracts/identity/identity.routes';
import type { Role } from '@quartierwerk/domain/access/roles';
import { Api, readResource } from '../../../shared/http/api.js';

@Service({ autoProvided: false })
export class InvitationStore {
  private readonly api = inject(Api);
  readonly resource = readResource(identityRoutes.invitations);
  readonly organisationsResource = readResource(identityRoutes.organisations);
  private readonly changed = signal<readonly InvitationView[] | null>(null);

  readonly invitations = computed(
    () => this.changed() ?? (this.resource.hasValue() ? this.resource.value().invitations : null),
  );
  readonly organisations = computed(() =>
    this.organisationsResource.hasValue() ? this.organisationsResource.value().organisations : [],
  );

  async invite(body: { email: string; organisationId: string; roles: readonly Role[] }): Promise<InvitationView> {
    const made = await this.api.send(identityRoutes.createInvitation, { body });
    this.changed.set([made, ...(this.invitations() ?? [])]);
    return made;
  }

  async resend(id: string): Promise<void> {
    const renewed = await this.api.send(identityRoutes.resendInvitation, { params: { id } });
    this.changed.set((this.invitations() ?? []).map((one) => (one.id === id ? renewed : one)));
  }

  async withdraw(id: string): Promise<void> {
    const { invitations } = await this.api.send(identityRoutes.withdrawInvitation, { params: { id } });
    this.changed.set(invitations);
  }
}
