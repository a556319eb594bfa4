export { ConferencesModule } from './conferences.module.js';
export { Conferences } from './conferences.service.js';
export { Evidence } from './evidence.service.js';
export { Findings } from './findings.service.js';
export { RecommendationDecisions, type DecidedStep } from './recommendation-decisions.js';
export { RecommendationProgress } from './recommendation-progress.js';
export { RecommendationQueries, type RecommendationFilter } from './recommendation-list.queries.js';
export { Recommendations } from './recommendations.service.js';
export { TAKEN_UP } from './taken-up-rows.js';
