/** The list of measures over all plans: the part that is shown, and what there is to choose from. */
import { computed, inject, Service, signal } from '@angular/core';
import type { MeasureSort, MeasureWeight } from '@quartierwerk/contracts/plans/measures-query.dto';
import type { MeasureRowView } from '@quartierwerk/contracts/plans/plans.views';
import { plansRoutes } from '@quartierwerk/contracts/plans/plans.routes';
import type { MeasureGroup } from '@quartierwerk/domain/plans/measure-standing';
import type { SortOrder } from '@quartierwerk/ui/table/table';
import { Api, readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';

export interface MeasureChoice {
  readonly plan: string | null;
  readonly area: string | null;
  readonly lead: string | null;
  readonly group: MeasureGroup | null;
  readonly weight: MeasureWeight | null;
  readonly money: 'open' | null;
  readonly text: string;
  /** Null: by what must happen. */
  readonly sort: MeasureSort | null;
  readonly direction: SortOrder['direction'] | null;
}

@Service({ autoProvided: false })
export class MeasuresStore {
  private readonly api = inject(Api);
  private readonly choice = signal<MeasureChoice | null>(null);
  /** Further pages that were asked for. */
  private readonly more = signal<readonly MeasureRowView[]>([]);

  readonly resource = readResource(plansRoutes.measures, () => {
    const query = this.choice();
    return query ? { query: { ...query } } : undefined;
  });
  /** Stays while another choice is being read. */
  readonly list = keptValue(this.resource);
  readonly measures = computed(() => [...(this.list()?.measures ?? []), ...this.more()]);
  readonly left = computed(() => (this.list()?.total ?? 0) - this.measures().length);

  /** Another choice: what was loaded on belongs to the former. */
  show(choice: MeasureChoice): void {
    this.more.set([]);
    this.choice.set(choice);
  }

  async loadMore(): Promise<void> {
    const choice = this.choice();
    const { measures } = await this.api.read(plansRoutes.measures, {
      query: { ...choice, offset: this.measures().length },
    });
    // Somebody chose anew meanwhile.
    if (choice === this.choice()) this.more.update((rows) => [...rows, ...measures]);
  }
}
