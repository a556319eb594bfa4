import { Module } from '@nestjs/common';
import { AreaEditions } from './area-editions.service.js';
import { PlacesController } from './places.controller.js';
import { PlacesQueries } from './places.queries.js';

@Module({ controllers: [PlacesController], providers: [AreaEditions, PlacesQueries], exports: [AreaEditions] })
export class PlacesModule {}
