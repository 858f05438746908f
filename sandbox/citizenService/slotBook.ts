import { day } from '../time/duration.js';
import { type OfficeOf, slotStart, slotsPerDay } from './offices.js';
import { isOpeningDay, openingDayFrom } from './openingHours.js';

/** One slot: its day (UTC midnight) and its number on that day. */
export interface Slot {
  readonly dayMs: number;
  readonly slot: number;
}

/** How many slots of which day are taken, municipality by municipality (I7). */
export class SlotBook {
  readonly #taken = new Map<string, Set<number>>();
  readonly #officeOf: OfficeOf;

  constructor(officeOf: OfficeOf) {
    this.#officeOf = officeOf;
  }

  take(municipality: string, { dayMs, slot }: Slot): void {
    const key = `${municipality} ${dayMs}`;
    const taken = this.#taken.get(key) ?? new Set();
    this.#taken.set(key, taken.add(slot));
  }

  giveBack(municipality: string, { dayMs, slot }: Slot): void {
    this.#taken.get(`${municipality} ${dayMs}`)?.delete(slot);
  }

  /** The next free slot on a day that begins after `fromMs`: weeks away where all before it are taken. */
  nextFree(municipality: string, fromMs: number): Slot {
    for (let dayMs = openingDayFrom(fromMs); ; dayMs = openingDayFrom(dayMs + day)) {
      const slot = this.#free(municipality, dayMs, () => true);
      if (slot !== undefined) return { dayMs, slot };
    }
  }

  /** What is left of today for whoever walks in; null: closed, or full. */
  freeToday(municipality: string, nowMs: number): Slot | null {
    const dayMs = Math.floor(nowMs / day) * day;
    if (!isOpeningDay(dayMs)) return null;
    const office = this.#officeOf(municipality);
    const isToCome = (slot: number): boolean => slotStart(office, dayMs, slot) >= nowMs;
    const slot = this.#free(municipality, dayMs, isToCome);
    return slot === undefined ? null : { dayMs, slot };
  }

  #free(municipality: string, dayMs: number, fits: (slot: number) => boolean): number | undefined {
    const taken = this.#taken.get(`${municipality} ${dayMs}`);
    const all = slotsPerDay(this.#officeOf(municipality));
    return Array.from({ length: all }, (_, slot) => slot).find(
      (slot) => !taken?.has(slot) && fits(slot),
    );
  }
}
