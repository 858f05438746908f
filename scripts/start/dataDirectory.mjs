// @ts-check
import { randomBytes } from 'node:crypto';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { isStillRunning } from '../services/endLeftover.mjs';
import { remember, remembered } from '../services/rememberedFile.mjs';
import { ensureFolder } from '../setup/ensureFolder.mjs';
import { SetupProblem } from '../setup/setupProblem.mjs';
import { takeLock } from './takeLock.mjs';

/** @typedef {import('../arguments.mjs').StartOptions} StartOptions */

/** One run at a time: two on the same state would end each other's servers. @param {string} directory */
async function onlyOne(directory) {
  const lock = await takeLock(join(directory, 'running.json'), (pid) =>
    isStillRunning(pid, 'start.mjs'),
  );
  if ('release' in lock) return lock.release;
  throw new SetupProblem(
    `Overgang already runs on ${directory} (process ${lock.heldBy}): stop it first, or choose another place with --data.`,
  );
}

/** @param {string} directory */
async function vaultKeys(directory) {
  const file = join(directory, 'vault-keys.json');
  const exists = await access(file).then(
    () => true,
    () => false,
  );
  const key = () => randomBytes(32).toString('base64');
  if (!exists) {
    remember(file, { encryption: { id: 'k1', key: key() }, older: [], index: key() });
  }
  return file;
}

/** @param {string} name @param {unknown} kept @param {unknown} asked */
function refuseChange(name, kept, asked) {
  if (asked === undefined || kept === asked) return;
  throw new SetupProblem(
    `The state kept here was begun with ${name} ${kept}, not ${asked}: leave that out to go on with it, or begin anew with --data DIR.`,
  );
}

/** What may not change once a run has begun: a population keeps its size and seed, a clock its kind. @param {string} directory @param {StartOptions} options */
async function settingsFor(directory, { demo, citizens, seed }) {
  const file = join(directory, 'settings.json');
  const kept = remembered(file);
  if ('demo' in kept) {
    refuseChange('demonstration', kept.demo, demo);
    refuseChange('--citizens', kept.citizens, citizens);
    refuseChange('--seed', kept.seed, seed);
    return { citizens: Number(kept.citizens), seed: Number(kept.seed) };
  }
  const settings = { citizens: citizens ?? 500, seed: seed ?? 1 };
  remember(file, { demo, ...settings });
  return settings;
}

/**
 * The folder where a run keeps its state: locked for this process, with its settings and keys.
 * @param {StartOptions} options
 */
export async function openDataDirectory(options) {
  const directory = options.data;
  ensureFolder(join(directory, 'logs'));
  const unlock = await onlyOne(directory);
  try {
    const settings = await settingsFor(directory, options);
    return { directory, unlock, settings, vaultKeysFile: await vaultKeys(directory) };
  } catch (error) {
    unlock();
    throw error;
  }
}
