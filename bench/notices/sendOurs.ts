import { setTimeout as sleep } from 'node:timers/promises';
import { createDispatch, outboxBell, type Port, portTable } from '@overgang/activities';
import { instant } from '@overgang/domain';
import { openDatabase } from '@overgang/prisma';
import { testVault } from '@overgang/prisma/testing';
import type { Pool } from 'pg';
import pino from 'pino';
import { type Door, sender, throughDoor } from './doors.js';

const now = async () => instant(Date.UTC(2021, 9, 7));

/** Until nothing waits at the port any more. */
async function allSettled(pool: Pool, port: string): Promise<void> {
  const open = 'SELECT FROM outbox_message WHERE port = $1 AND status = $2 LIMIT 1';
  while ((await pool.query(open, [port, 'PENDING'])).rowCount !== 0) await sleep(20);
}

function portsOf(pool: Pool, door: Door, url: string): Record<'only', Port> {
  const urls = { digitalPost: url, printHouse: url, mitId: url, nemId: url, citizenService: url };
  const settings = { pool, vault: testVault, urls, sender, allowsPrivateAddresses: true };
  return { only: throughDoor(portTable(settings)[door.port], door) };
}

/** The product's dispatcher of the door's port, on its own books, until all that waits has been sent and recorded. */
export function ourSender(door: Door, url: string, databaseUrl: string) {
  const { pool } = openDatabase(databaseUrl, { maxConnections: 30, keepsPlans: true });
  const { only } = portsOf(pool, door, url);
  const ports = {
    ...{ NETBANK: only, DIGITAL_POST: only, LETTER: only, MITID: only },
    ...{ NEMID: only, CITIZEN_SERVICE: only, EMAIL: only },
  };
  const bell = outboxBell(pool);
  const log = pino({ level: 'warn' });
  const clock = { now, wallMsUntil: async () => null };
  const dispatch = createDispatch({ pool, ...clock, ports, bell, log, hand: async () => 0 });
  return () => async () => {
    const stopping = new AbortController();
    const running = dispatch(door.port)(stopping.signal);
    await allSettled(pool, door.port);
    return async () => {
      stopping.abort();
      await running;
    };
  };
}
