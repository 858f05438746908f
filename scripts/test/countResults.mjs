// @ts-check
import { readFile } from 'node:fs/promises';

/** @typedef {{ status: string, assertionResults: { status: string }[] }} SuiteResult */

/** A suite that fails without a failing test did not run: one failure. @param {SuiteResult} suite */
function failuresIn({ status, assertionResults }) {
  const failed = assertionResults.filter((test) => test.status === 'failed').length;
  return failed === 0 && status === 'failed' ? 1 : failed;
}

/** @param {number[]} numbers */
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/**
 * What Jest's report amounts to. No report, or a run without a single test, is one failure.
 * @param {string} file
 */
export async function countResults(file) {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  /** @type {SuiteResult[]} */
  const suites = JSON.parse(text).testResults ?? [];
  const passed = sum(
    suites.map((suite) => suite.assertionResults.filter((test) => test.status === 'passed').length),
  );
  const failed = sum(suites.map(failuresIn));
  return { passed, failed: passed + failed === 0 ? 1 : failed };
}
