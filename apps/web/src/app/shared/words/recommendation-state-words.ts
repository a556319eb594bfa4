/** Signs and words of recommendations. */
import type { ConsentState, RecommendationState } from '@quartierwerk/domain/conferences/vocabulary';
import type { StateWord } from './state-word.js';

export const RECOMMENDATION_STATE_WORDS: Readonly<Record<RecommendationState, StateWord>> = {
  draft: { shape: 'draft', word: $localize`:@@recommendation.draft:Entwurf` },
  agreed: { shape: 'tick', word: $localize`:@@recommendation.agreed:abgestimmt` },
  submitted: { shape: 'half', word: $localize`:@@recommendation.submitted:vorgelegt` },
  accepted: { shape: 'tick', tone: 'ok', word: $localize`:@@recommendation.accepted:beschlossen` },
  accepted_modified: {
    shape: 'tick',
    tone: 'ok',
    word: $localize`:@@recommendation.acceptedModified:geändert beschlossen`,
  },
  deferred: { shape: 'paused', word: $localize`:@@recommendation.deferred:zurückgestellt` },
  referred: { shape: 'arrow', word: $localize`:@@recommendation.referred:verwiesen` },
  rejected: { shape: 'rejected', word: $localize`:@@recommendation.rejected:abgelehnt` },
  withdrawn: { shape: 'rejected', word: $localize`:@@recommendation.withdrawn:zurückgezogen` },
  in_planning: { shape: 'half', word: $localize`:@@recommendation.inPlanning:in Maßnahmenplanung` },
  linked: { shape: 'tick', tone: 'ok', word: $localize`:@@recommendation.linked:in Maßnahmen überführt` },
  completed: { shape: 'done', word: $localize`:@@recommendation.completed:erledigt` },
  lapsed: { shape: 'rejected', word: $localize`:@@recommendation.lapsed:nicht weiterverfolgt` },
};

export const CONSENT_STATE_WORDS: Readonly<Record<ConsentState, StateWord>> = {
  open: { shape: 'open', word: $localize`:@@recommendation.consentOpen:offen` },
  granted: { shape: 'done', word: $localize`:@@recommendation.consentGranted:erteilt` },
  granted_with_conditions: {
    shape: 'tick',
    tone: 'ok',
    word: $localize`:@@recommendation.consentConditions:mit Auflage`,
  },
  refused: { shape: 'rejected', word: $localize`:@@recommendation.consentRefused:verweigert` },
};
