/** Who answers for the public pages of the workspace. */
import { computed, inject, Service, signal } from '@angular/core';
import type { ImprintBody } from '@quartierwerk/contracts/identity/imprint.dto';
import type { ImprintView } from '@quartierwerk/contracts/identity/imprint.views';
import { identityRoutes } from '@quartierwerk/contracts/identity/identity.routes';
import { Api, readResource } from '../../../shared/http/api.js';

@Service({ autoProvided: false })
export class ImprintStore {
  private readonly api = inject(Api);
  readonly resource = readResource(identityRoutes.imprint);
  private readonly changed = signal<ImprintView | null>(null);
  readonly imprint = computed(() => this.changed() ?? (this.resource.hasValue() ? this.resource.value() : null));

  async revise(body: ImprintBody, version: number): Promise<void> {
    this.changed.set(await this.api.send(identityRoutes.reviseImprint, { body, version }));
  }
}
