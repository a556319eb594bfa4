/** The area editions of the workspace: the tree of one of them with its populations, and the map beside it. */
import { Component, computed, effect, ElementRef, inject, LOCALE_ID, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { placesRoutes } from '@quartierwerk/contracts/places/places.routes';
import type { AreaView } from '@quartierwerk/contracts/places/places.views';
import { Choropleth } from '@quartierwerk/ui/choropleth/choropleth';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { FilterBar } from '@quartierwerk/ui/filter-bar/filter-bar';
import { Formats } from '@quartierwerk/ui/format/formats';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { SourceLine } from '@quartierwerk/ui/source/source-line';
import { GroupHead, GroupRow, TableCell } from '@quartierwerk/ui/table/table-parts';
import { Table, TableRow } from '@quartierwerk/ui/table/table';
import { ADDRESSES } from '../../../shared/addresses.js';
import { readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { smallAreaShapes } from '../../../shared/map/area-shapes.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { editionName } from '../../../shared/words/edition-name.js';
import { countedSmallAreas, smallAreasLabel } from '../../../shared/words/small-area-label.js';
import { areaGroups, EXCLUSION_WORDS, placeStates } from '../model/area-tree.js';

@Component({
  selector: 'qw-places-page',
  imports: [
    Choropleth,
    Empty,
    FilterBar,
    GroupHead,
    GroupRow,
    Loading,
    MatButton,
    PageHeader,
    ProblemView,
    RouterLink,
    SourceLine,
    Table,
    TableCell,
    TableRow,
  ],
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
  protected readonly states = computed(() => placeStates(this.areas(), this.formats));
  protected readonly fact = computed(() => {
    const edition = this.edition();
    if (!edition) return '';
    const count = countedSmallAreas(
      edition.smallAreaCount,
      this.formats.number(edition.smallAreaCount),
      edition.smallAreaLabel,
    );
    if (edition.municipalityCount === 0) return count;
    return $localize`:@@places.fact:${count}:areas: in ${edition.municipalityCount}:count: Kommunen`;
  });
  protected readonly mapLabel = computed(() => {
    const edition = this.edition();
    return edition ? `${smallAreasLabel(edition.smallAreaLabel)}, ${edition.name}` : '';
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
    keepInQuery(() => ({ stand: this.editionId(), gebiet: this.chosen() }));
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

  protected noteOf(area: AreaView): string {
    return area.excludedReason === null ? '' : EXCLUSION_WORDS[area.excludedReason];
  }
}
