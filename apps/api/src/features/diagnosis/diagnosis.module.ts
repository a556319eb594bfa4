import { Module } from '@nestjs/common';
import { CertaintyThreads } from './certainty/certainty-thread.js';
import { RunCertainty } from './certainty/run-certainty.js';
import { DiagnosisWaiting } from './diagnosis-waiting.js';
import { DocumentsController } from './documents/documents.controller.js';
import { DocumentJobs } from './documents/document-jobs.js';
import { DocumentWriting } from './documents/document-writing.js';
import { DocumentJobQueries } from './documents/document-jobs.queries.js';
import { Documents } from './documents/documents.service.js';
import { Gathering } from './documents/gathering.js';
import { ProfileDocuments } from './documents/profile-documents.js';
import { ProfileFactsQueries } from './documents/profile-facts.queries.js';
import { DynamicsController } from './dynamics/dynamics.controller.js';
import { RunDynamics } from './dynamics/run-dynamics.js';
import { IndexInputQueries } from './matrix/index-input.queries.js';
import { OffersController } from './offers/offers.controller.js';
import { OfferQueries } from './offers/offers.queries.js';
import { Offers } from './offers/offers.service.js';
import { Notes } from './profiles/notes.service.js';
import { PinnedFigures } from './profiles/pinned-figures.js';
import { ProfileContentQueries } from './profiles/profile-content.queries.js';
import { ProfileListQueries } from './profiles/profile-list.queries.js';
import { ProfileSheetQueries } from './profiles/profile-sheet.queries.js';
import { Profiles } from './profiles/profiles.service.js';
import { ProfilesController } from './profiles/profiles.controller.js';
import { StatementWriter } from './profiles/statement-writer.js';
import { Statements } from './profiles/statements.service.js';
import { RunReleasedDataController } from './released-data/run-released-data.controller.js';
import { RunReleasedData } from './released-data/run-released-data.queries.js';
import { IndexRunQueries } from './runs/index-runs.queries.js';
import { IndexRuns } from './runs/index-runs.service.js';
import { IndexRunsController } from './runs/index-runs.controller.js';
import { RunVerification } from './runs/run-verification.js';
import { SelectionQueries } from './selections/selections.queries.js';
import { Selections } from './selections/selections.service.js';
import { SelectionsController } from './selections/selections.controller.js';

const RUNS = [
  IndexInputQueries,
  IndexRunQueries,
  RunVerification,
  CertaintyThreads,
  RunCertainty,
  RunDynamics,
  RunReleasedData,
];
const SELECTIONS = [SelectionQueries];
const PROFILES = [ProfileContentQueries, ProfileListQueries, ProfileSheetQueries, StatementWriter];
const OFFERS = [OfferQueries];
const DOCUMENTS = [ProfileFactsQueries, ProfileDocuments, DocumentJobQueries, Gathering, DocumentWriting, DocumentJobs];
/** What others may call: the demonstration is made through the same commands as everything else, and evidence is read here. */
const COMMANDS = [IndexRuns, Selections, Profiles, Statements, Notes, Offers, PinnedFigures, Documents];

@Module({
  controllers: [
    IndexRunsController,
    DynamicsController,
    RunReleasedDataController,
    SelectionsController,
    ProfilesController,
    OffersController,
    DocumentsController,
  ],
  providers: [...RUNS, ...SELECTIONS, ...PROFILES, ...OFFERS, ...DOCUMENTS, ...COMMANDS, DiagnosisWaiting],
  exports: COMMANDS,
})
export class DiagnosisModule {}
