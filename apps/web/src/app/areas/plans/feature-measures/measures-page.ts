/** All measures over all plans; a carrier sees those of its projects and public ones. */
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { plansRoutes } from '@quartierwerk/contracts/plans/plans.routes';
import { dayOf } from '@quartierwerk/domain/time/day';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { FilterBar, type FilterState } from '@quartierwerk/ui/filter-bar/filter-bar';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { ADDRESSES } from '../../../shared/addresses.js';
import { readResource } from '../../../shared/http/api.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { FILTER_KEYS, filterFields, filterMeasures } from '../model/measure-filter.js';
import { groupCounts, isGroup, type MeasureGroup } from '../model/measure-groups.js';
import { GroupFilter } from '../ui/group-filter.js';
import { MeasureTable } from '../ui/measure-table.js';

@Component({
  selector: 'qw-measures-page',
  imports: [Empty, FilterBar, GroupFilter, Loading, MatButton, MeasureTable, PageHeader, ProblemView, RouterLink],
  templateUrl: './measures-page.html',
})
export class MeasuresPage {
  private readonly session = inject(SessionStore);
  protected readonly addresses = ADDRESSES;
  protected readonly heading = $localize`:@@plans.measures:Maßnahmen`;
  protected readonly crumbs = [{ label: this.heading }];
  protected readonly emptyHeading = $localize`:@@plans.noMeasures:Noch keine Maßnahme`;
  protected readonly today = dayOf(new Date());

  protected readonly resource = readResource(plansRoutes.measures);
  protected readonly measures = computed(() => (this.resource.hasValue() ? this.resource.value().measures : []));
  protected readonly filters = signal<FilterState>({});
  protected readonly text = signal<string | null>('');
  protected readonly group = signal<MeasureGroup | null>(null);
  protected readonly mayReadPlans = computed(() => this.session.may('plans.read'));
  protected readonly counts = computed(() => groupCounts(this.measures()));
  protected readonly fields = computed(() => filterFields(this.measures(), true));
  protected readonly shown = computed(() =>
    filterMeasures(this.measures(), { group: this.group(), text: this.text() ?? '', state: this.filters() }),
  );

  constructor() {
    const query = inject(ActivatedRoute).snapshot.queryParamMap;
    const group = query.get('stand');
    this.group.set(isGroup(group) ? group : null);
    this.text.set(query.get('suche') ?? '');
    const chosen = Object.values(FILTER_KEYS).flatMap((key) => {
      const value = query.get(key);
      return value === null ? [] : [[key, value] as const];
    });
    this.filters.set(Object.fromEntries(chosen));
    keepInQuery(() => ({
      ...Object.fromEntries(Object.values(FILTER_KEYS).map((key) => [key, this.filters()[key] ?? null])),
      stand: this.group(),
      suche: this.text() === '' ? null : this.text(),
    }));
  }
}
