import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { System } from './openSystem.js';

const entry = z.object({
  type: z.string(),
  event: z.string().default(''),
  data: z.looseObject({ noticeId: z.string().default('') }).optional(),
});

/** The notices that the bank received, by its own book; one that it received under two keys stands there twice. */
export function noticesInBankBook({ placeOf }: System): string[] {
  const lines = readFileSync(join(placeOf('sandbox'), 'netbank.jsonl'), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => entry.parse(JSON.parse(line)))
    .filter(({ event }) => event === 'notice.available')
    .map(({ data }) => data?.noticeId ?? '');
}

/** How many notices of a kind the bank has received for this journey. */
export async function timesTold(system: System, journeyId: string, kind: string): Promise<number> {
  const notices = await system.database.prisma.notice.findMany({ where: { journeyId, kind } });
  const ids = new Set(notices.map(({ id }) => id));
  return noticesInBankBook(system).filter((id) => ids.has(id)).length;
}

/** No message moved a journey twice, and no version was written twice. */
export async function expectEachStepOnce(
  { database }: System,
  journeyIds: readonly string[],
): Promise<void> {
  const steps = await database.prisma.transition.findMany({
    where: { journeyId: { in: [...journeyIds] } },
    select: { journeyId: true, version: true, messageId: true },
  });
  const versions = steps.map(({ journeyId, version }) => `${journeyId}@${version}`);
  expect(new Set(versions).size).toBe(versions.length);
  const messages = steps.flatMap(({ messageId }) => messageId ?? []);
  expect(new Set(messages).size).toBe(messages.length);
}

/** Nothing that is done in Temporal has failed, timed out or been ended by force. */
export async function expectNoWorkflowFailed({ client }: System): Promise<void> {
  const query = `ExecutionStatus IN ('Failed', 'TimedOut', 'Terminated', 'Canceled')`;
  const failed: string[] = [];
  for await (const { workflowId } of client.list({ query })) failed.push(workflowId);
  expect(failed).toEqual([]);
}
