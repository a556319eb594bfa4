/** Offers as the profile of an area shows them: what is there for the area itself, and what is there for all around it. */
import type { OfferView } from '@quartierwerk/contracts/diagnosis/offer.views';

export interface AreaOffers {
  /** That name the area. */
  readonly own: readonly OfferView[];
  /** That are for its municipality or district as a whole. */
  readonly around: readonly OfferView[];
  /** That are over, of both. */
  readonly ended: readonly OfferView[];
}

export function areaOffers(offers: readonly OfferView[], areaId: string): AreaOffers {
  const standing = offers.filter(({ standing }) => standing !== 'ended');
  const names = ({ areas }: OfferView): boolean => areas.some(({ id }) => id === areaId);
  return {
    own: standing.filter(names),
    around: standing.filter((offer) => !names(offer)),
    ended: offers.filter(({ standing }) => standing === 'ended'),
  };
}
