import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cprOf } from '@overgang/domain';
import { type Database, type LeasedMessage, openDatabase, type PortName } from '@overgang/prisma';
import { seedCitizen, testDatabase, testVault } from '@overgang/prisma/testing';
import { mutualTls } from '../../activities/ports/mutualTls.js';
import { type PortLines, portTable } from '../../activities/ports/portTable.js';
import { sandboxBanks } from '../../sandbox/banks.js';
import { openSystemsForTest, programmeStart } from '../../sandbox/testing/sandboxForTest.js';

export const bankReg = '1111';

let numbers = 0;

/** Made-up numbers, another each time. */
function nextDigits(): string {
  numbers += 1;
  return `010150${1000 + numbers}`;
}

type World = Awaited<ReturnType<typeof openSystemsForTest>>;

/** Where each system answers, and how it is reached. */
const placesOf = ({ urlOf, certificate }: World) => ({
  urls: {
    digitalPost: urlOf('digitalPost'),
    printHouse: urlOf('printHouse'),
    mitId: urlOf('mitId'),
    nemId: urlOf('nemId'),
    citizenService: urlOf('citizenService'),
  },
  lines: { digitalPost: mutualTls(certificate) },
});

/** Stores a notice, as a step writes it: receipts are found by its id. */
const noticeIn = (database: Database) => (journeyId: string, id: string, channel: string) =>
  database.prisma.notice.create({
    data: {
      ...{ journeyId, id, noticeKey: `YOUR_TURN/${id}`, kind: 'YOUR_TURN', channel, round: 0 },
      ...{ values: {}, templateVersion: 1, createdAt: new Date(programmeStart) },
    },
  });

/** Counts the lines of a type in an outside system's book. */
const bookedIn =
  ({ dataFolder }: World) =>
  (book: string, type: string): number =>
    readFileSync(join(dataFolder, `${book}.jsonl`), 'utf8')
      .split('\n')
      .filter((line) => line.includes(`"type":"${type}"`)).length;

/** The ports over a database of their own, against the outside systems as they really answer over HTTP. */
export async function openPortLab() {
  const server = await testDatabase();
  const database = openDatabase(server.workerUrl, { maxConnections: 4 });
  const world = await openSystemsForTest();
  const places = placesOf(world);
  const settings = {
    pool: database.pool,
    vault: testVault,
    ...places,
    sender: { cvr: '34051178', label: 'Afsender' },
  };
  const open = (allowsPrivateAddresses: boolean, more: { lines?: PortLines } = {}) =>
    portTable({ ...settings, allowsPrivateAddresses, ...more });

  return {
    /** `apiUrl`: where the API signs in; `adminUrl`: where the owner of the tables does */
    ...{ database, world, apiUrl: server.apiUrl, adminUrl: server.adminUrl },
    /** another process' connections */
    workerUrl: server.workerUrl,
    senderCvr: settings.sender.cvr,
    ...places,
    ports: open(true),
    portsInProduction: open(false),
    portsOver: (lines: PortLines) => open(true, { lines }),
    webhookUrl: `${world.urlOf('netbank')}/banks/${bankReg}/webhook`,

    /** A customer of the bank with a number that the outside knows too. */
    async citizen() {
      const digits = nextDigits();
      const cpr = cprOf(digits);
      if (!cpr) throw new Error('the made-up number is none');
      const seeded = await seedCitizen(database, { cpr, banks: [bankReg] });
      return { ...seeded, digits };
    },

    setWebhook: (url: string, secrets: readonly string[]) =>
      database.prisma.bank.update({
        where: { reg: bankReg },
        data: { webhookUrl: url, webhookSecrets: [...secrets] },
      }),

    notice: noticeIn(database),
    booked: bookedIn(world),

    async end() {
      await places.lines.digitalPost.close();
      await database.close();
      await world.end();
      await server.drop();
    },
  };
}

export type PortLab = Awaited<ReturnType<typeof openPortLab>>;

export const webhookSecret = sandboxBanks[0]?.webhookSecret ?? '';

export const noticePayload = (id: string) => ({
  noticeKey: `YOUR_TURN/${id}`,
  noticeKind: 'YOUR_TURN',
  values: { deadline: '2021-11-05' },
  language: 'da',
  templateVersion: 1,
});

/** What a dispatcher holds in its hand. */
export function leased(
  of: Pick<LeasedMessage, 'journeyId' | 'kind' | 'payload'> & { readonly port: PortName },
  more: Partial<LeasedMessage> = {},
): LeasedMessage {
  const at = new Date(programmeStart);
  return {
    id: randomUUID(),
    naturalKey: `${of.kind}/1`,
    providerKey: randomUUID(),
    bankReg: of.port === 'NETBANK' ? bankReg : null,
    attempts: 1,
    leaseToken: randomUUID(),
    notBefore: at,
    createdAt: at,
    ...of,
    ...more,
  };
}
