export { DiagnosisModule } from './diagnosis.module.js';
export { Notes } from './profiles/notes.service.js';
export { PinnedFigures } from './profiles/pinned-figures.js';
export { Profiles } from './profiles/profiles.service.js';
export { unchangedBefore } from './profiles/sheet-data.js';
export { Statements } from './profiles/statements.service.js';
export { IndexRuns } from './runs/index-runs.service.js';
export { Selections } from './selections/selections.service.js';
