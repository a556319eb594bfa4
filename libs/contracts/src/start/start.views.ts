/** The first page after signing in: everything in one answer, each part as far as the person may see it. */
import type { GapCode } from '@quartierwerk/domain/chain/gaps';
import type { WaitingCode } from '@quartierwerk/domain/chain/waiting';
import type { ChainNodeView, ChangeView, StationsView } from '../chain/chain.views.js';

/** One thing that waits for the person. */
export interface WaitingView {
  readonly code: WaitingCode;
  /** The thing itself; null where many are meant, or something that is no link of the chain. */
  readonly node: ChainNodeView | null;
  /** `YYYY-MM-DD`; null where nothing forces a day. */
  readonly dueOn: string | null;
  /** Names, numbers and ids that the words and the address need; which ones, the code says. */
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface GapCountView {
  readonly gap: GapCode;
  readonly count: number;
}

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
