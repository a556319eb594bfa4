import { Module } from '@nestjs/common';
import { BoardController } from './board/board.controller.js';
import { BoardQueries } from './board/board.queries.js';
import { DeliveryReminders } from './board/delivery-reminders.js';
import { ReminderRounds } from './board/reminder-rounds.js';
import { DeliveryRequests } from './board/delivery-requests.service.js';
import { CatalogueController } from './catalogue.controller.js';
import { CatalogueQueries } from './catalogue.queries.js';
import { Catalogue } from './catalogue.service.js';
import { DeliveriesController } from './deliveries.controller.js';
import { DeliveryQueries } from './deliveries.queries.js';
import { Deliveries } from './deliveries.service.js';
import { DirectImport } from './imports/direct-import.js';
import { ImportJobs } from './imports/import-jobs.js';
import { ImportSweep } from './imports/import-sweep.js';
import { ImportsController } from './imports/imports.controller.js';
import { ImportQueries } from './imports/imports.queries.js';
import { Imports } from './imports/imports.service.js';
import { Proposals } from './imports/proposals.js';
import { SheetChoice } from './imports/sheet-choice.service.js';
import { Upload } from './imports/upload.service.js';
import { IndicatorsWaiting } from './indicators-waiting.js';
import { ReleasedDataController } from './released-data/released-data.controller.js';
import { ReleasedDataQueries } from './released-data/released-data.queries.js';
import { ReleaseJobs } from './releases/release-jobs.js';
import { ReleasesController } from './releases/releases.controller.js';
import { ReleaseQueries } from './releases/releases.queries.js';
import { Releases } from './releases/releases.service.js';
import { SeriesQueries } from './series.queries.js';
import { Sources } from './sources.service.js';
import { TemplatesController } from './templates/templates.controller.js';
import { TemplateQueries } from './templates/templates.queries.js';
import { ValuesQueries } from './values.queries.js';

@Module({
  controllers: [
    BoardController,
    CatalogueController,
    DeliveriesController,
    ImportsController,
    ReleasesController,
    ReleasedDataController,
    TemplatesController,
  ],
  providers: [
    Catalogue,
    CatalogueQueries,
    ValuesQueries,
    SeriesQueries,
    Sources,
    Deliveries,
    DeliveryQueries,
    BoardQueries,
    DeliveryRequests,
    DeliveryReminders,
    ReminderRounds,
    Imports,
    ImportQueries,
    Proposals,
    Upload,
    SheetChoice,
    ImportJobs,
    ImportSweep,
    DirectImport,
    IndicatorsWaiting,
    TemplateQueries,
    Releases,
    ReleaseQueries,
    ReleasedDataQueries,
    ReleaseJobs,
  ],
  exports: [Catalogue, Sources, Deliveries, DirectImport, DeliveryRequests],
})
export class IndicatorsModule {}
