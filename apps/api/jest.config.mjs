import { apiUnitTests } from '../../tools/jest/presets.mjs';

export default apiUnitTests(import.meta.dirname);
