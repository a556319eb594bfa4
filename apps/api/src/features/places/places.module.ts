import { Module } from '@nestjs/common';
import { AreaEditions } from './area-editions.service.js';
import { PlacesController } from './places.controller.js';
import { PlacesWaiting } from './places-waiting.js';
import { PlacesQueries } from './places.queries.js';

@Module({
  controllers: [PlacesController],
  providers: [AreaEditions, PlacesQueries, PlacesWaiting],
  exports: [AreaEditions],
})
export class PlacesModule {}
