/** Views of data deliveries. */
import type { KeptConfirmation } from '@quartierwerk/domain/indicators/import/confirmations';
import type { ValueStatus } from '@quartierwerk/domain/indicators/value-status';
import type { Day } from '@quartierwerk/domain/time/day';

export type DeliveryState = 'requested' | 'received' | 'released' | 'withdrawn' | 'not_available';
export type DeliveryAction = 'withdraw';

export interface DeliveryView {
  readonly id: string;
  readonly title: string;
  readonly source: { readonly id: string; readonly name: string } | null;
  readonly referenceDate: Day | null;
  readonly note: string | null;
  readonly state: DeliveryState;
  readonly rowCount: number;
  /** Codes of the indicators it holds. */
  readonly indicators: readonly string[];
  readonly years: readonly number[];
  /** Values without a figure among the rows. */
  readonly missing: number;
  /** Rows stored as kept secret because the source's smallest number of cases was not reached. */
  readonly suppressed: number;
  /** Of these, values that are kept secret only because another one could be worked out from them; null for whoever may not see them exactly. */
  readonly secondary: number | null;
  /** Values of earlier deliveries that it replaced when it was stored. */
  readonly replaced: number;
  /** Rows of the file that were left out on purpose. */
  readonly skipped: number;
  /** Hints of the check that somebody confirmed, each with the reason. */
  readonly confirmed: readonly KeptConfirmation[];
  readonly fileName: string | null;
  readonly fileSha256: string | null;
  readonly createdAt: string;
  readonly withdrawnAt: string | null;
  readonly withdrawnReason: string | null;
  readonly actions: readonly DeliveryAction[];
  readonly version: number;
}

/** What the deliveries that a person may see hold altogether, whatever the filter: the choices of the filters. */
export interface DeliveryFacetsView {
  readonly count: number;
  readonly sources: readonly { readonly id: string; readonly name: string }[];
  /** Codes in the order of the catalogue. */
  readonly indicators: readonly string[];
  /** Newest first. */
  readonly years: readonly number[];
}

/** By the latest year that a delivery holds, then by the time it came in; newest first. */
export interface DeliveryListView {
  readonly deliveries: readonly DeliveryView[];
  /** How many the filter leaves. */
  readonly total: number;
  readonly offset: number;
  readonly facets: DeliveryFacetsView;
}

export interface DeliveredValueView {
  readonly areaCode: string;
  readonly areaName: string;
  readonly indicator: string;
  readonly year: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly status: ValueStatus;
  /** Kept secret only because another value could be worked out from it; null for whoever may not see the value exactly. */
  readonly secondary: boolean | null;
  /** Whether a later delivery has replaced it. */
  readonly superseded: boolean;
}

export interface DeliveredValuesView {
  readonly values: readonly DeliveredValueView[];
  readonly total: number;
  readonly offset: number;
}
