import { randomUUID } from 'node:crypto';
import { type CanonicalUserId, type Cpr, cprOf, emptyMemory, instant } from '@overgang/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Database } from '../connection/openDatabase.js';
import { reserveUserId } from '../ledger/reserveUserId.js';
import { seedBank } from './seedBank.js';
import { testVault } from './testVault.js';

export interface SeedCitizen {
  readonly cpr?: Cpr;
  readonly birthDate?: string;
  readonly municipality?: string;
  readonly language?: 'da' | 'en';
  readonly isExemptFromDigitalPost?: boolean;
  readonly country?: string;
  /** registration numbers; the banks are made where they are missing */
  readonly banks?: readonly string[];
  readonly hasNemId?: boolean;
  readonly idUpdateRequired?: boolean;
  /** reserved in the ledger, as NemID's are */
  readonly reservedUserId?: CanonicalUserId;
  readonly at?: Date;
}

export interface SeededCitizen {
  readonly citizenId: string;
  readonly journeyId: string;
}

let made = 0;

/** Another one each time: a database holds a number once. */
function nextCpr(): Cpr {
  const date = String(1 + (Math.floor(made / 10_000) % 28)).padStart(2, '0');
  const cpr = cprOf(`${date}0190${String(made++ % 10_000).padStart(4, '0')}`);
  if (!cpr) throw new Error('the made-up number is none');
  return cpr;
}

const start = new Date('2021-10-06T08:00:00Z');

async function seedPerson({ prisma }: Database, citizenId: string, of: SeedCitizen): Promise<void> {
  const {
    cpr = nextCpr(),
    birthDate = '1990-01-01',
    municipality = '0101',
    language = 'da',
    country = 'DK',
    at = start,
  } = of;
  const { cipherText, keyId, blindIndex } = testVault.sealCpr(cpr, citizenId);
  await prisma.citizen.create({
    data: {
      id: citizenId,
      birthDate: new Date(birthDate),
      identifiedBy: 'CPR',
      name: 'Test Testesen',
      addressLines: ['Testvej 1', '1000 København K'],
      country,
      municipality,
      language,
      isExemptFromDigitalPost: of.isExemptFromDigitalPost ?? false,
      createdAt: at,
      updatedAt: at,
      vaultEntry: {
        create: {
          keyId,
          cipherText: new Uint8Array(cipherText),
          blindIndex: new Uint8Array(blindIndex),
        },
      },
    },
  });
}

async function seedNemId({ prisma }: Database, citizenId: string, of: SeedCitizen): Promise<void> {
  if (of.hasNemId === false) return;
  const idUpdateRequired = of.idUpdateRequired ?? false;
  await prisma.nemId.create({
    data: {
      id: randomUUID(),
      citizenId,
      state: 'ACTIVE',
      idUpdateRequired,
      issuedOn: new Date('2010-07-01'),
    },
  });
}

async function seedJourney(
  { prisma }: Database,
  citizenId: string,
  of: SeedCitizen,
): Promise<string> {
  const { municipality = '0101', banks = [], at = start } = of;
  const journeyId = randomUUID();
  const dimensions = { banks: [...banks], wave: null, municipality, ageBand: '30-44', means: null };
  const next = {
    nextWhat: 'RELEASE',
    nextOwner: 'PROGRAMME',
    policyVersion: 1,
    createdAt: at,
    updatedAt: at,
  };
  await prisma.journey.create({
    data: {
      id: journeyId,
      citizenId,
      state: 'WAITING',
      version: 0,
      memory: JSON.parse(JSON.stringify(emptyMemory)),
      dimensions,
      ...next,
    },
  });
  const moved = {
    event: 'imported',
    toState: 'WAITING',
    wasOverdue: false,
    isOverdue: false,
    policyVersion: 1,
  };
  const transitionId = uuidv7();
  await prisma.transition.create({
    data: {
      id: transitionId,
      at,
      journeyId,
      version: 0,
      dimensionsAfter: dimensions,
      details: {},
      ...moved,
    },
  });
  await prisma.progressPending.create({ data: { transitionId, at } });
  return journeyId;
}

/** A citizen with a number in the (test) vault, a NemID, links to banks and a journey that waits. */
export async function seedCitizen(
  database: Database,
  of: SeedCitizen = {},
): Promise<SeededCitizen> {
  const { banks = [], at = start, reservedUserId } = of;
  const citizenId = randomUUID();
  await seedPerson(database, citizenId, of);
  await seedNemId(database, citizenId, of);
  for (const bankReg of banks) {
    await seedBank(database, bankReg);
    await database.prisma.bankCustomer.create({
      data: { bankReg, citizenId, access: 'NETBANK', since: at },
    });
  }
  if (reservedUserId) {
    const issuedAt = instant(at.getTime());
    await reserveUserId(database.pool, {
      canonical: reservedUserId,
      asTyped: reservedUserId,
      citizenId,
      issuedAt,
      now: issuedAt,
    });
  }
  return { citizenId, journeyId: await seedJourney(database, citizenId, of) };
}
