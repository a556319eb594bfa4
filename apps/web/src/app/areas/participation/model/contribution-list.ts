/** What stands in the address of the list of contributions, and what is asked of the server for it: the list and the walk through it. */
import type { ContributionQuery } from '@quartierwerk/contracts/participation/contribution.dto';
import type { ContributionSegment } from '@quartierwerk/domain/participation/contribution-segments';

export const ALL_SEGMENTS = 'alle';

export const LIST_SEGMENTS: readonly {
  readonly value: string;
  readonly segment: ContributionSegment;
  readonly label: string;
}[] = [
  { value: 'pruefen', segment: 'to_check', label: $localize`:@@participation.segCheck:zu prüfen` },
  { value: 'zuordnen', segment: 'to_group', label: $localize`:@@participation.segGroup:zuzuordnen` },
  { value: 'beantworten', segment: 'to_answer', label: $localize`:@@participation.segAnswer:zu beantworten` },
  { value: 'beantwortet', segment: 'answered', label: $localize`:@@participation.segAnswered:beantwortet` },
  { value: 'aussortiert', segment: 'discarded', label: $localize`:@@participation.segDiscarded:aussortiert` },
];

/** Keys of the filter bar. */
export const LIST_FILTERS = ['ereignis', 'art', 'thema', 'sprache', 'reihenfolge'] as const;

const KEYS = [...LIST_FILTERS, 'suche', 'stand'] as const;

/** By the keys of the address; what is not chosen is left out. */
export type ListAddress = Partial<Readonly<Record<(typeof KEYS)[number], string>>>;

/** Of any query of an address that which belongs to the list. */
export function listAddress(of: (key: string) => string | null | undefined): ListAddress {
  return Object.fromEntries(KEYS.flatMap((key) => (of(key) ? [[key, of(key)] as const] : [])));
}

export function listQuery(address: ListAddress): Readonly<Record<keyof ContributionQuery & string, string>> {
  const query = {
    segment: LIST_SEGMENTS.find(({ value }) => value === address.stand)?.segment,
    q: address.suche?.trim(),
    event: address.ereignis,
    kind: address.art,
    themeId: address.thema,
    language: address.sprache,
    sort: address.reihenfolge,
  };
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value)) as Readonly<
    Record<keyof ContributionQuery & string, string>
  >;
}
