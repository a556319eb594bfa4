import { apiIntegrationTests } from '../../tools/jest/presets.mjs';

export default apiIntegrationTests(import.meta.dirname);
