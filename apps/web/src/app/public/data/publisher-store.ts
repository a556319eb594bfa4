/** Who publishes the page that is read: one question for head, content and foot. */
import { computed, Service, signal } from '@angular/core';
import { identityRoutes } from '@quartierwerk/contracts/identity/identity.routes';
import { readResource } from '../../shared/http/api.js';
import { isProblemWith } from '../../shared/http/problem-error.js';

@Service({ autoProvided: false })
export class PublisherStore {
  /** As it stands in the address; empty on the page that names all. */
  readonly place = signal('');
  private readonly resource = readResource(identityRoutes.openPublisher, () =>
    this.place() === '' ? undefined : { params: { place: this.place() } },
  );
  readonly publisher = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  readonly imprint = computed(() => this.publisher()?.imprint ?? null);
  /** Nobody publishes under this name. */
  readonly unknown = computed(() => isProblemWith(this.resource.error(), 'NOT_FOUND'));
}
