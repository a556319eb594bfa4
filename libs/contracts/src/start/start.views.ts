/** The first page after signing in: everything in one answer, each part as far as the person may see it. */
import type { ChainNodeView, ChangeView, GapCountView, StationsView, WaitingView } from '../chain/chain.views.js';

export interface StartView {
  /** When the person was here before this session; null on the first visit. */
  readonly lastVisit: string | null;
  readonly waiting: readonly WaitingView[];
  /** Since the last visit, the latest first; without one the latest of all. */
  readonly changes: readonly ChangeView[];
  readonly changeCount: number;
  /** Where the thread is torn; empty for those who may not see gaps. */
  readonly gaps: readonly GapCountView[];
  readonly stations: StationsView;
  /** Conferences and meetings that lie ahead, the next first. */
  readonly dates: readonly DateView[];
}

export interface DateView {
  readonly node: ChainNodeView;
  readonly day: string;
}
