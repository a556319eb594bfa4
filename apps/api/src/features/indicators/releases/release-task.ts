import type { DisclosureProfile } from '@quartierwerk/statistics/disclosure/profile';
import type { SuppressionReason } from '@quartierwerk/statistics/disclosure/table';

/** What a release is worked out from, as plain values: it travels into a thread that knows neither database nor person. */
export interface ReleaseTask {
  readonly profile: DisclosureProfile;
  readonly groups: readonly ReleaseGroup[];
}

/** One indicator edition and year in one area edition. */
export interface ReleaseGroup {
  readonly editionId: string;
  readonly year: number;
  /** From the top downwards. */
  readonly areas: readonly ReleaseArea[];
  /** Whether the affected are among those they are counted with. */
  readonly share: boolean;
  /** Turns a share into the unit of the indicator. */
  readonly factor: number;
  readonly values: readonly ReleaseValue[];
  readonly unplaced: readonly UnplacedCases[];
  /** The same table as it stood after each earlier release, the oldest first. */
  readonly earlier: readonly EarlierGroup[];
}

export interface EarlierGroup {
  readonly roundingBase: number;
  readonly values: readonly ReleaseValue[];
  readonly unplaced: readonly UnplacedCases[];
}

/** Cases of an area that lie in none of the areas below it ("räumlich nicht zuordenbar"): shown beside its count, so that everybody knows them. */
export interface UnplacedCases {
  /** Position of the area whose count they belong to. */
  readonly area: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

export interface ReleaseArea {
  readonly id: string;
  readonly code: string;
  /** Position of the area above in the same list. */
  readonly parent: number | null;
  /** 0 for small areas. */
  readonly level: number;
  /** Below the level down to which the source is shown. */
  readonly closed: boolean;
}

export interface ReleaseValue {
  /** Position of its area. */
  readonly area: number;
  /** Whether it belongs to the delivery that is released; the others were released before. */
  readonly own: boolean;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** In the unit of the indicator. */
  readonly value: number | null;
  /** Whether it came with a figure, or was kept secret before it came. */
  readonly delivered: 'figure' | 'secret' | 'second' | 'absent';
  readonly numeratorReason: SuppressionReason | null;
  readonly denominatorReason: SuppressionReason | null;
}

export interface ShownValue {
  readonly area: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly numeratorReason: SuppressionReason | null;
  readonly denominatorReason: SuppressionReason | null;
  /** Why the share is not shown. */
  readonly reason: SuppressionReason | null;
}
