import { openJournal } from '../book/journal.js';
import { isDrawn } from '../population/draw.js';
import type { SystemContext } from '../systemContext.js';
import { copenhagenDay } from '../time/copenhagenDay.js';
import { isoInstant } from '../time/programmeClock.js';
import type { BookingRequest, MoveRequest, WalkInRequest } from './bookingRequest.js';
import {
  type Booking,
  type CitizenServiceEntry,
  citizenServiceEntry,
  type Outcome,
  type Purpose,
} from './entry.js';
import { type Office, type OfficeOf, slotStart } from './offices.js';
import { citizenServiceOpensAt } from './openingHours.js';
import { type Slot, SlotBook } from './slotBook.js';

export interface Counter {
  /** Whether the person turns up. */
  readonly attends: (cpr: string, purpose: Purpose) => boolean;
  /** What is done at the counter, in the other systems; null if done, else why it was refused. */
  readonly serve: (cpr: string, purpose: Purpose, bookingId: string) => string | null;
}

/** What was booked or moved, or why it cannot be. */
export type Booked =
  | { readonly outcome: 'BOOKED'; readonly isNew: boolean; readonly booking: Booking }
  | { readonly outcome: 'BOOKING_OF_ANOTHER' | 'BOOKING_IS_OVER' | 'UNKNOWN_BOOKING' }
  | { readonly outcome: 'CALLED_OFF' }
  | { readonly outcome: 'IN_THE_PAST' | 'NOT_OPEN_YET' | 'FULL_TODAY' };

const broughtBy: Partial<Record<Purpose, Outcome['outcome']>> = {
  ID_UPDATE: 'ID_UPDATED',
  GET_NEMID: 'NEMID_ISSUED',
};

/** Why a booking ended that whoever made it gave back. */
const byCaller = 'GIVEN_BACK';

/** One booking in sixty is called off by the municipality. */
const cancelledShare = 1 / 60;

/** */
const needsOpening = (purpose: Purpose): boolean => purpose === 'ENROL' || purpose === 'COLLECT';

/** Every municipality's borgerservice: a few slots a day each, given out in order, never more than there are (I7). */
export class CitizenService {
  readonly outcomes: Outcome[] = [];
  readonly #bookings = new Map<string, Booking>();
  readonly #ended = new Set<string>();
  readonly #calledOff = new Set<string>();
  readonly #moves = new Set<string>();
  readonly #slots: SlotBook;
  readonly #context: SystemContext;
  readonly #counter: Counter;
  readonly #officeOf: OfficeOf;
  readonly #journal;

  constructor(context: SystemContext, counter: Counter, officeOf: OfficeOf) {
    this.#context = context;
    this.#counter = counter;
    this.#officeOf = officeOf;
    this.#slots = new SlotBook(officeOf);
    this.#journal = openJournal(
      context.dataFolder,
      'citizenService',
      citizenServiceEntry,
      (entry) => this.#apply(entry),
    );
  }

  /** Books the next free slot; the same booking again answers the slot it has. One that was called off before it came gets none. */
  book(bookingId: string, { cpr, municipality, purpose, notBefore }: BookingRequest): Booked {
    const known = this.#bookings.get(bookingId);
    if (known) return this.#sameBooking(known, cpr);
    if (this.#calledOff.has(bookingId)) return { outcome: 'CALLED_OFF' };
    if (notBefore !== undefined && this.#isPast(notBefore)) return { outcome: 'IN_THE_PAST' };
    const slot = this.#slots.nextFree(municipality, this.#earliest(purpose, notBefore));
    return this.#record(bookingId, { cpr, municipality, purpose, isWalkIn: false }, slot);
  }

  /** the next free slot from a day on in place of the one there is, which is free again. The same move again is one. */
  move(bookingId: string, moveId: string, { cpr, notBefore }: MoveRequest): Booked {
    const booking = this.#bookings.get(bookingId);
    if (!booking || booking.person !== this.#context.codes.conceal(cpr)) {
      return { outcome: 'UNKNOWN_BOOKING' };
    }
    if (this.#moves.has(moveId)) return { outcome: 'BOOKED', isNew: false, booking };
    if (this.#ended.has(bookingId)) return { outcome: 'BOOKING_IS_OVER' };
    if (this.#isPast(notBefore)) return { outcome: 'IN_THE_PAST' };
    const { municipality, purpose, person } = booking;
    const slot = this.#slots.nextFree(municipality, this.#earliest(purpose, notBefore));
    this.#journal.record({ type: 'MOVED', at: this.#at(), bookingId, moveId, person, ...slot });
    return { outcome: 'BOOKED', isNew: true, booking: this.#known(bookingId) };
  }

  /** Somebody comes without an appointment: what is left of today is theirs, and nothing of anybody else's. */
  walkIn(bookingId: string, { cpr, municipality, purpose }: WalkInRequest): Booked {
    const known = this.#bookings.get(bookingId);
    if (known) return this.#sameBooking(known, cpr);
    const now = this.#context.clock.now();
    if (needsOpening(purpose) && now < citizenServiceOpensAt) return { outcome: 'NOT_OPEN_YET' };
    const slot = this.#slots.freeToday(municipality, now);
    if (slot === null) return { outcome: 'FULL_TODAY' };
    return this.#record(bookingId, { cpr, municipality, purpose, isWalkIn: true }, slot);
  }

  /** Gives a booking back before its time; its slot is free again. One that has not come yet will get none. */
  cancel(bookingId: string): 'CANCELLED' | 'OVER' | 'UNKNOWN' {
    const booking = this.#bookings.get(bookingId);
    if (!booking) return this.#callOff(bookingId);
    if (this.#ended.has(bookingId)) return 'OVER';
    this.#end(booking, 'CANCELLED', byCaller);
    return 'CANCELLED';
  }

  office(municipality: string): Office {
    return this.#officeOf(municipality);
  }

  /** When a booking begins. */
  startOf({ municipality, dayMs, slot }: Pick<Booking, 'municipality' | keyof Slot>): number {
    return slotStart(this.#officeOf(municipality), dayMs, slot);
  }

  /** When somebody who books now could come. */
  nextFreeAt(municipality: string): number {
    const slot = this.#slots.nextFree(municipality, this.#context.clock.now());
    return this.startOf({ municipality, ...slot });
  }

  close(): void {
    this.#journal.close();
  }

  #at(): string {
    return isoInstant(this.#context.clock.now());
  }

  #isPast(day: string): boolean {
    return day < copenhagenDay(this.#context.clock.now());
  }

  #earliest(purpose: Purpose, notBefore?: string): number {
    const now = this.#context.clock.now();
    const wished = notBefore === undefined ? now : Math.max(now, Date.parse(notBefore));
    return needsOpening(purpose) ? Math.max(wished, citizenServiceOpensAt) : wished;
  }

  #sameBooking(booking: Booking, cpr: string): Booked {
    const isTheirs = booking.person === this.#context.codes.conceal(cpr);
    return isTheirs
      ? { outcome: 'BOOKED', isNew: false, booking }
      : { outcome: 'BOOKING_OF_ANOTHER' };
  }

  #record(bookingId: string, of: WalkInRequest & { isWalkIn: boolean }, slot: Slot): Booked {
    const { cpr, ...rest } = of;
    const person = this.#context.codes.conceal(cpr);
    this.#journal.record({ type: 'BOOKED', at: this.#at(), bookingId, person, ...rest, ...slot });
    return { outcome: 'BOOKED', isNew: true, booking: this.#known(bookingId) };
  }

  #known(bookingId: string): Booking {
    const booking = this.#bookings.get(bookingId);
    if (!booking) throw new Error('a booking was recorded and is not there');
    return booking;
  }

  #apply(entry: CitizenServiceEntry): void {
    if (entry.type === 'BOOKED') this.#keep(entry);
    else if (entry.type === 'MOVED') this.#moveTo(entry);
    else if (entry.type === 'CALLED_OFF') this.#calledOff.add(entry.bookingId);
    else this.#noteOutcome(entry);
  }

  #keep(booking: Booking): void {
    this.#bookings.set(booking.bookingId, booking);
    this.#slots.take(booking.municipality, booking);
    this.#context.scheduler.at(this.startOf(booking), () => this.#meet(booking));
  }

  #moveTo({ bookingId, moveId, dayMs, slot }: Extract<CitizenServiceEntry, { type: 'MOVED' }>) {
    const former = this.#known(bookingId);
    this.#moves.add(moveId);
    this.#slots.giveBack(former.municipality, former);
    this.#keep({ ...former, dayMs, slot });
  }

  #noteOutcome(entry: Outcome): void {
    this.#ended.add(entry.bookingId);
    const booking = this.#bookings.get(entry.bookingId);
    if (booking && entry.why === byCaller) this.#slots.giveBack(booking.municipality, booking);
    this.outcomes.push(entry);
  }

  #callOff(bookingId: string): 'UNKNOWN' {
    if (!this.#calledOff.has(bookingId)) {
      this.#journal.record({ type: 'CALLED_OFF', at: this.#at(), bookingId });
    }
    return 'UNKNOWN';
  }

  #meet(booking: Booking) {
    const isMoved = this.#bookings.get(booking.bookingId) !== booking;
    if (isMoved || this.#ended.has(booking.bookingId)) return;
    const cpr = this.#context.codes.reveal(booking.person);
    if (!booking.isWalkIn && isDrawn(cancelledShare, booking.bookingId, 'cancelled')) {
      return this.#end(booking, 'CANCELLED', 'A_CLERK_IS_ILL');
    }
    const comes = booking.isWalkIn || this.#counter.attends(cpr, booking.purpose);
    if (!comes) return this.#end(booking, 'MISSED', null);
    const why = this.#counter.serve(cpr, booking.purpose, booking.bookingId);
    if (why !== null) return this.#end(booking, 'REFUSED', why);
    this.#end(booking, 'KEPT', null);
    const brought = broughtBy[booking.purpose];
    if (brought) this.#end(booking, brought, null);
  }

  #end({ bookingId, person }: Booking, outcome: Outcome['outcome'], why: string | null): void {
    this.#journal.record({ type: 'OUTCOME', at: this.#at(), bookingId, person, outcome, why });
  }
}
