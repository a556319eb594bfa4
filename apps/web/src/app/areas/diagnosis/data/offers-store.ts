/** The list of existing offers: the part that is shown, and what there is to choose from. */
import { computed, inject, Service, signal } from '@angular/core';
import { diagnosisRoutes } from '@quartierwerk/contracts/diagnosis/diagnosis.routes';
import type { OfferView } from '@quartierwerk/contracts/diagnosis/offer.views';
import { Api, readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import type { OfferChoice } from '../model/offer-filter.js';

@Service({ autoProvided: false })
export class OffersStore {
  private readonly api = inject(Api);
  private readonly choice = signal<OfferChoice | null>(null);
  /** Further pages that were asked for. */
  private readonly more = signal<readonly OfferView[]>([]);

  readonly resource = readResource(diagnosisRoutes.offers, () => {
    const query = this.choice();
    return query ? { query: { ...query } } : undefined;
  });
  /** Stays while another choice is being read. */
  readonly list = keptValue(this.resource);
  readonly offers = computed(() => [...(this.list()?.offers ?? []), ...this.more()]);
  readonly left = computed(() => (this.list()?.total ?? 0) - this.offers().length);

  /** Another choice: what was loaded on belongs to the former. */
  show(choice: OfferChoice): void {
    this.more.set([]);
    this.choice.set(choice);
  }

  async loadMore(): Promise<void> {
    const [choice, before] = [this.choice(), this.more()];
    const { offers } = await this.api.read(diagnosisRoutes.offers, {
      query: { ...choice, offset: this.offers().length },
    });
    // Somebody chose anew, or the list was read again: these rows belong to the former.
    if (choice === this.choice() && before === this.more()) this.more.set([...before, ...offers]);
  }

  reread(): void {
    this.more.set([]);
    this.resource.reload();
  }
}
