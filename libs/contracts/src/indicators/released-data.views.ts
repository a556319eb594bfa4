/** Views of released figures that leave the house in files. */
import type { SuppressionReason } from '@quartierwerk/domain/indicators/release-workflow';

/** What a file would hold; every format holds the same. */
export interface ReleasedDataView {
  readonly title: string;
  readonly editionName: string;
  /** Moment of the latest release in it; null while nothing is released. */
  readonly releasedAt: string | null;
  readonly areas: number;
  readonly indicators: number;
  /** Ascending. */
  readonly years: readonly number[];
  /** Cells with a figure, kept secret, delivered and not released, and without a figure for another reason. */
  readonly shown: number;
  readonly hidden: number;
  readonly unreleased: number;
  readonly gaps: number;
  /** Areas with an outline, for the map. */
  readonly outlines: number;
  /** Hidden cells by reason, for those who may see exact values; everybody else reads that they are kept secret. */
  readonly hiddenBy: Readonly<Partial<Record<SuppressionReason, number>>> | null;
  /** Values of a release that a later delivery has replaced since: they are not in its files. Always 0 for a run. */
  readonly replaced: number;
  /** Why there is no file: `NOTHING_RELEASED`, or `RELEASE_WRONG_STATE` for a release that is not in force. */
  readonly refusal: 'NOTHING_RELEASED' | 'RELEASE_WRONG_STATE' | null;
}
