import { Module } from '@nestjs/common';
import { IndexInputQueries } from './matrix/index-input.queries.js';
import { IndexRunQueries } from './runs/index-runs.queries.js';
import { IndexRuns } from './runs/index-runs.service.js';
import { IndexRunsController } from './runs/index-runs.controller.js';
import { RunVerification } from './runs/run-verification.js';

@Module({
  controllers: [IndexRunsController],
  providers: [IndexInputQueries, IndexRunQueries, IndexRuns, RunVerification],
  exports: [IndexRuns],
})
export class DiagnosisModule {}
