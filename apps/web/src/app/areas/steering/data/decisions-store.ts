/** The list of decisions, and the one that is unfolded in it. */
import { computed, inject, Service, signal } from '@angular/core';
import type { DecisionRowView, DecisionView } from '@quartierwerk/contracts/steering/decision.views';
import { steeringRoutes } from '@quartierwerk/contracts/steering/steering.routes';
import type { ReportDecision } from '@quartierwerk/contracts/steering/steering.dto';
import type { DueGroup } from '@quartierwerk/domain/steering/tracking-workflow';
import type { DecisionSegment } from '@quartierwerk/domain/steering/vocabulary';
import { Api, readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';

export interface DecisionFilters {
  readonly bodyId: string | null;
  readonly leadId: string | null;
  readonly municipality: string | null;
  readonly due: DueGroup | null;
  readonly q: string;
}

@Service({ autoProvided: false })
export class DecisionsStore {
  private readonly api = inject(Api);

  readonly segment = signal<DecisionSegment>('open');
  readonly filters = signal<DecisionFilters>({ bodyId: null, leadId: null, municipality: null, due: null, q: '' });
  /** Further pages that were asked for. */
  private readonly more = signal<readonly DecisionRowView[]>([]);

  readonly resource = readResource(steeringRoutes.decisions, () => ({
    query: { segment: this.segment(), ...this.filters() },
  }));
  readonly list = keptValue(this.resource);
  readonly rows = computed(() => [...(this.list()?.decisions ?? []), ...this.more()]);
  readonly left = computed(() => (this.list()?.total ?? 0) - this.rows().length);

  /** Another part or filter: what was loaded on belongs to the former. */
  show(segment: DecisionSegment, filters: DecisionFilters): void {
    this.more.set([]);
    this.segment.set(segment);
    this.filters.set(filters);
  }

  async loadMore(): Promise<void> {
    const query = { segment: this.segment(), ...this.filters(), offset: this.rows().length };
    const { decisions } = await this.api.read(steeringRoutes.decisions, { query });
    this.more.update((rows) => [...rows, ...decisions]);
  }

  async report(id: string, version: number, body: ReportDecision): Promise<DecisionView> {
    return this.api.send(steeringRoutes.reportDecision, { params: { id }, version, body });
  }

  transit(id: string, version: number, transition: 'close' | 'reopen', reason: string): Promise<DecisionView> {
    return this.api.send(steeringRoutes.transitDecision, { params: { id }, version, body: { transition, reason } });
  }

  reread(): void {
    this.more.set([]);
    this.resource.reload();
  }
}
