/** Words for existing offers: what kind, how each stands and since when, for which areas. */
import type { OfferAreaView, OfferView } from '@quartierwerk/contracts/diagnosis/offer.views';
import type { OfferKind, OfferStanding } from '@quartierwerk/domain/diagnosis/existing-offer';
import type { Formats } from '@quartierwerk/ui/format/formats';
import type { StatusShape } from '@quartierwerk/ui/status/status';

export const OFFER_KIND_WORDS: Readonly<Record<OfferKind, string>> = {
  counselling: $localize`:@@diagnosis.offerCounselling:Beratung`,
  meeting_place: $localize`:@@diagnosis.offerMeetingPlace:Treffpunkt`,
  open_youth_work: $localize`:@@diagnosis.offerYouthWork:offene Kinder- und Jugendarbeit`,
  group_or_course: $localize`:@@diagnosis.offerGroup:Gruppe oder Kurs`,
  education: $localize`:@@diagnosis.offerEducation:Bildung und Lernhilfe`,
  childcare: $localize`:@@diagnosis.offerChildcare:Betreuung`,
  health: $localize`:@@diagnosis.offerHealth:Gesundheit`,
  outreach: $localize`:@@diagnosis.offerOutreach:aufsuchende Arbeit`,
  practical_help: $localize`:@@diagnosis.offerPractical:praktische Hilfe`,
  other: $localize`:@@diagnosis.offerOther:anderes`,
};

interface StandingWords {
  readonly word: string;
  readonly shape: StatusShape;
}

export const OFFER_STANDING_WORDS: Readonly<Record<OfferStanding, StandingWords>> = {
  current: { word: $localize`:@@diagnosis.offerCurrent:aktuell`, shape: 'done' },
  to_check: { word: $localize`:@@diagnosis.offerToCheck:zu prüfen`, shape: 'care' },
  planned: { word: $localize`:@@diagnosis.offerPlanned:geplant`, shape: 'open' },
  ended: { word: $localize`:@@diagnosis.offerEnded:beendet`, shape: 'rejected' },
};

/** The day that the standing rests on: "geprüft 03.05.2026", "ab 01.02.2027", "bis 30.06.2026". */
export function standingDay(
  offer: Pick<OfferView, 'standing' | 'startsOn' | 'endsOn' | 'checkedOn'>,
  formats: Formats,
): string {
  switch (offer.standing) {
    case 'planned':
      return $localize`:@@diagnosis.offerFrom:ab ${formats.day(offer.startsOn)}:day:`;
    case 'ended':
      return $localize`:@@diagnosis.offerUntil:bis ${formats.day(offer.endsOn)}:day:`;
    default:
      return $localize`:@@diagnosis.offerChecked:geprüft ${formats.day(offer.checkedOn)}:day:`;
  }
}

/** Who checked it, when, and from when on that is too long ago: the last check of any offer, whatever its standing. */
export function checkWords({ checkedOn, source, checkHoldsUntil, standing }: OfferView, formats: Formats): string {
  const checked = $localize`:@@diagnosis.offerCheckedBy:zuletzt geprüft ${formats.day(checkedOn)}:day:, ${source}:source:`;
  return standing === 'to_check'
    ? $localize`:@@diagnosis.offerCheckDue:${checked}:checked:; die Prüfung galt bis ${formats.day(checkHoldsUntil)}:day:`
    : checked;
}

/** "Familienverein Burscheid" or "Caritasverband, Fachdienst Migration". */
export function providerWords({
  organisation,
  providerName,
}: Pick<OfferView, 'organisation' | 'providerName'>): string {
  return [organisation?.name ?? '', providerName].filter((name) => name !== '').join(', ');
}

/** "Burscheid, Zentrum Nord"; a municipality or district by its name alone. */
export function offerAreaName({ municipality, name }: Pick<OfferAreaView, 'municipality' | 'name'>): string {
  return municipality === null ? name : `${municipality}, ${name}`;
}

/** Areas of one municipality stand together: "Burscheid, Zentrum Nord und Hilgen". */
export function offerAreasWords(areas: readonly OfferAreaView[], formats: Formats): string {
  const groups = new Map<string | null, string[]>();
  for (const { municipality, name } of areas) groups.set(municipality, [...(groups.get(municipality) ?? []), name]);
  return [...groups]
    .map(([municipality, names]) =>
      municipality === null ? formats.list(names) : `${municipality}, ${formats.list(names)}`,
    )
    .join('; ');
}

/** Where, when and for how many: what one needs to find it. */
export function contactWords({
  place,
  frequency,
  capacity,
}: Pick<OfferView, 'place' | 'frequency' | 'capacity'>): string {
  return [place, frequency, capacity].filter((part) => part !== '').join('; ');
}

/** How much refers to it; the thread shows what, as far as the reader may see it. */
export function referenceWords(references: number): string {
  if (references === 0)
    return $localize`:@@diagnosis.offerNotReferred:Noch kein Befund, keine Empfehlung und keine Maßnahme verweist darauf.`;
  return references === 1
    ? $localize`:@@diagnosis.offerReferredOnce:Ein Befund, eine Empfehlung oder eine Maßnahme verweist darauf.`
    : $localize`:@@diagnosis.offerReferred:${references}:count: Befunde, Empfehlungen oder Maßnahmen verweisen darauf.`;
}
