export { StartModule } from './start.module.js';
