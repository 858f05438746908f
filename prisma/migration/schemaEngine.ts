import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import type pg from 'pg';
import { z } from 'zod';
import { WholeScriptAdapter } from './wholeScriptAdapter.js';

const glueName = '@prisma/schema-engine-wasm/schema_engine_bg';
/** What of the global WebAssembly is used: the types of Node leave it out. */
const { Instance, Module } = z
  .object({
    Instance:
      z.custom<new (module: unknown, imports: unknown) => { exports: Record<string, unknown> }>(),
    Module: z.custom<new (bytes: Uint8Array) => unknown>(),
  })
  .parse(Reflect.get(globalThis, 'WebAssembly'));
let loading: Promise<void> | undefined;

/** The engine's timer of ten seconds around its lock must not hold up the end of a process. */
function unheldTimer(callback: () => void, delayMs: number): NodeJS.Timeout {
  return setTimeout(callback, delayMs >>> 0).unref();
}

function unhurriedImports(): Record<string, unknown> {
  const timers = Object.keys(glue).filter((name) => name.startsWith('__wbg_setTimeout_'));
  return { ...glue, ...Object.fromEntries(timers.map((name) => [name, unheldTimer])) };
}

async function loadWasm(): Promise<void> {
  const gluePath = createRequire(import.meta.url).resolve(glueName);
  const bytes = await readFile(join(dirname(gluePath), 'schema_engine_bg.wasm'));
  const imports = { './schema_engine_bg.js': unhurriedImports() };
  const { exports } = new Instance(new Module(bytes), imports);
  glue.__wbg_set_wasm(exports);
  const start = exports.__wbindgen_start;
  if (typeof start === 'function') start();
}

export interface SchemaEngine {
  readonly engine: glue.SchemaEngine;
  /** What the database said, where the engine knows only that something failed. */
  readonly reasonOf: (failure: unknown) => unknown;
}

/**
 * Prisma's own schema engine, in this process: the CLI's engine is a download that an offline machine cannot have. It
 * keeps a true `_prisma_migrations`, so `prisma migrate deploy` agrees with it elsewhere.
 */
export async function schemaEngine(pool: pg.Pool): Promise<SchemaEngine> {
  loading ??= loadWasm();
  await loading;
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScriptAdapter(pool));
  const engine = await glue.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
  const reasonOf = (failure: unknown): unknown => {
    const [, id] = /External error id#(\d+)/.exec(String(failure)) ?? [];
    return id === undefined ? failure : adapter.errorRegistry.consumeError(Number(id))?.error;
  };
  return { engine, reasonOf };
}
