/** Views of the selection of areas. */
import type { SelectionReason } from '@quartierwerk/domain/diagnosis/vocabulary';

/** Where an area stood in the run it was selected on; does not move with later runs. */
export interface PinnedRankView {
  readonly runId: string;
  readonly runNumber: number;
  readonly year: number;
  readonly rank: number | null;
  readonly indexValue: number | null;
  readonly rankedAreas: number;
}

export interface SelectionView {
  readonly id: string;
  readonly area: { readonly id: string; readonly code: string; readonly name: string };
  readonly municipalityName: string | null;
  readonly reasonKind: SelectionReason;
  readonly reason: string;
  readonly pinned: PinnedRankView | null;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly endedAt: string | null;
  readonly endedBy: string | null;
  readonly endedReason: string | null;
  readonly version: number;
  readonly actions: readonly 'end'[];
}

export interface SelectionListView {
  /** Those in force first, by pinned rank and name; then the ended ones, latest first. */
  readonly selections: readonly SelectionView[];
}
