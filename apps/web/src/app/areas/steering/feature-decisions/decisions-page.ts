/** What was decided and how far it is carried out (Beschlusskontrolle): by what must happen when, each reported where it stands. */
import { Component, computed, effect, ElementRef, inject, Injector, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, RouterLink } from '@angular/router';
import type { DecisionRowView, DecisionView } from '@quartierwerk/contracts/steering/decision.views';
import { implementationsIn } from '@quartierwerk/domain/steering/decision-rule';
import { DUE_GROUPS } from '@quartierwerk/domain/steering/tracking-workflow';
import { DECISION_SEGMENTS, type DecisionSegment } from '@quartierwerk/domain/steering/vocabulary';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { FilterBar, type FilterField, type FilterState } from '@quartierwerk/ui/filter-bar/filter-bar';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { Note } from '@quartierwerk/ui/feedback/note';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Status } from '@quartierwerk/ui/status/status';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { GroupHead, GroupRow, SortButton, SortHead, TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table, TableRow, type SortOrder } from '@quartierwerk/ui/table/table';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ADDRESSES } from '../../../shared/addresses.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { catchFocus } from '../../../shared/focus/lost-focus.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { SortChoice, type SortOption } from '../../../shared/query/sort-choice.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { debounced } from '../../../shared/time/debounced.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { IMPLEMENTATION_WORDS, RESULT_WORDS } from '../../../shared/words/steering-state-words.js';
import { DecisionsStore } from '../data/decisions-store.js';
import {
  decisionAddressQuery,
  DUE_KEYS,
  FILTER_KEYS,
  hasDeadlines,
  isGrouped,
  questionOf,
  readDecisionAddress,
  SEGMENT_KEYS,
  SORT_KEYS,
  STATE_KEYS,
  usualSort,
} from '../model/decision-address.js';
import { dueGroups } from '../model/decision-groups.js';
import { doneWords, reportedWords } from '../model/reported-words.js';
import { GROUP_WORDS, SORT_WORDS } from '../model/steering-words.js';
import { Deadline } from '../ui/deadline.js';
import { DecisionRowDetail, type Reported } from './decision-row-detail.js';
import { DecisionState } from '../ui/decision-state.js';

const TYPING_PAUSE_MS = 250;

@Component({
  selector: 'qw-decisions-page',
  imports: [
    Deadline,
    DecisionRowDetail,
    DecisionState,
    Empty,
    FilterBar,
    GroupHead,
    GroupRow,
    Icon,
    Loading,
    Note,
    MatButton,
    PageHeader,
    ProblemView,
    RouterLink,
    Segments,
    SortButton,
    SortChoice,
    SortHead,
    Status,
    Table,
    TableCell,
    TableRow,
  ],
  providers: [DecisionsStore],
  templateUrl: './decisions-page.html',
  styleUrl: './decisions-page.scss',
})
export class DecisionsPage {
  protected readonly store = inject(DecisionsStore);
  protected readonly formats = inject(Formats);
  private readonly toasts = inject(Toasts);
  private readonly session = inject(SessionStore);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly addresses = ADDRESSES;
  protected readonly resultWords = RESULT_WORDS;
  protected readonly sorts = SORT_KEYS;
  protected readonly heading = $localize`:@@steering.decisionControl:Beschlusskontrolle`;
  protected readonly crumbs = [
    { label: $localize`:@@steering.decisions:Beschlüsse`, link: ADDRESSES.decisions },
    { label: this.heading },
  ];
  protected readonly segmentsLabel = $localize`:@@steering.segments:Teile der Liste`;
  /** A carrier sees those of its own measures: that there are none at all it does not know. */
  protected readonly emptyHeading = this.session.may('steering.read')
    ? $localize`:@@steering.noDecisions:Noch kein Beschluss`
    : $localize`:@@steering.noOwnDecisions:Noch kein Beschluss zu Ihren Projekten`;

  protected readonly segment = signal<string>(SEGMENT_KEYS.open);
  protected readonly state = signal<FilterState>({});
  protected readonly text = signal<string | null>('');
  private readonly settledText = debounced(this.text, TYPING_PAUSE_MS);
  /** Null: the usual order of the part. */
  protected readonly sort = signal<SortOrder | null>(null);
  /** Code of the unfolded decision. */
  protected readonly unfolded = signal<string | null>(null);
  protected readonly changed = signal<string | null>(null);
  /** Where in the list the decision stood whose state was reported, until the list is read again. */
  private readonly reportedAt = signal<number | null>(null);
  protected readonly loadingMore = signal(false);
  protected readonly problem = signal('');
  /** Why taking back what was reported as done failed. */
  protected readonly notTakenBack = signal('');
  protected readonly mayReadMeetings = computed(() => this.session.may('steering.read'));

  protected readonly chosen = computed<DecisionSegment>(
    () => DECISION_SEGMENTS.find((segment) => SEGMENT_KEYS[segment] === this.segment()) ?? 'open',
  );
  protected readonly segments = computed(() => {
    const counts = this.store.list()?.counts;
    // Carriers report on projects, not on decisions: none is theirs.
    const shown = DECISION_SEGMENTS.filter((segment) => segment !== 'mine' || this.session.may('decisions.report'));
    return shown.map((segment) => ({
      value: SEGMENT_KEYS[segment],
      label: this.segmentLabel(segment),
      ...(counts ? { count: counts[segment] } : {}),
    }));
  });
  protected readonly fields = computed<FilterField[]>(() => {
    const list = this.store.list();
    if (!list) return [];
    const named = (options: readonly { id: string; name: string }[]) =>
      options.map(({ id, name }) => ({ value: id, label: name }));
    return [
      { key: FILTER_KEYS.body, label: $localize`:@@steering.body:Gremium`, options: named(list.bodies) },
      {
        key: FILTER_KEYS.municipality,
        label: $localize`:@@steering.municipality:Kommune`,
        options: list.municipalities.map((name) => ({ value: name, label: name })),
      },
      {
        key: FILTER_KEYS.due,
        label: $localize`:@@steering.deadline:Frist`,
        options: hasDeadlines(this.chosen())
          ? DUE_GROUPS.map((group) => ({ value: DUE_KEYS[group], label: GROUP_WORDS[group] }))
          : [],
      },
      {
        key: FILTER_KEYS.state,
        label: $localize`:@@steering.implementation:Umsetzung`,
        options: implementationsIn(this.chosen())
          .filter((state) => list.states.includes(state) || STATE_KEYS[state] === this.state()[FILTER_KEYS.state])
          .map((state) => ({ value: STATE_KEYS[state], label: IMPLEMENTATION_WORDS[state].word })),
      },
      { key: FILTER_KEYS.lead, label: $localize`:@@steering.lead:Federführung`, options: named(list.leads) },
    ].filter(({ key, options }) => options.length > 1 || (key in this.state() && options.length > 0));
  });
  protected readonly usual = computed(() => usualSort(this.chosen()));
  protected readonly shownSort = computed(() => this.sort() ?? this.usual());
  protected readonly sortOptions = Object.entries(SORT_WORDS).map(([name, label]): SortOption => {
    const column = SORT_KEYS[name as keyof typeof SORT_KEYS];
    return { column, label, first: column === SORT_KEYS.decided ? 'descending' : 'ascending' };
  });
  private readonly address = computed(() => ({
    ...{ segment: this.chosen(), state: this.state(), text: this.settledText() ?? '', sort: this.sort() },
  }));
  protected readonly sheetQuery = computed(() => decisionAddressQuery(this.address()));
  protected readonly groups = computed(() => {
    const rows = this.store.rows();
    return isGrouped(this.address()) ? dueGroups(rows) : [{ label: '', rows }];
  });
  protected readonly any = computed(() => {
    const counts = this.store.list()?.counts;
    return counts !== undefined && counts.open + counts.done + counts.filed > 0;
  });
  protected readonly fact = computed(() => {
    const next = this.store.list()?.nextMeeting;
    return next ? $localize`:@@steering.nextMeetingFact:nächste Sitzung ${this.formats.day(next.heldOn)}:day:` : '';
  });

  constructor() {
    const query = inject(ActivatedRoute).snapshot.queryParamMap;
    const { segment, state, text, sort } = readDecisionAddress(query);
    this.segment.set(SEGMENT_KEYS[segment]);
    this.text.set(text);
    this.state.set(state);
    this.sort.set(sort);
    this.unfolded.set(query.get('beschluss'));
    effect(() => this.store.show(questionOf(this.address())));
    effect(() => {
      this.store.rows();
      untracked(() => this.goOn());
    });
    keepInQuery(() => ({
      ...decisionAddressQuery({ ...this.address(), text: this.text() ?? '' }),
      beschluss: this.unfolded(),
    }));
  }

  protected sortBy(sort: SortOrder | null): void {
    const usual = this.usual();
    const same = sort?.column === usual?.column && sort?.direction === usual?.direction;
    this.sort.set(same ? null : sort);
  }

  protected toggle({ code }: DecisionRowView): void {
    this.unfolded.update((open) => (open === code ? null : code));
  }

  protected reported({ decision, done }: Reported): void {
    if (done) this.toasts.show(doneWords(decision.code), () => void this.takeBack(decision));
    else this.toasts.show(reportedWords(decision.code));
    this.changedAt(decision);
  }

  private async takeBack(decision: DecisionView): Promise<void> {
    this.notTakenBack.set('');
    try {
      await this.store.reopen(decision.id, decision.version);
      this.changedAt(decision);
    } catch (error) {
      this.notTakenBack.set(errorWords(error));
    }
  }

  /** The list is read again, and the work goes on where the decision stood. */
  protected changedAt(decision: Pick<DecisionRowView, 'id'>): void {
    this.changed.set(decision.id);
    this.reportedAt.set(this.store.rows().findIndex(({ id }) => id === decision.id));
    this.store.reread();
  }

  /** The row may have moved to another group or left the list: the work goes on at it, else at the one in its place. */
  private goOn(): void {
    const at = this.reportedAt();
    if (at === null) return;
    this.reportedAt.set(null);
    catchFocus(this.injector, this.host, () => {
      const toggles = this.host.querySelectorAll<HTMLElement>('.unfold');
      return this.host.querySelector<HTMLElement>('.qw-changed .unfold') ?? toggles[Math.min(at, toggles.length - 1)];
    });
  }

  protected async loadMore(): Promise<void> {
    if (this.loadingMore()) return;
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

  protected placeOf({ areaName, municipalityName }: DecisionRowView): string {
    return [municipalityName, areaName].filter((name) => name !== null).join(', ');
  }

  private segmentLabel(segment: DecisionSegment): string {
    switch (segment) {
      case 'open':
        return $localize`:@@steering.segmentOpen:Offen`;
      case 'mine':
        return $localize`:@@steering.segmentMine:Meine`;
      case 'done': {
        const last = this.store.list()?.lastMeetingOn;
        return last
          ? $localize`:@@steering.segmentDoneSince:Erledigt seit ${this.formats.day(last)}:day:`
          : $localize`:@@steering.segmentDone:Erledigt gemeldet`;
      }
      case 'filed':
        return $localize`:@@steering.segmentFiled:Abgelegt`;
    }
  }
}
