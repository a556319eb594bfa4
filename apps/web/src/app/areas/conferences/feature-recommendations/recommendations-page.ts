/** Recommendations by what must happen next, each with what is known of its evidence and of the consent of those who must carry it out. */
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { conferencesRoutes } from '@quartierwerk/contracts/conferences/conferences.routes';
import type { RecommendationRowView } from '@quartierwerk/contracts/conferences/recommendation.views';
import { finderOf } from '@quartierwerk/domain/chain/sought';
import { NEXT_STEPS } from '@quartierwerk/domain/conferences/next-step';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { FilterBar, type FilterField, type FilterState } from '@quartierwerk/ui/filter-bar/filter-bar';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { Status } from '@quartierwerk/ui/status/status';
import { GroupHead, GroupRow, TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table } from '@quartierwerk/ui/table/table';
import { ADDRESSES } from '../../../shared/addresses.js';
import { readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { RECOMMENDATION_STATE_WORDS } from '../../../shared/words/recommendation-state-words.js';
import { consentInWords, evidenceInWords, NEXT_STEP_WORDS } from '../model/recommendation-words.js';

const SEGMENTS = ['offen', 'meine', 'entschieden', 'alle'] as const;
type Segment = (typeof SEGMENTS)[number];
const KEYS = { area: 'gebiet', conference: 'konferenz', field: 'handlungsfeld' } as const;

@Component({
  selector: 'qw-recommendations-page',
  imports: [
    ...[Empty, FilterBar, GroupHead, GroupRow, Icon, Loading, MatButton, PageHeader],
    ...[ProblemView, RouterLink, Segments, Status, Table, TableCell],
  ],
  templateUrl: './recommendations-page.html',
  styles: `
    .facts {
      display: block;
    }
  `,
})
export class RecommendationsPage {
  protected readonly formats = inject(Formats);
  protected readonly addresses = ADDRESSES;
  protected readonly heading = $localize`:@@recommendation.heading:Empfehlungen`;
  protected readonly crumbs = [{ label: this.heading }];
  protected readonly emptyHeading = $localize`:@@recommendation.none:Noch keine Empfehlung`;
  protected readonly segmentsLabel = $localize`:@@recommendation.segments:Teile der Liste`;
  protected readonly stepWords = NEXT_STEP_WORDS;
  protected readonly evidenceOf = evidenceInWords;
  protected readonly consentOf = consentInWords;
  protected readonly stateWords = RECOMMENDATION_STATE_WORDS;

  protected readonly resource = readResource(conferencesRoutes.recommendations);
  protected readonly list = keptValue(this.resource);
  private readonly all = computed(() => this.list()?.recommendations ?? []);

  protected readonly segment = signal<string>('offen');
  protected readonly state = signal<FilterState>({});
  protected readonly text = signal<string | null>('');

  protected readonly segments = computed(() =>
    SEGMENTS.map((segment) => ({
      value: segment,
      label: SEGMENT_WORDS[segment],
      count: this.all().filter((row) => belongs(row, segment)).length,
    })),
  );
  protected readonly fields = computed<FilterField[]>(() => {
    const options = (key: string, label: string, value: (row: RecommendationRowView) => string | null | undefined) => ({
      ...{ key, label },
      options: [...new Set(this.all().flatMap((row) => value(row) ?? []))]
        .sort()
        .map((name) => ({ value: name, label: name })),
    });
    return [
      options(KEYS.area, $localize`:@@recommendation.area:Gebiet`, (row) => row.area?.name),
      options(
        KEYS.conference,
        $localize`:@@recommendation.conference:Fachplanungskonferenz`,
        (row) => row.conference?.code,
      ),
      options(KEYS.field, $localize`:@@recommendation.field:Handlungsfeld`, (row) => row.fieldTitle),
    ].filter((field) => field.options.length > 1);
  });
  private readonly inSegment = computed(() => {
    const segment = SEGMENTS.find((name) => name === this.segment()) ?? 'offen';
    return this.all().filter((row) => belongs(row, segment));
  });
  protected readonly total = computed(() => this.inSegment().length);
  protected readonly rows = computed(() => {
    const state = this.state();
    const finds = finderOf(this.text() ?? '');
    return this.inSegment().filter(
      (row) =>
        (state[KEYS.area] === undefined || row.area?.name === state[KEYS.area]) &&
        (state[KEYS.conference] === undefined || row.conference?.code === state[KEYS.conference]) &&
        (state[KEYS.field] === undefined || row.fieldTitle === state[KEYS.field]) &&
        finds(row.code, row.title),
    );
  });
  protected readonly groups = computed(() =>
    NEXT_STEPS.map((step) => ({ step, rows: this.rows().filter(({ nextStep }) => nextStep === step) })).filter(
      ({ rows }) => rows.length > 0,
    ),
  );

  constructor() {
    const query = inject(ActivatedRoute).snapshot.queryParamMap;
    this.segment.set(query.get('stand') ?? 'offen');
    this.text.set(query.get('suche') ?? '');
    this.state.set(
      Object.fromEntries(Object.values(KEYS).flatMap((key) => (query.has(key) ? [[key, query.get(key) ?? '']] : []))),
    );
    keepInQuery(() => ({
      ...Object.fromEntries(Object.values(KEYS).map((key) => [key, this.state()[key] ?? null])),
      stand: this.segment() === 'offen' ? null : this.segment(),
      suche: this.text() === '' ? null : this.text(),
    }));
  }

  protected placeOf({ area, conference }: RecommendationRowView): string {
    const held = conference
      ? $localize`:@@recommendation.ofConference:Konferenz vom ${this.formats.day(conference.heldOn)}:day:`
      : null;
    return [area?.municipalityName, area?.name, held].filter((word) => word !== null && word !== undefined).join(', ');
  }
}

const SEGMENT_WORDS: Readonly<Record<Segment, string>> = {
  offen: $localize`:@@recommendation.segmentOpen:Offen`,
  meine: $localize`:@@recommendation.segmentMine:Meine`,
  entschieden: $localize`:@@recommendation.segmentDecided:Entschieden`,
  alle: $localize`:@@recommendation.segmentAll:Alle`,
};

const OPEN_STATES: readonly RecommendationRowView['state'][] = ['draft', 'agreed', 'submitted', 'deferred', 'referred'];

function belongs(row: RecommendationRowView, segment: Segment): boolean {
  const open = OPEN_STATES.includes(row.state);
  switch (segment) {
    case 'offen':
      return open;
    case 'meine':
      return row.own && open;
    case 'entschieden':
      return !open;
    case 'alle':
      return true;
  }
}
