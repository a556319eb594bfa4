/** Views of what rests on figures that no longer hold. */
import type { OutdatedCause } from '@quartierwerk/domain/chain/outdated';
import type { Day } from '@quartierwerk/domain/time/day';
import type { ChainNodeView } from './chain.views.js';

/** A delivery that no longer holds, on which a thing rests. */
export interface OutdatedBaseView {
  readonly deliveryId: string;
  readonly title: string;
  readonly cause: OutdatedCause;
  readonly since: Day;
  readonly replacedBy: { readonly id: string; readonly title: string } | null;
  /** Numbers of the runs in between. */
  readonly runs: readonly number[];
  /** Links of the thing's own evidence that lead there. */
  readonly linkIds: readonly string[];
}

export interface OutdatedBasesView {
  readonly bases: readonly OutdatedBaseView[];
}

/** What rests on a delivery, as far as the person may see it: runs, profiles, statements, and what cites them. */
export interface DependentsView {
  readonly nodes: readonly ChainNodeView[];
}
