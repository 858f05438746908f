import { type MailboxState, mailboxStateOf, mailboxStates, type Policy } from '@overgang/domain';
import type { LeasedMessage } from '@overgang/prisma';
import { z } from 'zod';
import { noticePrinter } from '../noticePrinter.js';
import type { ReadPerson } from '../person.js';
import { type Sent, TryAgain } from '../port.js';
import { isAccepted, readAnswer } from '../request.js';
import type { Ask } from './ask.js';
import { buildMemo, type MemoVersion } from './buildMemo.js';
import { notReached } from './receipt.js';

export interface MemoSources {
  readonly readPerson: ReadPerson;
  readonly readPolicy: () => Promise<Policy>;
  /** as whom the programme writes */
  readonly sender: { readonly cvr: string; readonly label: string };
  readonly memoVersion: MemoVersion;
}

/** A message that can be posted now. */
export interface ReadyMemo {
  readonly message: LeasedMessage;
  readonly xml: string;
}

const contact = z.object({ status: z.string() });

/**
 * Writes the MeMo of a leased notice, or says why it does not go by Digital Post. The mailbox is asked for each time, right
 * before: people are exempted, move and die between notice and send.
 */
export function memoPreparer(ask: Ask, sources: MemoSources) {
  const { readPerson, readPolicy, sender, memoVersion: version } = sources;
  const print = noticePrinter({ readPolicy, hasWindow: false });

  async function mailboxState(cprNumber: string): Promise<MailboxState> {
    const answer = await ask(`/contacts/?${new URLSearchParams({ cprNumber })}`, { method: 'GET' });
    if (!isAccepted(answer)) throw new TryAgain(`answered ${answer.status} about a mailbox`);
    return mailboxStateOf(readAnswer(contact, answer).status);
  }

  return async (message: LeasedMessage): Promise<ReadyMemo | Sent> => {
    const person = await readPerson(message.journeyId);
    const cprDigits = person.cprDigits();
    if (cprDigits === null) return notReached(message, 'NO_CPR');
    const state = await mailboxState(cprDigits);
    if (mailboxStates[state] !== 'DIGITAL_POST') return notReached(message, state);
    const { providerKey: messageUuid } = message;
    const printed = await print(message, person);
    return { message, xml: buildMemo({ version, messageUuid, sender, cprDigits, ...printed }) };
  };
}

export type PrepareMemo = ReturnType<typeof memoPreparer>;
