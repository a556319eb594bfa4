export { ChainModule } from './chain.module.js';
export { type VisibilityClause, isCarrierOnly, visibleTo } from './visibility.js';
export { LinkedNodes } from './linked-nodes.js';
export { titleOf } from './node-title.js';
export { Spine, type NewLink, type NewNode } from './spine.js';
export { ChainQueries } from './chain.queries.js';
export { GapQueries } from './gap.queries.js';
export { NodeReader } from './node-reader.js';
export { Waiting, type WaitingSource } from './waiting.js';
