import { randomUUID } from 'node:crypto';
import { type Cpr, cprOf } from '@overgang/domain';
import type { Database } from '@overgang/prisma';
import { seedBank, seedCitizen } from '@overgang/prisma/testing';

/** A made-up number. */
export const knownCpr = '0101901234';

const steps = [
  ['imported', 'WAITING', 'WAITING', '2021-11-01T08:00:00Z', 'operator', false],
  ['released', 'WAITING', 'INVITED', '2021-12-01T08:00:00Z', 'programme', false],
  ['noticeReceived', 'INVITED', 'WINDOW_OPEN', '2021-12-03T16:20:00Z', 'system', false],
  ['wakeUp', 'WINDOW_OPEN', 'WINDOW_OPEN', '2021-12-13T07:00:00Z', null, false],
  ['chooseUserId', 'WINDOW_OPEN', 'WINDOW_OPEN', '2021-12-20T18:45:00Z', 'CITIZEN', false],
  ['chooseAuthenticator', 'WINDOW_OPEN', 'ACTIVATING', '2021-12-20T18:52:00Z', 'CITIZEN', false],
  ['deviceDispatched', 'ACTIVATING', 'ACTIVATING', '2021-12-28T10:00:00Z', null, false],
  ['extendDeadline', 'ACTIVATING', 'ACTIVATING', '2022-01-02T09:30:00Z', 'SUPPORT', false],
] as const;

/** The window runs until 2 January, and support gives more time. */
function deadlineAfter(event: (typeof steps)[number][0]): string | null {
  if (event === 'imported' || event === 'released') return null;
  return event === 'extendDeadline' ? '2022-02-15' : '2022-01-02';
}

const notices = [
  ['YOUR_TURN', 'NETBANK', '2021-12-01T08:00:00Z', '2021-12-03T16:20:00Z'],
  ['REMINDER', 'NETBANK', '2021-12-13T07:00:00Z', '2021-12-14T19:10:00Z'],
  ['DEADLINE_MOVED', 'DIGITAL_POST', '2022-01-02T09:31:00Z', null],
] as const;

async function seedSteps({ prisma }: Database, journeyId: string): Promise<void> {
  const dimensionsAfter = {
    banks: ['1111'],
    wave: null,
    municipality: '0101',
    ageBand: '30-44',
    means: 'CODE_DISPLAY',
  };
  await prisma.transition.createMany({
    data: steps.map(([event, fromState, toState, at, role, isOverdue], index) => ({
      id: randomUUID(),
      at: new Date(at),
      journeyId,
      version: index + 1,
      event,
      fromState,
      toState,
      wasOverdue: false,
      isOverdue,
      dimensionsAfter,
      details: { deadline: deadlineAfter(event) },
      role,
      policyVersion: 1,
    })),
  });
}

async function seedNotices({ prisma }: Database, journeyId: string): Promise<void> {
  await prisma.notice.createMany({
    data: notices.map(([kind, channel, sentAt, receivedAt], index) => ({
      journeyId,
      noticeKey: `${kind}/${index}/1/${channel}/0`,
      id: randomUUID(),
      kind,
      channel,
      round: 0,
      values: {},
      templateVersion: 1,
      createdAt: new Date(sentAt),
      sentAt: new Date(sentAt),
      receivedAt: receivedAt === null ? null : new Date(receivedAt),
    })),
  });
}

function cprForTest(): Cpr {
  const cpr = cprOf(knownCpr);
  if (!cpr) throw new Error('the made-up number is none');
  return cpr;
}

/** A citizen who waits for a code display; answers the journey's id. */
export async function seedJourney(database: Database): Promise<string> {
  await seedBank(database, '1111');
  const { journeyId } = await seedCitizen(database, { cpr: cprForTest(), banks: ['1111'] });
  await seedSteps(database, journeyId);
  await seedNotices(database, journeyId);
  await database.prisma.journey.update({
    where: { id: journeyId },
    data: {
      state: 'ACTIVATING',
      deadline: new Date('2022-02-15'),
      nextWhat: 'ACTIVATE',
      nextOwner: 'CITIZEN',
      nextAt: new Date('2022-02-15T22:59:59Z'),
    },
  });
  return journeyId;
}
