// @ts-check
import { runCommand } from '../setup/runCommand.mjs';
import { SetupProblem } from '../setup/setupProblem.mjs';

/** @typedef {{ uid: number, gid: number }} SystemUser */

/** @param {string} flag @param {string} user */
async function idOf(flag, user) {
  const { code, output } = await runCommand('id', [flag, user]);
  return code === 0 ? Number(output) : undefined;
}

/** @param {string} user @returns {Promise<SystemUser | undefined>} */
async function systemUser(user) {
  const [uid, gid] = [await idOf('-u', user), await idOf('-g', user)];
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

/**
 * The user PostgreSQL runs as. It refuses to be root, so in a container where we are root it is `postgres`, made if need be.
 * @returns {Promise<SystemUser | undefined>} nothing when we are not root and it can be ourselves
 */
export async function postgresUser() {
  if (process.getuid?.() !== 0) return undefined;
  const existing = await systemUser('postgres');
  if (existing) return existing;
  await runCommand('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']);
  const user = (await systemUser('postgres')) ?? (await systemUser('nobody'));
  if (user) return user;
  throw new SetupProblem(
    'PostgreSQL cannot run as root and no other user could be made: start Overgang as an ordinary user, or set DATABASE_URL.',
  );
}
