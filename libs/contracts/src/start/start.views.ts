/** The first page after signing in: everything in one answer, each part as far as the person may see it. */
import type { Month } from '@quartierwerk/domain/projects/month';
import type { ObligationState } from '@quartierwerk/domain/projects/vocabulary';
import type { ChainNodeView, ChangeView, GapCountView, StationsView, WaitingView } from '../chain/chain.views.js';

export interface StartView {
  /** When the person was here before this session; null on the first visit. */
  readonly lastVisit: string | null;
  readonly waiting: readonly WaitingView[];
  /** Since the last visit, the latest first; without one, or where nothing changed since, the latest of all. */
  readonly changes: readonly ChangeView[];
  /** How many since the last visit, without one how many there are; not counted beyond 1,000. */
  readonly changeCount: number;
  /** Where the thread is torn; empty for those who may not see gaps. */
  readonly gaps: readonly GapCountView[];
  readonly stations: StationsView;
  /** Conferences and meetings that lie ahead, the next first. */
  readonly dates: readonly DateView[];
}

/** What a day of an own project is about. */
export type DateMatter =
  | { readonly kind: 'obligation'; readonly title: string; readonly state: ObligationState }
  | { readonly kind: 'kpis'; readonly month: Month }
  | { readonly kind: 'project_end' };

export interface DateView {
  readonly node: ChainNodeView;
  readonly day: string;
  /** Null where the day is that of the node itself. */
  readonly matter: DateMatter | null;
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
