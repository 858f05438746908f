// @ts-check
import { spawn } from 'node:child_process';
import { guardProcess } from '../services/guardProcess.mjs';
import { projectRoot } from './projectRoot.mjs';

/**
 * @typedef {object} CommandResult
 * @property {number} code exit code; 127 when the command does not exist
 * @property {string} output standard output and standard error, as they came
 */

/**
 * Runs a command to its end without a shell; it ends with whoever started it. Never throws for what the command does.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean }} [options] `show` passes the output on to the terminal
 * @returns {Promise<CommandResult>}
 */
export function runCommand(command, args, { cwd = projectRoot, env = process.env, show } = {}) {
  return new Promise((resolve) => {
    let output = '';
    const shell = process.platform === 'win32' && command === 'npm';
    const child = spawn(command, args, { cwd, env, shell, stdio: show ? 'inherit' : 'pipe' });
    const letGo = child.pid === undefined ? () => {} : guardProcess(child.pid, 'SIGTERM');
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => resolve({ code: 127, output: output + error.message }));
    child.on('close', (code) => {
      letGo();
      resolve({ code: code ?? 1, output });
    });
  });
}

/** The last lines of an output, enough to see what went wrong. @param {string} output @param {number} [count] */
export const lastLines = (output, count = 15) =>
  output.trimEnd().split('\n').slice(-count).join('\n');
