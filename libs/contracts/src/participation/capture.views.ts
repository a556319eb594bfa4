/** Views of recording at a table. */
import type { CapturedField, CapturedFields } from '@quartierwerk/domain/participation/capture-rule';
import type { ContributionState, EventState } from '@quartierwerk/domain/participation/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';

/** What a device needs to record at an event, also when the network is gone afterwards. */
export interface CaptureSheetView {
  readonly event: {
    readonly id: string;
    readonly code: string;
    readonly title: string;
    readonly heldOn: Day;
    readonly venue: string;
    readonly state: EventState;
    /** What was written down after that is `addedLater`; null while it is not closed. */
    readonly closedAt: string | null;
  };
  /** The workspace is one to try things in: the page says that its values are invented. */
  readonly demonstration: boolean;
  readonly stations: readonly { readonly id: string; readonly number: number; readonly name: string }[];
  /** Open ones may be chosen. */
  readonly themes: readonly { readonly id: string; readonly name: string; readonly open: boolean }[];
  /** Latest first; for a device with a helper code those that it has recorded itself. */
  readonly entries: readonly CapturedView[];
  readonly receivedAt: string;
}

export interface CapturedView extends CapturedFields {
  readonly id: string;
  readonly code: string;
  readonly saidAt: string;
  readonly revision: number;
  readonly state: ContributionState;
  /** A wording for others was written: the text is that one, and stays. */
  readonly lookedThrough: boolean;
}

/**
 * - `recorded`: taken over now; `revised`: what was changed is taken over; `known`: had arrived before;
 * - `conflict`: somebody else has changed the same meanwhile, what stands is in `entry` and what differs in `conflicts`;
 * - `fixed`: looked through by now, answered in its theme or not for the theme that was chosen, what therefore stays is in `fixed`;
 * - `refused`: stays on the device, with the reason.
 */
export type CaptureStatus = 'recorded' | 'revised' | 'known' | 'conflict' | 'fixed' | 'refused';

export interface CaptureAnswerView {
  readonly id: string;
  readonly status: CaptureStatus;
  /** Why it is refused, or why the theme that was chosen at the table does not take it: then `themeId` is in `fixed`. */
  readonly reason: string | null;
  readonly entry: CapturedView | null;
  readonly conflicts: readonly CapturedField[];
  readonly fixed: readonly CapturedField[];
}

export interface CaptureResultView {
  readonly entries: readonly CaptureAnswerView[];
  readonly receivedAt: string;
}
