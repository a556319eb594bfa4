/** Current values of one indicator, filtered by level and text, page by page. */
import { computed, inject, linkedSignal, Service, signal } from '@angular/core';
import type { IndicatorValuesView } from '@quartierwerk/contracts/indicators/catalogue.views';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import type { IndicatorLevel } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import { Api, readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';

const PAGE = 200;

@Service({ autoProvided: false })
export class ValuesStore {
  private readonly api = inject(Api);

  readonly code = signal<string | null>(null);
  readonly level = signal<IndicatorLevel | null>(null);
  readonly search = signal('');
  /** Null: the edition with the latest values. */
  readonly areaEditionId = signal<string | null>(null);

  readonly resource = readResource(indicatorsRoutes.values, () => {
    const code = this.code();
    return code === null ? undefined : { params: { code }, query: { ...this.filter(), limit: PAGE } };
  });
  private readonly first = keptValue(this.resource);
  private readonly later = linkedSignal<IndicatorValuesView | undefined, IndicatorValuesView['rows']>({
    source: this.first,
    computation: () => [],
  });

  readonly view = computed(() => {
    const first = this.first();
    return first ? { ...first, rows: [...first.rows, ...this.later()] } : undefined;
  });
  readonly unread = computed(() => Math.max(0, (this.view()?.total ?? 0) - (this.view()?.rows.length ?? 0)));

  /** The district's own figures: the reference beside those of smaller areas, whatever is searched. */
  private readonly districtResource = readResource(indicatorsRoutes.values, () => {
    const [code, level, edition] = [this.code(), this.level(), this.first()?.areaEdition];
    if (code === null || !edition || level === null || level === 'district') return undefined;
    return { params: { code }, query: { level: 'district', areaEditionId: edition.id, limit: 1 } };
  });
  readonly district = computed(() => {
    const read = this.districtResource.hasValue() ? this.districtResource.value() : null;
    const level = this.level();
    return level === null || level === 'district' || read?.areaEdition?.id !== this.first()?.areaEdition?.id
      ? []
      : (read?.rows ?? []);
  });

  async readMore(): Promise<void> {
    const [code, view] = [this.code(), this.view()];
    if (code === null || !view) return;
    const page = await this.api.read(indicatorsRoutes.values, {
      params: { code },
      query: { ...this.filter(), limit: PAGE, offset: view.rows.length },
    });
    this.later.update((rows) => [...rows, ...page.rows]);
  }

  private filter() {
    return { level: this.level(), search: this.search(), areaEditionId: this.areaEditionId() };
  }
}
