// @ts-check
import { spawn } from 'node:child_process';
import { access, readdir } from 'node:fs/promises';
import { guardProcess } from '../services/guardProcess.mjs';
import { ensureBuild } from '../setup/ensureBuild.mjs';
import { ensureDependencies } from '../setup/ensureDependencies.mjs';
import { ensureNode } from '../setup/ensureNode.mjs';
import { inProject } from '../setup/projectRoot.mjs';
import { SetupProblem } from '../setup/setupProblem.mjs';

/** A file is named after what it exports, what is typed has hyphens: `user-id` runs userId.js. @param {string} name */
const fileOf = (name) => `${name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())}.js`;
/** @param {string} file */
const nameOf = (file) =>
  file.slice(0, -3).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** @param {string} folder built programs, one file each @param {string} command how it is called */
async function choices(folder, command) {
  const names = (await readdir(folder).catch(() => [])).filter((name) =>
    /^[a-z]\w*\.js$/.test(name),
  );
  const known = names.map(nameOf).join(', ') || 'none yet';
  return `Usage: npm run ${command} -- NAME [--json FILE], where NAME is one of: ${known}.`;
}

/** @param {string} program @param {string[]} args @param {Record<string, string>} env @returns {Promise<number>} */
function run(program, args, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--enable-source-maps', program, ...args], {
      env: { ...process.env, ...env },
      stdio: 'inherit',
    });
    const letGo = child.pid === undefined ? () => {} : guardProcess(child.pid, 'SIGTERM');
    child.on('exit', (code) => {
      letGo();
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs one program of a folder by name, with a durable PostgreSQL and Temporal of its own.
 * @param {{ folder: string, command: string }} place
 * @returns {Promise<number>} the program's exit code
 */
export async function runNamed({ folder, command }) {
  const [name = '', ...args] = process.argv.slice(2);
  ensureNode();
  await ensureDependencies();
  await ensureBuild();
  const program = inProject(folder, fileOf(name));
  const isKnown =
    /^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/.test(name) &&
    (await access(program).then(
      () => true,
      () => false,
    ));
  if (!isKnown) throw new SetupProblem(await choices(inProject(folder), command));
  const { withServers } = await import('./withServers.mjs');
  return withServers({ isDurable: true }, ({ postgresUrl, temporalAddress, directory }) =>
    run(program, args, {
      DATABASE_URL_ADMIN: postgresUrl,
      TEST_DATABASE_ADMIN_URL: postgresUrl,
      TEMPORAL_ADDRESS: temporalAddress,
      TEST_TEMPORAL_ADDRESS: temporalAddress,
      TEMPORAL_NAMESPACE: 'default',
      RUN_DIRECTORY: directory,
    }),
  );
}
