import type { LeasedMessage } from '@overgang/prisma';
import { z } from 'zod';
import { inParallel } from '../../inParallel.js';
import { apart } from '../apart.js';
import { type Port, type Sent, sent, TryAgain } from '../port.js';
import { isAccepted, type Response, readAnswer, request } from '../request.js';
import { isSureHeld, leaseOver } from '../sureHeld.js';
import { batchForm, type WrittenLetter } from './batchForm.js';
import { itemReceipt, sentOf } from './itemReceipt.js';
import type { WriteLetter } from './letterWriter.js';
import { postToPrintHouse } from './postToPrintHouse.js';
import { isThere, type PostLetter } from './singleDoor.js';

export interface BatchDoorParts {
  readonly url: string;
  readonly write: WriteLetter;
  readonly postOne: PostLetter;
}

/** A hundred letters are some megabytes: sent well within the time-out. */
const [least, most] = [10, 100];
/** Written side by side: their persons are read together. */
const writtenAtOnce = 50;
const postedAtOnce = 16;
/** A request ends ten seconds after its beginning, a lease after thirty: so long may the posting one by one begin. */
const postsForMs = 15_000;

const receipts = z.object({ receipts: z.array(z.unknown()) });
const known = z.object({ itemIds: z.array(z.string()) });

type Answer = Sent | TryAgain;
type Answers = ReadonlyMap<string, Answer>;

/** Which of those tried before are there: asked for all of them at once, or, where that is refused, one by one. */
async function foundAmong(url: string, messages: readonly LeasedMessage[]): Promise<Answers> {
  const tried = messages.filter(({ attempts }) => attempts > 1);
  if (tried.length === 0) return new Map();
  const itemIds = tried.map(({ providerKey }) => providerKey);
  const answer = await request(`${url}/items/known`, { method: 'POST', json: { itemIds } });
  const found = isAccepted(answer)
    ? readAnswer(known, answer).itemIds
    : await inParallel(tried, postedAtOnce, async (message) =>
        (await isThere(url, message)) ? message.providerKey : '',
      );
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

/** What the receipts of a batch say, each of its own item; what none of them names is sent again. */
function answersOf(letters: readonly WrittenLetter[], answer: Response): Answer[] {
  const read = readAnswer(receipts, answer).receipts.map((one) => itemReceipt.safeParse(one));
  const byItem = new Map(read.flatMap(({ data }) => (data ? [[data.itemId, data]] : [])));
  return letters.map(({ message }) => {
    const receipt = byItem.get(message.providerKey);
    return receipt ? sentOf(message, receipt) : new TryAgain('no receipt');
  });
}

/** The print house's door for mass mailings. What it did not answer before is asked for by item id first. */
export function batchDoor({ url, write, postOne }: BatchDoorParts): NonNullable<Port['bulk']> {
  async function post(letters: readonly WrittenLetter[]): Promise<Answer[]> {
    if (letters.length === 0) return [];
    const body = batchForm(letters);
    const answer = await postToPrintHouse(`${url}/batches`, { method: 'POST', body });
    if (isAccepted(answer)) return answersOf(letters, answer);
    // Refused as a whole it says nothing of any one of them, and one may spoil it for all: each is heard by itself.
    return inParallel(letters, postedAtOnce, apart(postOne, Date.now() + postsForMs));
  }

  return {
    least,
    most,
    async send(messages) {
      const found = await foundAmong(url, messages);
      const wanted = messages.filter(({ providerKey }) => !found.has(providerKey));
      const letters = await inParallel(wanted, writtenAtOnce, (one) => written(one, write));
      const ready = letters
        .filter((letter) => letter !== null)
        .filter(({ message }) => isSureHeld(message));
      const posted = await post(ready);
      const answers = new Map(ready.map(({ message }, place) => [message, posted[place]]));
      return messages.map(
        (message) =>
          found.get(message.providerKey) ??
          answers.get(message) ??
          (isSureHeld(message) ? new TryAgain('not written', null, 'OURS') : leaseOver()),
      );
    },
  };
}
