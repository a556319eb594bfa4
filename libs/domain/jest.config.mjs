import { pureTests } from '../../tools/jest/presets.mjs';

export default pureTests('domain', import.meta.dirname);
