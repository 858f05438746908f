// Generates the Prisma client and compiles the room. Migrations and the test server's script stay where they are: the
// build finds them through the room's package.json (connection/roomDirectory.ts).
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const room = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);

/** @param {string} script @param {string[]} parameters @param {Record<string, string>} [environment] */
function run(script, parameters, environment = {}) {
  const { status } = spawnSync(process.execPath, [script, ...parameters], {
    cwd: room,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  if (status !== 0) process.exit(status ?? 1);
}

const prismaCli = join(dirname(require.resolve('prisma/package.json')), 'build', 'index.js');
const swcCli = join(dirname(require.resolve('@swc/cli/package.json')), 'bin', 'swc.js');

// The CLI would download its native engine before any command; generate does not use it, so any executable will do.
run(prismaCli, ['generate', '--no-hints'], {
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  // where the Pothos generator's command is
  PATH: [join(room, '..', 'node_modules', '.bin'), process.env.PATH].join(delimiter),
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
});
if (!process.argv.includes('--generate-only')) {
  run(swcCli, [
    '.',
    '-d',
    'dist',
    '--config-file',
    '../.swcrc',
    '--ignore',
    '**/*.mjs',
    '--ignore',
    '**/*.config.ts',
    '--ignore',
    'node_modules/**',
    '--ignore',
    'dist/**',
  ]);
}
