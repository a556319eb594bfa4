/** Signs and words of meetings and decisions. Result and implementation of a decision are two columns, never one sign. */
import type { MeetingPart } from '@quartierwerk/domain/steering/meeting-workflow';
import type {
  DecisionResult,
  ImplementationState,
  MeetingState,
  TrackingState,
} from '@quartierwerk/domain/steering/vocabulary';
import type { StateWord } from './state-word.js';

export const MEETING_STATE_WORDS: Readonly<Record<MeetingState, StateWord>> = {
  scheduled: { shape: 'open', word: $localize`:@@steering.scheduled:terminiert` },
  invited: { shape: 'tick', word: $localize`:@@steering.invited:eingeladen` },
  running: { shape: 'half', word: $localize`:@@steering.running:läuft` },
  held: { shape: 'done', word: $localize`:@@steering.held:durchgeführt` },
  cancelled: { shape: 'rejected', word: $localize`:@@steering.cancelled:fällt aus` },
};

/** What is behind without having been closed says so: nobody waits for an invitation to it any more. */
export function meetingStateWord({
  state,
  part,
}: {
  readonly state: MeetingState;
  readonly part: MeetingPart;
}): StateWord {
  return part === 'minutes_open' ? MINUTES_OPEN : MEETING_STATE_WORDS[state];
}

const MINUTES_OPEN: StateWord = {
  ...{ shape: 'care', tone: 'warn', word: $localize`:@@steering.minutesOpen:Protokoll offen` },
};

export const TRACKING_STATE_WORDS: Readonly<Record<TrackingState, StateWord>> = {
  open: { shape: 'open', word: $localize`:@@steering.open:offen` },
  in_progress: { shape: 'half', word: $localize`:@@steering.inProgress:in Bearbeitung` },
  delayed: { shape: 'care', word: $localize`:@@steering.delayed:verzögert` },
  done_reported: { shape: 'tick', tone: 'ok', word: $localize`:@@steering.doneReported:erledigt gemeldet` },
  closed: { shape: 'done', word: $localize`:@@steering.closed:abgelegt` },
  superseded: { shape: 'arrow', word: $localize`:@@steering.superseded:ersetzt` },
};

export const RESULT_WORDS: Readonly<Record<DecisionResult, StateWord>> = {
  adopted_unchanged: { shape: 'tick', word: $localize`:@@steering.adoptedUnchanged:ungeändert beschlossen` },
  adopted_modified: { shape: 'tick', word: $localize`:@@steering.adoptedModified:geändert beschlossen` },
  noted: { shape: 'tick', tone: 'secondary', word: $localize`:@@steering.noted:zur Kenntnis genommen` },
  recommended: { shape: 'tick', word: $localize`:@@steering.recommended:empfohlen` },
  postponed: { shape: 'paused', word: $localize`:@@steering.postponed:zurückgestellt` },
  referred: { shape: 'arrow', word: $localize`:@@steering.referred:verwiesen` },
  removed_from_agenda: {
    shape: 'rejected',
    word: $localize`:@@steering.removedFromAgenda:von der Tagesordnung abgesetzt`,
  },
  withdrawn: { shape: 'rejected', word: $localize`:@@steering.withdrawn:zurückgezogen` },
  rejected: { shape: 'rejected', word: $localize`:@@steering.rejected:abgelehnt` },
  no_quorum: { shape: 'gap', word: $localize`:@@steering.noQuorum:nicht beschlussfähig` },
};

/** How the implementation of a decision stands. */
export const IMPLEMENTATION_WORDS: Readonly<Record<ImplementationState, StateWord>> = {
  ...TRACKING_STATE_WORDS,
  ...RESULT_WORDS,
};
