// @ts-check
import { SetupProblem } from './setupProblem.mjs';

const oldest = { major: 20, minor: 19 };

/** Ends with one sentence unless this Node is 20.19 or newer. @param {string} [version] */
export function ensureNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > oldest.major || (major === oldest.major && minor >= oldest.minor)) return;
  throw new SetupProblem(
    `Overgang needs Node ${oldest.major}.${oldest.minor} or newer and this is ${version}: install a current one from https://nodejs.org and try again.`,
  );
}
