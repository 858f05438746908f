import type { EventType } from '@overgang/domain';
import { programmeNow } from '@overgang/prisma';
import { eventually, seedCitizen } from '@overgang/prisma/testing';
import { journeyStart, workflowNames } from '@overgang/workflows/messages';
import { WithStartWorkflowOperation } from '@temporalio/client';
import { noticeKeyOf, stored } from '../../../activities/testing/tellingJourneys.js';
import { bankReg, type System } from './openSystem.js';

const taskTimeoutMs = 3_000;

/** Customers of the bank who wait for their turn. */
export async function seedJourneys({ database }: System, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) {
    ids.push((await seedCitizen(database, { banks: [bankReg] })).journeyId);
  }
  return ids;
}

/** A message in the inbox, which nobody has handed to its journey yet. */
export interface Message {
  readonly id: string;
  readonly journeyId: string;
  readonly kind: EventType;
}

export async function store(
  { database }: System,
  journeyId: string,
  kind: EventType,
  payload: object = {},
): Promise<Message> {
  return { id: await stored(database, journeyId, kind, payload), journeyId, kind };
}

/** Tells the journey, as API, dispatchers and collectors do. */
export async function signal(
  { client }: System,
  { id, journeyId, kind }: Message,
): Promise<unknown> {
  return client.signalWithStart(workflowNames.citizenJourney, {
    ...journeyStart(journeyId, taskTimeoutMs),
    signal: kind,
    signalArgs: [id],
  });
}

/** Asks the journey and waits for its answer. */
export function ask({ client }: System, { id, journeyId, kind }: Message): Promise<unknown> {
  const startWorkflowOperation = new WithStartWorkflowOperation(workflowNames.citizenJourney, {
    ...journeyStart(journeyId, taskTimeoutMs),
    workflowIdConflictPolicy: 'USE_EXISTING',
  });
  return client.executeUpdateWithStart(kind, { startWorkflowOperation, args: [id], updateId: id });
}

/** The receipt of the notice that it is the citizen's turn, received now. */
export async function storeReceipt(system: System, journeyId: string): Promise<Message> {
  const noticeId = await noticeKeyOf(system.database, journeyId, 'YOUR_TURN');
  const happenedAt = await programmeNow(system.database.pool);
  return store(system, journeyId, 'noticeReceived', { noticeId, happenedAt });
}

export async function expectApplied(
  { database }: System,
  messages: readonly Message[],
  withinMs: number,
): Promise<void> {
  await eventually(async () => {
    const left = await database.prisma.inboxMessage.findMany({
      where: { id: { in: messages.map(({ id }) => id) }, appliedAt: null },
      select: { kind: true },
    });
    expect(left).toEqual([]);
  }, withinMs);
}

/** Stores, tells, and waits until all have been applied. */
async function tellAll(system: System, messages: readonly Message[]): Promise<void> {
  await Promise.all(messages.map((message) => signal(system, message)));
  await expectApplied(system, messages, 120_000);
}

export async function invite(system: System, journeyIds: readonly string[]): Promise<void> {
  const released = journeyIds.map((id) => store(system, id, 'released', { by: 'WAVE' }));
  await tellAll(system, await Promise.all(released));
}

/** Lets their thirty days begin. */
export async function openWindows(system: System, journeyIds: readonly string[]): Promise<void> {
  await tellAll(system, await Promise.all(journeyIds.map((id) => storeReceipt(system, id))));
}
