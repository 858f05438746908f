// @ts-check

import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tellingLine, tellsOfFullDisk } from '../setup/fullDisk.mjs';
import { SetupProblem } from '../setup/setupProblem.mjs';
import { remember } from './rememberedFile.mjs';

/** @typedef {import('./postgresUser.mjs').SystemUser} SystemUser */

/** @param {string} initdb @param {string[]} args @param {SystemUser | undefined} user @returns {Promise<string | undefined>} what went wrong */
function runInitdb(initdb, args, user) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(initdb, args, { ...user, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? undefined : tellingLine(output)));
  });
}

/** A file only PostgreSQL's user can read. @param {string} password @param {SystemUser | undefined} user */
async function passwordFile(password, user) {
  const file = join(tmpdir(), `overgang-${randomBytes(8).toString('hex')}`);
  await writeFile(file, password, { mode: 0o600 });
  if (user) await chown(file, user.uid, user.gid);
  return file;
}

/** @param {string} directory @param {SystemUser | undefined} user */
async function emptyDirectory(directory, user) {
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { mode: 0o700, recursive: true });
  if (user) await chown(directory, user.uid, user.gid);
}

/**
 * Makes a new cluster with a password of its own, unless there is one. A half-made one is made again.
 * @param {{ home: string, initdb: string, user: SystemUser | undefined }} place
 */
export async function initialisePostgres({ home, initdb, user }) {
  const cluster = join(home, 'cluster');
  if (await stat(join(cluster, 'PG_VERSION')).catch(() => undefined)) return;
  await mkdir(home, { recursive: true });
  if (user) await chmod(home, 0o711);
  const password = randomBytes(18).toString('base64url');
  const [unfinished, pwfile] = [join(home, 'unfinished'), await passwordFile(password, user)];
  await emptyDirectory(unfinished, user);
  const args = [
    '--username=postgres',
    '--auth=scram-sha-256',
    `--pwfile=${pwfile}`,
    '--encoding=UTF8',
  ];
  // The built-in locale sorts and folds alike on every system, whatever is installed there.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const problem = await runInitdb(initdb, [`--pgdata=${unfinished}`, ...args, ...locale], user);
  await rm(pwfile, { force: true });
  if (problem) {
    const remedy = tellsOfFullDisk(problem) ? 'make room on its disk' : 'correct that';
    throw new SetupProblem(
      `PostgreSQL could not be set up in ${home} (${problem}): ${remedy} or set DATABASE_URL.`,
    );
  }
  remember(join(home, 'access.json'), { password });
  await rm(cluster, { recursive: true, force: true });
  await rename(unfinished, cluster);
}
