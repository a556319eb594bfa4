import { Global, Module } from '@nestjs/common';
import { Beside } from './beside.js';
import { ChainController } from './chain.controller.js';
import { ChainQueries } from './chain.queries.js';
import { LinkedNodes } from './linked-nodes.js';
import { GapQueries } from './gap.queries.js';
import { SearchQueries } from './search.queries.js';
import { NodeReader } from './node-reader.js';
import { Waiting } from './waiting.js';
import { OutdatedQueries } from './outdated.queries.js';
import { Spine } from './spine.js';

/** The spine is global: every area writes its nodes and links, and shows what hangs on its objects. */
@Global()
@Module({
  controllers: [ChainController],
  providers: [
    Spine,
    LinkedNodes,
    NodeReader,
    Waiting,
    Beside,
    ChainQueries,
    SearchQueries,
    GapQueries,
    OutdatedQueries,
  ],
  exports: [Spine, LinkedNodes, NodeReader, Waiting, Beside, ChainQueries, GapQueries, OutdatedQueries],
})
export class ChainModule {}
