import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import pino from 'pino';
import { sandboxBanks } from './banks.js';
import { openPersonCodes } from './book/personCode.js';
import { officeOf } from './citizenService/offices.js';
import { controlApp } from './control/controlApp.js';
import { digitalPostTls } from './digitalPost/certificates.js';
import { ReceiptPush } from './digitalPost/receiptPush.js';
import { listenForMail } from './email/listenForMail.js';
import { actingTwice } from './faults/actingTwice.js';
import { FaultBoard } from './faults/faultBoard.js';
import { withFaults } from './faults/withFaults.js';
import { type Listening, listen, type MutualTls } from './http/listen.js';
import { Accounts } from './issuer/accounts.js';
import { openIssuer } from './issuer/openIssuer.js';
import { type ListenerName, listeners } from './listeners.js';
import { stockFor } from './mitId/deviceStock.js';
import { openSystems } from './openSystems.js';
import { buildPopulation } from './population/buildPopulation.js';
import { People } from './population/people.js';
import type { Settings } from './settings.js';
import { startActors } from './startActors.js';
import type { SystemContext } from './systemContext.js';
import { followClock } from './time/followClock.js';
import { type ProgrammeClock, wallClock } from './time/programmeClock.js';
import { startScheduler } from './time/scheduler.js';

type HttpListener = Exclude<ListenerName, 'email'>;

export interface RunningSandbox {
  /** Where each listener answers, without a slash at the end. */
  readonly urls: Readonly<Record<ListenerName, string>>;
  readonly stop: () => Promise<void>;
}

/** How many citizens the sign-in page offers. */
const offeredCitizens = 50;

const clockFor = (apiUrl: string | null): ProgrammeClock & { readonly stop?: () => void } =>
  apiUrl === null ? wallClock : followClock(apiUrl);

function addressOf(port: number): string {
  return `http://127.0.0.1:${port}`;
}

/** 0: a free one. */
const portFor = (name: ListenerName, portBase: number): number =>
  portBase === 0 ? 0 : portBase + listeners.indexOf(name);

/** Every HTTP listener with its port; what it answers is filled in once all ports are known. */
async function openPorts(portBase: number, tls: { readonly digitalPost: MutualTls }) {
  const handlers = new Map<ListenerName, Parameters<typeof listen>[1]>();
  const open = new Map<ListenerName, Listening>();
  for (const name of listeners) {
    if (name === 'email') continue;
    const port = portFor(name, portBase);
    open.set(
      name,
      await listen(
        port,
        (request, response) => {
          const handler = handlers.get(name);
          return handler ? handler(request, response) : response.writeHead(503).end();
        },
        name === 'digitalPost' ? tls.digitalPost : undefined,
      ),
    );
  }
  const portOf = (name: ListenerName): number => open.get(name)?.port ?? 0;
  return {
    handlers,
    portOf,
    close: () => Promise.all([...open.values()].map((one) => one.close())),
  };
}

/** Starts the whole outside world in this process; it goes on where its books end. */
export async function startSandbox(settings: Settings): Promise<RunningSandbox> {
  const { dataFolder } = settings;
  const log = pino({ name: 'sandbox', level: settings.logLevel });
  const clock = clockFor(settings.apiUrl);
  const faults = new FaultBoard();
  const context: SystemContext = {
    dataFolder,
    clock,
    faults,
    log,
    scheduler: startScheduler(clock, log),
    codes: openPersonCodes(dataFolder),
  };
  const people = new People(buildPopulation(settings.seed, settings.citizens));
  const systems = openSystems(context, people, {
    officeOf,
    deviceStock: stockFor(settings.citizens),
  });
  const push =
    settings.receiptPush && new ReceiptPush(systems.mailboxes, settings.receiptPush, context);
  const ports = await openPorts(settings.portBase, {
    digitalPost: await digitalPostTls(dataFolder),
  });
  const mail = await listenForMail(portFor('email', settings.portBase), context, systems.emails);
  const accounts = new Accounts(sandboxBanks, people.all.slice(0, offeredCitizens));
  const issuer = await openIssuer(addressOf(ports.portOf('issuer')), dataFolder, accounts);
  const actors = startActors({ context, settings, people, systems, issueToken: issuer.issueToken });

  const answer = (app: Hono) => getRequestListener(app.fetch);
  for (const [name, app] of Object.entries(systems.apps)) {
    const now = () => faults.of(name);
    const twice = getRequestListener(actingTwice(app.fetch, now, Math.random));
    const listener = withFaults(twice, now, Math.random);
    ports.handlers.set(nameOf(name), listener);
  }
  const control = controlApp({
    dataFolder,
    faults,
    status: actors.status,
    setContact: (cpr, status) => systems.mailboxes.setContact(cpr, status),
    show: (notice) => systems.netbanks.show(notice),
  });
  ports.handlers.set('control', answer(control));
  ports.handlers.set('issuer', issuer.listener);

  return {
    urls: { ...urlsOf(ports.portOf), email: `smtp://127.0.0.1:${mail.port}` },
    stop: async () => {
      actors.stop();
      push?.stop();
      context.scheduler.stop();
      clock.stop?.();
      await Promise.all([ports.close(), mail.close()]);
      systems.close();
      actors.close();
    },
  };
}

function nameOf(name: string): ListenerName {
  const found = listeners.find((known) => known === name);
  if (!found) throw new Error(`no listener ${name}`);
  return found;
}

const urlsOf = (portOf: (name: ListenerName) => number): Record<HttpListener, string> => ({
  control: addressOf(portOf('control')),
  issuer: addressOf(portOf('issuer')),
  digitalPost: addressOf(portOf('digitalPost')).replace('http:', 'https:'),
  printHouse: addressOf(portOf('printHouse')),
  mitId: addressOf(portOf('mitId')),
  nemId: addressOf(portOf('nemId')),
  citizenService: addressOf(portOf('citizenService')),
  netbank: addressOf(portOf('netbank')),
});
