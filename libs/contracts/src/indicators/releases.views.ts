/** Views of releases: what of a delivery is shown, what is kept secret, and what the attack on it found. */
import type { ReleaseState, SuppressionReason } from '@quartierwerk/domain/indicators/release-workflow';
import type { SourceProfile } from '@quartierwerk/domain/indicators/source-profile';

export type ReleaseAction = 'approve' | 'cancel' | 'withdraw';
export type ReleaseFailure = 'CANCELLED' | 'INTERNAL';

/** How many values of a municipality are hidden; of the district and the municipalities themselves, under their own name. */
export interface ReleasedAreaView {
  readonly areaId: string;
  readonly name: string;
  readonly values: number;
  readonly hidden: number;
}

export interface ReleaseSummary {
  /** Values of the delivery. */
  readonly values: number;
  readonly shown: number;
  /** Hidden values by their reason. */
  readonly hidden: Readonly<Partial<Record<SuppressionReason, number>>>;
  /** Tables (indicator and year). */
  readonly tables: number;
  /** Counts that the attack tried to work out, and could not narrow below their width. */
  readonly protectedCounts: number;
  /** Counts that stay known more narrowly than they should be. */
  readonly exposed: number;
  /** Secret counts whose sums contradict each other: whether they can be narrowed could not be checked. */
  readonly unfit: number;
  /** Values without counts: their shares are shown as delivered. */
  readonly unchecked: number;
  /** Repairs after an attack. */
  readonly rounds: number;
  /** Earlier releases over the same tables that it was checked against. */
  readonly earlierReleases: number;
  /** Counts that are secret now and were shown by an earlier release. */
  readonly knownBefore: number;
  /** Values hidden because an earlier secret could be worked out. */
  readonly differences: number;
  /** Earlier secrets that can be worked out all the same. */
  readonly exposedEarlier: number;
  /** By municipality, those with most hidden values first. */
  readonly areas: readonly ReleasedAreaView[];
}

export interface ReleaseView {
  readonly id: string;
  readonly deliveryId: string;
  readonly state: ReleaseState;
  /** The profile of the source on the day of the check. */
  readonly profile: SourceProfile;
  readonly summary: ReleaseSummary | null;
  readonly progressDone: number;
  readonly progressTotal: number;
  readonly failure: ReleaseFailure | null;
  readonly createdAt: string;
  readonly releasedAt: string | null;
  readonly withdrawnAt: string | null;
  readonly withdrawnReason: string | null;
  readonly actions: readonly ReleaseAction[];
  readonly version: number;
}

/** Newest first. */
export interface ReleaseListView {
  readonly releases: readonly ReleaseView[];
}

/** A value that a release hides. Of its counts nothing is said. */
export interface HiddenValueView {
  readonly areaCode: string;
  readonly areaName: string;
  readonly municipalityName: string | null;
  readonly indicator: string;
  readonly year: number;
  readonly reason: SuppressionReason;
}

export interface HiddenValuesView {
  readonly values: readonly HiddenValueView[];
  readonly total: number;
  readonly offset: number;
}
