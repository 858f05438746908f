import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestDatabase, testKeys } from '@overgang/prisma/testing';
import { controlUrl, environmentFor, issuerUrl, sandboxPorts } from '@overgang/scripts/environment';
import { isPortFree } from '@overgang/scripts/services';
import { serveTemporal } from '../../../activities/testing/serveTemporal.js';
import { type Child, startChild } from '../../faults/lab/startChild.js';

/** Below the ports that systems give away by themselves. */
async function freeBase(): Promise<number> {
  for (;;) {
    const base = 12_000 + 120 * Math.floor(Math.random() * 150);
    const ports = [base, ...sandboxPorts(base)];
    if ((await Promise.all(ports.map(isPortFree))).every(Boolean)) return base;
  }
}

const programs = {
  sandbox: { main: 'sandbox/dist/main.js', says: '{"ready"' },
  api: { main: 'api/dist/main.js', says: '"msg":"listening"' },
  worker: { main: 'activities/dist/main.js', says: '"msg":"the worker runs"' },
} as const;

/** The product as it is built, the outside world with nobody in it who acts by themselves, and Temporal: each a process. */
export async function startProcesses(directory: string, own: TestDatabase) {
  const temporal = await serveTemporal();
  const vaultKeysFile = join(directory, 'vault-keys.json');
  writeFileSync(vaultKeysFile, JSON.stringify(testKeys));
  const port = await freeBase();
  const environment = environmentFor({
    databaseUrls: { admin: own.adminUrl, api: own.apiUrl, worker: own.workerUrl },
    ...{ temporalAddress: temporal.address, port, vaultKeysFile },
    sandboxData: join(directory, 'sandbox'),
    demo: { citizens: 0, seed: 0, days: 0 },
  });
  const children: Child[] = [];
  async function start(name: keyof typeof programs): Promise<void> {
    const { main, says } = programs[name];
    const isReady = (line: string) => line.includes(says);
    children.push(await startChild({ args: [main], env: environment, isReady }));
  }
  await start('sandbox');
  await Promise.all([start('api'), start('worker')]);

  return {
    apiUrl: `http://127.0.0.1:${port}`,
    controlUrl: controlUrl(port),
    issuerUrl: issuerUrl(port),
    netbanksUrl: environment.NETBANKS_URL ?? '',
    mitIdUrl: environment.MITID_URL ?? '',
    nemIdUrl: environment.NEMID_URL ?? '',
    citizenServiceUrl: environment.CITIZEN_SERVICE_URL ?? '',
    /** what the processes said last, for when something goes wrong */
    said: () => children.map((child) => child.said()).join('\n\n'),
    async stop(): Promise<void> {
      await Promise.all(children.toReversed().map((child) => child.end()));
      await temporal.stop();
    },
  };
}

export type Processes = Awaited<ReturnType<typeof startProcesses>>;
