/** The trace of one entry, by its kind and code or by its id. */
import { computed, inject, resource, Service, signal, untracked } from '@angular/core';
import { chainRoutes } from '@quartierwerk/contracts/chain/chain.routes';
import { isUuid } from '@quartierwerk/domain/ids/uuid-v7';
import { Api } from '../../../shared/http/api.js';
import { kindOfAddress } from '../../../shared/chain/kind-address.js';
import { partOf, type TraceDirection } from '../model/thread-graph.js';

export interface TraceAddress {
  readonly kind: string;
  readonly code: string;
}

@Service({ autoProvided: false })
export class TraceStore {
  private readonly api = inject(Api);
  private readonly address = signal<TraceAddress | null>(null);
  readonly direction = signal<TraceDirection>('both');

  readonly resource = resource({
    params: () => this.address() ?? undefined,
    loader: ({ params: { kind, code }, abortSignal: signal }) => {
      const query = { facts: 'true' } as const;
      if (isUuid(code)) return this.api.read(chainRoutes.trace, { params: { id: code }, query, signal });
      const params = { kind: kindOfAddress(kind) ?? kind, code };
      return this.api.read(chainRoutes.traceOf, { params, query, signal });
    },
  });
  private readonly whole = computed(() => (this.resource.hasValue() ? this.resource.value() : null));

  /** The same thing under its code is not read again. */
  show(address: TraceAddress): void {
    const root = untracked(this.root);
    if (root && root.kind === kindOfAddress(address.kind) && root.code === address.code) return;
    this.address.set(address);
  }

  readonly root = computed(() => {
    const trace = this.whole();
    return trace?.nodes.find(({ id }) => id === trace.rootId) ?? null;
  });
  /** What of the trace lies in the chosen direction. */
  readonly trace = computed(() => {
    const trace = this.whole();
    return trace && partOf(trace, this.direction());
  });
}
