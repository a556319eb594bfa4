/** The catalogue: every indicator by domain, how it is read, who delivers it, and for how many areas there are figures. */
import { Component, computed, inject, LOCALE_ID, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import type { CatalogueView, IndicatorRowView } from '@quartierwerk/contracts/indicators/catalogue.views';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { FilterBar, type FilterState } from '@quartierwerk/ui/filter-bar/filter-bar';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import { GroupHead, GroupRow, SortButton, SortHead, TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table, TableRow, type SortOrder } from '@quartierwerk/ui/table/table';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ADDRESSES } from '../../../shared/addresses.js';
import { Api, readResource } from '../../../shared/http/api.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { sortOf, sortWord } from '../../../shared/query/sort-in-query.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { FILTER_KEYS, filterCatalogue, filterFields, indicatorCount } from '../model/catalogue-filter.js';
import { UNIT_WORDS } from '../../../shared/words/value-words.js';
import { BY_CODE, catalogueGroups, SORT_COLUMNS } from '../model/catalogue-sort.js';
import { Direction } from '../ui/direction.js';

@Component({
  selector: 'qw-catalogue-page',
  imports: [
    Direction,
    Empty,
    FilterBar,
    GroupHead,
    GroupRow,
    Icon,
    Loading,
    MatButton,
    Note,
    PageHeader,
    ProblemView,
    RouterLink,
    SortButton,
    SortHead,
    Status,
    Table,
    TableCell,
    TableRow,
  ],
  templateUrl: './catalogue-page.html',
  styleUrl: './catalogue-page.scss',
})
export class CataloguePage {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly formats = inject(Formats);
  private readonly collator = new Intl.Collator(inject(LOCALE_ID));

  protected readonly addresses = ADDRESSES;
  protected readonly unitWords = UNIT_WORDS;
  protected readonly heading = $localize`:@@indicators.station:Indikatoren`;
  protected readonly crumbs = [
    { label: this.heading, link: ADDRESSES.indicators },
    { label: $localize`:@@indicators.catalogue:Katalog` },
  ];
  protected readonly emptyHeading = $localize`:@@indicators.catalogueEmpty:Noch keine Indikatoren`;

  protected readonly resource = readResource(indicatorsRoutes.catalogue);
  /** The catalogue after "take over", until it is read again. */
  private readonly fresh = signal<CatalogueView | null>(null);
  protected readonly catalogue = computed(
    () => this.fresh() ?? (this.resource.hasValue() ? this.resource.value() : undefined),
  );
  protected readonly filters = signal<FilterState>({});
  protected readonly text = signal<string | null>('');
  protected readonly busy = signal(false);
  protected readonly failure = signal<unknown>(null);
  protected readonly failureWords = computed(() => (this.failure() === null ? '' : errorWords(this.failure())));

  protected readonly mayManage = computed(() => this.session.may('indicators.manage'));
  protected readonly mayImport = computed(() => this.session.may('deliveries.import'));
  protected readonly total = computed(() => indicatorCount(this.catalogue()?.domains ?? []));
  protected readonly fields = computed(() => {
    const catalogue = this.catalogue();
    return catalogue ? filterFields(catalogue) : [];
  });
  private readonly domains = computed(() => {
    const catalogue = this.catalogue();
    return catalogue ? filterCatalogue(catalogue, this.filters(), this.text() ?? '') : [];
  });
  protected readonly sort = signal<SortOrder | null>(BY_CODE);
  protected readonly groups = computed(() => catalogueGroups(this.domains(), this.sort() ?? BY_CODE, this.collator));
  protected readonly shown = computed(() => indicatorCount(this.domains()));
  protected readonly fact = computed(() => {
    const domains = this.catalogue()?.domains.length ?? 0;
    if (this.total() === 0) return '';
    return domains === 1
      ? $localize`:@@indicators.catalogueFactOne:${this.formats.number(this.total())}:count: in einem Bereich`
      : $localize`:@@indicators.catalogueFact:${this.formats.number(this.total())}:count: in ${domains}:domains: Bereichen`;
  });
  protected readonly missingWords = computed(() => {
    const missing = this.catalogue()?.missingDefaults ?? 0;
    return missing === 1
      ? $localize`:@@indicators.missingOne:Einer der üblichen dreißig Indikatoren fehlt hier.`
      : $localize`:@@indicators.missingMany:${missing}:count: der üblichen dreißig Indikatoren fehlen hier.`;
  });

  constructor() {
    const query = inject(ActivatedRoute).snapshot.queryParamMap;
    const chosen = Object.values(FILTER_KEYS).flatMap((key) => {
      const value = query.get(key);
      return value === null ? [] : [[key, value] as const];
    });
    this.filters.set(Object.fromEntries(chosen));
    this.text.set(query.get('suche') ?? '');
    this.sort.set(sortOf(query.get('sortierung'), SORT_COLUMNS) ?? BY_CODE);
    keepInQuery(() => ({
      ...Object.fromEntries(Object.values(FILTER_KEYS).map((key) => [key, this.filters()[key] ?? null])),
      suche: this.text() === '' ? null : this.text(),
      sortierung: sortWord(this.sort()) === BY_CODE.column ? null : sortWord(this.sort()),
    }));
  }

  protected open(indicator: IndicatorRowView): void {
    void this.router.navigateByUrl(ADDRESSES.indicator(indicator.code));
  }

  protected coverage({ latest }: IndicatorRowView): string {
    if (!latest) return '';
    const [areas, of] = [this.formats.number(latest.areas), this.formats.number(latest.of)];
    return $localize`:@@indicators.coverage:${areas}:areas: von ${of}:of:`;
  }

  /** Takes over what the workspace does not have of the default catalogue. */
  protected async takeOverDefaults(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set(null);
    try {
      const before = this.total();
      this.fresh.set(await this.api.send(indicatorsRoutes.takeOverDefaults));
      const added = this.formats.number(this.total() - before);
      this.toasts.show($localize`:@@indicators.defaultsTaken:${added}:count: Indikatoren übernommen`);
    } catch (error) {
      this.failure.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
