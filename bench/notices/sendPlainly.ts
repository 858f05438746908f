import { randomUUID } from 'node:crypto';
import type { Person, Port } from '@overgang/activities';
import { defaultPolicy } from '@overgang/domain';
import type { LeasedMessage } from '@overgang/prisma';
import { severalAtOnce } from '../journeys/severalAtOnce.js';
import { type Door, throughDoor } from './doors.js';
import { noticePayload } from './payload.js';

/** As many as the product's dispatcher has on their way. */
const [sendsAtOnce, deliveriesAtOnce] = [16, 2];

const person: Person = {
  ...{ name: 'Test Testesen', addressLines: ['Testvej 1', '1000 København K'], country: 'DK' },
  ...{ municipality: '0101', language: 'da', needsLargePrint: false },
  help: { hasNemId: true, bank: null, citizenServicePhone: null },
  cprDigits: () => '0101701234',
};

const createdAt = new Date('2021-10-06T08:00:00Z');

function aMessage(port: Door['port']): LeasedMessage {
  const providerKey = randomUUID();
  return {
    ...{ id: randomUUID(), journeyId: randomUUID(), port, kind: 'sendNotice', bankReg: null },
    ...{ naturalKey: providerKey, providerKey, payload: noticePayload(providerKey), attempts: 1 },
    ...{ leaseToken: randomUUID(), notBefore: createdAt, createdAt },
  };
}

function batchesOf(messages: readonly LeasedMessage[], most: number): LeasedMessage[][] {
  const count = Math.ceil(messages.length / most);
  return Array.from({ length: count }, (_, at) => messages.slice(at * most, (at + 1) * most));
}

type BulkDoor = NonNullable<Port['bulk']>;

/** What is to be tried again is, at once: without books there is nobody else to do it. */
async function deliver(bulk: BulkDoor, messages: readonly LeasedMessage[]): Promise<void> {
  const answers = await bulk.send(messages);
  const again = messages.filter((_, place) => !('status' in (answers[place] ?? {})));
  if (again.length > 0) await deliver(bulk, again);
}

async function sendAll({ send, bulk }: Port, messages: readonly LeasedMessage[]): Promise<void> {
  if (!bulk) return void (await severalAtOnce(messages, sendsAtOnce, send));
  const batches = batchesOf(messages, bulk.most);
  await severalAtOnce(batches, deliveriesAtOnce, (batch) => deliver(bulk, batch));
}

/** The plain loop: what is to be said lies in memory, and nothing is written down. */
export function plainSender(door: Door, url: string) {
  const sources = { url, readPerson: async () => person, readPolicy: async () => defaultPolicy };
  const port = throughDoor(door.open(sources), door);
  return (notices: number) => {
    const messages = Array.from({ length: notices }, () => aMessage(door.port));
    return () => sendAll(port, messages);
  };
}
