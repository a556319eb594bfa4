import { pureTests } from '../../tools/jest/presets.mjs';

export default pureTests('contracts', import.meta.dirname);
