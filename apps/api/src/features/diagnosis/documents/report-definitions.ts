import type { IndexRunView } from '@quartierwerk/contracts/diagnosis/index-run.views';
import type { ActorContext } from '../../../platform/http/actor-context.js';
import type { ProfileFactsQueries } from './profile-facts.queries.js';

/** What an indicator of the run counts, in the words of its edition. */
export interface Definition {
  readonly code: string;
  readonly name: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly legalBasis: string;
  readonly source: string | null;
}

/** In the order of the run. */
export function definitionsOf(facts: ProfileFactsQueries, ctx: ActorContext, run: IndexRunView): Promise<Definition[]> {
  return facts.definitions(
    ctx,
    run.indicators.map(({ editionId }) => editionId),
  );
}
