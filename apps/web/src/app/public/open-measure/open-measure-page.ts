/** One measure as everybody may read it: what is done, where, for whom, until when, and how far it is. Plain words, one column. */
import { Component, computed, DOCUMENT, inject, input, LOCALE_ID } from '@angular/core';
import { Router } from '@angular/router';
import { plansRoutes } from '@quartierwerk/contracts/plans/plans.routes';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { readResource } from '../../shared/http/api.js';
import { isProblemWith } from '../../shared/http/problem-error.js';
import { pageTitle } from '../../shared/page-title.js';
import { errorWords } from '../../shared/words/error-words.js';
import { DELAYED, MEASURE_STATE_WORDS } from '../../shared/words/plan-state-words.js';

@Component({
  selector: 'qw-open-measure-page',
  imports: [Loading, Note, Status],
  templateUrl: './open-measure-page.html',
  styleUrls: ['../open-contribution/open-contribution-page.scss', './open-measure-page.scss'],
  host: { class: 'qw-touch' },
})
export class OpenMeasurePage {
  readonly ort = input.required<string>();
  readonly code = input.required<string>();

  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  protected readonly formats = inject(Formats);
  protected readonly german = inject(LOCALE_ID).startsWith('de');

  protected readonly resource = readResource(plansRoutes.openMeasure, () => ({
    params: { place: this.ort(), code: this.code() },
  }));
  protected readonly view = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly missing = computed(() => isProblemWith(this.resource.error(), 'NOT_FOUND'));
  protected readonly problem = computed(() => (this.resource.error() ? errorWords(this.resource.error()) : ''));
  protected readonly state = computed(() => {
    const view = this.view();
    return view?.delayed ? DELAYED : MEASURE_STATE_WORDS[view?.state ?? 'idea'];
  });
  protected readonly facts = computed(() => {
    const view = this.view();
    if (!view) return [];
    const place = [view.areaName, view.location].filter((part) => part).join(', ');
    return [
      { label: $localize`:@@public.where:Wo`, words: place },
      { label: $localize`:@@public.forWhom:Für wen`, words: view.targetGroups.join(', ') },
      { label: $localize`:@@public.who:Wer sich kümmert`, words: view.leadUnit },
      { label: $localize`:@@public.when:Wann`, words: this.when() },
    ].filter(({ words }) => words !== '');
  });
  protected readonly former = computed(() => {
    const day = this.view()?.firstEndsOn;
    return day ? this.formats.day(day) : '';
  });

  constructor() {
    pageTitle(() => this.view()?.title);
  }

  /** The other language is another build of the same page. */
  protected switchLanguage(): void {
    this.document.defaultView?.location.assign(this.german ? `/en${this.router.url}` : this.router.url);
  }

  private when(): string {
    const { startsOn = null, endsOn = null } = this.view() ?? {};
    const [from, to] = [startsOn, endsOn].map((day) => (day === null ? '' : this.formats.day(day)));
    if (from && to) return $localize`:@@public.fromTo:${from}:from: bis ${to}:to:`;
    if (to) return $localize`:@@public.until:bis ${to}:to:`;
    return from ? $localize`:@@public.since:ab ${from}:from:` : '';
  }
}
