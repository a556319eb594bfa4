import { Global, Module } from '@nestjs/common';
import { ChainController } from './chain.controller.js';
import { ChainQueries } from './chain.queries.js';
import { LinkedNodes } from './linked-nodes.js';
import { GapQueries } from './gap.queries.js';
import { SearchQueries } from './search.queries.js';
import { Spine } from './spine.js';

/** The spine is global: every area writes its nodes and links, and shows what hangs on its objects. */
@Global()
@Module({
  controllers: [ChainController],
  providers: [Spine, LinkedNodes, ChainQueries, SearchQueries, GapQueries],
  exports: [Spine, LinkedNodes],
})
export class ChainModule {}
