// @ts-check
import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { signalProcess } from '../services/endProcesses.mjs';
import { guardProcess } from '../services/guardProcess.mjs';
import { inProject } from '../setup/projectRoot.mjs';

/** A run whose report is written has this long to end; open handles must not hold it up for ever. */
const afterReportMs = 30_000;

/** @param {string} file @param {number} pid */
function endAfterReport(file, pid) {
  return setInterval(async () => {
    const report = await stat(file).catch(() => undefined);
    if (!report || Date.now() - report.mtimeMs < afterReportMs) return;
    console.error('A test left something open: Jest did not end by itself.');
    signalProcess(pid, 'SIGKILL');
  }, 1_000);
}

/**
 * Runs Jest, its output on the terminal and its report in a file.
 * @param {string[]} args for Jest
 * @param {string} reportFile
 * @param {Record<string, string>} env
 * @returns {Promise<number>} its exit code
 */
export function runJest(args, reportFile, env) {
  const jest = inProject('node_modules', 'jest', 'bin', 'jest.js');
  const own = ['--maxWorkers=2', '--json', `--outputFile=${reportFile}`];
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [jest, ...own, ...args], {
      cwd: inProject(),
      env: { ...process.env, ...env },
      // Its standard output would be the report once more.
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const letGo = child.pid === undefined ? () => {} : guardProcess(child.pid, 'SIGTERM');
    const watch = endAfterReport(reportFile, child.pid ?? 0);
    child.on('exit', (code) => {
      clearInterval(watch);
      letGo();
      resolve(code ?? 1);
    });
  });
}
