/** One indicator: its definition, the values by area, and from when on which definition counted. */
import { Component, computed, DestroyRef, effect, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { indicatorsRoutes } from '@quartierwerk/contracts/indicators/indicators.routes';
import { INDICATOR_LEVELS, type IndicatorLevel } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { SourceLine } from '@quartierwerk/ui/source/source-line';
import { editionName } from '../../../shared/words/edition-name.js';
import { ADDRESSES } from '../../../shared/addresses.js';
import { readResource } from '../../../shared/http/api.js';
import { pageTitle } from '../../../shared/page-title.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { registerThreadKey } from '../../../shared/thread/thread-key.js';
import { smallAreasLabel } from '../../../shared/words/small-area-label.js';
import { ValuesStore } from '../data/values-store.js';
import { UNIT_WORDS } from '../../../shared/words/value-words.js';
import { LEVELS_WORDS } from '../model/catalogue-words.js';
import { Availability } from '../ui/availability.js';
import { DefinitionSheet } from '../ui/definition-sheet.js';
import { EditionList } from '../ui/edition-list.js';
import { UnassignedCases } from '../ui/unassigned-cases.js';
import { ValueGrid } from '../ui/value-grid.js';
import { INDICATOR_PICTURES, IndicatorPictures } from './indicator-pictures.js';

const ALL = 'alle';
const FIRST_PICTURE = 'verlauf';
/** A word is sought when the typing rests. */
const REST_MS = 300;

@Component({
  selector: 'qw-indicator-page',
  imports: [
    Availability,
    DefinitionSheet,
    EditionList,
    Empty,
    Icon,
    IndicatorPictures,
    Loading,
    MatButton,
    PageHeader,
    ProblemView,
    RouterLink,
    Segments,
    SourceLine,
    UnassignedCases,
    ValueGrid,
  ],
  providers: [ValuesStore],
  templateUrl: './indicator-page.html',
  styleUrl: './indicator-page.scss',
})
export class IndicatorPage {
  /** Code of the indicator, from the address. */
  readonly code = input.required<string>();

  private readonly session = inject(SessionStore);
  protected readonly values = inject(ValuesStore);
  protected readonly formats = inject(Formats);

  protected readonly addresses = ADDRESSES;
  protected readonly searchLabel = $localize`:@@indicators.searchArea:Gebiet suchen`;
  protected readonly editionName = editionName;
  protected readonly areaEditionLabel = $localize`:@@indicators.areaEdition:Gebietsstand`;
  protected readonly levelLabel = $localize`:@@indicators.level:Ebene`;
  protected readonly noValuesHeading = $localize`:@@indicators.noValuesHeading:Noch keine Werte`;
  protected readonly resource = readResource(indicatorsRoutes.indicator, () => ({ params: { code: this.code() } }));
  protected readonly indicator = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly current = computed(() => this.indicator()?.editions[0]);
  protected readonly mayReadPlaces = computed(() => this.session.may('places.read'));
  protected readonly mayManage = computed(() => this.session.may('indicators.manage'));
  protected readonly mayImport = computed(() => this.session.may('deliveries.import'));

  protected readonly crumbs = computed(() => [
    { label: $localize`:@@indicators.station:Indikatoren`, link: ADDRESSES.indicators },
    { label: this.code() },
  ]);
  protected readonly fact = computed(() => {
    const domain = this.indicator()?.domain;
    return domain ? `${domain.code} ${domain.name}` : '';
  });
  protected readonly valuesHeading = computed(() => {
    const current = this.current();
    if (!current) return '';
    const unit = UNIT_WORDS[current.unit];
    return $localize`:@@indicators.valuesHeading:Werte nach Gebieten, ${unit}:unit:`;
  });

  /** Which picture, and the area it shows the course of. */
  protected readonly picture = signal<string>(FIRST_PICTURE);
  protected readonly pictured = signal<string | null>(null);
  /** The level as the segments hold it. */
  protected readonly shownLevel = signal<string>('small_area' satisfies IndicatorLevel);
  protected readonly levels = computed(() => {
    const label = this.values.view()?.areaEdition?.smallAreaLabel;
    const small = label ? smallAreasLabel(label) : LEVELS_WORDS.small_area;
    const lowest = this.current()?.lowestLevel ?? 'small_area';
    return [
      ...INDICATOR_LEVELS.slice(INDICATOR_LEVELS.indexOf(lowest)).map((value) => {
        return { value: value as string, label: value === 'small_area' ? small : LEVELS_WORDS[value] };
      }),
      { value: ALL, label: $localize`:@@indicators.allLevels:alle` },
    ];
  });
  /** Editions of the areas with values, when there is more than one: values are never compared across them unseen. */
  protected readonly areaEditions = computed(() => {
    const names = new Map(
      (this.indicator()?.availability ?? []).map(({ areaEditionId, areaEditionName }) => [
        areaEditionId,
        areaEditionName,
      ]),
    );
    return names.size > 1 ? [...names].map(([id, name]) => ({ id, name })) : [];
  });
  protected readonly shownWords = computed(() => {
    const view = this.values.view();
    if (!view) return '';
    const [shown, total] = [this.formats.number(view.rows.length), this.formats.number(view.total)];
    return $localize`:@@indicators.shownAreas:${shown}:shown: von ${total}:total: Gebieten`;
  });

  constructor() {
    const query = inject(ActivatedRoute).snapshot.queryParamMap;
    const level = query.get('ebene');
    if (level !== null) this.shownLevel.set(level);
    this.picture.set(INDICATOR_PICTURES.find((name) => name === query.get('bild')) ?? FIRST_PICTURE);
    this.pictured.set(query.get('verlauf'));
    this.values.search.set(query.get('gebiet') ?? '');
    this.values.areaEditionId.set(query.get('gebietsstand'));
    keepInQuery(() => ({
      bild: this.picture() === FIRST_PICTURE ? null : this.picture(),
      verlauf: this.pictured(),
      ebene: this.shownLevel() === 'small_area' ? null : this.shownLevel(),
      gebiet: this.values.search() || null,
      gebietsstand: this.values.areaEditionId(),
    }));
    effect(() => this.values.code.set(this.indicator()?.code ?? null));
    effect(() => this.values.level.set(INDICATOR_LEVELS.find((code) => code === this.shownLevel()) ?? null));
    // A figure that exists only for Kommunen opens on Kommunen.
    effect(() => {
      const levels = this.levels();
      if (!levels.some(({ value }) => value === this.shownLevel())) this.shownLevel.set(levels[0]?.value ?? ALL);
    });
    pageTitle(() => {
      const current = this.current();
      return current ? `${this.code()} ${current.shortName}` : undefined;
    });
    registerThreadKey(() => {
      const code = this.indicator()?.code;
      return code === undefined ? null : ADDRESSES.threadOf('indicator', code);
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  private timer: ReturnType<typeof setTimeout> | undefined;

  protected seek(text: string): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.values.search.set(text.trim()), REST_MS);
  }
}
