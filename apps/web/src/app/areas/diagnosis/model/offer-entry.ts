/** An existing offer as it is typed, what is sent of it, and its versions in words where two people changed it. */
import type { OfferAreaView, OfferView } from '@quartierwerk/contracts/diagnosis/offer.views';
import type { OfferBody } from '@quartierwerk/contracts/diagnosis/offers.dto';
import type { OfferKind } from '@quartierwerk/domain/diagnosis/existing-offer';
import type { Day } from '@quartierwerk/domain/time/day';
import type { ConflictField } from '@quartierwerk/ui/dialog/conflict-dialog';
import type { Formats } from '@quartierwerk/ui/format/formats';
import { OFFER_KIND_WORDS, offerAreaName } from '../../../shared/words/offer-words.js';

export interface ChosenArea {
  readonly id: string;
  readonly name: string;
}

export interface OfferEntry {
  readonly name: string;
  readonly kind: OfferKind;
  readonly description: string;
  /** Empty: none of the workspace. */
  readonly organisationId: string;
  readonly providerName: string;
  readonly areas: readonly ChosenArea[];
  readonly place: string;
  /** One a line. */
  readonly targetGroups: string;
  readonly field: string;
  readonly frequency: string;
  readonly capacity: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly source: string;
  readonly checkedOn: string;
}

/** What the dialogs of offers call; each resolves when it is stored. */
export interface OfferCommands {
  record(entry: OfferEntry): Promise<OfferView>;
  revise(offer: OfferView, entry: OfferEntry): Promise<OfferView>;
  check(offer: OfferView, source: string): Promise<OfferView>;
  end(offer: OfferView, endsOn: string, reason: string): Promise<OfferView>;
  remove(offer: OfferView): Promise<OfferView>;
}

/** Which dialog is open. */
export type OfferTask =
  | { readonly kind: 'record'; readonly areas: readonly ChosenArea[] }
  | { readonly kind: 'revise' | 'check' | 'end' | 'remove'; readonly offer: OfferView };

export function newOffer(today: Day, areas: readonly ChosenArea[]): OfferEntry {
  return {
    name: '',
    kind: 'counselling',
    description: '',
    organisationId: '',
    providerName: '',
    areas,
    place: '',
    targetGroups: '',
    field: '',
    frequency: '',
    capacity: '',
    startsOn: '',
    endsOn: '',
    source: '',
    checkedOn: today,
  };
}

export function offerEntry(offer: OfferView): OfferEntry {
  const { name, kind, description, providerName, place, field, frequency, capacity, source, checkedOn } = offer;
  return {
    ...{ name, kind, description, providerName, place, field, frequency, capacity, source, checkedOn },
    organisationId: offer.organisation?.id ?? '',
    areas: offer.areas.map(chosenArea),
    targetGroups: offer.targetGroups.join('\n'),
    startsOn: offer.startsOn ?? '',
    endsOn: offer.endsOn ?? '',
  };
}

export function chosenArea(area: Pick<OfferAreaView, 'id' | 'municipality' | 'name'>): ChosenArea {
  return { id: area.id, name: offerAreaName(area) };
}

/** The groups of people of the lines: none empty, none twice. */
export function groupsOf(lines: string): string[] {
  const groups = lines.split('\n').map((line) => line.trim());
  return [...new Set(groups.filter((group) => group !== ''))];
}

/** The whole entry; what is empty is left out and so taken away. */
export function offerBody({ areas, targetGroups, organisationId, startsOn, endsOn, ...entry }: OfferEntry): OfferBody {
  return {
    ...entry,
    areaIds: areas.map(({ id }) => id),
    targetGroups: groupsOf(targetGroups),
    ...(organisationId === '' ? {} : { organisationId }),
    ...(startsOn === '' ? {} : { startsOn }),
    ...(endsOn === '' ? {} : { endsOn }),
  };
}

/** Whether both say the same, however their lines are broken. */
export function sameOffer(one: OfferEntry, other: OfferEntry): boolean {
  return JSON.stringify(offerBody(one)) === JSON.stringify(offerBody(other));
}

/** Both versions for the conflict dialog. */
export function offerConflict(
  stored: OfferEntry,
  own: OfferEntry,
  { formats, organisationName }: { readonly formats: Formats; readonly organisationName: (id: string) => string },
): ConflictField[] {
  const worded: Readonly<Record<keyof OfferEntry, (entry: OfferEntry) => string>> = {
    name: ({ name }) => name,
    kind: ({ kind }) => OFFER_KIND_WORDS[kind],
    description: ({ description }) => description,
    organisationId: ({ organisationId }) =>
      organisationId === '' ? NO_ORGANISATION : organisationName(organisationId),
    providerName: ({ providerName }) => providerName,
    areas: ({ areas }) => areas.map(({ name }) => name).join('; '),
    place: ({ place }) => place,
    targetGroups: ({ targetGroups }) => formats.list(groupsOf(targetGroups)),
    field: ({ field }) => field,
    frequency: ({ frequency }) => frequency,
    capacity: ({ capacity }) => capacity,
    startsOn: ({ startsOn }) => (startsOn === '' ? '' : formats.day(startsOn)),
    endsOn: ({ endsOn }) => (endsOn === '' ? '' : formats.day(endsOn)),
    source: ({ source }) => source,
    checkedOn: ({ checkedOn }) => formats.day(checkedOn),
  };
  return (Object.keys(OFFER_LABELS) as (keyof OfferEntry)[]).map((key) => ({
    key,
    label: OFFER_LABELS[key],
    stored: worded[key](stored),
    own: worded[key](own),
  }));
}

export const NO_ORGANISATION = $localize`:@@diagnosis.offerNoOrganisation:keine aus der Liste`;

export const OFFER_LABELS: Readonly<Record<keyof OfferEntry, string>> = {
  name: $localize`:@@diagnosis.offerName:Name des Angebots`,
  kind: $localize`:@@diagnosis.entryKind:Art`,
  description: $localize`:@@diagnosis.offerDescription:Was dort geschieht`,
  organisationId: $localize`:@@diagnosis.offerOrganisation:Organisation`,
  providerName: $localize`:@@diagnosis.offerProvider:Träger in Worten`,
  areas: $localize`:@@diagnosis.offerAreas:Gebiete`,
  place: $localize`:@@diagnosis.offerPlace:Ort`,
  targetGroups: $localize`:@@diagnosis.offerGroups:Zielgruppen`,
  field: $localize`:@@diagnosis.offerField:Handlungsfeld`,
  frequency: $localize`:@@diagnosis.offerFrequency:Wann`,
  capacity: $localize`:@@diagnosis.offerCapacity:Plätze`,
  startsOn: $localize`:@@diagnosis.offerBegin:seit oder ab`,
  endsOn: $localize`:@@diagnosis.offerEnd:letzter Tag`,
  source: $localize`:@@diagnosis.offerSource:Wer sagt das`,
  checkedOn: $localize`:@@diagnosis.offerCheckedOn:geprüft am`,
};
