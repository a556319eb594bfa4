/** Limits of existing offers that both sides know. */
export const OFFER_LIMITS = {
  /** Who works everywhere names the municipality or the district instead. */
  areas: 50,
  groups: 20,
  groupLength: 80,
  /** Offers of one page of the list. */
  page: 100,
} as const;
