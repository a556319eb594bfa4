/** One measure as everybody may read it: what is done, where, for whom, until when, and how far it is. Plain words, one column. */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { plansRoutes } from '@quartierwerk/contracts/plans/plans.routes';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { ADDRESSES } from '../../shared/addresses.js';
import { readResource } from '../../shared/http/api.js';
import { isProblemWith } from '../../shared/http/problem-error.js';
import { pageTitle } from '../../shared/page-title.js';
import { errorWords } from '../../shared/words/error-words.js';
import { PublisherStore } from '../data/publisher-store.js';
import { openMeasureState, placeWords } from '../model/measure-words.js';
import { OfficeContact } from '../ui/office-contact.js';
import { Way } from '../ui/way.js';
import { measureWay } from './measure-way.js';

@Component({
  selector: 'qw-open-measure-page',
  imports: [Loading, Note, OfficeContact, RouterLink, Status, Way],
  templateUrl: './open-measure-page.html',
  styleUrls: ['../ui/open-page.scss', './open-measure-page.scss'],
})
export class OpenMeasurePage {
  readonly code = input.required<string>();

  protected readonly store = inject(PublisherStore);
  protected readonly addresses = ADDRESSES;
  protected readonly formats = inject(Formats);

  protected readonly resource = readResource(plansRoutes.openMeasure, () =>
    this.store.place() === '' ? undefined : { params: { place: this.store.place(), code: this.code() } },
  );
  protected readonly view = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly missing = computed(() => isProblemWith(this.resource.error(), 'NOT_FOUND'));
  protected readonly problem = computed(() => (this.resource.error() ? errorWords(this.resource.error()) : ''));
  protected readonly state = computed(() => openMeasureState(this.view() ?? { delayed: false, state: 'idea' }));
  protected readonly facts = computed(() => {
    const view = this.view();
    if (!view) return [];
    // What somebody wrote is German, whatever language the page is read in.
    return [
      { label: $localize`:@@public.where:Wo`, words: placeWords(view), lang: 'de' },
      { label: $localize`:@@public.forWhom:Für wen`, words: view.targetGroups.join(', '), lang: 'de' },
      { label: $localize`:@@public.who:Wer sich kümmert`, words: view.leadUnit, lang: 'de' },
      { label: $localize`:@@public.when:Wann`, words: this.when(), lang: null },
      { label: $localize`:@@public.partOf:Gehört zu`, words: [view.field, view.stage].join(', '), lang: 'de' },
    ].filter(({ words }) => words !== '');
  });
  protected readonly way = computed(() => {
    const view = this.view();
    return view ? measureWay(view, this.state().word, this.formats) : [];
  });
  protected readonly former = computed(() => {
    const day = this.view()?.firstEndsOn;
    return day ? this.formats.day(day) : '';
  });

  constructor() {
    pageTitle(() => this.view()?.title);
  }

  private when(): string {
    const { startsOn = null, endsOn = null } = this.view() ?? {};
    const [from, to] = [startsOn, endsOn].map((day) => (day === null ? '' : this.formats.day(day)));
    if (from && to) return $localize`:@@public.fromTo:${from}:from: bis ${to}:to:`;
    if (to) return $localize`:@@public.until:bis ${to}:to:`;
    return from ? $localize`:@@public.since:ab ${from}:from:` : '';
  }
}
