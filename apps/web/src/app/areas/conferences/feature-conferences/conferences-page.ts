/** Planning conferences: those ahead, then those held. */
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { ConferenceRowView } from '@quartierwerk/contracts/conferences/conference.views';
import { finderOf } from '@quartierwerk/domain/chain/sought';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { FilterBar, type FilterField, type FilterState } from '@quartierwerk/ui/filter-bar/filter-bar';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { Status } from '@quartierwerk/ui/status/status';
import { GroupHead, GroupRow, TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table, TableRow } from '@quartierwerk/ui/table/table';
import { ADDRESSES } from '../../../shared/addresses.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { CONFERENCE_STATE_WORDS } from '../../../shared/words/conference-state-words.js';
import { ConferenceList } from '../data/conference-list.js';
import { placesInWords } from '../model/conference-entry.js';

@Component({
  selector: 'qw-conferences-page',
  imports: [
    ...[Empty, FilterBar, GroupHead, GroupRow, Loading, MatButton, PageHeader, ProblemView],
    ...[RouterLink, Segments, Status, Table, TableCell, TableRow],
  ],
  providers: [ConferenceList],
  templateUrl: './conferences-page.html',
})
export class ConferencesPage {
  protected readonly store = inject(ConferenceList);
  protected readonly formats = inject(Formats);
  private readonly router = inject(Router);
  protected readonly addresses = ADDRESSES;
  protected readonly stateWords = CONFERENCE_STATE_WORDS;
  protected readonly placesInWords = placesInWords;
  protected readonly heading = $localize`:@@conferences.conferences:Fachplanungskonferenzen`;
  protected readonly crumbs = [
    { label: $localize`:@@conferences.recommendations:Empfehlungen`, link: ADDRESSES.recommendations },
    { label: this.heading },
  ];
  protected readonly emptyHeading = $localize`:@@conferences.none:Noch keine Fachplanungskonferenz`;

  protected readonly segmentsLabel = $localize`:@@conferences.segments:Teile der Liste`;

  protected readonly segment = signal<string>('alle');
  protected readonly state = signal<FilterState>({});
  protected readonly text = signal<string | null>('');

  private readonly all = computed(() => this.store.list()?.conferences ?? []);
  protected readonly none = computed(() => this.all().length === 0);
  protected readonly segments = computed(() =>
    SEGMENTS.map((segment) => ({
      value: segment,
      label: SEGMENT_WORDS[segment],
      count: this.all().filter((conference) => belongs(conference, segment)).length,
    })),
  );
  protected readonly fields = computed<FilterField[]>(() => {
    const options = (key: string, label: string, values: (conference: ConferenceRowView) => readonly string[]) => ({
      ...{ key, label },
      options: [...new Set(this.all().flatMap(values))].sort().map((name) => ({ value: name, label: name })),
    });
    return [
      options(KEYS.municipality, $localize`:@@conferences.municipality:Kommune`, municipalitiesOf),
      options(KEYS.area, $localize`:@@conferences.area:Gebiet`, ({ areas }) => areas.map(({ name }) => name)),
      options(KEYS.year, $localize`:@@conferences.year:Jahr`, ({ heldOn }) => [heldOn.slice(0, 4)]),
    ].filter((field) => field.options.length > 1);
  });
  private readonly inSegment = computed(() => {
    const segment = SEGMENTS.find((name) => name === this.segment()) ?? 'alle';
    return this.all().filter((conference) => belongs(conference, segment));
  });
  protected readonly total = computed(() => this.inSegment().length);
  protected readonly rows = computed(() => {
    const { [KEYS.municipality]: municipality, [KEYS.area]: area, [KEYS.year]: year } = this.state();
    const finds = finderOf(this.text() ?? '');
    return this.inSegment().filter(
      (conference) =>
        (municipality === undefined || municipalitiesOf(conference).includes(municipality)) &&
        (area === undefined || conference.areas.some(({ name }) => name === area)) &&
        (year === undefined || conference.heldOn.startsWith(year)) &&
        finds(this.formats.day(conference.heldOn), placesInWords(conference.areas), conference.place),
    );
  });
  protected readonly groups = computed(() =>
    [
      {
        label: $localize`:@@conferences.ahead:Bevorstehend`,
        // The next one first.
        rows: this.rows()
          .filter((conference) => belongs(conference, 'bevorstehend'))
          .reverse(),
      },
      {
        label: $localize`:@@conferences.past:Vergangen`,
        rows: this.rows().filter((conference) => belongs(conference, 'vergangen')),
      },
    ].filter(({ rows }) => rows.length > 0),
  );

  constructor() {
    const query = inject(ActivatedRoute).snapshot.queryParamMap;
    this.segment.set(query.get('stand') ?? 'alle');
    this.text.set(query.get('suche') ?? '');
    this.state.set(
      Object.fromEntries(Object.values(KEYS).flatMap((key) => (query.has(key) ? [[key, query.get(key) ?? '']] : []))),
    );
    keepInQuery(() => ({
      ...Object.fromEntries(Object.values(KEYS).map((key) => [key, this.state()[key] ?? null])),
      stand: this.segment() === 'alle' ? null : this.segment(),
      suche: this.text() === '' ? null : this.text(),
    }));
  }

  protected open({ code }: ConferenceRowView): void {
    void this.router.navigateByUrl(ADDRESSES.conference(code));
  }
}

const SEGMENTS = ['alle', 'bevorstehend', 'vergangen'] as const;
type Segment = (typeof SEGMENTS)[number];
const KEYS = { municipality: 'kommune', area: 'gebiet', year: 'jahr' } as const;

const SEGMENT_WORDS: Readonly<Record<Segment, string>> = {
  alle: $localize`:@@conferences.all:Alle`,
  bevorstehend: $localize`:@@conferences.ahead:Bevorstehend`,
  vergangen: $localize`:@@conferences.past:Vergangen`,
};

function belongs({ state }: ConferenceRowView, segment: Segment): boolean {
  const over = state === 'closed' || state === 'cancelled';
  return segment === 'alle' || over === (segment === 'vergangen');
}

function municipalitiesOf({ areas }: ConferenceRowView): string[] {
  return areas.flatMap(({ municipalityName }) => municipalityName ?? []);
}
