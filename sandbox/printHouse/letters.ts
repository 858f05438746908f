import { openJournal } from '../book/journal.js';
import { sha256Of } from '../book/sha256Of.js';
import { Happening } from '../happening.js';
import { drawBetween, isDrawn } from '../population/draw.js';
import type { SystemContext } from '../systemContext.js';
import { day, hour } from '../time/duration.js';
import { isoInstant } from '../time/programmeClock.js';
import { addresseeOf } from './addressee.js';
import {
  type AcceptedItem,
  type PostedItem,
  type PrintHouseEntry,
  printHouseEntry,
} from './entry.js';
import type { LetterItem } from './letterItem.js';

export interface LetterEvent {
  readonly id: string;
  readonly itemId: string;
  readonly type: 'POSTED' | 'RETURNED';
  readonly at: string;
}

/** One letter in eighty comes back. */
export const returnedShare = 1 / 80;

/** Prints each item once, posts it a day or so later, and tells of those that come back. */
export class Letters {
  /** A letter lies in the letterbox. May be told again after a restart. */
  readonly delivered = new Happening<{ readonly addressee: string }>();
  readonly events: LetterEvent[] = [];
  readonly #items = new Map<string, AcceptedItem>();
  readonly #outcomes = new Map<string, { status: 'POSTED' | 'RETURNED'; postedAt: string }>();
  readonly #ended = new Set<string>();
  readonly #context: SystemContext;
  readonly #journal;

  constructor(context: SystemContext) {
    this.#context = context;
    this.#journal = openJournal(context.dataFolder, 'printHouse', printHouseEntry, (entry) =>
      this.#apply(entry),
    );
  }

  /** True if the item is new; the same id again is not printed again, whatever it holds. */
  accept(itemId: string, { recipient, language, largePrint, document }: LetterItem): boolean {
    const { clock, codes } = this.#context;
    const sha256 = sha256Of(document);
    if (this.#items.has(itemId)) {
      this.comesAgain(itemId, sha256);
      return false;
    }
    this.#journal.record({
      type: 'ACCEPTED',
      at: isoInstant(clock.now()),
      itemId,
      addressee: addresseeOf(codes, recipient.name, recipient.lines[0] ?? ''),
      country: recipient.country,
      language,
      largePrint,
      sha256,
      postAt: clock.now() + drawBetween(12 * hour, 36 * hour, itemId, 'post'),
    });
    return true;
  }

  /** Books that a known item came once more, and what it said. */
  comesAgain(itemId: string, sha256: string): void {
    const at = isoInstant(this.#context.clock.now());
    this.#journal.record({ type: 'AGAIN', at, itemId, sha256 });
  }

  /** Every item taken, oldest first. */
  get items(): readonly AcceptedItem[] {
    return [...this.#items.values()];
  }

  status(itemId: string) {
    if (!this.#items.has(itemId)) return null;
    return this.#outcomes.get(itemId) ?? { status: 'ACCEPTED' as const };
  }

  close(): void {
    this.#journal.close();
  }

  #post(item: AcceptedItem): void {
    if (this.#outcomes.has(item.itemId)) return;
    const { clock } = this.#context;
    const travelMs = drawBetween(1 * day, item.country === 'DK' ? 3 * day : 9 * day, item.itemId);
    this.#journal.record({
      type: 'POSTED',
      at: isoInstant(clock.now()),
      itemId: item.itemId,
      deliverAt: clock.now() + travelMs,
    });
  }

  #deliver({ itemId }: PostedItem): void {
    const item = this.#items.get(itemId);
    if (!item || this.#ended.has(itemId)) return;
    const isReturned = isDrawn(returnedShare, itemId, 'returned');
    if (!isReturned) this.delivered.tell({ addressee: item.addressee });
    const at = isoInstant(this.#context.clock.now());
    this.#journal.record({ type: isReturned ? 'RETURNED' : 'DELIVERED', at, itemId });
  }

  #apply(entry: PrintHouseEntry): void {
    const { scheduler } = this.#context;
    if (entry.type === 'ACCEPTED') {
      this.#items.set(entry.itemId, entry);
      scheduler.at(entry.postAt, () => this.#post(entry));
    } else if (entry.type === 'POSTED') {
      this.#outcomes.set(entry.itemId, { status: 'POSTED', postedAt: entry.at });
      this.#addEvent(entry.itemId, 'POSTED', entry.at);
      scheduler.at(entry.deliverAt, () => this.#deliver(entry));
    } else if (entry.type !== 'AGAIN') {
      this.#ended.add(entry.itemId);
      if (entry.type === 'RETURNED') this.#return(entry.itemId, entry.at);
    }
  }

  #return(itemId: string, at: string): void {
    const postedAt = this.#outcomes.get(itemId)?.postedAt ?? at;
    this.#outcomes.set(itemId, { status: 'RETURNED', postedAt });
    this.#addEvent(itemId, 'RETURNED', at);
  }

  #addEvent(itemId: string, type: LetterEvent['type'], at: string): void {
    this.events.push({ id: `letter-${this.events.length + 1}`, itemId, type, at });
  }
}
