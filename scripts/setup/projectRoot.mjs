// @ts-check
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds the rooms. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A path inside the project. @param {...string} parts */
export const inProject = (...parts) => join(projectRoot, ...parts);
