/** Whether this installation shows the demonstration, and who may be taken there. Where it is off, the route does not exist. */
import { computed, inject, Service, signal } from '@angular/core';
import type { PersonaView, SessionView } from '@quartierwerk/contracts/identity/identity.views';
import { identityRoutes } from '@quartierwerk/contracts/identity/identity.routes';
import { Api, readResource } from '../../../shared/http/api.js';

@Service()
export class Demonstration {
  private readonly api = inject(Api);
  private readonly resource = readResource(identityRoutes.personas);
  private readonly founded = signal<readonly PersonaView[]>([]);

  readonly on = computed(() => this.resource.hasValue());
  /** Known whether it is on or off. */
  readonly settled = computed(() => !this.resource.isLoading());
  readonly personas = computed(() => [
    ...this.founded(),
    ...(this.resource.hasValue() ? this.resource.value().personas : []),
  ]);

  /** An empty workspace of one's own, with every role. */
  async foundTrial(): Promise<void> {
    const { personas } = await this.api.send(identityRoutes.foundTrial);
    this.founded.set(personas);
  }

  signIn(persona: PersonaView): Promise<SessionView> {
    const body = { personaId: persona.id, workspaceId: persona.workspaceId };
    return this.api.send(identityRoutes.demoSignIn, { body, pastSessionGate: true });
  }
}
