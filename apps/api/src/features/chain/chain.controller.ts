import { Controller, Param, Query } from '@nestjs/common';
import { GapsQuery, SearchQuery, TraceQuery } from '@quartierwerk/contracts/chain/chain.dto';
import { chainRoutes } from '@quartierwerk/contracts/chain/chain.routes';
import type {
  ChangesView,
  GapsView,
  SearchView,
  StationsView,
  TraceView,
} from '@quartierwerk/contracts/chain/chain.views';
import type { OutdatedBasesView } from '@quartierwerk/contracts/chain/outdated.views';
import type { ActorContext } from '../../platform/http/actor-context.js';
import { Ctx, Id } from '../../platform/http/params.decorator.js';
import { Route } from '../../platform/http/route.decorator.js';
import { ChainQueries } from './chain.queries.js';
import { GapQueries } from './gap.queries.js';
import { OutdatedQueries } from './outdated.queries.js';
import { SearchQueries } from './search.queries.js';

@Controller()
export class ChainController {
  constructor(
    private readonly queries: ChainQueries,
    private readonly searching: SearchQueries,
    private readonly gapping: GapQueries,
    private readonly outdated: OutdatedQueries,
  ) {}

  @Route(chainRoutes.search)
  search(@Ctx() ctx: ActorContext, @Query() query: SearchQuery): Promise<SearchView> {
    return this.searching.search(ctx, query);
  }

  @Route(chainRoutes.changes)
  changes(@Ctx() ctx: ActorContext): Promise<ChangesView> {
    return this.queries.changes(ctx);
  }

  @Route(chainRoutes.stations)
  stations(@Ctx() ctx: ActorContext): Promise<StationsView> {
    return this.queries.stations(ctx);
  }

  @Route(chainRoutes.trace)
  trace(@Ctx() ctx: ActorContext, @Id() id: string, @Query() query: TraceQuery): Promise<TraceView> {
    return this.queries.trace(ctx, id, { direction: query.direction ?? 'both', withFacts: query.facts === 'true' });
  }

  @Route(chainRoutes.outdatedBases)
  outdatedBases(@Ctx() ctx: ActorContext, @Id() id: string): Promise<OutdatedBasesView> {
    return this.outdated.bases(ctx, id);
  }

  @Route(chainRoutes.traceOf)
  traceOf(
    @Ctx() ctx: ActorContext,
    @Param('kind') kind: string,
    @Param('code') code: string,
    @Query() query: TraceQuery,
  ): Promise<TraceView> {
    const options = { direction: query.direction ?? 'both', withFacts: query.facts === 'true' };
    return this.queries.trace(ctx, { kind, code }, options);
  }

  @Route(chainRoutes.gaps)
  gaps(@Ctx() ctx: ActorContext, @Query() query: GapsQuery): Promise<GapsView> {
    return this.gapping.gaps(ctx, query.gap);
  }
}
