/** All measures over all plans; a carrier sees those of its projects and public ones. */
import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, type ParamMap, RouterLink } from '@angular/router';
import { dayOf } from '@quartierwerk/domain/time/day';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { FilterBar, type FilterState } from '@quartierwerk/ui/filter-bar/filter-bar';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { ADDRESSES } from '../../../shared/addresses.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { SortChoice } from '../../../shared/query/sort-choice.js';
import { sortWord } from '../../../shared/query/sort-in-query.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { debounced } from '../../../shared/time/debounced.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { MeasuresStore } from '../data/measures-store.js';
import { choiceOf, FILTER_KEYS, listFilterFields } from '../model/measure-filter.js';
import { groupOfKey, keyOfGroup, wordedCounts } from '../model/measure-groups.js';
import { measureSortOf, SORT_OPTIONS } from '../model/measure-sort.js';
import { GroupFilter } from '../ui/group-filter.js';
import { MeasureTable } from '../ui/measure-table.js';

const TYPING_PAUSE_MS = 250;

@Component({
  selector: 'qw-measures-page',
  imports: [
    Empty,
    FilterBar,
    GroupFilter,
    Icon,
    Loading,
    MatButton,
    MeasureTable,
    Note,
    PageHeader,
    ProblemView,
    RouterLink,
    SortChoice,
  ],
  providers: [MeasuresStore],
  templateUrl: './measures-page.html',
})
export class MeasuresPage {
  private readonly session = inject(SessionStore);
  protected readonly addresses = ADDRESSES;
  protected readonly heading = $localize`:@@plans.measures:Maßnahmen`;
  protected readonly crumbs = [{ label: this.heading }];
  /** A carrier sees those of its own projects: that there are none at all it does not know. */
  protected readonly emptyHeading = this.session.may('plans.read')
    ? $localize`:@@plans.noMeasures:Noch keine Maßnahme`
    : $localize`:@@plans.noOwnMeasures:Noch keine Maßnahme Ihrer Projekte`;
  protected readonly today = dayOf(new Date());

  protected readonly store = inject(MeasuresStore);
  private readonly asked = inject(ActivatedRoute).snapshot.queryParamMap;
  protected readonly filters = signal<FilterState>(askedFilters(this.asked));
  protected readonly text = signal<string | null>(this.asked.get('suche') ?? '');
  private readonly settledText = debounced(this.text, TYPING_PAUSE_MS);
  protected readonly group = signal(groupOfKey(this.asked.get('stand')));
  protected readonly sort = signal(measureSortOf(this.asked.get('sortierung')));
  protected readonly sortOptions = SORT_OPTIONS;
  protected readonly problem = signal('');
  protected readonly loadingMore = signal(false);
  protected readonly mayAdd = computed(() => this.session.may('plans.write'));
  protected readonly mayReadPlans = computed(() => this.session.may('plans.read'));
  protected readonly counts = computed(() => {
    const counts = this.store.list()?.counts;
    return counts ? wordedCounts((group) => counts[group]) : [];
  });
  /** How many there are, whatever is filtered. */
  protected readonly all = computed(() => this.counts().reduce((sum, { count }) => sum + count, 0));
  protected readonly fields = computed(() => {
    const list = this.store.list();
    return list ? listFilterFields(list) : [];
  });

  constructor() {
    keepInQuery(() => ({
      ...Object.fromEntries(Object.values(FILTER_KEYS).map((key) => [key, this.filters()[key] ?? null])),
      stand: keyOfGroup(this.group()),
      suche: this.text() === '' ? null : this.text(),
      sortierung: sortWord(this.sort()),
    }));
    effect(() => {
      const filter = { group: this.group(), text: this.settledText() ?? '', state: this.filters() };
      const choice = choiceOf({ ...filter, sort: this.sort() });
      untracked(() => this.store.show(choice));
    });
  }

  protected async loadMore(): Promise<void> {
    this.loadingMore.set(true);
    this.problem.set('');
    try {
      await this.store.loadMore();
    } catch (error) {
      this.problem.set(errorWords(error));
    } finally {
      this.loadingMore.set(false);
    }
  }
}

function askedFilters(query: ParamMap): FilterState {
  const entries = Object.values(FILTER_KEYS).flatMap((key) => {
    const value = query.get(key);
    return value === null ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries);
}
