import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import pino from 'pino';
import { z } from 'zod';
import { openPersonCodes } from '../book/personCode.js';
import { clientFiles, digitalPostTls } from '../digitalPost/certificates.js';
import { actingTwice } from '../faults/actingTwice.js';
import { FaultBoard } from '../faults/faultBoard.js';
import { withFaults } from '../faults/withFaults.js';
import { type Listening, listen } from '../http/listen.js';
import { type Limits, openSystems } from '../openSystems.js';
import { People } from '../population/people.js';
import type { SystemContext } from '../systemContext.js';
import type { ProgrammeClock } from '../time/programmeClock.js';
import { startScheduler } from '../time/scheduler.js';
import { askUnderCertificate } from './askUnderCertificate.js';

export const programmeStart = Date.parse('2021-10-04T06:00:00Z');

/** A clock that the test moves: programme time is what was last set. */
export function steppedClock(startMs = programmeStart) {
  let now = startMs;
  const clock: ProgrammeClock = {
    now: () => now,
    isKnown: () => true,
    beganAt: () => programmeStart,
    speed: () => 0,
  };
  return {
    clock,
    advance: (ms: number) => {
      now += ms;
    },
  };
}

const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'overgang-sandbox-'));

type Opened = ReturnType<typeof openSystems> & { readonly context: SystemContext };

/** Listens for every system on a free port, with its faults around it, as the sandbox itself does. */
async function listenForAll({ apps, context }: Opened) {
  const opened = new Map<string, Listening>();
  for (const [name, app] of Object.entries(apps)) {
    const faults = () => context.faults.of(name);
    const answer = getRequestListener(actingTwice(app.fetch, faults, Math.random));
    const listener = withFaults(answer, faults, Math.random);
    const tls = name === 'digitalPost' ? await digitalPostTls(context.dataFolder) : undefined;
    opened.set(name, await listen(0, listener, tls));
  }
  return opened;
}

/** Every system over a stepped clock, with real books in a folder of its own; `reopen` is what a restart does. */
export async function openSystemsForTest(people = new People([]), limits: Limits = {}) {
  const dataFolder = temporaryFolder();
  const time = steppedClock();
  const log = pino({ level: 'silent' });
  const open = () => {
    const scheduler = startScheduler(time.clock, log, 5);
    const context: SystemContext = {
      dataFolder,
      clock: time.clock,
      scheduler,
      codes: openPersonCodes(dataFolder),
      faults: new FaultBoard(),
      log,
    };
    return { context, ...openSystems(context, people, limits) };
  };
  let systems = open();
  let listening = await listenForAll(systems);
  const close = async () => {
    systems.context.scheduler.stop();
    await Promise.all([...listening.values()].map((one) => one.close()));
    systems.close();
  };
  const urlOf = (system: keyof typeof systems.apps): string =>
    `${system === 'digitalPost' ? 'https' : 'http'}://127.0.0.1:${listening.get(system)?.port}`;
  return {
    get systems() {
      return systems;
    },
    dataFolder,
    /** Lets programme time pass in steps of six hours, and what is due happen. */
    async pass(ms: number) {
      for (let left = ms; left > 0; left -= 21_600_000) {
        time.advance(Math.min(left, 21_600_000));
        await new Promise((resolve) => setTimeout(resolve, 12));
      }
    },
    urlOf,
    /** What Digital Post lets in. */
    certificate: clientFiles(dataFolder),
    /** Over real HTTP, to Digital Post over mutual TLS. */
    ask(system: keyof typeof systems.apps, path: string, init?: RequestInit): Promise<Response> {
      const url = `${urlOf(system)}${path}`;
      return system === 'digitalPost'
        ? askUnderCertificate(clientFiles(dataFolder), url, init)
        : fetch(url, init);
    },
    async reopen() {
      await close();
      systems = open();
      listening = await listenForAll(systems);
    },
    async end() {
      await close();
      rmSync(dataFolder, { recursive: true });
    },
  };
}

/** Made-up numbers that fail modulus 11. */
export const cprOf = (number: number): string => `010150${String(1000 + number)}`;

export const put = (body: unknown): RequestInit => ({
  method: 'PUT',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

export const post = (body: unknown): RequestInit => ({ ...put(body), method: 'POST' });

/** The answer's JSON, which must look as the schema says. */
export async function jsonOf<Schema extends z.ZodType>(
  answer: Response | Promise<Response>,
  schema: Schema,
): Promise<z.infer<Schema>> {
  return schema.parse(await (await answer).json());
}

/** An event feed's page, as far as tests look at it. */
export const eventPage = z.object({
  events: z.array(z.looseObject({ type: z.string(), cpr: z.string().default('') })),
  next: z.string(),
});
