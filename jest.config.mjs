import { availableParallelism } from 'node:os';

// `*.spec.ts` is pure and needs nothing; `*.integration.spec.ts` talks to the servers that tools/test starts.
const swc = {
  jsc: {
    target: 'es2024',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
  module: { type: 'commonjs' },
};

const shared = {
  rootDir: import.meta.dirname,
  roots: [
    '<rootDir>/apps/admin',
    '<rootDir>/apps/api',
    '<rootDir>/apps/worker',
    '<rootDir>/libs',
    '<rootDir>/test',
    '<rootDir>/tools',
  ],
  testEnvironment: 'node',
  transform: { '\\.ts$': ['@swc/jest', swc] },
  moduleFileExtensions: ['ts', 'mts', 'mjs', 'js', 'json'],
  modulePathIgnorePatterns: ['/dist/'],
  // Tests run in a context of their own, where these are looked up slowly unless they are handed in.
  sandboxInjectedGlobals: ['Math', 'Number', 'Array', 'Map', 'Set'],
};

export default {
  // Every core, for the suites mostly wait; but no more than the database server has connections for.
  // A limit for what hangs, not a measure of speed.
  testTimeout: 60_000,
  maxWorkers: Math.min(4, availableParallelism()),
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.integration\\.spec\\.ts$', '/node_modules/'],
    },
    { ...shared, displayName: 'integration', testMatch: ['**/*.integration.spec.ts'] },
  ],
};
