/** A new recommendation, for the conference or the finding that it was opened from. */
import { Component, computed, inject, input, viewChild } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { chainRoutes } from '@quartierwerk/contracts/chain/chain.routes';
import { conferencesRoutes } from '@quartierwerk/contracts/conferences/conferences.routes';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { Note } from '@quartierwerk/ui/feedback/note';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { Toasts } from '@quartierwerk/ui/toast/toasts';
import { ADDRESSES } from '../../../shared/addresses.js';
import { Api, readResource } from '../../../shared/http/api.js';
import { errorWords } from '../../../shared/words/error-words.js';
import { RecommendationChoices } from '../data/recommendation-choices.js';
import { bodyOf, entryOf, type RecommendationEntry } from '../model/recommendation-entry.js';
import { RecommendationForm } from '../ui/recommendation-form.js';

@Component({
  selector: 'qw-new-recommendation-page',
  imports: [Note, PageHeader, RecommendationForm],
  providers: [RecommendationChoices],
  template: `
    <qw-page-header [heading]="heading" [crumbs]="crumbs" />
    <div class="qw-body">
      @if (finding(); as finding) {
        <qw-note>
          <ng-container i18n="@@recommendation.fromFinding">Beruht auf dem Befund:</ng-container> {{ finding.title }}
        </qw-note>
      } @else if (traced.error()) {
        <qw-note tone="warn" i18n="@@recommendation.findingGone">
          Der Befund, auf dem die Empfehlung beruhen sollte, ist nicht zu finden. Fügen Sie ihn später als Beleg hinzu.
        </qw-note>
      }
      <qw-recommendation-form
        [draftKey]="'recommendation.new.' + (befund() ?? '')"
        [initial]="initial()"
        [action]="action"
        [areas]="choices.areas()"
        [conferences]="choices.conferenceChoices()"
        [parties]="choices.parties()"
        [store]="store"
        (closed)="leave()"
      />
    </div>
  `,
})
export class NewRecommendationPage {
  /** Id of the finding that it is to rest on. */
  readonly befund = input<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly choices = inject(RecommendationChoices);
  private readonly query = inject(ActivatedRoute).snapshot.queryParamMap;
  private readonly form = viewChild.required(RecommendationForm);

  protected readonly heading = $localize`:@@recommendation.newHeading:Neue Empfehlung`;
  protected readonly crumbs = [
    { label: $localize`:@@recommendation.heading:Empfehlungen`, link: ADDRESSES.recommendations },
    { label: this.heading },
  ];
  protected readonly action = $localize`:@@recommendation.new:Empfehlung anlegen`;
  protected readonly traced = readResource(chainRoutes.trace, () => {
    const id = this.befund();
    return id === undefined ? undefined : { params: { id }, query: { direction: 'back' } };
  });
  private readonly trace = computed(() => (this.traced.hasValue() ? this.traced.value() : undefined));
  protected readonly finding = computed(() => this.trace()?.nodes.find(({ id }) => id === this.befund()));
  /** From a conference comes its first area with it, from a finding its conference and its own area. */
  protected readonly initial = computed(() => {
    const [code, found] = [this.query.get('konferenz'), this.trace()?.nodes ?? []];
    const conference = this.choices
      .conferences()
      .find((candidate) => candidate.code === code || found.some(({ id }) => id === candidate.id));
    const areas = conference?.areas ?? [];
    const area = areas.find(({ name }) => name === this.finding()?.areaName) ?? areas[0];
    return entryOf(null, conference?.id ?? '', area?.id ?? this.query.get('gebiet') ?? '');
  });
  private created: string | null = null;
  private readonly id = uuidV7();

  /** For the guard that asks before leaving. */
  hasUnsavedInput(): boolean {
    return this.created === null && this.form().hasUnsavedInput();
  }

  protected readonly store = async (entry: RecommendationEntry): Promise<void> => {
    const body = { id: this.id, ...bodyOf(entry) };
    const { code } = await this.api.send(conferencesRoutes.createRecommendation, { body, key: this.id });
    this.created = code;
    const finding = this.finding();
    if (!finding) return;
    const evidence = { params: { id: this.id }, body: { nodeId: finding.id } };
    // The recommendation stands; what could not be cited is said, and added on its page.
    await this.api
      .send(conferencesRoutes.addEvidence, evidence)
      .catch((error: unknown) => this.toasts.show(errorWords(error)));
  };

  protected leave(): void {
    const target = this.created === null ? ADDRESSES.recommendations : ADDRESSES.recommendation(this.created);
    void this.router.navigateByUrl(target);
  }
}
