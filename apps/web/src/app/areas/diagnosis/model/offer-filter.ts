/** Filters over existing offers; their keys and values stand in the address. */
import type { OfferListView } from '@quartierwerk/contracts/diagnosis/offer.views';
import {
  OFFER_KINDS,
  OFFER_STANDINGS,
  type OfferKind,
  type OfferStanding,
} from '@quartierwerk/domain/diagnosis/existing-offer';
import type { FilterField, FilterState } from '@quartierwerk/ui/filter-bar/filter-bar';
import { OFFER_KIND_WORDS, OFFER_STANDING_WORDS, offerAreaName } from '../../../shared/words/offer-words.js';

/** What the list is asked for. */
export interface OfferChoice {
  readonly areaId: string | null;
  readonly kind: OfferKind | null;
  readonly targetGroup: string | null;
  readonly field: string | null;
  readonly standing: OfferStanding | null;
  readonly text: string;
}

export const OFFER_FILTER_KEYS = { area: 'gebiet', kind: 'art', group: 'zielgruppe', field: 'feld' } as const;
export const OFFER_STANDING_KEY = 'stand';
export const OFFER_TEXT_KEY = 'suche';

const KIND_KEYS: Readonly<Record<OfferKind, string>> = {
  counselling: 'beratung',
  meeting_place: 'treffpunkt',
  open_youth_work: 'jugendarbeit',
  group_or_course: 'gruppe',
  education: 'bildung',
  childcare: 'betreuung',
  health: 'gesundheit',
  outreach: 'aufsuchend',
  practical_help: 'praktisch',
  other: 'anderes',
};

export const STANDING_KEYS: Readonly<Record<OfferStanding, string>> = {
  current: 'aktuell',
  to_check: 'zu-pruefen',
  planned: 'geplant',
  ended: 'beendet',
};
export const ALL_STANDINGS = 'alle';

export function standingOfKey(key: string | null): OfferStanding | null {
  return OFFER_STANDINGS.find((standing) => STANDING_KEYS[standing] === key) ?? null;
}

export function offerFilterFields(list: Pick<OfferListView, 'areas' | 'targetGroups' | 'fields'>): FilterField[] {
  const plain = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  return [
    {
      key: OFFER_FILTER_KEYS.area,
      label: $localize`:@@diagnosis.area:Gebiet`,
      options: list.areas.map((area) => ({ value: area.id, label: offerAreaName(area) })),
    },
    {
      key: OFFER_FILTER_KEYS.kind,
      label: $localize`:@@diagnosis.entryKind:Art`,
      options: OFFER_KINDS.map((kind) => ({ value: KIND_KEYS[kind], label: OFFER_KIND_WORDS[kind] })),
    },
    {
      key: OFFER_FILTER_KEYS.group,
      label: $localize`:@@diagnosis.offerTargetGroup:Zielgruppe`,
      options: plain(list.targetGroups.map(({ name }) => name)),
    },
    {
      key: OFFER_FILTER_KEYS.field,
      label: $localize`:@@diagnosis.offerField:Handlungsfeld`,
      options: plain(list.fields),
    },
  ].filter(({ options }) => options.length > 0);
}

export function offerChoice(state: FilterState, standing: OfferStanding | null, text: string): OfferChoice {
  const kind = state[OFFER_FILTER_KEYS.kind];
  return {
    areaId: state[OFFER_FILTER_KEYS.area] ?? null,
    kind: OFFER_KINDS.find((one) => KIND_KEYS[one] === kind) ?? null,
    targetGroup: state[OFFER_FILTER_KEYS.group] ?? null,
    field: state[OFFER_FILTER_KEYS.field] ?? null,
    standing,
    text: text.trim(),
  };
}

export function countsInAll(counts: OfferListView['counts']): number {
  return OFFER_STANDINGS.reduce((sum, standing) => sum + counts[standing], 0);
}

/** The parts of the list with how many are in each. */
export function standingSegments(counts: OfferListView['counts']) {
  return [
    { value: ALL_STANDINGS, label: $localize`:@@diagnosis.runsAll:alle`, count: countsInAll(counts) },
    ...OFFER_STANDINGS.map((standing) => ({
      value: STANDING_KEYS[standing],
      label: OFFER_STANDING_WORDS[standing].word,
      count: counts[standing],
    })),
  ];
}
