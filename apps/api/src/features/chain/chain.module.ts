import { Global, Module } from '@nestjs/common';
import { ChainController } from './chain.controller.js';
import { ChainQueries } from './chain.queries.js';
import { Spine } from './spine.js';

/** The spine is global: every area writes its nodes and links. */
@Global()
@Module({ controllers: [ChainController], providers: [Spine, ChainQueries], exports: [Spine] })
export class ChainModule {}
