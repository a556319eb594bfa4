/** Everything that was said, by what must happen next: to check, to group, to answer. A hundred at a time, filtered by the server. */
import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { ContributionRowView } from '@quartierwerk/contracts/participation/contribution.views';
import { participationRoutes } from '@quartierwerk/contracts/participation/participation.routes';
import { CONTRIBUTION_KINDS, LANGUAGES } from '@quartierwerk/domain/participation/vocabulary';
import { Announcer } from '@quartierwerk/ui/announce/announcer';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { FilterBar, type FilterState } from '@quartierwerk/ui/filter-bar/filter-bar';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { Status } from '@quartierwerk/ui/status/status';
import { Table, TableRow } from '@quartierwerk/ui/table/table';
import { TableCell } from '@quartierwerk/ui/table/table-parts';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ADDRESSES } from '../../../shared/addresses.js';
import { readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { debounced } from '../../../shared/time/debounced.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { CONTRIBUTION_STATE_WORDS, OUTCOME_WORDS } from '../../../shared/words/participation-state-words.js';
import { ThemeChoice } from '../data/theme-choice.js';
import { addedLaterWords } from '../model/contribution-facts.js';
import { ALL_SEGMENTS, LIST_FILTERS, LIST_SEGMENTS, listAddress, listQuery } from '../model/contribution-list.js';
import { noThemeReason, offeredThemes } from '../model/theme-offer.js';
import {
  contributionsWords,
  KIND_WORDS,
  LANGUAGE_WORDS,
  langOf,
  NO_THEME_WORDS,
  personalDataWords,
} from '../model/words.js';
import { AssignBar } from '../ui/assign-bar.js';

const PAGE = 100;
const TYPING_PAUSE_MS = 250;

@Component({
  selector: 'qw-contributions-page',
  imports: [
    AssignBar,
    Empty,
    FilterBar,
    Loading,
    MatButton,
    Note,
    PageHeader,
    ProblemView,
    RouterLink,
    Segments,
    Status,
    Table,
    TableCell,
    TableRow,
  ],
  providers: [ThemeChoice],
  templateUrl: './contributions-page.html',
  styleUrl: './contributions-page.scss',
})
export class ContributionsPage {
  private readonly router = inject(Router);
  protected readonly formats = inject(Formats);
  protected readonly addresses = ADDRESSES;
  protected readonly kindWords = KIND_WORDS;
  protected readonly langOf = langOf;
  protected readonly heading = $localize`:@@participation.contributionsTitle:Beiträge`;
  protected readonly crumbs = [{ label: this.heading }];
  protected readonly segmentsLabel = $localize`:@@participation.segments:Was ist zu tun`;
  protected readonly emptyHeading = $localize`:@@participation.contributionsEmpty:Noch keine Beiträge`;

  protected readonly choice = inject(ThemeChoice);
  private readonly toasts = inject(Toasts);
  private readonly announcer = inject(Announcer);
  private readonly session = inject(SessionStore);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  private readonly mayGroup = computed(() => this.session.may('participation.record'));
  protected readonly mayChoose = computed(() => this.mayGroup() || this.session.may('participation.answer'));

  protected readonly segment = signal(ALL_SEGMENTS);
  protected readonly filters = signal<FilterState>({});
  protected readonly text = signal<string | null>('');
  protected readonly offset = signal(0);
  private readonly settledText = debounced(
    computed(() => this.text() ?? ''),
    TYPING_PAUSE_MS,
  );

  private readonly events = readResource(participationRoutes.events);
  private readonly themes = readResource(participationRoutes.themes);
  protected readonly fields = computed(() => [
    {
      key: 'ereignis',
      label: $localize`:@@participation.event:Veranstaltung`,
      options: (this.events.hasValue() ? this.events.value().events : []).map(({ code, title }) => ({
        value: code,
        label: `${code} ${title}`,
      })),
    },
    {
      key: 'art',
      label: $localize`:@@participation.kindShort:Art`,
      options: CONTRIBUTION_KINDS.map((value) => ({ value, label: KIND_WORDS[value] })),
    },
    {
      key: 'thema',
      label: $localize`:@@participation.theme:Thema`,
      options: (this.themes.hasValue() ? this.themes.value().themes : []).map(({ id, name, event }) => ({
        value: id,
        label: `${name} (${event.code})`,
      })),
    },
    {
      key: 'sprache',
      label: $localize`:@@participation.language:Sprache`,
      options: LANGUAGES.map((value) => ({ value, label: LANGUAGE_WORDS[value] })),
    },
    {
      key: 'reihenfolge',
      label: $localize`:@@participation.order:Reihenfolge`,
      options: [
        { value: 'points', label: $localize`:@@participation.orderPoints:meiste Punkte zuerst` },
        { value: 'oldest', label: $localize`:@@participation.orderOldest:älteste zuerst` },
      ],
    },
  ]);

  /** How it stands in the address; goes along to each contribution, so that one may walk on from there. */
  protected readonly address = computed(() => {
    const chosen: FilterState = this.filters();
    const own: Readonly<Record<string, string | undefined>> = {
      suche: this.settledText(),
      stand: this.segment() === ALL_SEGMENTS ? '' : this.segment(),
    };
    return listAddress((key) => own[key] ?? chosen[key]);
  });
  protected readonly resource = readResource(participationRoutes.contributions, () => ({
    query: { ...listQuery(this.address()), offset: this.offset() === 0 ? undefined : this.offset() },
  }));
  protected readonly list = keptValue(this.resource);
  protected readonly filtered = computed(() => Object.keys(this.filters()).length > 0 || (this.text() ?? '') !== '');
  protected readonly segments = computed(() => {
    const counts = this.list()?.segments;
    return [
      { value: ALL_SEGMENTS, label: $localize`:@@participation.segAll:alle` },
      ...LIST_SEGMENTS.map(({ value, segment, label }) => ({
        value,
        label,
        ...(counts ? { count: counts[segment] } : {}),
      })),
    ];
  });
  private readonly known = computed(() => (this.themes.hasValue() ? this.themes.value().themes : null));
  private readonly takesThemes = computed(() => this.choice.rows().every((row) => this.choice.mayTake(row)));
  protected readonly offered = computed(() =>
    this.mayGroup() && this.takesThemes() ? offeredThemes(this.known() ?? [], this.choice.rows()) : [],
  );
  protected readonly noTheme = computed(() => {
    const themes = this.known();
    if (themes === null || !this.mayGroup()) return '';
    return NO_THEME_WORDS[this.takesThemes() ? noThemeReason(themes, this.choice.rows()) : 'settled'];
  });
  private readonly takeable = computed(() => (this.list()?.rows ?? []).filter((row) => this.choice.mayChoose(row)));
  protected readonly allChosen = computed(
    () => this.takeable().length > 0 && this.takeable().every((row) => this.choice.has(row)),
  );
  protected readonly items = computed(() =>
    (this.list()?.rows ?? []).map((row) => ({
      row,
      state: row.outcome === null ? CONTRIBUTION_STATE_WORDS[row.state] : OUTCOME_WORDS[row.outcome],
      suspected: row.state === 'captured' ? personalDataWords(row.suspected) : '',
      language: row.language === 'de' ? '' : LANGUAGE_WORDS[row.language],
      later: addedLaterWords(row, this.formats),
    })),
  );
  protected readonly range = computed(() => {
    const list = this.list();
    if (!list || list.total <= PAGE) return null;
    const from = this.offset() + 1;
    const to = Math.min(this.offset() + PAGE, list.total);
    return {
      words: $localize`:@@participation.range:${this.formats.number(from)}:from: bis ${this.formats.number(to)}:to: von ${this.formats.number(list.total)}:total:`,
      before: this.offset() > 0,
      after: to < list.total,
    };
  });

  constructor() {
    const query = inject(ActivatedRoute).snapshot.queryParamMap;
    const given = listAddress((key) => query.get(key));
    this.filters.set(
      Object.fromEntries(LIST_FILTERS.flatMap((key) => (given[key] ? [[key, given[key]] as const] : []))),
    );
    this.text.set(given.suche ?? '');
    this.segment.set(given.stand ?? ALL_SEGMENTS);
    keepInQuery(() => ({
      ...Object.fromEntries(LIST_FILTERS.map((key) => [key, this.filters()[key] ?? null])),
      suche: this.text() === '' ? null : this.text(),
      stand: this.segment() === ALL_SEGMENTS ? null : this.segment(),
    }));
    // Another question begins on its first page.
    effect(() => {
      this.filters();
      this.settledText();
      this.segment();
      untracked(() => {
        this.offset.set(0);
        this.choice.clear();
      });
    });
  }

  protected open(row: ContributionRowView): void {
    void this.router.navigate([ADDRESSES.contribution(row.code)], { queryParams: this.address() });
  }

  protected async assign(themeId: string): Promise<void> {
    const count = contributionsWords(this.choice.count());
    await this.attempt(async () => {
      const { theme, undo } = await this.choice.assign(themeId);
      const text = $localize`:@@participation.assigned:${count}:count: im Thema „${theme.name}:name:“`;
      this.toasts.show(text, () => void this.attempt(undo));
      this.announcer.say(text);
    });
  }

  protected async show(): Promise<void> {
    await this.attempt(async () => {
      const { count, undo } = await this.choice.show();
      const text = $localize`:@@participation.shownSeveral:Öffentlich zu lesen: ${contributionsWords(count)}:contributions:`;
      this.toasts.show(text, () => void this.attempt(async () => void (await undo())));
      this.announcer.say(text);
    });
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      await act();
    } catch (error) {
      this.failure.set(errorWords(error));
    } finally {
      this.busy.set(false);
      this.resource.reload();
      this.themes.reload();
    }
  }

  protected turn(by: number): void {
    this.offset.update((offset) => Math.max(0, offset + by * PAGE));
  }
}
