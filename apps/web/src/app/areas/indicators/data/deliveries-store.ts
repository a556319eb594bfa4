/** Deliveries by the year of their figures, newest first, page by page; the server filters, because only it has them all. */
import { computed, inject, linkedSignal, Service, signal } from '@angular/core';
import type { DeliveryListView, DeliveryView } from '@quartierwerk/contracts/indicators/deliveries.views';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import type { FilterState } from '@quartierwerk/ui/filter-bar/filter-bar';
import { Api, readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { DELIVERY_FILTERS } from '../model/delivery-list.js';

/** Null: all of them. */
export type ShownDeliveries = 'received' | 'released' | 'withdrawn' | null;

const PAGE = 100;

@Service({ autoProvided: false })
export class DeliveriesStore {
  private readonly api = inject(Api);

  readonly state = signal<ShownDeliveries>(null);
  readonly filters = signal<FilterState>({});
  readonly text = signal<string | null>('');
  private readonly query = computed(() => {
    const chosen = this.filters();
    return {
      state: this.state(),
      source: chosen[DELIVERY_FILTERS.source] ?? null,
      indicator: chosen[DELIVERY_FILTERS.indicator] ?? null,
      year: chosen[DELIVERY_FILTERS.year] ?? null,
      text: this.text()?.trim() || null,
    };
  });
  readonly resource = readResource(indicatorsRoutes.deliveries, () => ({ query: { ...this.query(), limit: PAGE } }));
  private readonly first = keptValue(this.resource);
  private readonly list = linkedSignal<DeliveryListView | undefined, readonly DeliveryView[]>({
    source: this.first,
    computation: (page) => page?.deliveries ?? [],
  });

  readonly known = computed(() => this.first() !== undefined);
  readonly deliveries = this.list.asReadonly();
  readonly total = computed(() => this.first()?.total ?? 0);
  readonly facets = computed(() => this.first()?.facets ?? null);
  readonly unread = computed(() => Math.max(0, this.total() - this.list().length));

  async readMore(): Promise<void> {
    const query = { ...this.query(), limit: PAGE, offset: this.list().length };
    const page = await this.api.read(indicatorsRoutes.deliveries, { query });
    this.list.update((deliveries) => [...deliveries, ...page.deliveries]);
  }

  /** Takes the fresh view of one delivery into the list, where it stands. */
  replace(fresh: DeliveryView): void {
    this.list.update((deliveries) => deliveries.map((delivery) => (delivery.id === fresh.id ? fresh : delivery)));
  }
}
