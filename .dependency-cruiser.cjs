/** Imports go one way, from what talks to the world down to the rules (docs/adr). Each room may use what it lists here. */

const rooms = [
  'domain',
  'prisma',
  'workflows',
  'activities',
  'api',
  'dashboards',
  'sandbox',
  'scripts',
  'e2e',
  'bench',
];

/** What a room may import of the others. Rooms that may use all of them are not listed. */
const mayUse = {
  domain: [],
  prisma: ['domain'],
  workflows: ['activities'],
  activities: ['prisma', 'domain', 'workflows'],
  api: ['prisma', 'domain', 'workflows'],
  dashboards: [],
  sandbox: [],
};

const tests = '\\.(test|testing)\\.tsx?$';
const productOf = (room) => ({ path: `^${room}/`, pathNot: [tests, `^${room}/testing/`] });

/** @param {string} room */
function onlyAllowedRooms(room) {
  const allowed = [room, ...mayUse[room]];
  return {
    name: `${room}-uses-only-${mayUse[room].join('-') || 'itself'}`,
    severity: 'error',
    from: { path: `^${room}/` },
    to: {
      path: `^(${rooms.filter((other) => !allowed.includes(other)).join('|')})/`,
      pathNot: '^api/schema\\.graphql$',
    },
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.keys(mayUse).map(onlyAllowedRooms),
    {
      name: 'api-uses-only-the-messages-of-workflows',
      comment: 'The API speaks to journeys by name and message; how they work is not its business.',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: '^workflows/', pathNot: '^workflows/(messages\\.ts$|messages/)' },
    },
    {
      name: 'workflows-know-only-types-of-activities',
      comment: 'Workflow code runs in a sandbox: activities are called through their proxies.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: tests },
      to: { path: '^activities/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workflows-are-deterministic',
      comment: 'No Node built-ins, no parsing library and no database in workflow code.',
      severity: 'error',
      from: { path: '^workflows/', pathNot: tests },
      to: { path: '^node_modules/(zod|pg|@prisma|prisma)(/|$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workflows-use-no-node-built-ins',
      severity: 'error',
      from: { path: '^workflows/', pathNot: [tests, '^workflows/(bundle|build|testing)'] },
      to: { dependencyTypes: ['core'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'domain-is-pure',
      comment: 'The rules know no library, no clock, no environment and no I/O.',
      severity: 'error',
      from: productOf('domain'),
      to: { dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg'] },
    },
    {
      name: 'the-product-does-without-its-tests',
      severity: 'error',
      from: { path: `^(${Object.keys(mayUse).join('|')})/`, pathNot: [tests, '/testing/'] },
      to: { path: [tests, '/testing/'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      from: { pathNot: '(^|/)generated/' },
      to: { couldNotResolve: true, pathNot: '(^|/)(generated|dist)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated|coverage|\\.turbo|histories)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@overgang/source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
