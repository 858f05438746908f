import { openJournal } from '../book/journal.js';
import { isDrawn } from '../population/draw.js';
import type { SystemContext } from '../systemContext.js';
import { isoInstant } from '../time/programmeClock.js';
import {
  type Booking,
  type CitizenServiceEntry,
  citizenServiceEntry,
  type Outcome,
  type Purpose,
} from './entry.js';
import { citizenServiceOpensAt, slotStart } from './openingHours.js';
import { SlotBook } from './slotBook.js';

export interface Counter {
  /** Whether the person turns up. */
  readonly attends: (cpr: string, purpose: Purpose) => boolean;
  /** What is done at the counter, in the other systems; null if done, else why it was refused. */
  readonly serve: (cpr: string, purpose: Purpose, bookingId: string) => string | null;
}

export interface BookingRequest {
  readonly cpr: string;
  readonly municipality: string;
  readonly purpose: Purpose;
}

const broughtBy: Partial<Record<Purpose, Outcome['outcome']>> = {
  ID_UPDATE: 'ID_UPDATED',
  GET_NEMID: 'NEMID_ISSUED',
};

/** Why a booking ended that whoever made it gave back. */
const byCaller = 'GIVEN_BACK';

/** One booking in sixty is called off by the municipality. */
const cancelledShare = 1 / 60;

/** Every municipality's borgerservice: a few slots a day each, given out in order, never more than there are. */
export class CitizenService {
  readonly outcomes: Outcome[] = [];
  readonly #bookings = new Map<string, Booking>();
  readonly #ended = new Set<string>();
  readonly #calledOff = new Set<string>();
  readonly #slots: SlotBook;
  readonly #context: SystemContext;
  readonly #counter: Counter;
  readonly #journal;

  constructor(context: SystemContext, counter: Counter, slotsPerDay: number) {
    this.#context = context;
    this.#counter = counter;
    this.#slots = new SlotBook(slotsPerDay);
    this.#journal = openJournal(
      context.dataFolder,
      'citizenService',
      citizenServiceEntry,
      (entry) => this.#apply(entry),
    );
  }

  /** Books the next free slot; the same booking again answers the slot it has. Null: it was called off before it came. */
  book(bookingId: string, { cpr, municipality, purpose }: BookingRequest) {
    const known = this.#bookings.get(bookingId);
    if (known) return { isNew: false, booking: known };
    if (this.#calledOff.has(bookingId)) return null;
    const now = this.#context.clock.now();
    const needsOpening = purpose === 'ENROL' || purpose === 'COLLECT';
    const from = needsOpening ? Math.max(now, citizenServiceOpensAt) : now;
    const booking: Booking = {
      type: 'BOOKED',
      at: isoInstant(now),
      bookingId,
      person: this.#context.codes.conceal(cpr),
      municipality,
      purpose,
      ...this.#slots.nextFree(municipality, from),
    };
    this.#journal.record(booking);
    return { isNew: true, booking };
  }

  /** Gives a booking back before its time; its slot is free again. One that has not come yet will get none. */
  cancel(bookingId: string): 'CANCELLED' | 'OVER' | 'UNKNOWN' {
    const booking = this.#bookings.get(bookingId);
    if (!booking) return this.#callOff(bookingId);
    if (this.#ended.has(bookingId)) return 'OVER';
    this.#end(booking, 'CANCELLED', byCaller);
    return 'CANCELLED';
  }

  close(): void {
    this.#journal.close();
  }

  #apply(entry: CitizenServiceEntry): void {
    if (entry.type === 'BOOKED') {
      this.#bookings.set(entry.bookingId, entry);
      this.#slots.take(entry.municipality, entry.dayMs, entry.slot);
      const at = slotStart(entry.dayMs, entry.slot);
      this.#context.scheduler.at(at, () => this.#meet(entry));
    } else if (entry.type === 'CALLED_OFF') {
      this.#calledOff.add(entry.bookingId);
    } else {
      this.#ended.add(entry.bookingId);
      const booking = this.#bookings.get(entry.bookingId);
      if (booking && entry.why === byCaller) {
        this.#slots.giveBack(booking.municipality, booking.dayMs, booking.slot);
      }
      this.outcomes.push(entry);
    }
  }

  #callOff(bookingId: string): 'UNKNOWN' {
    const at = isoInstant(this.#context.clock.now());
    if (!this.#calledOff.has(bookingId))
      this.#journal.record({ type: 'CALLED_OFF', at, bookingId });
    return 'UNKNOWN';
  }

  #meet(booking: Booking) {
    if (this.#ended.has(booking.bookingId)) return;
    const cpr = this.#context.codes.reveal(booking.person);
    if (isDrawn(cancelledShare, booking.bookingId, 'cancelled')) {
      return this.#end(booking, 'CANCELLED', 'A_CLERK_IS_ILL');
    }
    if (!this.#counter.attends(cpr, booking.purpose)) return this.#end(booking, 'MISSED', null);
    const why = this.#counter.serve(cpr, booking.purpose, booking.bookingId);
    if (why !== null) return this.#end(booking, 'REFUSED', why);
    this.#end(booking, 'KEPT', null);
    const brought = broughtBy[booking.purpose];
    if (brought) this.#end(booking, brought, null);
  }

  #end({ bookingId, person }: Booking, outcome: Outcome['outcome'], why: string | null): void {
    const at = isoInstant(this.#context.clock.now());
    this.#journal.record({ type: 'OUTCOME', at, bookingId, person, outcome, why });
  }
}
