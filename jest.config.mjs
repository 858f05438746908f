/** Packages that ship ECMAScript modules only: Jest runs CommonJS, so swc translates these too. */
const esmOnly = ['jose', '@prisma', 'oidc-provider', 'csv-parse', '@overgang'];

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testEnvironmentOptions: {
    customExportConditions: ['@overgang/source', 'node', 'node-addons', 'require', 'default'],
  },
  roots: [
    'domain',
    'prisma',
    'workflows',
    'activities',
    'api',
    'sandbox',
    'scripts',
    'e2e',
    'bench',
  ].map((room) => `<rootDir>/${room}`),
  // The first test of a run may start a server; two cores are shared by several suites.
  testTimeout: 30_000,
  // Stories and scenes wait for programme time together.
  maxConcurrency: 20,
  testMatch: ['**/*.test.ts'],
  testSequencer: '<rootDir>/scripts/test/slowestFirst.cjs',
  modulePathIgnorePatterns: ['/dist/'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: {
    '\\.(ts|tsx|js|mjs)$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          parser: { syntax: 'typescript', tsx: false },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
};
