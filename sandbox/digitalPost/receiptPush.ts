import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import type { SystemContext } from '../systemContext.js';
import type { MemoEntry, ReceiptEntry } from './entry.js';
import type { Mailboxes } from './mailboxes.js';

export interface PushSettings {
  readonly url: string;
  /** `whsec_…`: what receipts are signed with */
  readonly secret: string;
}

/** Wall time before each try; who never answers may still ask for the receipts. */
const waitsMs = [0, 1_000, 5_000, 30_000];
const patienceMs = 5_000;
const atOnce = 8;

const bodyOf = ({ senderID, transmissionId }: MemoEntry, { type: _, at, ...of }: ReceiptEntry) =>
  JSON.stringify({ senderID, transmissionId, messageId: null, timeStamp: at, ...of });

/** Tells the sender of each message what became of it: signed, at least once, in no order. What was not told when the process ends is not told. */
export class ReceiptPush {
  readonly #settings: PushSettings;
  readonly #context: SystemContext;
  readonly #stopping = new AbortController();
  readonly #waiting: string[] = [];
  #busy = 0;

  constructor(mailboxes: Mailboxes, settings: PushSettings, context: SystemContext) {
    this.#settings = settings;
    this.#context = context;
    mailboxes.settled.listen(({ memo, receipt }) => this.#enqueue(bodyOf(memo, receipt)));
  }

  stop(): void {
    this.#stopping.abort();
  }

  #enqueue(body: string): void {
    const { answerTwice, reorder } = this.#context.faults.of('digitalPost');
    for (const said of answerTwice ? [body, body] : [body]) {
      if (reorder) this.#waiting.unshift(said);
      else this.#waiting.push(said);
    }
    if (this.#busy < atOnce) void this.#work();
  }

  async #work(): Promise<void> {
    this.#busy += 1;
    for (let body = this.#waiting.shift(); body !== undefined; body = this.#waiting.shift()) {
      await this.#tell(body).catch(() => undefined);
    }
    this.#busy -= 1;
  }

  async #tell(body: string): Promise<void> {
    for (const waitMs of waitsMs) {
      await sleep(waitMs, null, { signal: this.#stopping.signal });
      if (this.#context.faults.of('digitalPost').down) continue;
      if (await this.#post(body).catch(() => false)) return;
    }
  }

  /** Whether it need not be said again: taken, or refused for good. */
  async #post(body: string): Promise<boolean> {
    const { url, secret } = this.#settings;
    const [id, at] = [randomUUID(), new Date()];
    const answer = await fetch(url, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(patienceMs)]),
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
        'webhook-signature': new Webhook(secret).sign(id, at, body),
      },
    });
    await answer.body?.cancel();
    return answer.status < 500 && answer.status !== 429;
  }
}
