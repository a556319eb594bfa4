export { ChainModule } from './chain.module.js';
export { Spine, type NewLink, type NewNode } from './spine.js';
