/** One area: where it belongs, how many people live there, which areas it came from and went into, and where else it stands. */
import { Component, computed, effect, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { LineageEndView } from '@quartierwerk/contracts/places/places.views';
import type { AreaLevel } from '@quartierwerk/domain/places/vocabulary';
import { Choropleth, type MapAreaState } from '@quartierwerk/ui/choropleth/choropleth';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { SourceLine } from '@quartierwerk/ui/source/source-line';
import { ADDRESSES, slugOf } from '../../../shared/addresses.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { SessionStore } from '../../../shared/session/session-store.js';
import { registerThreadKey } from '../../../shared/thread/thread-key.js';
import { editionName } from '../../../shared/words/edition-name.js';
import { smallAreasLabel } from '../../../shared/words/small-area-label.js';
import { AreaStore } from '../data/area-store.js';
import { EXCLUSION_WORDS, placeStates, sum } from '../model/area-tree.js';

const LEVEL_WORDS: Readonly<Record<AreaLevel, string>> = {
  district: $localize`:@@places.levelDistrict:Kreis`,
  municipality: $localize`:@@places.levelMunicipality:Kommune`,
  small_area: '',
};

@Component({
  selector: 'qw-area-page',
  imports: [Choropleth, Icon, Loading, MatButton, PageHeader, ProblemView, RouterLink, SourceLine],
  providers: [AreaStore],
  templateUrl: './area-page.html',
  styleUrl: './area-page.scss',
})
export class AreaPage {
  readonly code = input.required<string>();
  /** Id of the edition; without it the latest that has the code. */
  readonly stand = input<string>();

  protected readonly store = inject(AreaStore);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  protected readonly formats = inject(Formats);
  protected readonly addresses = ADDRESSES;
  protected readonly exclusionWords = EXCLUSION_WORDS;
  protected readonly editionName = editionName;

  protected readonly crumbs = computed(() => {
    const area = this.store.area();
    const path = area?.path.map(({ name, code }) => ({ label: name, link: ADDRESSES.place(code) })) ?? [];
    return [
      { label: $localize`:@@places.title:Gebiete`, link: ADDRESSES.places },
      ...path,
      { label: area?.name ?? this.code() },
    ];
  });
  protected readonly levelWord = computed(() => {
    const area = this.store.area();
    if (!area) return '';
    return area.level === 'small_area' ? area.edition.smallAreaLabel : LEVEL_WORDS[area.level];
  });
  /** Counted for itself, or the sum of its small areas. */
  protected readonly population = computed(() => {
    const area = this.store.area();
    if (!area) return null;
    if (area.population !== null) return area.population;
    const areas = this.store.areas();
    const inside = (id: string | null): boolean => {
      if (id === null) return false;
      return id === area.id || inside(areas.find((parent) => parent.id === id)?.parentId ?? null);
    };
    return sum(areas.filter((candidate) => candidate.level === 'small_area' && inside(candidate.parentId)));
  });
  protected readonly childrenHeading = computed(() => {
    const area = this.store.area();
    if (!area) return '';
    const small = area.level === 'municipality' || this.store.areas().every(({ level }) => level !== 'municipality');
    return small ? smallAreasLabel(area.edition.smallAreaLabel) : $localize`:@@places.municipalities:Kommunen`;
  });
  protected readonly lineage = computed(() => {
    const area = this.store.area();
    return [
      { heading: $localize`:@@places.cameFrom:Entstanden aus`, ends: area?.predecessors ?? [] },
      { heading: $localize`:@@places.wentInto:Aufgegangen in`, ends: area?.successors ?? [] },
    ].filter(({ ends }) => ends.length > 0);
  });
  protected readonly profileAddress = computed(() => {
    const area = this.store.area();
    if (area?.level !== 'small_area' || !this.session.may('profiles.read')) return null;
    // By its id: this page does not know whether another area has the same name.
    return ADDRESSES.profile(area.id, slugOf(area.name) || area.id);
  });
  protected readonly threadAddress = computed(() => {
    const area = this.store.area();
    return area && this.session.may('chain.read') ? ADDRESSES.threadOf('area', area.id) : null;
  });

  /** The area on its edition's map; for a municipality all its small areas are filled. */
  protected readonly states = computed<Map<string, MapAreaState>>(() => {
    const area = this.store.area();
    const states = placeStates(this.store.areas(), this.formats);
    const own = new Set(area?.level === 'municipality' ? area.children.map(({ code }) => code) : [area?.code]);
    return new Map([...states].map(([code, state]) => [code, own.has(code) ? { ...state, colour: 'dm1' } : state]));
  });
  protected readonly mapLabel = computed(() => this.store.area()?.edition.name ?? '');

  constructor() {
    effect(() => {
      this.store.code.set(this.code());
      this.store.editionId.set(this.stand() ?? null);
    });
    registerThreadKey(() => this.threadAddress());
  }

  protected go(code: string | null): void {
    if (code !== null && code !== this.code()) {
      void this.router.navigate([ADDRESSES.place(code)], { queryParamsHandling: 'preserve' });
    }
  }

  /** "Hoffnungsthal, 52 % der Einwohner": the share is that of the earlier area. */
  protected shareOf({ share }: LineageEndView): string {
    return share >= 1
      ? $localize`:@@places.shareAll:vollständig`
      : $localize`:@@places.shareOf:${this.formats.share(share)}:share: der Einwohner`;
  }
}
