import { createHash } from 'node:crypto';
import { openJournal } from '../book/journal.js';
import { Happening } from '../happening.js';
import type { SystemContext } from '../systemContext.js';
import { isoInstant } from '../time/programmeClock.js';
import { emailEntry } from './entry.js';

export interface ArrivedMail {
  readonly to: string;
  readonly raw: string;
}

const messageIdOf = (raw: string): string => /^message-id:\s*<([^>]+)>/im.exec(raw)?.[1] ?? '';

/** What the mail server has taken: every message, however often it came. */
export class EmailBook {
  readonly arrived = new Happening<ArrivedMail>();
  readonly #context: SystemContext;
  readonly #journal;

  constructor(context: SystemContext) {
    this.#context = context;
    this.#journal = openJournal(context.dataFolder, 'email', emailEntry, () => undefined);
  }

  take(mail: ArrivedMail): void {
    const { to, raw } = mail;
    this.#journal.record({
      type: 'MAIL',
      at: isoInstant(this.#context.clock.now()),
      messageId: messageIdOf(raw),
      recipient: this.#context.codes.fingerprint(to.toLowerCase()),
      sha256: createHash('sha256').update(raw).digest('hex'),
    });
    this.arrived.tell(mail);
  }

  close(): void {
    this.#journal.close();
  }
}
