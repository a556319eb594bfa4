import type { OfferKind } from '@quartierwerk/domain/diagnosis/existing-offer';
import type { Day } from '@quartierwerk/domain/time/day';

/** An existing offer of the demonstration; whoever makes it is invented, but for the organisations of the story. */
export interface DemoOffer {
  readonly name: string;
  readonly kind: OfferKind;
  readonly description?: string;
  /** Key of an organisation of the demonstration. */
  readonly organisation?: string;
  readonly provider?: string;
  /** "Burscheid, Zentrum Nord" for a small area, "Burscheid" for a municipality, the district by its name. */
  readonly areas: readonly string[];
  readonly place?: string;
  readonly targetGroups: readonly string[];
  readonly field?: string;
  readonly frequency?: string;
  readonly capacity?: string;
  readonly startsOn?: Day;
  readonly source: string;
  /** The day of the entry, which is that of its check. */
  readonly recordedOn: Day;
  readonly ended?: { readonly on: Day; readonly endsOn: Day; readonly reason: string };
}
