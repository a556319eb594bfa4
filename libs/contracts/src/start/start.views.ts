/** The first page after signing in: everything in one answer, each part as far as the person may see it. */
import type { ChainNodeView, ChangeView, GapCountView, StationsView, WaitingView } from '../chain/chain.views.js';
import type { ProjectMatter } from '../projects/project-dates.views.js';
import type { ChangeStepView } from './change-steps.js';

export interface StartView {
  /** When the person was here before this session; null on the first visit. */
  readonly lastVisit: string | null;
  readonly waiting: readonly WaitingView[];
  /** Since the last visit, the latest first; without one, or where nothing changed since, the latest of all. */
  readonly changes: readonly StartChangeView[];
  /** How many since the last visit, without one how many there are; not counted beyond 1,000. */
  readonly changeCount: number;
  /** Where the thread is torn; empty for those who may not see gaps. */
  readonly gaps: readonly GapCountView[];
  readonly stations: StationsView;
  /** Conferences and meetings that lie ahead, the next first. */
  readonly dates: readonly DateView[];
}

export interface StartChangeView extends ChangeView {
  /** What happened to it of late, each once, the latest first; empty where only its state is known, or to be known. */
  readonly steps: readonly ChangeStepView[];
}

export interface DateView {
  readonly node: ChainNodeView;
  readonly day: string;
  /** Null where the day is that of the node itself. */
  readonly matter: ProjectMatter | null;
}

/** The numbers around every page: at the stations, at "Wartet auf mich" and at the gaps. */
export interface FrameView {
  readonly stations: StationsView;
  readonly waitingCount: number;
  /** null for those who may not see gaps. */
  readonly gapCount: number | null;
}

/** Everything that waits for the person, by what must happen when. */
export interface WaitingListView {
  readonly waiting: readonly WaitingView[];
}

/** Conferences and meetings, and the days of own projects, past and ahead, by their day. */
export interface DatesView {
  readonly dates: readonly DateView[];
}
