/** Signs and words of planning conferences. */
import type { ConferenceState } from '@quartierwerk/domain/conferences/vocabulary';
import type { StateWord } from './state-word.js';

export const CONFERENCE_STATE_WORDS: Readonly<Record<ConferenceState, StateWord>> = {
  planned: { shape: 'open', word: $localize`:@@conferences.planned:geplant` },
  running: { shape: 'half', word: $localize`:@@conferences.running:läuft` },
  closed: { shape: 'done', word: $localize`:@@conferences.closed:abgeschlossen` },
  cancelled: { shape: 'rejected', word: $localize`:@@conferences.cancelled:abgesagt` },
};
