/** What became of a contribution, for whoever holds its receipt: plain words, large type, one column. */
import { Component, computed, DOCUMENT, inject, input, LOCALE_ID } from '@angular/core';
import { Router } from '@angular/router';
import { participationRoutes } from '@quartierwerk/contracts/participation/participation.routes';
import { Loading } from '@quartierwerk/ui/feedback/loading';
import { Note } from '@quartierwerk/ui/feedback/note';
import { Formats } from '@quartierwerk/ui/format/formats';
import { Status } from '@quartierwerk/ui/status/status';
import { readResource } from '../../shared/http/api.js';
import { isProblemWith } from '../../shared/http/problem-error.js';
import { errorWords } from '../../shared/words/error-words.js';
import { OUTCOME_WORDS } from '../../shared/words/participation-state-words.js';
import { wayOf } from './contribution-way.js';

@Component({
  selector: 'qw-open-contribution-page',
  imports: [Loading, Note, Status],
  templateUrl: './open-contribution-page.html',
  styleUrl: './open-contribution-page.scss',
  host: { class: 'qw-touch' },
})
export class OpenContributionPage {
  readonly ort = input.required<string>();
  readonly code = input.required<string>();

  private readonly document = inject(DOCUMENT);
  private readonly router = inject(Router);
  protected readonly formats = inject(Formats);
  protected readonly german = inject(LOCALE_ID).startsWith('de');

  protected readonly resource = readResource(participationRoutes.openContribution, () => ({
    params: { place: this.ort(), code: this.code() },
  }));
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

  /** The other language is another build of the same page. */
  protected switchLanguage(): void {
    this.document.defaultView?.location.assign(this.german ? `/en${this.router.url}` : this.router.url);
  }
}
