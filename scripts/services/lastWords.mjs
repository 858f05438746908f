// @ts-check
import { tellsOfFullDisk } from '../setup/fullDisk.mjs';

/** How long a full disk explains what happens after it was told of. */
const explainsForMs = 60_000;

/** What a process printed last, and whether it told of a full disk lately. */
export function lastWords() {
  let last = 'it says nothing';
  const full = { line: '', untilMs: 0 };
  const ofFullDisk = () => (Date.now() < full.untilMs ? full.line : undefined);
  return {
    /** A full disk explains whatever is said after. */
    said: () => ofFullDisk() ?? last,
    ofFullDisk,
    /** @param {string} line */
    hear(line) {
      last = line;
      if (tellsOfFullDisk(line)) Object.assign(full, { line, untilMs: Date.now() + explainsForMs });
    },
  };
}
