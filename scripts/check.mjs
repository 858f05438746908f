// @ts-check
import { access } from 'node:fs/promises';
import { buildRooms } from './setup/ensureBuild.mjs';
import { ensureDependencies } from './setup/ensureDependencies.mjs';
import { ensureNode } from './setup/ensureNode.mjs';
import { inProject } from './setup/projectRoot.mjs';
import { runCommand } from './setup/runCommand.mjs';
import { runMain } from './setup/setupProblem.mjs';

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

/** @typedef {{ name: string, tool: string, args: string[], needs?: string }} Check */

/** @type {Check[]} */
const checks = [
  { name: 'types', tool: 'typescript/bin/tsc', args: ['-p', 'tsconfig.json'] },
  {
    name: 'types of the scripts',
    tool: 'typescript/bin/tsc',
    args: ['-p', 'scripts/tsconfig.json'],
  },
  {
    name: 'types of the pages',
    tool: 'typescript/bin/tsc',
    args: ['--noEmit', '-p', 'dashboards/tsconfig.json'],
    needs: 'dashboards/tsconfig.json',
  },
  {
    name: 'lint and format',
    tool: '@biomejs/biome/bin/biome',
    args: ['check', '--error-on-warnings', '.'],
  },
  {
    name: 'layering',
    tool: 'dependency-cruiser/bin/dependency-cruise.mjs',
    args: ['--config', '.dependency-cruiser.cjs', '--output-type', 'err', ...rooms],
  },
  {
    name: 'dead code',
    tool: 'knip/bin/knip.js',
    args: ['--no-progress', '--no-config-hints'],
  },
];

/** @param {string} path */
const exists = (path) =>
  access(path).then(
    () => true,
    () => false,
  );

/** @param {Check} check */
async function holds({ name, tool, args, needs }) {
  if (needs && !(await exists(inProject(needs)))) return true;
  const startedAt = Date.now();
  const { code, output } = await runCommand(process.execPath, [
    inProject('node_modules', tool),
    ...args,
  ]);
  const seconds = ((Date.now() - startedAt) / 1_000).toFixed(1);
  if (code !== 0) console.log(output.trimEnd());
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(22)} ${seconds.padStart(5)} s`);
  return code === 0;
}

await runMain(async () => {
  ensureNode();
  await ensureDependencies();
  // Types need what the build generates; whether the rest builds is not asked here.
  await buildRooms({ keepGoing: true });
  let failed = 0;
  for (const check of checks) failed += (await holds(check)) ? 0 : 1;
  return failed === 0 ? 0 : 1;
});
