/**
 * An action plan in four views that stand in the address: fields and stages, list, timeline, costs and financing. All four show the
 * same measures, so that a filter set in one holds in the others.
 */
import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, RouterLink } from '@angular/router';
import type { PlanTransition } from '@quartierwerk/domain/plans/plan-workflow';
import type { MeasureGroup } from '@quartierwerk/domain/plans/measure-standing';
import { dayOf } from '@quartierwerk/domain/time/day';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { FilterBar, type FilterState } from '@quartierwerk/ui/filter-bar/filter-bar';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { Disclosure } from '@quartierwerk/ui/menu/disclosure';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import type { SortOrder } from '@quartierwerk/ui/table/table';
import { Timeline } from '@quartierwerk/ui/timeline/timeline';
import { ADDRESSES } from '../../../shared/addresses.js';
import { pageTitle } from '../../../shared/page-title.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { UnreadHeading } from '../../../shared/problem/unread-heading.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { SortChoice } from '../../../shared/query/sort-choice.js';
import { sortWord } from '../../../shared/query/sort-in-query.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { registerThreadKey } from '../../../shared/thread/thread-key.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { PLAN_STATE_WORDS } from '../../../shared/words/plan-state-words.js';
import { PlanStore } from '../data/plan-store.js';
import { FILTER_KEYS, filterMeasures, planFilterFields } from '../model/measure-filter.js';
import { groupCounts, groupOfKey, keyOfGroup } from '../model/measure-groups.js';
import { measureSortOf, SORT_OPTIONS, sortMeasures } from '../model/measure-sort.js';
import { planTimeline } from '../model/plan-timeline.js';
import { PLAN_STEP_WORDS } from '../model/plan-words.js';
import { GroupFilter } from '../ui/group-filter.js';
import { MeasureTable } from '../ui/measure-table.js';
import { MoneyOverview } from '../ui/money-overview.js';
import { PlanMatrix } from '../ui/plan-matrix.js';
import { PLAN_VIEWS, PlanTabs, type PlanViewName } from '../ui/plan-tabs.js';

@Component({
  selector: 'qw-plan-page',
  imports: [
    Disclosure,
    Empty,
    FilterBar,
    GroupFilter,
    Icon,
    Loading,
    MatButton,
    MeasureTable,
    MoneyOverview,
    Note,
    PageHeader,
    PlanMatrix,
    PlanTabs,
    ProblemView,
    RouterLink,
    SortChoice,
    Status,
    Timeline,
    UnreadHeading,
  ],
  providers: [PlanStore],
  templateUrl: './plan-page.html',
})
export class PlanPage {
  readonly konzept = input.required<string>();
  readonly ansicht = input<string>();

  protected readonly store = inject(PlanStore);
  private readonly session = inject(SessionStore);

  protected readonly addresses = ADDRESSES;
  protected readonly stepWords = PLAN_STEP_WORDS;
  protected readonly stepsLabel = $localize`:@@plans.steps:Schritt`;
  protected readonly measuresLabel = $localize`:@@plans.measures:Maßnahmen`;
  protected readonly timelineLabel = $localize`:@@plans.timelineLabel:Zeitplan der Maßnahmen`;
  protected readonly emptyHeading = $localize`:@@plans.noMeasures:Noch keine Maßnahme`;
  protected readonly today = dayOf(new Date());

  protected readonly plan = this.store.plan;
  protected readonly view = computed<PlanViewName>(
    () => PLAN_VIEWS.find((name) => name === this.ansicht()) ?? 'stufen',
  );
  protected readonly filters = signal<FilterState>({});
  protected readonly text = signal<string | null>('');
  protected readonly group = signal<MeasureGroup | null>(null);
  protected readonly sort = signal<SortOrder | null>(null);
  protected readonly sortOptions = SORT_OPTIONS;
  protected readonly busy = signal(false);
  protected readonly failure = signal<unknown>(null);
  protected readonly failureWords = computed(() => (this.failure() === null ? '' : errorWords(this.failure())));

  protected readonly demonstration = this.session.demonstration;
  protected readonly crumbs = computed(() => [
    { label: this.measuresLabel, link: ADDRESSES.measures },
    { label: $localize`:@@plans.plans:Handlungskonzepte`, link: ADDRESSES.plans },
    { label: this.plan()?.title ?? '' },
  ]);
  protected readonly state = computed(() => PLAN_STATE_WORDS[this.plan()?.state ?? 'draft']);
  protected readonly fact = computed(() => {
    const plan = this.plan();
    if (!plan) return '';
    const [from, to] = [plan.startsOn.slice(0, 4), plan.endsOn.slice(0, 4)];
    return $localize`:@@plans.planFact:Integriertes Handlungskonzept, ${from}:from: bis ${to}:to:`;
  });
  protected readonly mayWrite = computed(() => this.plan()?.actions.includes('revise') ?? false);
  /** A measure needs a field and a stage to stand in. */
  protected readonly mayAdd = computed(() => {
    const plan = this.plan();
    return this.mayWrite() && plan !== undefined && plan.fields.length > 0 && plan.stages.length > 0;
  });
  protected readonly measures = computed(() => this.plan()?.measures ?? []);
  protected readonly counts = computed(() => groupCounts(this.measures()));
  protected readonly fields = computed(() => planFilterFields(this.measures()));
  protected readonly shown = computed(() =>
    filterMeasures(this.measures(), { group: this.group(), text: this.text() ?? '', state: this.filters() }),
  );
  protected readonly sorted = computed(() => sortMeasures(this.shown(), this.sort()));
  protected readonly timeline = computed(() => {
    const plan = this.plan();
    return plan ? planTimeline(plan, this.shown()) : [];
  });
  protected readonly period = computed(() => {
    const plan = this.plan();
    return plan ? [plan.startsOn, plan.endsOn] : [];
  });

  constructor() {
    effect(() => this.store.key.set(this.konzept()));
    const query = inject(ActivatedRoute).snapshot.queryParamMap;
    this.group.set(groupOfKey(query.get('stand')));
    this.text.set(query.get('suche') ?? '');
    this.sort.set(measureSortOf(query.get('sortierung')));
    this.filters.set(
      Object.fromEntries(
        Object.values(FILTER_KEYS).flatMap((key) => {
          const value = query.get(key);
          return value === null ? [] : [[key, value]];
        }),
      ),
    );
    keepInQuery(() => ({
      ...Object.fromEntries(Object.values(FILTER_KEYS).map((key) => [key, this.filters()[key] ?? null])),
      stand: keyOfGroup(this.group()),
      suche: this.text() === '' ? null : this.text(),
      sortierung: sortWord(this.sort()),
    }));
    pageTitle(() => this.plan()?.title);
    registerThreadKey(() => {
      const plan = this.plan();
      return plan ? ADDRESSES.threadOf('action_plan', plan.code) : null;
    });
  }

  protected async step(step: PlanTransition): Promise<void> {
    this.busy.set(true);
    this.failure.set(null);
    try {
      await this.store.step(step);
    } catch (error) {
      this.failure.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
