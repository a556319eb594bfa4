/** Views of the delivery board: who owes which indicator for one period, and how each of it stands. */
import type { BoardReason, BoardState } from '@quartierwerk/domain/indicators/delivery-board';
import type { Day } from '@quartierwerk/domain/time/day';

export type BoardCellAction = 'revise' | 'refuse' | 'drop';

export interface DeliveryRequestView {
  readonly id: string;
  readonly requestedOn: Day;
  readonly dueOn: Day;
  readonly note: string | null;
  /** Why the provider cannot deliver. */
  readonly refusedReason: string | null;
  readonly remindedOn: Day | null;
  /** Letters that have named it. */
  readonly reminders: number;
  readonly version: number;
}

export interface BoardCellView {
  readonly sourceId: string;
  /** Code. */
  readonly indicator: string;
  readonly state: BoardState;
  readonly reason: BoardReason;
  readonly overdueDays: number | null;
  readonly request: DeliveryRequestView | null;
  /** The newest one that stands, also where it has been asked for again since. */
  readonly delivery: { readonly id: string; readonly title: string; readonly takenOverOn: Day } | null;
  readonly importId: string | null;
  readonly actions: readonly BoardCellAction[];
}

export interface BoardSourceView {
  readonly id: string;
  readonly name: string;
  readonly organisationName: string | null;
  /** People of its organisation who would get a letter; null for those who send none. */
  readonly letterReaders: number | null;
}

export interface BoardIndicatorView {
  readonly code: string;
  readonly shortName: string;
  readonly domain: string;
  readonly referenceDateNote: string;
}

export interface BoardYearView {
  readonly year: number;
  /** Asked for and not there. */
  readonly open: number;
  readonly overdue: number;
}

export interface DeliveryBoardView {
  readonly today: Day;
  readonly year: number;
  /** Every period with requests or deliveries, and the one that is shown; newest first. */
  readonly years: readonly BoardYearView[];
  /** By name. */
  readonly sources: readonly BoardSourceView[];
  /** In the order of the catalogue. */
  readonly indicators: readonly BoardIndicatorView[];
  /** By source and in the order of the catalogue. */
  readonly cells: readonly BoardCellView[];
}

/** A letter that was sent on demand. */
export interface ReminderView {
  readonly letters: number;
  /** Figures that the letter names. */
  readonly named: number;
}
