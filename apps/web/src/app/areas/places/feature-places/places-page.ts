/** The area editions of the workspace: the tree of one of them with its populations, and the map beside it. */
import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, effect, ElementRef, inject, LOCALE_ID, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { placesRoutes } from '@quartierwerk/contracts/places/places.routes';
import type { AreaView } from '@quartierwerk/contracts/places/places.views';
import { Chart } from '@quartierwerk/ui/chart/chart';
import { Choropleth } from '@quartierwerk/ui/choropleth/choropleth';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { FilterBar } from '@quartierwerk/ui/filter-bar/filter-bar';
import { Formats } from '@quartierwerk/ui/format/formats';
import { ClassLegend } from '@quartierwerk/ui/legend/class-legend';
import { legendKeys } from '@quartierwerk/ui/legend/legend-keys';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { SourceLine } from '@quartierwerk/ui/source/source-line';
import { GroupHead, GroupRow, TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table, TableRow } from '@quartierwerk/ui/table/table';
import { ADDRESSES } from '../../../shared/addresses.js';
import { readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { smallAreaShapes } from '../../../shared/map/area-shapes.js';
import { indicatorFigures, indicatorLegend, indicatorStates } from '../../../shared/map/indicator-map.js';
import { IndicatorMapStore } from '../../../shared/map/indicator-map-store.js';
import { MapChoice } from '../../../shared/map/map-choice.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { editionName } from '../../../shared/words/edition-name.js';
import { countedSmallAreas, smallAreasLabel } from '../../../shared/words/small-area-label.js';
import { cellText } from '../../../shared/words/value-words.js';
import { indicatorRows, indicatorStatement } from '../model/indicator-picture.js';
import { areaGroups, EXCLUSION_WORDS, placeStates } from '../model/area-tree.js';

@Component({
  selector: 'qw-places-page',
  imports: [
    Chart,
    Choropleth,
    ClassLegend,
    Empty,
    FilterBar,
    GroupHead,
    GroupRow,
    Loading,
    MapChoice,
    MatButton,
    NgTemplateOutlet,
    PageHeader,
    ProblemView,
    RouterLink,
    SourceLine,
    Table,
    TableCell,
    TableRow,
  ],
  providers: [IndicatorMapStore],
  templateUrl: './places-page.html',
  styleUrl: './places-page.scss',
})
export class PlacesPage {
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly collator = new Intl.Collator(inject(LOCALE_ID));
  protected readonly formats = inject(Formats);
  protected readonly addresses = ADDRESSES;
  protected readonly editionName = editionName;
  protected readonly heading = $localize`:@@places.title:Gebiete`;
  protected readonly crumbs = [{ label: this.heading }];
  protected readonly emptyHeading = $localize`:@@places.none:Noch kein Gebietsstand`;

  protected readonly editionId = signal<string | null>(null);
  protected readonly chosen = signal<string | null>(null);
  protected readonly text = signal<string | null>('');
  protected readonly mayManage = computed(() => this.session.may('places.manage'));

  protected readonly editionsResource = readResource(placesRoutes.editions);
  protected readonly editions = computed(() =>
    this.editionsResource.hasValue() ? this.editionsResource.value().editions : [],
  );
  protected readonly edition = computed(() => {
    const editions = this.editions();
    return editions.find(({ id }) => id === this.editionId()) ?? editions[0] ?? null;
  });
  private readonly params = () => {
    const id = this.edition()?.id;
    return id === undefined ? undefined : { params: { id } };
  };
  protected readonly areasResource = readResource(placesRoutes.areas, this.params);
  private readonly list = keptValue(this.areasResource);
  private readonly geometryResource = readResource(placesRoutes.geometry, this.params);

  protected readonly areas = computed(() => this.list()?.areas ?? []);
  protected readonly groups = computed(() => areaGroups(this.areas(), this.text() ?? '', this.collator));
  protected readonly total = computed(() => this.areas().filter(({ level }) => level === 'small_area').length);
  protected readonly shown = computed(() => this.groups().reduce((sum, group) => sum + group.areas.length, 0));
  protected readonly shapes = computed(() =>
    this.geometryResource.hasValue() ? smallAreaShapes(this.geometryResource.value()) : [],
  );
  protected readonly store = inject(IndicatorMapStore);
  protected readonly figures = computed(() => {
    const { values, year, indicator } = this.store;
    const [read, chosen, of] = [values(), year(), indicator()];
    if (read === null || chosen === null || of === null) return null;
    return indicatorFigures(this.areas(), read, chosen, of.current);
  });
  protected readonly states = computed(() => {
    const [figures, indicator] = [this.figures(), this.store.indicator()];
    if (figures === null || indicator === null) return placeStates(this.areas(), this.formats);
    return indicatorStates(this.areas(), figures, indicator.current, (area) => this.noteOf(area), this.formats);
  });
  protected readonly legend = computed(() => {
    const [figures, indicator] = [this.figures(), this.store.indicator()];
    if (figures === null || indicator === null || figures.deviations.size === 0) return null;
    return indicatorLegend(figures, indicator.current.direction, this.formats);
  });
  protected readonly legendHeading = computed(() => {
    const areas = smallAreasLabel(this.edition()?.smallAreaLabel ?? '');
    return $localize`:@@places.legendHeading:Abweichung vom Kreiswert in Standardabweichungen, Zahl der ${areas}:areas:`;
  });
  protected readonly mapKeys = computed(() => legendKeys(this.legend() ?? []));
  /** What the map says, and its figures; empty while no indicator is chosen. */
  protected readonly mapStatement = computed(() => {
    const [figures, indicator] = [this.figures(), this.store.indicator()];
    return figures && indicator ? indicatorStatement(figures, indicator.current, this.formats) : '';
  });
  protected readonly mapTable = computed(() => {
    const [figures, indicator] = [this.figures(), this.store.indicator()];
    if (figures === null || indicator === null) return { columns: [], rows: [] };
    return indicatorRows(this.areas(), figures, indicator.current, this.formats);
  });
  protected readonly mapFile = computed(() => {
    const code = (this.store.indicator()?.code ?? '').toLowerCase();
    return $localize`:@@places.mapFile:karte-${code}:code:-${this.store.year() ?? ''}:year:`;
  });
  protected readonly withoutValues = computed(() => this.store.values()?.years.length === 0);
  protected readonly fact = computed(() => {
    const edition = this.edition();
    if (!edition) return '';
    const count = countedSmallAreas(
      edition.smallAreaCount,
      this.formats.number(edition.smallAreaCount),
      edition.smallAreaLabel,
    );
    if (edition.municipalityCount === 0) return count;
    if (edition.municipalityCount === 1) return $localize`:@@places.factOne:${count}:areas: in einer Kommune`;
    return $localize`:@@places.fact:${count}:areas: in ${edition.municipalityCount}:count: Kommunen`;
  });
  protected readonly mapLabel = computed(() => {
    const edition = this.edition();
    if (!edition) return '';
    const [areas, indicator] = [smallAreasLabel(edition.smallAreaLabel), this.store.indicator()];
    if (indicator === null) return `${areas}, ${edition.name}`;
    return `${indicator.current.name} ${this.store.year() ?? ''}, ${areas}, ${edition.name}`;
  });
  protected readonly period = computed(() => {
    const edition = this.edition();
    if (!edition) return '';
    const from = this.formats.day(edition.validFrom);
    return edition.validTo === null
      ? $localize`:@@places.validSince:gilt seit ${from}:from:`
      : $localize`:@@places.validFromTo:galt vom ${from}:from: bis ${this.formats.day(edition.validTo)}:to:`;
  });

  constructor() {
    const query = inject(ActivatedRoute).snapshot.queryParamMap;
    this.editionId.set(query.get('stand'));
    this.chosen.set(query.get('gebiet'));
    this.store.code.set(query.get('karte'));
    this.store.wantedYear.set(Number(query.get('jahr')) || null);
    keepInQuery(() => ({
      stand: this.editionId(),
      gebiet: this.chosen(),
      karte: this.store.code(),
      jahr: this.store.wantedYear() === null ? null : String(this.store.wantedYear()),
    }));
    effect(() => this.store.editionId.set(this.edition()?.id ?? null));
    effect(() => {
      const code = this.chosen();
      if (code === null) return;
      this.host.nativeElement.querySelector(`#gebiet-${CSS.escape(code)}`)?.scrollIntoView?.({ block: 'nearest' });
    });
  }

  protected chooseEdition(id: string): void {
    this.editionId.set(id);
    this.chosen.set(null);
  }

  /** Codes come back in later editions, so the address names the edition unless it is the one in force. */
  protected queryOf(): { stand?: string } {
    const edition = this.edition();
    return edition && edition.id !== this.editions()[0]?.id ? { stand: edition.id } : {};
  }

  protected open(code: string): void {
    void this.router.navigate([ADDRESSES.place(code)], { queryParams: this.queryOf() });
  }

  /** The value in words; a sign or word where there is none. */
  protected valueOf(code: string): string {
    const [figures, indicator] = [this.figures(), this.store.indicator()];
    if (figures === null || indicator === null) return this.store.resource.isLoading() ? '…' : this.formats.missing;
    const { figure, remark } = cellText(figures.cells.get(code) ?? null, indicator.current.decimals, this.formats);
    return [figure, remark].filter((words) => words !== '').join(' ');
  }

  /** Who drew the borders, or who counted what the map shows. */
  protected sourceOf(edition: { readonly source: string }): string {
    const [indicator, year] = [this.store.indicator(), this.store.year()];
    if (indicator === null || year === null) return edition.source;
    return [indicator.current.sourceName, String(year)].filter((words) => words !== null).join(' ');
  }

  protected noteOf(area: AreaView): string {
    return area.excludedReason === null ? '' : EXCLUSION_WORDS[area.excludedReason];
  }
}
