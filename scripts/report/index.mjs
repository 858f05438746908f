// @ts-check
import pg from 'pg';
import { readBooks } from './books.mjs';
import { conclusion } from './conclusion.mjs';
import { deliveries } from './deliveries.mjs';
import { figures } from './figures.mjs';
import { promises } from './promises/index.mjs';

/** How many broken cases are named before the rest is only counted. */
const mostNamed = 3;

/** @param {import('./promise.mjs').Finding} finding */
function findingLines({ says, looked, broken }) {
  const named = broken.slice(0, mostNamed).join(', ');
  const more = broken.length > mostNamed ? ` and ${broken.length - mostNamed} more` : '';
  const fine = looked === 0 ? 'none' : 'ok';
  const verdict = broken.length === 0 ? fine : `BROKEN ${broken.length}: ${named}${more}`;
  return `       ${verdict.padEnd(4)} ${says} (${looked} looked at)`;
}

/**
 * @param {import('./promise.mjs').Promised} promised
 * @param {import('./promise.mjs').Evidence} evidence
 */
async function verdict({ id, says, check }, evidence) {
  const findings = await check(evidence);
  const held = findings.every(({ broken }) => broken.length === 0);
  // A promise about nothing is not shown.
  const isShown = !held || findings.some(({ looked }) => looked > 0);
  const word = isShown ? (held ? 'held     ' : 'BROKEN   ') : 'not shown';
  const head = `  ${id}  ${word} ${says}`;
  return { id, held, isShown, text: [head, ...findings.map(findingLines)].join('\n') };
}

/**
 * The figures at the end of a demonstration, and I1 to I9 held against the database and against what the outside
 * systems received.
 * @param {{ adminUrl: string, sandboxUrl: string, now: Date }} places `now` in programme time
 * @returns {Promise<{ held: boolean, happened: boolean, verdicts: import('./conclusion.mjs').Verdict[], text: string }>} whether
 * no promise was broken, whether anybody was told anything, without which nothing was put to the test, how each promise came
 * out, and what to print
 */
export async function report({ adminUrl, sandboxUrl, now }) {
  const pool = new pg.Pool({ connectionString: adminUrl, max: 2 });
  try {
    /** @type {import('./promise.mjs').Rows} */
    const rows = async ({ sql }, values = []) => (await pool.query(sql, values)).rows;
    const evidence = { rows, books: await readBooks(sandboxUrl), now };
    const counted = await figures(evidence);
    const verdicts = [];
    for (const promised of promises) verdicts.push(await verdict(promised, evidence));
    const held = counted.held && verdicts.every((one) => one.held);
    const happened = deliveries(evidence.books).length > 0;
    const told = conclusion({ held, happened, verdicts });
    const lines = [told, counted.text, '', 'Promises', ...verdicts.map((one) => one.text)];
    return { held, happened, verdicts, text: lines.join('\n') };
  } finally {
    await pool.end();
  }
}
