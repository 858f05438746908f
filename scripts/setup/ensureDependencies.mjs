// @ts-check
import { readFile } from 'node:fs/promises';
import { inProject } from './projectRoot.mjs';
import { lastLines, runCommand } from './runCommand.mjs';
import { SetupProblem } from './setupProblem.mjs';

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage */

/** @param {string} file @returns {Promise<Record<string, LockedPackage>>} */
async function lockedPackages(file) {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  return JSON.parse(text).packages ?? {};
}

/**
 * True when what npm noted at the end of its last install is what the lockfile asks for. npm writes its note last, so an
 * install that was broken off counts as none. Packages for other platforms may be missing.
 */
async function areDependenciesInstalled() {
  const [wanted, present] = await Promise.all([
    lockedPackages(inProject('package-lock.json')),
    lockedPackages(inProject('node_modules', '.package-lock.json')),
  ]);
  return Object.entries(wanted)
    .filter(([path]) => path.includes('node_modules/'))
    .every(([path, { version, link, optional, devOptional, peer }]) => {
      const installed = present[path];
      if (!installed) return Boolean(optional || devOptional || peer);
      return link ? Boolean(installed.link) : installed.version === version;
    });
}

/** @param {string[]} args */
const npm = (args) =>
  runCommand('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    env: { ...process.env, PRISMA_SKIP_POSTINSTALL_GENERATE: '1' },
  });

/**
 * `npm ci` refuses a lockfile in which an optional package of some other platform is missing, as happens when it was
 * written where that package could not be had. Then an install that writes nothing takes the same locked versions.
 */
async function install() {
  const clean = await npm(['ci']);
  return clean.output.includes('EUSAGE') ? npm(['install', '--no-save']) : clean;
}

/** Installs what the lockfile names, if node_modules is missing or differs from it. */
export async function ensureDependencies() {
  if (await areDependenciesInstalled()) return;
  console.log('Installing dependencies …');
  const { code, output } = await install();
  if (code === 0) return;
  console.error(lastLines(output));
  throw new SetupProblem(
    'The dependencies could not be installed (see above): check the network, then try again or run `npm ci`.',
  );
}
