/** The trace of one entry, by its kind and code or by its id. */
import { computed, inject, resource, Service, signal } from '@angular/core';
import { chainRoutes } from '@quartierwerk/contracts/chain/chain.routes';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import { isUuid } from '@quartierwerk/domain/ids/uuid-v7';
import { Api } from '../../../shared/http/api.js';
import { ProblemError } from '../../../shared/http/problem-error.js';
import { kindOfAddress } from '../../../shared/chain/kind-address.js';
import { partOf, type TraceDirection } from '../model/thread-graph.js';

export interface TraceAddress {
  readonly kind: string;
  readonly code: string;
}

@Service({ autoProvided: false })
export class TraceStore {
  private readonly api = inject(Api);
  readonly address = signal<TraceAddress | null>(null);
  readonly direction = signal<TraceDirection>('both');

  readonly resource = resource({
    params: () => this.address() ?? undefined,
    loader: async ({ params, abortSignal }) => {
      const id = await this.idOf(params, abortSignal);
      return this.api.read(chainRoutes.trace, { params: { id }, query: { facts: 'true' }, signal: abortSignal });
    },
  });
  private readonly whole = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  readonly root = computed(() => {
    const trace = this.whole();
    return trace?.nodes.find(({ id }) => id === trace.rootId) ?? null;
  });
  /** What of the trace lies in the chosen direction. */
  readonly trace = computed(() => {
    const trace = this.whole();
    return trace && partOf(trace, this.direction());
  });

  private async idOf({ kind, code }: TraceAddress, signal: AbortSignal): Promise<string> {
    if (isUuid(code)) return code;
    const wanted = kindOfAddress(kind);
    if (wanted === 'index_run') return this.idOfRun(code, signal);
    const { hits } = await this.api.read(chainRoutes.search, { query: { q: code }, signal });
    const hit = hits.find((node) => node.kind === wanted && node.code?.toLowerCase() === code.toLowerCase());
    if (!hit) throw new ProblemError('NOT_FOUND', 404);
    return hit.id;
  }

  /** The number of a run may be a single digit, which the search does not take. */
  private async idOfRun(number: string, signal: AbortSignal): Promise<string> {
    const { runs } = await this.api.read(diagnosisRoutes.runs, { signal });
    const run = runs.find((candidate) => String(candidate.number) === number);
    if (!run) throw new ProblemError('NOT_FOUND', 404);
    return run.id;
  }
}
