/** Sign and word of events, contributions, themes and answers. */
import type {
  AnswerOutcome,
  ContributionState,
  EventState,
  ThemeState,
} from '@quartierwerk/domain/participation/vocabulary';
import type { StateWord } from './state-word.js';

export const EVENT_STATE_WORDS: Readonly<Record<EventState, StateWord>> = {
  planned: { shape: 'open', word: $localize`:@@participation.statePlanned:geplant` },
  running: { shape: 'half', word: $localize`:@@participation.stateRunning:läuft` },
  closed: { shape: 'done', word: $localize`:@@participation.stateClosed:abgeschlossen` },
  cancelled: { shape: 'rejected', word: $localize`:@@participation.stateCancelled:abgesagt` },
};

export const CONTRIBUTION_STATE_WORDS: Readonly<Record<ContributionState, StateWord>> = {
  captured: { shape: 'open', word: $localize`:@@participation.stateCaptured:zu prüfen` },
  redacted: { shape: 'half', word: $localize`:@@participation.stateRedacted:geprüft` },
  grouped: { shape: 'half', word: $localize`:@@participation.stateGrouped:zugeordnet` },
  forwarded: { shape: 'arrow', word: $localize`:@@participation.stateForwarded:weitergegeben` },
  answered: { shape: 'tick', tone: 'ok', word: $localize`:@@participation.stateAnswered:beantwortet` },
  reported_back: { shape: 'done', word: $localize`:@@participation.stateReported:rückgemeldet` },
  discarded: { shape: 'rejected', word: $localize`:@@participation.stateDiscarded:aussortiert` },
};

export const THEME_STATE_WORDS: Readonly<Record<ThemeState, StateWord>> = {
  open: { shape: 'open', word: $localize`:@@participation.themeOpen:offen` },
  forwarded: { shape: 'arrow', word: $localize`:@@participation.stateForwarded:weitergegeben` },
  answered: { shape: 'tick', tone: 'ok', word: $localize`:@@participation.stateAnswered:beantwortet` },
  merged: { shape: 'arrow', word: $localize`:@@participation.themeMerged:zusammengelegt` },
};

/** What became of it, in the words that are said to the people. */
export const OUTCOME_WORDS: Readonly<Record<AnswerOutcome, StateWord>> = {
  adopted: { shape: 'done', word: $localize`:@@participation.adopted:übernommen` },
  partly_adopted: { shape: 'tick', tone: 'ok', word: $localize`:@@participation.partlyAdopted:teilweise übernommen` },
  exists_already: { shape: 'done', word: $localize`:@@participation.existsAlready:gibt es schon` },
  under_review: { shape: 'half', word: $localize`:@@participation.underReview:wird geprüft` },
  passed_on: { shape: 'arrow', word: $localize`:@@participation.passedOn:weitergegeben an die zuständige Stelle` },
  not_adopted: { shape: 'rejected', word: $localize`:@@participation.notAdopted:nicht übernommen` },
  out_of_scope: { shape: 'diamond', word: $localize`:@@participation.outOfScope:nicht Sache der Stadt` },
};
