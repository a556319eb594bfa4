import { angularTests } from '../../tools/jest/angular-preset.mjs';

export default angularTests('ui', import.meta.dirname);
