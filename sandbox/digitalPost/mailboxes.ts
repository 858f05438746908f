import { createHash } from 'node:crypto';
import { openJournal } from '../book/journal.js';
import { Happening } from '../happening.js';
import { draw } from '../population/draw.js';
import type { SystemContext } from '../systemContext.js';
import { hour, second } from '../time/duration.js';
import { isoInstant } from '../time/programmeClock.js';
import { businessReceipt } from './businessReceipt.js';
import {
  type ContactStatus,
  type DigitalPostEntry,
  digitalPostEntry,
  type MemoEntry,
  type ReceiptEntry,
} from './entry.js';
import type { Memo } from './readMemo.js';

/** Seconds for most, up to six hours for the slowest; the same for a message whenever it is asked. */
const receiptDelayMs = (messageUUID: string): number =>
  20 * second + 6 * hour * draw(messageUUID, 'receipt') ** 4;

const transmissionOf = (messageUUID: string): string =>
  createHash('sha256').update(`transmission ${messageUUID}`).digest('hex').slice(0, 32);

/** The mailboxes of everybody. `contactAtStart` says what a person is before anything was recorded of them. */
export class Mailboxes {
  /** A message is available in its mailbox. May be told again after a restart. */
  readonly delivered = new Happening<{ readonly cpr: string; readonly label: string }>();
  /** What became of a message. Not told again after a restart. */
  readonly settled = new Happening<{
    readonly memo: MemoEntry;
    readonly receipt: ReceiptEntry;
  }>();
  readonly receipts: ReceiptEntry[] = [];
  readonly #memos = new Map<string, MemoEntry>();
  readonly #settled = new Set<string>();
  readonly #contacts = new Map<string, ContactStatus>();
  readonly #context: SystemContext;
  readonly #contactAtStart: (cpr: string) => ContactStatus;
  readonly #journal;

  constructor(context: SystemContext, contactAtStart: (cpr: string) => ContactStatus) {
    this.#context = context;
    this.#contactAtStart = contactAtStart;
    this.#journal = openJournal(context.dataFolder, 'digitalPost', digitalPostEntry, (entry) =>
      this.#apply(entry),
    );
  }

  contactOf(cpr: string): ContactStatus {
    return this.#contacts.get(cpr) ?? this.#contactAtStart(cpr);
  }

  setContact(cpr: string, status: ContactStatus): void {
    const person = this.#context.codes.conceal(cpr);
    this.#journal.record({ type: 'CONTACT', at: this.#now(), person, status });
  }

  /** Every message taken, oldest first. */
  get memos(): readonly MemoEntry[] {
    return [...this.#memos.values()];
  }

  memo(messageUUID: string): MemoEntry | undefined {
    return this.#memos.get(messageUUID);
  }

  /** Takes a message in; the same UUID again changes nothing and answers what stands. `sha256`: of the message as it came. */
  receive(memo: Memo, sha256: string): MemoEntry {
    const { messageUUID } = memo;
    const known = this.#memos.get(messageUUID);
    if (known) {
      this.#journal.record({ type: 'AGAIN', at: this.#now(), messageUUID, sha256 });
      return known;
    }
    const entry: MemoEntry = {
      type: 'MEMO',
      at: this.#now(),
      messageUUID: memo.messageUUID,
      transmissionId: transmissionOf(memo.messageUUID),
      senderID: memo.senderId,
      person: this.#context.codes.conceal(memo.recipientId),
      label: memo.label,
      notification: memo.notification,
      receiptDueAt: this.#context.clock.now() + receiptDelayMs(memo.messageUUID),
      sha256,
    };
    this.#journal.record(entry);
    return entry;
  }

  close(): void {
    this.#journal.close();
  }

  #now(): string {
    return isoInstant(this.#context.clock.now());
  }

  #settle(memo: MemoEntry): void {
    if (this.#settled.has(memo.messageUUID)) return;
    const cpr = this.#context.codes.reveal(memo.person);
    const receipt = businessReceipt(memo, this.contactOf(cpr), this.#now());
    if (receipt.receiptStatus === 'COMPLETED') this.delivered.tell({ cpr, label: memo.label });
    this.#journal.record(receipt);
    this.settled.tell({ memo, receipt });
  }

  #apply(entry: DigitalPostEntry): void {
    if (entry.type === 'MEMO') {
      this.#memos.set(entry.messageUUID, entry);
      this.#context.scheduler.at(entry.receiptDueAt, () => this.#settle(entry));
    } else if (entry.type === 'RECEIPT') {
      this.#settled.add(entry.messageUUID);
      this.receipts.push(entry);
    } else if (entry.type === 'CONTACT') {
      this.#contacts.set(this.#context.codes.reveal(entry.person), entry.status);
    }
  }
}
