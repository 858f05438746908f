// @ts-check
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** @param {string} path */
export const isExecutable = (path) =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

/**
 * Where a program is that can be run by its name alone.
 * @param {string} name
 * @returns {Promise<string | undefined>}
 */
export async function onPath(name) {
  for (const directory of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(directory, name);
    if (directory && (await isExecutable(path))) return path;
  }
  return undefined;
}
