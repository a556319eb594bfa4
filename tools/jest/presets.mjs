/**
 * Jest settings shared by the projects. Jest runs as ES modules (Nest 12 and our own code are ESM only), so it is started
 * with `--experimental-vm-modules`; `jest` itself is imported from `@jest/globals` where a test needs it.
 */

/** swc with decorator metadata: TypeORM and class-validator read the parameter types at run time. */
const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2024',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      externalHelpers: true,
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

const esm = {
  transform: { '^.+\\.ts$': swc },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@quartierwerk/source', 'node', 'node-addons'] },
};

/** Unit and property tests of a library without a framework. */
export function pureTests(displayName, rootDir) {
  return { ...esm, displayName, rootDir, testMatch: ['<rootDir>/src/**/*.spec.ts'] };
}

/** Unit tests beside the code of the API. */
export function apiUnitTests(rootDir) {
  return { ...esm, displayName: 'api', rootDir, testMatch: ['<rootDir>/src/**/*.spec.ts'] };
}

/** Tests that boot the API on a real PostgreSQL: one template database, a clone for each worker. */
export function apiIntegrationTests(rootDir) {
  return {
    ...esm,
    displayName: 'api-integration',
    rootDir,
    testMatch: ['<rootDir>/src/**/*.int-spec.ts', '<rootDir>/test/**/*.int-spec.ts'],
    globalSetup: '<rootDir>/test/global-setup.mjs',
    globalTeardown: '<rootDir>/test/global-teardown.mjs',
    setupFiles: ['<rootDir>/test/setup.ts'],
    testTimeout: 60_000,
  };
}
