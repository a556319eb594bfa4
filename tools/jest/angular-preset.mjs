/**
 * Jest settings of the Angular projects: jsdom, zoneless, ES modules as everywhere. The libraries are read from their sources,
 * so that a test never sees a stale build.
 */
import presets from 'jest-preset-angular/presets/index.js';

export function angularTests(displayName, rootDir) {
  const preset = presets.createEsmPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' });
  return {
    ...preset,
    testEnvironment: 'jest-preset-angular/environments/jest-jsdom-env',
    displayName,
    rootDir,
    testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/theme/**/*.spec.ts'],
    setupFilesAfterEnv: ['<rootDir>/../../tools/jest/angular-setup.ts'],
    moduleNameMapper: {
      ...preset.moduleNameMapper,
      '^@quartierwerk/(ui|domain|contracts|statistics)/(.*)$': '<rootDir>/../../libs/$1/src/$2.ts',
      '^(\\.{1,2}/.*)\\.js$': '$1',
    },
  };
}
