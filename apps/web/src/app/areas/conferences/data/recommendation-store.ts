/** One recommendation, as the last command left it. */
import { computed, inject, linkedSignal, Service, signal } from '@angular/core';
import type { RecommendationAdvance, RecommendationStep } from '@quartierwerk/contracts/conferences/conferences.constants';
import { RECOMMENDATION_ADVANCES } from '@quartierwerk/contracts/conferences/conferences.constants';
import type { AnswerConsent, ReviseRecommendation } from '@quartierwerk/contracts/conferences/conferences.dto';
import { conferencesRoutes } from '@quartierwerk/contracts/conferences/conferences.routes';
import type { RecommendationView } from '@quartierwerk/contracts/conferences/recommendation.views';
import { Api, readResource } from '../../../shared/http/api.js';
import { keptValue } from '../../../shared/http/kept-value.js';
import { isProblemWith } from '../../../shared/http/problem-error.js';

@Service({ autoProvided: false })
export class RecommendationStore {
  private readonly api = inject(Api);

  readonly code = signal<string | null>(null);
  readonly resource = readResource(conferencesRoutes.recommendation, () => {
    const code = this.code();
    return code === null ? undefined : { params: { code } };
  });
  private readonly read = keptValue(this.resource);
  private readonly current = linkedSignal(() => this.read());
  readonly recommendation = computed(() => (this.resource.error() ? undefined : this.current()));

  readonly revise = (body: ReviseRecommendation): Promise<void> =>
    this.change((id, version) => this.api.send(conferencesRoutes.reviseRecommendation, { params: { id }, version, body }));

  step(transition: RecommendationStep | RecommendationAdvance, reason: string): Promise<void> {
    const advances = RECOMMENDATION_ADVANCES.some((advance) => advance === transition);
    const route = advances ? conferencesRoutes.advanceRecommendation : conferencesRoutes.stepRecommendation;
    const body = { transition, ...(reason === '' ? {} : { reason }) };
    return this.change((id, version) => this.api.send(route, { params: { id }, version, body }));
  }

  addEvidence(nodeId: string): Promise<void> {
    return this.change((id) => this.api.send(conferencesRoutes.addEvidence, { params: { id }, body: { nodeId } }));
  }

  endEvidence(linkId: string, reason: string): Promise<void> {
    return this.change((id, version) =>
      this.api.send(conferencesRoutes.endEvidence, { params: { id }, version, body: { linkId, reason } }),
    );
  }

  readonly answer = (body: AnswerConsent): Promise<void> =>
    this.change((id, version) => this.api.send(conferencesRoutes.answerConsent, { params: { id }, version, body }));

  /** Somebody else was faster: what they wrote is shown, and one's own may be sent after it. */
  private async change(command: (id: string, version: number) => Promise<RecommendationView>): Promise<void> {
    const recommendation = this.current();
    if (!recommendation) return;
    try {
      this.current.set(await command(recommendation.id, recommendation.version));
    } catch (error) {
      if (isProblemWith(error, 'VERSION_STALE') && error.current) this.current.set(error.current as RecommendationView);
      throw error;
    }
  }
}
