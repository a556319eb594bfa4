/** A figure or a rank of a frozen run as it was when it was cited: nothing that comes later moves it. */
import type { IndicatorDirection, IndicatorUnit } from '@quartierwerk/domain/indicators/catalogue/catalogue-entry';
import type { Day } from '@quartierwerk/domain/time/day';

export interface PinnedRunView {
  /** A release has hidden figures behind it since: those that are null are kept secret. */
  readonly withheld?: true;
  readonly runId: string;
  readonly runNumber: number;
  readonly year: number;
  readonly areaId: string;
  readonly areaName: string;
  /** Name of the area edition. */
  readonly edition: string;
  readonly rank: number | null;
  readonly rankedAreas: number;
  readonly indexValue: number | null;
}

export interface PinnedFigureView {
  /** A release has hidden it since: figures that are null are kept secret. */
  readonly withheld?: true;
  readonly runId: string;
  readonly runNumber: number;
  readonly year: number;
  readonly areaId: string;
  readonly areaName: string;
  readonly edition: string;
  readonly indicatorId: string;
  readonly code: string;
  readonly name: string;
  readonly unit: IndicatorUnit;
  readonly decimals: number;
  readonly direction: IndicatorDirection;
  readonly source: string | null;
  readonly referenceDate: Day | null;
  readonly value: number | null;
  readonly deviation: number | null;
  readonly rank: number | null;
  readonly rankOf: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly municipality: { readonly name: string; readonly value: number | null } | null;
  readonly district: number | null;
}
