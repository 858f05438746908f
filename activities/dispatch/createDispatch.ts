import { type PortName, portNames } from '@overgang/prisma';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import type { Hand } from '../hand/handMessages.js';
import type { Port } from '../ports/port.js';
import type { StandingWork } from '../standingWork.js';
import { untilStopped } from '../untilStopped.js';
import { dispatchBatch } from './dispatchBatch.js';
import type { OutboxBell } from './outboxBell.js';
import type { Sending } from './sendOne.js';

export interface DispatchDependencies {
  readonly pool: Pool;
  readonly now: Sending['now'];
  readonly ports: Readonly<Record<PortName, Port>>;
  readonly hand: Hand;
  readonly bell: OutboxBell;
  readonly log: Logger;
}

/** What waits for its day rings no bell: each dispatcher looks by itself that often. */
const lookEveryMs = 500;

function portName(text: string): PortName {
  const name = portNames.find((known) => known === text);
  if (!name) throw new Error(`no port ${text}`);
  return name;
}

/** The dispatcher of a port: leases, sends and settles until its worker stops. */
export function createDispatch(dependencies: DispatchDependencies): (port: string) => StandingWork {
  const { bell, ports, log } = dependencies;
  return (text) => async (signal) => {
    const name = portName(text);
    const of = { ...dependencies, name, port: ports[name] };
    await untilStopped({
      name: `dispatcher ${name}`,
      log,
      signal,
      rest: () => bell.wait(name, lookEveryMs, signal),
      turn: async () => (await dispatchBatch(of)) > 0,
    });
  };
}
