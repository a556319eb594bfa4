/** Views of recording at a table. */
import type {
  ContributionKind,
  ContributionState,
  EventState,
  Language,
  Voices,
} from '@quartierwerk/domain/participation/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';
import type { StationView } from './event.views.js';

/** What a device needs to record at an event, also when the network is gone afterwards. */
export interface CaptureSheetView {
  readonly event: {
    readonly id: string;
    readonly code: string;
    readonly captureCode: string;
    readonly title: string;
    readonly heldOn: Day;
    readonly venue: string;
    readonly state: EventState;
  };
  readonly stations: readonly StationView[];
  readonly themes: readonly { readonly id: string; readonly name: string }[];
  /** Latest first. */
  readonly entries: readonly CapturedView[];
  readonly receivedAt: string;
}

export interface CapturedView {
  readonly id: string;
  readonly code: string;
  readonly stationId: string | null;
  readonly themeId: string | null;
  readonly text: string;
  readonly kind: ContributionKind;
  readonly language: Language;
  readonly voices: Voices;
  readonly place: string;
  /** Of the first round. */
  readonly points: number;
  readonly saidAt: string;
  readonly revision: number;
  readonly state: ContributionState;
}

/**
 * - `recorded`: taken over now; `revised`: a later revision of a known entry;
 * - `known`: had arrived before; `fixed`: looked through by now, only its points were taken over;
 * - `refused`: stays on the device, with the reason.
 */
export type CaptureStatus = 'recorded' | 'revised' | 'known' | 'fixed' | 'refused';

export interface CaptureAnswerView {
  readonly id: string;
  readonly status: CaptureStatus;
  readonly reason: string | null;
  readonly entry: CapturedView | null;
}

export interface CaptureResultView {
  readonly entries: readonly CaptureAnswerView[];
  readonly receivedAt: string;
}
