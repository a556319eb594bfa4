/**
 * An existing offer (vorhandenes Angebot) is what somebody already does for people in an area: a counselling hour, an open door, a
 * course. Before a planning conference recommends something it looks at what is there (Bestandsaufnahme); an inventory is only as good
 * as its last check, so each offer says who vouches for it and since when. An offer that ended stays and tells what there once was.
 */
import type { AreaLevel } from '../places/vocabulary.js';
import type { Day } from '../time/day.js';
import { ALLOWED, all, refuse, type Verdict } from '../verdict/verdict.js';

/** What kind of help it is, in the order of the form. */
export const OFFER_KINDS = [
  'counselling',
  'meeting_place',
  'open_youth_work',
  'group_or_course',
  'education',
  'childcare',
  'health',
  'outreach',
  'practical_help',
  'other',
] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

/** How it stands on a day; `to_check` still exists as far as is known, but nobody has looked for a year. */
export const OFFER_STANDINGS = ['current', 'to_check', 'planned', 'ended'] as const;
export type OfferStanding = (typeof OFFER_STANDINGS)[number];

export interface OfferFacts {
  /** First day; null where nobody knows it. */
  readonly startsOn: Day | null;
  /** Last day; null while no end is known. */
  readonly endsOn: Day | null;
  readonly checkedOn: Day;
}

export interface StandingResult {
  readonly standing: OfferStanding;
  readonly reason: 'CHECKED' | 'CHECK_DUE' | 'NOT_BEGUN' | 'OVER';
  /** The day that the reason names: of the last check, from which a check was due, of the beginning, of the end. */
  readonly day: Day;
}

/** The last day on which a check still holds: twelve months later; a leap day's is the 28th of February. */
export function checkHoldsUntil(checkedOn: Day): Day {
  const year = String(Number(checkedOn.slice(0, 4)) + 1).padStart(4, '0');
  const rest = checkedOn.slice(4);
  return `${year}${rest === '-02-29' ? '-02-28' : rest}`;
}

/** How an offer stands today and why. What is over needs no check, and what has not begun cannot be looked at. */
export function offerStanding({ startsOn, endsOn, checkedOn }: OfferFacts, today: Day): StandingResult {
  if (endsOn !== null && endsOn < today) return { standing: 'ended', reason: 'OVER', day: endsOn };
  if (startsOn !== null && startsOn > today) return { standing: 'planned', reason: 'NOT_BEGUN', day: startsOn };
  const until = checkHoldsUntil(checkedOn);
  return until < today
    ? { standing: 'to_check', reason: 'CHECK_DUE', day: until }
    : { standing: 'current', reason: 'CHECKED', day: checkedOn };
}

/** Whether the days of an offer fit each other and the calendar: a check has been made, so its day has come. */
export function offerDaysVerdict(
  { startsOn, endsOn, checkedOn }: OfferFacts,
  today: Day,
): Verdict<'OFFER_ENDS_BEFORE_BEGIN' | 'OFFER_CHECK_IN_FUTURE'> {
  const fits = startsOn === null || endsOn === null || startsOn <= endsOn;
  return all<'OFFER_ENDS_BEFORE_BEGIN' | 'OFFER_CHECK_IN_FUTURE'>(
    fits ? ALLOWED : refuse('OFFER_ENDS_BEFORE_BEGIN', { begin: startsOn }),
    checkedOn <= today ? ALLOWED : refuse('OFFER_CHECK_IN_FUTURE', { today }),
  );
}

/** Somebody answers for an offer: an organisation of the workspace, a name in words, or both ("Caritas, Fachdienst Migration"). */
export function offerProviderVerdict(offer: {
  readonly organisationId: string | null;
  readonly providerName: string;
}): Verdict<'OFFER_PROVIDER_MISSING'> {
  return offer.organisationId !== null || offer.providerName.trim() !== '' ? ALLOWED : refuse('OFFER_PROVIDER_MISSING');
}

export interface ServedArea {
  readonly id: string;
  readonly name: string;
  readonly level: AreaLevel;
  readonly parentId: string | null;
  readonly editionId: string;
}

/**
 * Whether an offer can be for these areas together: at least one, all of one area edition, and none that lies within another, because
 * what is there for a whole municipality is there for each of its areas already.
 */
export function offerAreasVerdict(
  areas: readonly ServedArea[],
): Verdict<'OFFER_AREAS_MISSING' | 'OFFER_AREAS_OF_EDITIONS' | 'OFFER_AREA_WITHIN_ANOTHER'> {
  const [first] = areas;
  if (!first) return refuse('OFFER_AREAS_MISSING');
  if (areas.some(({ editionId }) => editionId !== first.editionId)) return refuse('OFFER_AREAS_OF_EDITIONS');
  const chosen = new Map(areas.map((area) => [area.id, area]));
  const district = areas.find(({ level }) => level === 'district');
  for (const area of areas) {
    const around = chosen.get(area.parentId ?? '') ?? (area === district ? undefined : district);
    if (around) return refuse('OFFER_AREA_WITHIN_ANOTHER', { area: area.name, within: around.name });
  }
  return ALLOWED;
}

/** Whether an end can be set: once over, an offer is over; a mistake is mended in the offer itself. */
export function endOfferVerdict(
  facts: OfferFacts,
  endsOn: Day,
  today: Day,
): Verdict<'OFFER_ENDED' | 'OFFER_ENDS_BEFORE_BEGIN'> {
  if (offerStanding(facts, today).standing === 'ended') return refuse('OFFER_ENDED', { day: facts.endsOn ?? '' });
  return facts.startsOn === null || facts.startsOn <= endsOn
    ? ALLOWED
    : refuse('OFFER_ENDS_BEFORE_BEGIN', { begin: facts.startsOn });
}

/** Whether somebody can say today that an offer stands as it is written; of what is over there is nothing to say. */
export function checkOfferVerdict(facts: OfferFacts, today: Day): Verdict<'OFFER_ENDED'> {
  return offerStanding(facts, today).standing === 'ended'
    ? refuse('OFFER_ENDED', { day: facts.endsOn ?? '' })
    : ALLOWED;
}

/**
 * Whether an offer may be removed, which is for entries made by mistake. What a finding, a recommendation or a measure refers to stays
 * and is ended instead.
 *
 * @param references links in force, without those to its areas
 */
export function removeOfferVerdict(references: number): Verdict<'OFFER_IN_USE'> {
  return references === 0 ? ALLOWED : refuse('OFFER_IN_USE', { count: references });
}

export const OFFER_ACTIONS = ['revise', 'check', 'end', 'remove'] as const;
export type OfferAction = (typeof OFFER_ACTIONS)[number];

/** What whoever keeps offers may do with one today. */
export function offerActions(facts: OfferFacts, references: number, today: Day): OfferAction[] {
  const allowed: Readonly<Record<OfferAction, boolean>> = {
    revise: true,
    check: checkOfferVerdict(facts, today).ok,
    end: offerStanding(facts, today).standing !== 'ended',
    remove: removeOfferVerdict(references).ok,
  };
  return OFFER_ACTIONS.filter((action) => allowed[action]);
}

/** For how many offers a group of people is named, and how many of them are there today. */
export interface TargetGroupCount {
  readonly name: string;
  readonly offers: number;
  readonly standing: number;
}

/**
 * The groups of people that offers name, those with most offers that are there first. What differs in capitals alone is one group,
 * written as it stands first.
 */
export function targetGroupsOf(
  offers: readonly { readonly targetGroups: readonly string[]; readonly standing: OfferStanding }[],
): TargetGroupCount[] {
  const groups = new Map<string, { name: string; offers: number; standing: number }>();
  for (const { targetGroups, standing } of offers) {
    const own = new Map(targetGroups.toReversed().map((name) => [name.toLowerCase(), name]));
    for (const [key, name] of own) {
      const group = groups.get(key) ?? { name, offers: 0, standing: 0 };
      group.offers += 1;
      if (standing === 'current' || standing === 'to_check') group.standing += 1;
      groups.set(key, group);
    }
  }
  return [...groups.values()].sort(
    (a, b) => b.standing - a.standing || b.offers - a.offers || (a.name < b.name ? -1 : 1),
  );
}
