import type { OfferAreaView, OfferView } from '@quartierwerk/contracts/diagnosis/offer.views';
import type { OfferKind, OfferStanding } from '@quartierwerk/domain/diagnosis/existing-offer';
import { day, listed } from '../../../platform/documents/german.js';

/** German words for existing offers in files and documents: they are written on this side. */
export const OFFER_KIND_WORDS: Readonly<Record<OfferKind, string>> = {
  counselling: 'Beratung',
  meeting_place: 'Treffpunkt',
  open_youth_work: 'offene Kinder- und Jugendarbeit',
  group_or_course: 'Gruppe oder Kurs',
  education: 'Bildung und Lernhilfe',
  childcare: 'Betreuung',
  health: 'Gesundheit',
  outreach: 'aufsuchende Arbeit',
  practical_help: 'praktische Hilfe',
  other: 'anderes',
};

export const OFFER_STANDING_WORDS: Readonly<Record<OfferStanding, string>> = {
  current: 'aktuell',
  to_check: 'zu prüfen',
  planned: 'geplant',
  ended: 'beendet',
};

/** "aktuell", "geplant ab 01.02.2027", "beendet zum 30.06.2026". */
export function standingInWords({ standing, startsOn, endsOn }: OfferView): string {
  if (standing === 'planned') return `${OFFER_STANDING_WORDS.planned} ab ${day(startsOn)}`;
  return standing === 'ended' ? `${OFFER_STANDING_WORDS.ended} zum ${day(endsOn)}` : OFFER_STANDING_WORDS[standing];
}

/** "Familienverein Burscheid" or "Caritas, Fachdienst Migration". */
export function providerInWords({ organisation, providerName }: OfferView): string {
  return [organisation?.name ?? '', providerName].filter((name) => name !== '').join(', ');
}

/** Areas of one municipality stand together: "Burscheid, Zentrum Nord und Hilgen; Leichlingen". */
export function areasInWords(areas: readonly OfferAreaView[]): string {
  const groups = new Map<string | null, string[]>();
  for (const { municipality, name } of areas) groups.set(municipality, [...(groups.get(municipality) ?? []), name]);
  return [...groups]
    .map(([municipality, names]) => (municipality === null ? listed(names) : `${municipality}, ${listed(names)}`))
    .join('; ');
}
