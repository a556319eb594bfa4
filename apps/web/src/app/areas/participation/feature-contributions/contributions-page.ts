/** Everything that was said, by what must happen next: to check, to group, to answer. A hundred at a time, filtered by the server. */
import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type {
  ContributionRowView,
  ContributionSegment,
} from '@quartierwerk/contracts/participation/contribution.views';
import { participationRoutes } from '@quartierwerk/contracts/participation/participation.routes';
import { CONTRIBUTION_KINDS, LANGUAGES } from '@quartierwerk/domain/participation/vocabulary';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { FilterBar, type FilterState } from '@quartierwerk/ui/filter-bar/filter-bar';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { Status } from '@quartierwerk/ui/status/status';
import { Table, TableRow } from '@quartierwerk/ui/table/table';
import { TableCell } from '@quartierwerk/ui/table/table-parts';
import { ADDRESSES } from '../../../shared/addresses.js';
import { readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { debounced } from '../../../shared/time/debounced.js';
import { CONTRIBUTION_STATE_WORDS, OUTCOME_WORDS } from '../../../shared/words/participation-state-words.js';
import { KIND_WORDS, LANGUAGE_WORDS, langOf, personalDataWords } from '../model/words.js';

const ALL = 'alle';
const SEGMENTS: readonly { readonly value: string; readonly segment: ContributionSegment; readonly label: string }[] = [
  { value: 'pruefen', segment: 'to_check', label: $localize`:@@participation.segCheck:zu prüfen` },
  { value: 'zuordnen', segment: 'to_group', label: $localize`:@@participation.segGroup:zuzuordnen` },
  { value: 'beantworten', segment: 'to_answer', label: $localize`:@@participation.segAnswer:zu beantworten` },
  { value: 'beantwortet', segment: 'answered', label: $localize`:@@participation.segAnswered:beantwortet` },
  { value: 'aussortiert', segment: 'discarded', label: $localize`:@@participation.segDiscarded:aussortiert` },
];
const PAGE = 100;
const TYPING_PAUSE_MS = 250;

@Component({
  selector: 'qw-contributions-page',
  imports: [
    Empty,
    FilterBar,
    Loading,
    MatButton,
    PageHeader,
    ProblemView,
    RouterLink,
    Segments,
    Status,
    Table,
    TableCell,
    TableRow,
  ],
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

  protected readonly segment = signal(ALL);
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
      options: (this.themes.hasValue() ? this.themes.value().themes : []).map(({ id, name }) => ({
        value: id,
        label: name,
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

  protected readonly resource = readResource(participationRoutes.contributions, () => {
    const filters = this.filters();
    return {
      query: {
        segment: SEGMENTS.find(({ value }) => value === this.segment())?.segment,
        q: this.settledText().trim(),
        event: filters['ereignis'],
        kind: filters['art'],
        themeId: filters['thema'],
        language: filters['sprache'],
        sort: filters['reihenfolge'],
        offset: this.offset() === 0 ? undefined : this.offset(),
      },
    };
  });
  protected readonly list = keptValue(this.resource);
  protected readonly filtered = computed(() => Object.keys(this.filters()).length > 0 || (this.text() ?? '') !== '');
  protected readonly segments = computed(() => {
    const counts = this.list()?.segments;
    return [
      { value: ALL, label: $localize`:@@participation.segAll:alle` },
      ...SEGMENTS.map(({ value, segment, label }) => ({ value, label, ...(counts ? { count: counts[segment] } : {}) })),
    ];
  });
  protected readonly items = computed(() =>
    (this.list()?.rows ?? []).map((row) => ({
      row,
      state: row.outcome === null ? CONTRIBUTION_STATE_WORDS[row.state] : OUTCOME_WORDS[row.outcome],
      suspected: row.state === 'captured' ? personalDataWords(row.suspected) : '',
      language: row.language === 'de' ? '' : LANGUAGE_WORDS[row.language],
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
    const keys = ['ereignis', 'art', 'thema', 'sprache', 'reihenfolge'];
    const chosen = keys.flatMap((key) => {
      const value = query.get(key);
      return value === null ? [] : [[key, value] as const];
    });
    this.filters.set(Object.fromEntries(chosen));
    this.text.set(query.get('suche') ?? '');
    this.segment.set(query.get('stand') ?? ALL);
    keepInQuery(() => ({
      ...Object.fromEntries(keys.map((key) => [key, this.filters()[key] ?? null])),
      suche: this.text() === '' ? null : this.text(),
      stand: this.segment() === ALL ? null : this.segment(),
    }));
    // Another question begins on its first page.
    effect(() => {
      this.filters();
      this.settledText();
      this.segment();
      untracked(() => this.offset.set(0));
    });
  }

  protected open(row: ContributionRowView): void {
    void this.router.navigateByUrl(ADDRESSES.contribution(row.code));
  }

  protected turn(by: number): void {
    this.offset.update((offset) => Math.max(0, offset + by * PAGE));
  }
}
