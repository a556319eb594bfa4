export { ChainModule } from './chain.module.js';
export { type VisibilityClause, isCarrierOnly, visibleTo } from './visibility.js';
export { LinkedNodes } from './linked-nodes.js';
export { titleOf } from './node-title.js';
export { Spine, type NewLink, type NewNode } from './spine.js';
