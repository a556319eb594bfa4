import { Global, Module } from '@nestjs/common';
import { Spine } from './spine.js';

/** The spine is global: every area writes its nodes and links. */
@Global()
@Module({ providers: [Spine], exports: [Spine] })
export class ChainModule {}
