import { pureTests } from '../../tools/jest/presets.mjs';

export default pureTests('statistics', import.meta.dirname);
