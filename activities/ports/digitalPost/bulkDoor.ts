import type { LeasedMessage } from '@overgang/prisma';
import { z } from 'zod';
import { inParallel } from '../../inParallel.js';
import { apart } from '../apart.js';
import { type Port, type Sent, TryAgain } from '../port.js';
import { isAccepted, type Response, readAnswer } from '../request.js';
import { isSureHeld, leaseOver } from '../sureHeld.js';
import type { Ask } from './ask.js';
import { bundleOf } from './bundleOf.js';
import type { PrepareMemo, ReadyMemo } from './prepareMemo.js';
import { sentOf, technicalReceipt } from './receipt.js';
import type { PostMemo } from './singleDoor.js';

export interface BulkDoorParts {
  readonly ask: Ask;
  readonly prepare: PrepareMemo;
  readonly postOne: PostMemo;
}

type Answer = Sent | TryAgain;

/** Two hundred messages are some megabytes: written and sent well within a lease. */
const [least, most] = [10, 200];
const atOnce = 16;
/** A request ends ten seconds after its beginning, a lease after thirty: so long may the looking-up begin, and so long the posting one by one. */
const [preparesForMs, postsForMs] = [5_000, 15_000];

const receipts = z.object({ receipts: z.array(z.unknown()) });

const isReady = (one: ReadyMemo | Answer): one is ReadyMemo => 'xml' in one;

/** What the receipts of a delivery say, each of its own message; what none of them names is sent again. */
function answersOf(ready: readonly ReadyMemo[], answer: Response): Answer[] {
  const { receipts: given } = readAnswer(receipts, answer);
  const read = given.map((one) => technicalReceipt.safeParse(one));
  const known = read.flatMap((one) => (one.success ? [one.data] : []));
  const byUuid = new Map(known.map((receipt) => [receipt.messageUUID, receipt]));
  return ready.map(({ message }) => {
    const receipt = byUuid.get(message.providerKey.toLowerCase());
    return receipt ? sentOf(message, receipt) : new TryAgain('no receipt');
  });
}

/** Digital Post's door for mass mailings: one delivery, one technical receipt a message. */
export function bulkDoor({ ask, prepare, postOne }: BulkDoorParts): NonNullable<Port['bulk']> {
  async function post(ready: readonly ReadyMemo[], beganAtMs: number): Promise<Answer[]> {
    if (ready.length === 0) return [];
    const body = await bundleOf(ready);
    const answer = await ask('/memos/', {
      method: 'POST',
      body,
      contentType: 'application/x-lzma',
    });
    if (isAccepted(answer)) return answersOf(ready, answer);
    // Refused as a whole it says nothing of any one of them, and one may spoil it for all: each is heard by itself.
    return inParallel(ready, atOnce, apart(postOne, beganAtMs + postsForMs));
  }

  return {
    least,
    most,
    async send(messages) {
      const beganAtMs = Date.now();
      const prepared = await inParallel<LeasedMessage, ReadyMemo | Answer>(
        messages,
        atOnce,
        apart(prepare, beganAtMs + preparesForMs),
      );
      const ready = prepared.filter(isReady).filter(({ message }) => isSureHeld(message));
      const posted = await post(ready, beganAtMs);
      const answers = new Map(ready.map((one, place) => [one, posted[place]]));
      return prepared.map((one) => (isReady(one) ? (answers.get(one) ?? leaseOver()) : one));
    },
  };
}
