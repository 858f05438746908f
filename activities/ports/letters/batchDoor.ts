import type { LeasedMessage } from '@overgang/prisma';
import { z } from 'zod';
import { inParallel } from '../../inParallel.js';
import { noticeOf, undeliverable } from '../noticePayload.js';
import { failed, type Port, type Sent, sent, TryAgain } from '../port.js';
import { isAccepted, outsideCode, readAnswer, request } from '../request.js';
import { batchForm, type WrittenLetter } from './batchForm.js';
import type { WriteLetter } from './letterWriter.js';

/** A hundred letters are some megabytes: sent well within the time-out. */
const [least, most] = [10, 100];
/** Written side by side: their persons are read together. */
const atOnce = 50;

const receipt = z.object({
  itemId: z.string(),
  status: z.enum(['ACCEPTED', 'REFUSED']),
  code: outsideCode.optional().catch(undefined),
});
const receipts = z.object({ receipts: z.array(receipt) });
const known = z.object({ itemIds: z.array(z.string()) });

/** Damaged on its way, not wrong: the same letter may go better. */
const damaged = new Set(['SHA256_MISMATCH', 'MISSING_DOCUMENT']);

type Answer = Sent | TryAgain;
type Answers = Map<string, Answer>;

function answerOf(message: LeasedMessage, of: z.infer<typeof receipt> | undefined): Answer {
  if (!of) return new TryAgain('no receipt');
  if (of.status === 'ACCEPTED') return sent({ status: of.status });
  const code = of.code ?? 'REFUSED';
  if (damaged.has(code)) return new TryAgain(code);
  return failed({ code }, [undeliverable(noticeOf(message).noticeKey, code)]);
}

/** Which of those tried before are there: asked for all of them at once. */
async function foundAmong(url: string, messages: readonly LeasedMessage[]): Promise<Answers> {
  const itemIds = messages
    .filter(({ attempts }) => attempts > 1)
    .map(({ providerKey }) => providerKey);
  if (itemIds.length === 0) return new Map();
  const answer = await request(`${url}/items/known`, { method: 'POST', json: { itemIds } });
  if (!isAccepted(answer)) throw new TryAgain(`answered ${answer.status}`);
  const found = readAnswer(known, answer).itemIds;
  return new Map(found.map((itemId) => [itemId, sent({ found: true })]));
}

/** A letter that cannot be written keeps none of the others back. */
async function written(message: LeasedMessage, write: WriteLetter): Promise<WrittenLetter | null> {
  try {
    return { message, ...(await write(message)) };
  } catch {
    return null;
  }
}

async function post(url: string, letters: readonly WrittenLetter[]): Promise<Answers> {
  if (letters.length === 0) return new Map();
  const answer = await request(`${url}/batches`, { method: 'POST', body: batchForm(letters) });
  if (!isAccepted(answer)) throw new TryAgain(`answered ${answer.status}`);
  const byItem = new Map(readAnswer(receipts, answer).receipts.map((one) => [one.itemId, one]));
  return new Map(
    letters.map(({ message }) => {
      const { providerKey } = message;
      return [providerKey, answerOf(message, byItem.get(providerKey))];
    }),
  );
}

/** The print house's door for mass mailings. What it did not answer before is asked for by item id first. */
export function batchDoor(url: string, write: WriteLetter): NonNullable<Port['bulk']> {
  return {
    least,
    most,
    async send(messages) {
      const found = await foundAmong(url, messages);
      const wanted = messages.filter(({ providerKey }) => !found.has(providerKey));
      const letters = await inParallel(wanted, atOnce, (message) => written(message, write));
      const ready = letters.filter((letter) => letter !== null);
      const answers = new Map([...found, ...(await post(url, ready))]);
      return messages.map(
        ({ providerKey }) => answers.get(providerKey) ?? new TryAgain('not written', null, 'OURS'),
      );
    },
  };
}
