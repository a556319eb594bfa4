export { DiagnosisModule } from './diagnosis.module.js';
export { IndexRuns } from './runs/index-runs.service.js';
