/** Signs and words of action plans and measures. The public words of measures follow InHK Bensberg. */
import type { MeasureState, PlanState } from '@quartierwerk/domain/plans/vocabulary';
import type { StateWord } from './state-word.js';

export const PLAN_STATE_WORDS: Readonly<Record<PlanState, StateWord>> = {
  draft: { shape: 'draft', word: $localize`:@@plans.planDraft:Entwurf` },
  in_progress: { shape: 'half', word: $localize`:@@plans.planInProgress:in Umsetzung` },
  completed: { shape: 'done', word: $localize`:@@plans.planCompleted:abgeschlossen` },
};

export const MEASURE_STATE_WORDS: Readonly<Record<MeasureState, StateWord>> = {
  idea: { shape: 'diamond', word: $localize`:@@plans.idea:Idee` },
  planned: { shape: 'open', word: $localize`:@@plans.planned:geplant` },
  decided: { shape: 'tick', word: $localize`:@@plans.decided:beschlossen` },
  funding_applied: { shape: 'tick', word: $localize`:@@plans.fundingApplied:Förderung beantragt` },
  funded: { shape: 'tick', tone: 'ok', word: $localize`:@@plans.funded:Förderung bewilligt` },
  in_progress: { shape: 'half', word: $localize`:@@plans.inProgress:in Umsetzung` },
  completed: { shape: 'done', word: $localize`:@@plans.completed:fertiggestellt` },
  consolidated: { shape: 'done', word: $localize`:@@plans.consolidated:verstetigt` },
  on_hold: { shape: 'paused', word: $localize`:@@plans.onHold:zurückgestellt` },
  discontinued: { shape: 'rejected', word: $localize`:@@plans.discontinued:nicht mehr verfolgt` },
};

/** A measure that runs late shows it in place of its state: the state is on the sheet. */
export const DELAYED: StateWord = { shape: 'care', word: $localize`:@@plans.delayed:verzögert` };
