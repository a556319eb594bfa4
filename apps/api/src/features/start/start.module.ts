import { Module } from '@nestjs/common';
import { ProjectsModule } from '../projects/index.js';
import { StartController } from './start.controller.js';
import { StartQueries } from './start.queries.js';

/** The first page. What waits, each area has said to the spine. */
@Module({ imports: [ProjectsModule], controllers: [StartController], providers: [StartQueries] })
export class StartModule {}
