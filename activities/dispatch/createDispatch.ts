import type { Instant } from '@overgang/domain';
import { type PortName, portNames } from '@overgang/prisma';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { briefly } from '../briefly.js';
import type { Hand } from '../hand/handMessages.js';
import type { Port } from '../ports/port.js';
import { sendTimeoutMs } from '../ports/request.js';
import type { StandingWork } from '../standingWork.js';
import { untilStopped } from '../untilStopped.js';
import { Line } from './dispatchLine.js';
import { groupSettler } from './groupSettler.js';
import type { OutboxBell } from './outboxBell.js';
import { PortWatch } from './portWatch.js';
import type { Sending } from './sendOne.js';

export interface DispatchDependencies {
  readonly pool: Pool;
  readonly now: Sending['now'];
  /** wall milliseconds until programme time is there; null while it stands */
  readonly wallMsUntil: (at: Instant) => Promise<number | null>;
  readonly ports: Readonly<Record<PortName, Port>>;
  readonly hand: Hand;
  readonly bell: OutboxBell;
  readonly log: Logger;
}

/** What waits for its day rings no bell: each dispatcher looks by itself that often. */
const lookEveryMs = 500;
/** Sends at once at one port. */
const places = 16;
/** Two requests a send, each within its time-out, and time to settle. */
const leaseMs = 3 * sendTimeoutMs;

function portName(text: string): PortName {
  const name = portNames.find((known) => known === text);
  if (!name) throw new Error(`no port ${text}`);
  return name;
}

/** The dispatcher of a port: leases, sends and settles until its worker stops. */
export function createDispatch(dependencies: DispatchDependencies): (port: string) => StandingWork {
  const { bell, ports, log, pool } = dependencies;

  async function openLine(name: PortName): Promise<Line> {
    const watch = await PortWatch.open(pool, name, log);
    const settle = groupSettler(dependencies);
    const held = { settle, places, leaseMs, now: briefly(dependencies.now) };
    return new Line({ ...dependencies, ...held, name, port: ports[name], watch });
  }

  /** A send window may open sooner than the next look, where programme time runs fast. */
  async function longestRestMs(line: Line | undefined): Promise<number> {
    const opens = line?.closedUntil() ?? null;
    const opensInMs = opens === null ? null : await dependencies.wallMsUntil(opens);
    return Math.min(lookEveryMs, opensInMs ?? lookEveryMs);
  }

  return (text) => async (signal) => {
    const name = portName(text);
    const open: { line?: Line } = {};
    // What rings between a look and the wait after it is another look.
    let since = bell.rings(name);
    await untilStopped({
      name: `dispatcher ${name}`,
      log,
      signal,
      rest: async () => {
        const orUntil = open.line?.placeFreed() ?? null;
        const mostMs = await longestRestMs(open.line);
        await bell.wait({ port: name, since, mostMs, signal, orUntil });
      },
      turn: async () => {
        since = bell.rings(name);
        open.line ??= await openLine(name);
        return open.line.turn();
      },
    });
    await open.line?.rest();
  };
}
