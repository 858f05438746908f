// @ts-check
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What a small JSON file says, or nothing when it is missing or broken. @param {string} file @returns {Promise<Record<string, any>>} */
export async function remembered(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return {};
  }
}

/** Writes a small JSON file in one step, readable by its owner only. @param {string} file @param {object} content */
export async function remember(file, content) {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
