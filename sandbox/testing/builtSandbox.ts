import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { transformFileSync } from '@swc/core';

const room = join(__dirname, '..');

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      return ['dist', 'testing', 'node_modules'].includes(entry.name) ? [] : sources(path);
    }
    return /(?<!\.test)\.ts$/.test(entry.name) ? [path] : [];
  });
}

/** Builds the sandbox as `npm run build` does, into a folder of its own: what a test starts as a process, and kills. */
export function buildSandbox(): { readonly main: string; readonly remove: () => void } {
  const target = join(room, 'dist', `test-${process.pid}`);
  for (const source of sources(room)) {
    const built = join(target, relative(room, source).replace(/\.ts$/, '.js'));
    mkdirSync(dirname(built), { recursive: true });
    const jsc = { parser: { syntax: 'typescript' }, target: 'es2022' } as const;
    writeFileSync(built, transformFileSync(source, { swcrc: false, jsc }).code);
  }
  return {
    main: join(target, 'main.js'),
    remove: () => rmSync(target, { recursive: true, force: true }),
  };
}
