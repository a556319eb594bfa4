/** A new recommendation, for the conference that it was opened from. */
import { Component, computed, inject, viewChild } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { conferencesRoutes } from '@quartierwerk/contracts/conferences/conferences.routes';
import { uuidV7 } from '@quartierwerk/domain/ids/uuid-v7';
import { PageHeader } from '@quartierwerk/ui/page/page-header';
import { ADDRESSES } from '../../../shared/addresses.js';
import { Api } from '../../../shared/http/api.js';
import { RecommendationChoices } from '../data/recommendation-choices.js';
import { bodyOf, entryOf, type RecommendationEntry } from '../model/recommendation-entry.js';
import { RecommendationForm } from '../ui/recommendation-form.js';

@Component({
  selector: 'qw-new-recommendation-page',
  imports: [PageHeader, RecommendationForm],
  providers: [RecommendationChoices],
  template: `
    <qw-page-header [heading]="heading" [crumbs]="crumbs" />
    <div class="qw-body">
      <qw-recommendation-form
        draftKey="recommendation.new"
        [initial]="initial()"
        [action]="action"
        [areas]="choices.areas()"
        [conferences]="conferenceChoices()"
        [parties]="choices.parties()"
        [store]="store"
        (closed)="leave()"
      />
    </div>
  `,
})
export class NewRecommendationPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly choices = inject(RecommendationChoices);
  private readonly query = inject(ActivatedRoute).snapshot.queryParamMap;
  private readonly form = viewChild.required(RecommendationForm);

  protected readonly heading = $localize`:@@recommendation.newHeading:Neue Empfehlung`;
  protected readonly crumbs = [
    { label: $localize`:@@recommendation.heading:Empfehlungen`, link: ADDRESSES.recommendations },
    { label: this.heading },
  ];
  protected readonly action = $localize`:@@recommendation.new:Empfehlung anlegen`;
  protected readonly conferenceChoices = computed(() =>
    this.choices.conferences().map(({ id, code, areas }) => ({
      id,
      label: [code, ...areas.map(({ name }) => name)].join(', '),
    })),
  );
  /** From a conference comes its first area with it. */
  protected readonly initial = computed(() => {
    const code = this.query.get('konferenz');
    const conference = this.choices.conferences().find((candidate) => candidate.code === code);
    return entryOf(null, conference?.id ?? '', conference?.areas[0]?.id ?? this.query.get('gebiet') ?? '');
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
  };

  protected leave(): void {
    const target = this.created === null ? ADDRESSES.recommendations : ADDRESSES.recommendation(this.created);
    void this.router.navigateByUrl(target);
  }
}
