import { angularTests } from '../../tools/jest/angular-preset.mjs';

export default angularTests('web', import.meta.dirname);
