import { availableParallelism } from 'node:os';

import { SWC_OPTIONS } from './infra/dev/swc-options.mjs';

/** Jest runs the sources as ES modules: no build, one transform (SWC), real parts only. */
const swc = ['@swc/jest', SWC_OPTIONS];

export default {
  rootDir: import.meta.dirname,
  globalSetup: '<rootDir>/infra/dev/jest/global-setup.mjs',
  globalTeardown: '<rootDir>/infra/dev/jest/global-teardown.mjs',
  // Jest would leave one of two cores idle; more than four databases at once gain nothing.
  maxWorkers: Math.min(4, availableParallelism()),
  // The first suite that needs a database waits for the server to start.
  testTimeout: 60_000,
  testMatch: ['<rootDir>/{apps,libs,infra,tests}/**/*.spec.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/web/', '<rootDir>/tests/lint/samples/'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': swc },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/var/', '<rootDir>/dist/'],
};
