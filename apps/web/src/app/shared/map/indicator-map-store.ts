/** What the map of an edition shows beside the borders: the values of one indicator in one year, for all levels of the edition. */
import { computed, inject, resource, Service, signal } from '@angular/core';
import type { IndicatorValuesView } from '@quartierwerk/contracts/indicators/catalogue.views';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import { Api, readResource } from '../http/api.js';
import { SessionStore } from '../session/session-store.js';
import { UNIT_WORDS } from '../words/value-words.js';

/** The most that one answer holds. */
const PAGE = 500;

@Service({ autoProvided: false })
export class IndicatorMapStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);

  readonly editionId = signal<string | null>(null);
  /** Null: the borders alone. */
  readonly code = signal<string | null>(null);
  /** Null: the latest year with a value. */
  readonly wantedYear = signal<number | null>(null);

  private readonly catalogue = readResource(indicatorsRoutes.catalogue, () =>
    this.session.may('indicators.read') ? {} : undefined,
  );
  /** What can be chosen; none for somebody who reads no indicators. */
  readonly domains = computed(() => (this.catalogue.hasValue() ? this.catalogue.value().domains : []));
  readonly indicator = computed(() => {
    const indicators = this.domains().flatMap((domain) => domain.indicators);
    return indicators.find(({ code }) => code === this.code()) ?? null;
  });

  readonly resource = resource({
    params: () => {
      const [code, areaEditionId] = [this.indicator()?.code, this.editionId()];
      return code === undefined || areaEditionId === null ? undefined : { code, areaEditionId };
    },
    loader: ({ params, abortSignal }) => this.all(params.code, params.areaEditionId, abortSignal),
  });
  readonly values = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  readonly years = computed(() => [...(this.values()?.years ?? [])].sort((a, b) => b - a));
  readonly year = computed(() => {
    const [years, wanted] = [this.years(), this.wantedYear()];
    return years.find((year) => year === wanted) ?? years[0] ?? null;
  });

  /** "Kinder im SGB-II-Bezug, %". */
  readonly head = computed(() => {
    const current = this.indicator()?.current;
    if (!current) return '';
    return current.unit === 'ratio' ? current.shortName : `${current.shortName}, ${UNIT_WORDS[current.unit]}`;
  });

  private async all(code: string, areaEditionId: string, signal: AbortSignal): Promise<IndicatorValuesView> {
    const page = (offset: number) => {
      const query = { areaEditionId, offset, limit: PAGE };
      return this.api.read(indicatorsRoutes.values, { params: { code }, query, signal });
    };
    const first = await page(0);
    const offsets = Array.from({ length: Math.ceil(first.total / PAGE) - 1 }, (_, at) => (at + 1) * PAGE);
    const later = await Promise.all(offsets.map(page));
    return { ...first, rows: [first, ...later].flatMap(({ rows }) => rows) };
  }
}
