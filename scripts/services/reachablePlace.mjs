// @ts-check
import { createHash } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

const othersMayEnter = 0o001;

/** The nearest folder that exists. @param {string} path @returns {Promise<string>} */
async function existing(path) {
  return realpath(path).catch(() => existing(dirname(path)));
}

/** Whether another user can enter every folder above this path. @param {string} path */
export async function isReachableByOthers(path) {
  let folder = await existing(dirname(resolve(path)));
  for (;;) {
    if (((await stat(folder)).mode & othersMayEnter) === 0) return false;
    if (folder === dirname(folder)) return true;
    folder = dirname(folder);
  }
}

/**
 * A folder that stands in for one that another user cannot reach (a home folder of root's, say), always the same one.
 * @param {string} path
 */
export function reachablePlace(path) {
  const key = createHash('sha256').update(resolve(path)).digest('hex').slice(0, 12);
  return join('/var/tmp', `overgang-${key}`);
}
