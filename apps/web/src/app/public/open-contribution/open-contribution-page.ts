/** What became of a contribution, for whoever holds its receipt: plain words, large type, one column. */
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { participationRoutes } from '@quartierwerk/contracts/participation/participation.routes';
import { RIGHT_TO_LEFT } from '@quartierwerk/domain/participation/vocabulary';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { ADDRESSES } from '../../shared/addresses.js';
import { readResource } from '../../shared/http/api.js';
import { isProblemWith } from '../../shared/http/problem-error.js';
import { errorWords } from '../../shared/words/error-words.js';
import { OUTCOME_WORDS } from '../../shared/words/participation-state-words.js';
import { PublisherStore } from '../data/publisher-store.js';
import { CodeForm } from '../ui/code-form.js';
import { Way } from '../ui/way.js';
import { wayOf } from './contribution-way.js';

@Component({
  selector: 'qw-open-contribution-page',
  imports: [CodeForm, Loading, Note, RouterLink, Status, Way],
  templateUrl: './open-contribution-page.html',
  styleUrls: ['../ui/open-page.scss', './open-contribution-page.scss'],
})
export class OpenContributionPage {
  readonly code = input.required<string>();

  private readonly place = inject(PublisherStore).place;
  protected readonly addresses = ADDRESSES;
  protected readonly formats = inject(Formats);

  protected readonly resource = readResource(participationRoutes.openContribution, () =>
    this.place() === '' ? undefined : { params: { place: this.place(), code: this.code() } },
  );
  protected readonly view = computed(() => (this.resource.hasValue() ? this.resource.value() : undefined));
  protected readonly missing = computed(() => isProblemWith(this.resource.error(), 'NOT_FOUND'));
  protected readonly problem = computed(() => (this.resource.error() ? errorWords(this.resource.error()) : ''));
  protected readonly outcome = computed(() => {
    const answer = this.view()?.answer;
    if (!answer) return null;
    const { shape, tone, word } = OUTCOME_WORDS[answer.outcome];
    return { shape, tone, word: word.charAt(0).toLocaleUpperCase() + word.slice(1) };
  });
  protected readonly way = computed(() => {
    const view = this.view();
    return view ? wayOf(view, this.formats) : [];
  });
  protected readonly lang = computed(() => {
    const language = this.view()?.language;
    return language === undefined || language === 'other' ? null : language;
  });
  /** Said by the language where it is known, read off the words where it is not. */
  protected readonly direction = computed(() => {
    const language = this.view()?.language ?? 'other';
    if (language === 'other') return 'auto';
    return RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
  });
  protected readonly where = computed(() => {
    const view = this.view();
    if (!view) return '';
    return view.station
      ? $localize`:@@public.eventAndTable:${view.event}:event:, Tisch ${view.station.number}:number:`
      : view.event;
  });
  protected readonly pointWords = computed(() => {
    const points = this.view()?.points ?? 0;
    if (points === 0) return '';
    return points === 1
      ? $localize`:@@public.pointsOne:Der Beitrag bekam 1 Punkt.`
      : $localize`:@@public.pointsMany:Der Beitrag bekam ${points}:points: Punkte.`;
  });
  protected readonly mail = computed(() => {
    const view = this.view();
    return view?.contactEmail
      ? `mailto:${view.contactEmail}?subject=${encodeURIComponent($localize`:@@public.mailSubject:Rückmeldung zu Beitrag ${view.code}:code:`)}`
      : null;
  });
}
