import { Module } from '@nestjs/common';
import { DiagnosisModule } from '../diagnosis/index.js';
import { ConferenceQueries } from './conference.queries.js';
import { ConferencesController } from './conferences.controller.js';
import { Conferences } from './conferences.service.js';
import { Evidence } from './evidence.service.js';
import { Findings } from './findings.service.js';
import { PartyQueries } from './parties.queries.js';
import { PinnedEvidence } from './pinned-evidence.js';
import { RecommendationDecisions } from './recommendation-decisions.js';
import { RecommendationProgress } from './recommendation-progress.js';
import { RecommendationQueries } from './recommendation-list.queries.js';
import { RecommendationDetailQueries } from './recommendation.queries.js';
import { RecommendationsController } from './recommendations.controller.js';
import { Recommendations } from './recommendations.service.js';
import { ConferencesWaiting } from './conferences-waiting.js';

/** What others may call: commands for the demonstration, steps that a decision or a measure makes, rows for an agenda. */
const FACADES = [
  ...[Conferences, Findings, Recommendations, Evidence],
  ...[RecommendationDecisions, RecommendationProgress, RecommendationQueries],
];

@Module({
  imports: [DiagnosisModule],
  controllers: [ConferencesController, RecommendationsController],
  providers: [
    ...FACADES,
    ConferenceQueries,
    RecommendationDetailQueries,
    PartyQueries,
    PinnedEvidence,
    ConferencesWaiting,
  ],
  exports: FACADES,
})
export class ConferencesModule {}
