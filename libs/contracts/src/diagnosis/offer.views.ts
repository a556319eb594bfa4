/** Views of existing offers. */
import type {
  OfferAction,
  OfferKind,
  OfferStanding,
  TargetGroupCount,
} from '@quartierwerk/domain/diagnosis/existing-offer';
import type { AreaLevel } from '@quartierwerk/domain/places/vocabulary';
import type { Day } from '@quartierwerk/domain/time/day';
import type { AreaRef } from '../places/places.views.js';

export interface OfferAreaView extends AreaRef {
  readonly level: AreaLevel;
  readonly editionId: string;
  /** Of a small area. */
  readonly municipality: string | null;
}

export interface OfferView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: OfferKind;
  /** What happens there. */
  readonly description: string;
  readonly organisation: { readonly id: string; readonly name: string } | null;
  /** In words: instead of an organisation, or more exactly than it. Empty where the organisation says enough. */
  readonly providerName: string;
  /** By level, municipality and name. */
  readonly areas: readonly OfferAreaView[];
  /** In words, never somebody's private address. */
  readonly place: string;
  readonly targetGroups: readonly string[];
  readonly field: string;
  /** "dienstags 14 bis 18 Uhr". */
  readonly frequency: string;
  readonly capacity: string;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  /** Why it ended. */
  readonly endReason: string;
  /** Who says so. */
  readonly source: string;
  readonly checkedOn: Day;
  /** The last day on which that check holds. */
  readonly checkHoldsUntil: Day;
  readonly standing: OfferStanding;
  /** Findings, recommendations and measures that refer to it, also those that the reader may not see. */
  readonly references: number;
  readonly changedAt: string;
  readonly version: number;
  readonly actions: readonly OfferAction[];
}

/** Whom an offer may name as the organisation that makes it. */
export interface OfferProvidersView {
  /** Organisations of the workspace, by name. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
}

export interface OfferListView {
  readonly today: Day;
  /** One page of what was asked for: what is there first, by name. */
  readonly offers: readonly OfferView[];
  /** Of what was asked for. */
  readonly total: number;
  /** Of the area that was asked for, whatever else is filtered. */
  readonly counts: Readonly<Record<OfferStanding, number>>;
  /** Of the area that was asked for. */
  readonly targetGroups: readonly TargetGroupCount[];
  /** Fields of action that offers name. */
  readonly fields: readonly string[];
  /** Areas that offers name, by level and name, the municipalities of small areas among them, and the area that was asked for. */
  readonly areas: readonly OfferAreaView[];
  readonly actions: readonly 'create'[];
}
