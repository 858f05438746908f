import { z } from 'zod';
import { openJournal } from '../book/journal.js';
import { Happening } from '../happening.js';
import type { SystemContext } from '../systemContext.js';
import { isoInstant } from '../time/programmeClock.js';
import { type BankEvent, type NetbankEntry, netbankEntry, type ShownNotice } from './entry.js';

const noticeData = z.object({ noticeId: z.string(), handle: z.string() });
const handleData = z.object({ handle: z.string() });

const logonAfter: Readonly<Record<string, SwitchedLogon['logon']>> = {
  'nemid.closeLogon': 'CLOSED',
  'nemid.openLogon': 'OPEN',
};

/** A notice that waits in the netbank for its customer's next log-on. */
export interface WaitingNotice {
  readonly reg: string;
  readonly noticeId: string;
  readonly handle: string;
}

/** what the bank was asked to do with its NemID log-on, and has done when it was asked. */
export interface SwitchedLogon {
  readonly reg: string;
  readonly webhookId: string;
  readonly handle: string;
  readonly logon: 'CLOSED' | 'OPEN';
  readonly at: string;
}

/** A notice as it stands in a bank's own book. */
export interface BookedNotice {
  readonly noticeId: string;
  readonly at: string;
  readonly shownAt: string | null;
}

/** What the three banks know: events received, whose handle is whose, which notices were shown and reported. */
export class Netbanks {
  readonly noticeArrived = new Happening<WaitingNotice>();
  readonly logonSwitched = new Happening<SwitchedLogon>();
  readonly #webhookIds = new Set<string>();
  readonly #notices = new Map<string, WaitingNotice & { readonly at: string }>();
  readonly #shown = new Map<string, ShownNotice>();
  readonly #reported = new Set<string>();
  readonly #closedHandles = new Set<string>();
  readonly #unconfirmed = new Map<string, SwitchedLogon>();
  readonly #customers = new Map<string, string>();
  readonly #handles = new Map<string, string>();
  readonly #context: SystemContext;
  readonly #journal;

  constructor(context: SystemContext) {
    this.#context = context;
    this.#journal = openJournal(context.dataFolder, 'netbank', netbankEntry, (entry) =>
      this.#apply(entry),
    );
  }

  /** Stores an event once per `webhook-id`; true if it is new. */
  receive(event: Omit<BankEvent, 'type' | 'at'>): boolean {
    const { reg, webhookId, sha256 = '' } = event;
    if (this.#webhookIds.has(webhookId)) {
      this.#journal.record({ type: 'AGAIN', at: this.#at(), reg, webhookId, sha256 });
      return false;
    }
    this.#journal.record({ type: 'EVENT', at: this.#at(), ...event });
    const notice = this.#noticeOf(reg, event.event, event.data);
    if (notice) this.noticeArrived.tell(notice);
    const switched = this.#unconfirmed.get(webhookId);
    if (switched) this.logonSwitched.tell(switched);
    return true;
  }

  link(reg: string, customerReference: string, handle: string): void {
    if (this.#customers.get(handle) === customerReference) return;
    this.#journal.record({ type: 'LINKED', at: this.#at(), reg, customerReference, handle });
  }

  customerOf(handle: string): string | undefined {
    return this.#customers.get(handle);
  }

  handleOf(customerReference: string): string | undefined {
    return this.#handles.get(customerReference);
  }

  /** whether the bank has closed this customer's NemID log-on. */
  isLogonClosed(handle: string): boolean {
    return this.#closedHandles.has(handle);
  }

  /** Books that the notice was on the customer's screen; the first time stands. */
  show({ reg, noticeId, handle }: WaitingNotice): ShownNotice {
    const known = this.#shown.get(noticeId);
    if (known) return known;
    const shown: ShownNotice = { type: 'SHOWN', at: this.#at(), reg, noticeId, handle };
    this.#journal.record(shown);
    return shown;
  }

  confirmed({ reg, webhookId }: SwitchedLogon): void {
    this.#journal.record({ type: 'CONFIRMED', at: this.#at(), reg, webhookId });
  }

  reported({ reg, noticeId }: ShownNotice): void {
    this.#journal.record({ type: 'REPORTED', at: this.#at(), reg, noticeId });
  }

  /** The notices that a bank has received, oldest first. */
  bookOf(reg: string): BookedNotice[] {
    return [...this.#notices.values()]
      .filter((notice) => notice.reg === reg)
      .map(({ noticeId, at }) => ({
        noticeId,
        at,
        shownAt: this.#shown.get(noticeId)?.at ?? null,
      }));
  }

  isShown(noticeId: string): boolean {
    return this.#shown.has(noticeId);
  }

  /** After a restart: what still waits for a log-on, and what was shown and not yet reported. */
  unfinished(): { readonly waiting: WaitingNotice[]; readonly unreported: ShownNotice[] } {
    return {
      waiting: [...this.#notices.values()].filter(({ noticeId }) => !this.#shown.has(noticeId)),
      unreported: [...this.#shown.values()].filter(({ noticeId }) => !this.#reported.has(noticeId)),
    };
  }

  /** What was done and has not been confirmed, the oldest first. */
  unconfirmed(): SwitchedLogon[] {
    return [...this.#unconfirmed.values()];
  }

  close(): void {
    this.#journal.close();
  }

  #at(): string {
    return isoInstant(this.#context.clock.now());
  }

  #noticeOf(reg: string, event: string, data: unknown): WaitingNotice | null {
    const read = noticeData.safeParse(data);
    return event === 'notice.available' && read.success ? { reg, ...read.data } : null;
  }

  #apply(entry: NetbankEntry) {
    switch (entry.type) {
      case 'EVENT':
        return this.#applyEvent(entry);
      case 'LINKED':
        this.#customers.set(entry.handle, entry.customerReference);
        this.#handles.set(entry.customerReference, entry.handle);
        return;
      case 'SHOWN':
        this.#shown.set(entry.noticeId, entry);
        return;
      case 'CONFIRMED':
        this.#unconfirmed.delete(entry.webhookId);
        return;
      case 'REPORTED':
        this.#reported.add(entry.noticeId);
    }
  }

  #applyEvent({ at, reg, webhookId, event, data }: BankEvent): void {
    this.#webhookIds.add(webhookId);
    const notice = this.#noticeOf(reg, event, data);
    if (notice) this.#notices.set(notice.noticeId, { ...notice, at });
    const about = handleData.safeParse(data);
    const logon = logonAfter[event];
    if (!about.success || logon === undefined) return;
    const { handle } = about.data;
    if (logon === 'CLOSED') this.#closedHandles.add(handle);
    else this.#closedHandles.delete(handle);
    this.#unconfirmed.set(webhookId, { reg, webhookId, handle, logon, at });
  }
}
