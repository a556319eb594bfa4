/** All existing offers: what is there, for whom, by whom, and whose check is due. */
import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, type ParamMap, Router } from '@angular/router';
import type { OfferView } from '@quartierwerk/contracts/diagnosis/offer.views';
import { dayOf } from '@quartierwerk/domain/time/day';
import { ConflictDialog } from '@quartierwerk/ui/dialog/conflict-dialog';
import { Empty } from '@quartierwerk/ui/feedback/empty';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { FilterBar, type FilterState } from '@quartierwerk/ui/filter-bar/filter-bar';
import { Icon } from '@quartierwerk/ui/icon/icon';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Segments } from '@quartierwerk/ui/segments/segments';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ADDRESSES } from '../../../shared/addresses.js';
import { ConflictQuestion } from '../../../shared/forms/conflict-question.js';
import { ProblemView } from '../../../shared/problem/problem-view.js';
import { keepInQuery } from '../../../shared/query/keep-in-query.js';
import { debounced } from '../../../shared/time/debounced.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { OfferDesk } from '../data/offer-desk.js';
import { OffersStore } from '../data/offers-store.js';
import { chosenArea } from '../model/offer-entry.js';
import {
  ALL_STANDINGS,
  countsInAll,
  OFFER_FILTER_KEYS,
  OFFER_STANDING_KEY,
  OFFER_TEXT_KEY,
  offerChoice,
  offerFilterFields,
  STANDING_KEYS,
  standingOfKey,
  standingSegments,
} from '../model/offer-filter.js';
import { doneWords } from '../model/offer-done-words.js';
import { OfferDialogs, type OfferDone } from '../ui/offer-dialogs.js';
import { OfferFiles } from '../ui/offer-files.js';
import { OfferTable } from '../ui/offer-table.js';

const TYPING_PAUSE_MS = 250;

@Component({
  selector: 'qw-offers-page',
  imports: [
    ConflictDialog,
    Empty,
    FilterBar,
    Icon,
    Loading,
    MatButton,
    Note,
    OfferDialogs,
    OfferFiles,
    OfferTable,
    PageHeader,
    ProblemView,
    Segments,
  ],
  providers: [OffersStore, OfferDesk, ConflictQuestion],
  templateUrl: './offers-page.html',
  styles: `
    .more {
      justify-self: start;
    }
  `,
})
export class OffersPage {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly store = inject(OffersStore);
  protected readonly desk = inject(OfferDesk);
  protected readonly conflict = inject(ConflictQuestion);

  protected readonly heading = $localize`:@@diagnosis.existingOffers:Vorhandene Angebote`;
  protected readonly crumbs = [
    { label: $localize`:@@diagnosis.profiles:Steckbriefe`, link: ADDRESSES.profiles },
    { label: this.heading },
  ];
  protected readonly emptyHeading = $localize`:@@diagnosis.noOffers:Noch kein Angebot verzeichnet`;
  protected readonly segmentsLabel = $localize`:@@diagnosis.runState:Stand`;

  private readonly asked = inject(ActivatedRoute).snapshot.queryParamMap;
  protected readonly filters = signal<FilterState>(askedFilters(this.asked));
  protected readonly text = signal<string | null>(this.asked.get(OFFER_TEXT_KEY) ?? '');
  private readonly settledText = debounced(this.text, TYPING_PAUSE_MS);
  protected readonly segment = signal(segmentOf(this.asked.get(OFFER_STANDING_KEY)));
  protected readonly problem = signal('');
  protected readonly loadingMore = signal(false);

  private readonly standing = computed(() => standingOfKey(this.segment()));
  protected readonly choice = computed(() => offerChoice(this.filters(), this.standing(), this.settledText() ?? ''));
  protected readonly total = computed(() => this.store.list()?.total ?? 0);
  protected readonly today = computed(() => this.store.list()?.today ?? dayOf(new Date()));
  protected readonly fields = computed(() => {
    const list = this.store.list();
    return list ? offerFilterFields(list) : [];
  });
  protected readonly segments = computed(() => {
    const list = this.store.list();
    return list ? standingSegments(list.counts) : [];
  });
  /** In the part that is shown, whatever else is filtered. */
  protected readonly inSegment = computed(() => {
    const [list, standing] = [this.store.list(), this.standing()];
    if (!list) return 0;
    return standing === null ? countsInAll(list.counts) : list.counts[standing];
  });
  /** Narrowed to an area there may be none although there are others. */
  protected readonly noneAtAll = computed(() => {
    const list = this.store.list();
    return list !== undefined && countsInAll(list.counts) === 0 && Object.keys(this.filters()).length === 0;
  });

  constructor() {
    keepInQuery(() => ({
      ...Object.fromEntries(Object.values(OFFER_FILTER_KEYS).map((key) => [key, this.filters()[key] ?? null])),
      [OFFER_STANDING_KEY]: this.segment() === ALL_STANDINGS ? null : this.segment(),
      [OFFER_TEXT_KEY]: this.text() === '' ? null : this.text(),
    }));
    effect(() => {
      const choice = this.choice();
      untracked(() => this.store.show(choice));
    });
  }

  /** A new one is for the area that the list is narrowed to. */
  protected record(): void {
    const chosen = this.store.list()?.areas.filter(({ id }) => id === this.filters()[OFFER_FILTER_KEYS.area]) ?? [];
    this.desk.task.set({ kind: 'record', areas: chosen.map(chosenArea) });
  }

  protected open({ code }: OfferView): void {
    void this.router.navigateByUrl(ADDRESSES.offer(code));
  }

  protected done(done: OfferDone): void {
    this.toasts.show(doneWords(done));
    this.store.reread();
  }

  protected async loadMore(): Promise<void> {
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
}

function segmentOf(key: string | null): string {
  const standing = standingOfKey(key);
  return standing === null ? ALL_STANDINGS : STANDING_KEYS[standing];
}

function askedFilters(query: ParamMap): FilterState {
  const entries = Object.values(OFFER_FILTER_KEYS).flatMap((key) => {
    const value = query.get(key);
    return value === null ? [] : [[key, value] as const];
  });
  return Object.fromEntries(entries);
}
