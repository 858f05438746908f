import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { testKeys } from '@overgang/prisma/testing';
import { controlUrl, environmentFor, issuerUrl, sandboxPorts } from '@overgang/scripts/environment';
import { isPortFree, superviseProcess, waitUntil } from '@overgang/scripts/services';

export interface Places {
  readonly directory: string;
  readonly logs: string;
  readonly databaseUrls: { readonly admin: string; readonly api: string; readonly worker: string };
  readonly temporalAddress: string;
  /** who lives in the outside world and acts by themselves; left out: nobody */
  readonly demo?: { readonly citizens: number; readonly seed: number; readonly days: number };
  /** once the outside world is there, and before anybody can ask the product */
  readonly prepare?: (places: { readonly netbanksUrl: string }) => Promise<unknown>;
}

const nobody = { citizens: 0, seed: 0, days: 0 };

type Supervised = ReturnType<typeof superviseProcess>;

export interface Part extends Pick<Supervised, 'name' | 'pid' | 'stop'> {
  /** it has said so since it was last started */
  readonly isUp: () => boolean;
}

const saysItIsUp = /"msg":"(listening|the worker runs)"/;

/** Two workers, so that a killed one's dispatchers go over to the other, or come back with it. */
const programs = {
  sandbox: 'sandbox/dist/main.js',
  api: 'api/dist/main.js',
  'worker 1': 'activities/dist/main.js',
  'worker 2': 'activities/dist/main.js',
} as const;
type PartName = keyof typeof programs;

/** Below the ports that systems give away by themselves. */
async function freeBase(): Promise<number> {
  for (;;) {
    const base = 14_000 + 200 * Math.floor(Math.random() * 80);
    const ports = [base, ...sandboxPorts(base)];
    if ((await Promise.all(ports.map(isPortFree))).every(Boolean)) return base;
  }
}

function supervised(name: PartName, environment: Record<string, string>, logs: string): Part {
  const log = createWriteStream(join(logs, `${name.replace(' ', '-')}.log`), { flags: 'a' });
  let isUp = false;
  const { pid, stop } = superviseProcess({
    name,
    command: process.execPath,
    args: [programs[name]],
    env: { ...process.env, ...environment },
    longestPauseMs: 1_000,
    onStart: () => {
      isUp = false;
    },
    onLine: (line) => {
      if (saysItIsUp.test(line)) isUp = true;
      log.write(`${line}\n`);
    },
  });
  return { name, pid, stop, isUp: () => isUp && pid() !== undefined };
}

const answers = (url: string) => async (): Promise<boolean> =>
  (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;

const ready = (name: string, url: string, logs: string) =>
  waitUntil(answers(url), {
    forMs: 120_000,
    everyMs: 200,
    orSay: () => `The ${name} does not get ready: read its log in ${logs}.`,
  });

/**
 * The product as it runs in earnest, two workers and an API, and the outside world: each a process of its own, started again
 * whenever it dies.
 */
export async function startParts(places: Places) {
  const { directory, logs, databaseUrls, temporalAddress, demo = nobody, prepare } = places;
  const vaultKeysFile = join(directory, 'vault-keys.json');
  await mkdir(logs, { recursive: true });
  await writeFile(vaultKeysFile, JSON.stringify(testKeys));
  const port = await freeBase();
  const environment = environmentFor({
    ...{ databaseUrls, temporalAddress, port, vaultKeysFile },
    sandboxData: join(directory, 'sandbox'),
    demo,
  });
  const parts = new Map<PartName, Part>();
  const stop = () => Promise.all([...parts.values()].map((part) => part.stop()));
  const start = (name: PartName) => parts.set(name, supervised(name, environment, logs));
  const apiUrl = `http://127.0.0.1:${port}`;
  const netbanksUrl = environment.NETBANKS_URL ?? '';
  try {
    start('sandbox');
    await ready('sandbox', `${controlUrl(port)}/status`, logs);
    await prepare?.({ netbanksUrl });
    start('api');
    await ready('api', `${apiUrl}/health/ready`, logs);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    apiUrl,
    sandboxUrl: controlUrl(port),
    issuerUrl: issuerUrl(port),
    netbanksUrl,
    startWorkers: () => {
      start('worker 1');
      start('worker 2');
    },
    /** What may be killed: all but the outside world, whose books are the witness. */
    mortals: () => [...parts.values()].filter(({ name }) => name !== 'sandbox'),
    workers: () => [...parts.values()].filter(({ name }) => name.startsWith('worker')),
    untilReady: () => ready('api', `${apiUrl}/health/ready`, logs),
    stop,
  };
}

export type Parts = Awaited<ReturnType<typeof startParts>>;
