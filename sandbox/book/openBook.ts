import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  truncateSync,
} from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';

export interface Book<Entry> {
  readonly path: string;
  /** What stood in the book when it was opened. */
  readonly read: readonly Entry[];
  /** Writes one line before it returns, so that it outlives a killed process; one that does not fit is not in the book. */
  readonly append: (entry: Entry) => void;
  readonly close: () => void;
}

/** Opens `<folder>/<name>.jsonl`; a last line torn by a kill is dropped, since nobody was answered for it. */
export function openBook<Schema extends z.ZodType>(
  folder: string,
  name: string,
  schema: Schema,
): Book<z.infer<Schema>> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.jsonl`);
  const read = wholeLines(path).map((line) => schema.parse(JSON.parse(line)));
  const file = openSync(path, 'a');
  return {
    path,
    read,
    append: (entry) => appendWhole(file, `${JSON.stringify(entry)}\n`),
    close: () => closeSync(file),
  };
}

/** A disk that fills in the middle of a line would have the next one begin there. */
function appendWhole(file: number, line: string): void {
  const { size } = fstatSync(file);
  try {
    appendFileSync(file, line);
  } catch (error) {
    ftruncateSync(file, size);
    throw error;
  }
}

function wholeLines(path: string): string[] {
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path);
  const wholeBytes = bytes.lastIndexOf('\n') + 1;
  if (wholeBytes < bytes.length) truncateSync(path, wholeBytes);
  return bytes.subarray(0, wholeBytes).toString('utf8').split('\n').slice(0, -1);
}
