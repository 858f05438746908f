// @ts-check

/** What Node, PostgreSQL and SQLite say of a disk that takes nothing more. */
const words =
  /\b(ENOSPC|EDQUOT)\b|no space left on device|disk quota exceeded|database or disk is full/i;
/** The same as a code; PostgreSQL's is a number. */
const codes = ['ENOSPC', 'EDQUOT', '53100'];

/** Whether a line tells of a full disk. @param {string} line */
export const tellsOfFullDisk = (line) => words.test(line);

/** The line that tells why a program ended: of a full disk if any does, else the last. @param {string} output */
export function tellingLine(output) {
  const lines = output.trim().split('\n');
  return lines.find(tellsOfFullDisk) ?? lines.at(-1);
}

/**
 * What an error, or one behind it, says of a full disk; nothing where that is not the reason.
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function fullDiskIn(error) {
  if (!(error instanceof Error)) return tellsOfFullDisk(String(error)) ? String(error) : undefined;
  const code = 'code' in error ? String(error.code) : '';
  if (codes.includes(code) || tellsOfFullDisk(error.message)) return error.message;
  const behind = error instanceof AggregateError ? error.errors : [error.cause];
  return behind.map(fullDiskIn).find((said) => said !== undefined);
}
