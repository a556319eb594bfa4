import type { ChainNodeView } from '@quartierwerk/contracts/chain/chain.views';
import type { AreaCertaintyView, RunCertaintyView } from '@quartierwerk/contracts/diagnosis/certainty.views';
import type { IndexRunHeadView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { OfferView } from '@quartierwerk/contracts/diagnosis/offer.views';
import type { AreaProfileView } from '@quartierwerk/contracts/diagnosis/profile.views';
import type { WorkingFigures } from './working-figures.js';

/** How firmly the area stands at its rank. */
export interface RankSpan extends Pick<AreaCertaintyView, 'rankLow' | 'rankHigh' | 'pTop'> {
  /** The k of the first group. */
  readonly top: number;
}

/** Everything that the printed profile of one area says. What it holds is shown to the person already: it was read in their name. */
export interface ProfileFacts {
  readonly sheet: AreaProfileView;
  /** Null where no run was computed. */
  readonly run: IndexRunHeadView | null;
  /** Null where nothing can be drawn. */
  readonly span: RankSpan | null;
  /** SVG of the area in the district; null without geometry. */
  readonly map: string | null;
  /** What it shows without having been released. */
  readonly working: WorkingFigures;
  /** What is there for the area and all around it, what stands today first; null for whoever may not read offers. */
  readonly offers: readonly OfferView[] | null;
  /** What was recommended, decided and done, in that order. */
  readonly deeds: readonly Pick<ChainNodeView, 'kind' | 'code' | 'title' | 'state'>[];
}

/** What is read in one transaction; how sure the rank is, is drawn after it. */
export type FactsWithoutSpan = Omit<ProfileFacts, 'span'>;

/** What is the same for all documents of one request. */
export interface Issue {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** The installation is a demonstration: every figure is invented, and every page says so. */
  readonly demonstration: boolean;
}

/** How firmly an area stands at its rank, from the certainty of its run. */
export function spanOf(certainty: RunCertaintyView | null, areaId: string): RankSpan | null {
  const area = certainty?.areas.find((one) => one.areaId === areaId);
  if (!certainty || !area) return null;
  const { rankLow, rankHigh, pTop } = area;
  return { rankLow, rankHigh, pTop, top: certainty.top };
}
