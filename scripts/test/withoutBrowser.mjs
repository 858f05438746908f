// @ts-check
import { readFile } from 'node:fs/promises';
import { onPath } from '../setup/onPath.mjs';
import { inProject } from '../setup/projectRoot.mjs';
import { runCommand } from '../setup/runCommand.mjs';

/** The same names as in e2e/pages/testing/openBrowser.ts. */
const browsers = ['chromium', 'chromium-browser', 'google-chrome'];
const opensBrowser = /openBrowser|openPage/;

async function isThereABrowser() {
  const found = await Promise.all(browsers.map(onPath));
  return found.some((path) => path !== undefined);
}

/** @param {string[]} args for Jest */
async function suitesOf(args) {
  const jest = inProject('node_modules', 'jest', 'bin', 'jest.js');
  const { output } = await runCommand(process.execPath, [jest, '--listTests', ...args]);
  return output.split('\n').filter((line) => line.endsWith('.test.ts'));
}

/** @param {string} suite */
const needsBrowser = async (suite) => opensBrowser.test(await readFile(suite, 'utf8'));

/**
 * The asked-for suites that would only fail, one test after the other, since no browser is there: said once, before
 * anything runs.
 * @param {string[]} args for Jest
 * @returns {Promise<string[]>} to be left out, and to count as one failure
 */
export async function suitesWithoutBrowser(args) {
  if (await isThereABrowser()) return [];
  const suites = await suitesOf(args);
  const needing = await Promise.all(suites.map(needsBrowser));
  const leftOut = suites.filter((_suite, place) => needing[place]);
  if (leftOut.length > 0) {
    console.error(
      `There is no Chromium on the PATH, so ${leftOut.length} suites of the pages are left out and count as one failure: install it (Debian: apt-get install chromium) and try again.`,
    );
  }
  return leftOut;
}
