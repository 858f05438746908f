import { openJournal } from '../book/journal.js';
import type { SystemContext } from '../systemContext.js';
import { isoInstant } from '../time/programmeClock.js';
import { DeviceRounds } from './deviceRounds.js';
import type { DeviceStock } from './deviceStock.js';
import { type MitIdEntry, mitIdEntry } from './entry.js';
import { OrderBook } from './orderBook.js';
import { Register } from './register.js';

/** What each part of MitID works with: the journal, what it adds up to, and programme time. */
export class MitIdBook {
  readonly context: SystemContext;
  readonly register = new Register();
  readonly orders = new OrderBook();
  readonly #journal;

  constructor(context: SystemContext, stock: DeviceStock) {
    this.context = context;
    const { register, orders } = this;
    const record = (entry: MitIdEntry) => this.record(entry);
    const rounds = new DeviceRounds({ context, register, stock, record });
    this.#journal = openJournal(context.dataFolder, 'mitId', mitIdEntry, (entry) => {
      register.apply(entry);
      orders.note(entry);
      rounds.follow(entry);
    });
  }

  record(entry: MitIdEntry): void {
    this.#journal.record(entry);
  }

  now(): number {
    return this.context.clock.now();
  }

  /** The instant that a line is written at. */
  at(): string {
    return isoInstant(this.now());
  }

  person(cpr: string): string {
    return this.context.codes.conceal(cpr);
  }

  /** by anybody else. */
  isTaken(userId: string, person: string): boolean {
    const owner = this.register.ownerOf(userId);
    return owner !== undefined && owner !== person;
  }

  close(): void {
    this.#journal.close();
  }
}
