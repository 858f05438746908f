import { day } from '../time/duration.js';
import { openingDayFrom } from './openingHours.js';

/** How many slots of which day are taken, municipality by municipality (I7). */
export class SlotBook {
  readonly #taken = new Map<string, number>();
  readonly #slotsPerDay: number;

  constructor(slotsPerDay: number) {
    this.#slotsPerDay = slotsPerDay;
  }

  take(municipality: string, dayMs: number): void {
    const key = `${municipality} ${dayMs}`;
    this.#taken.set(key, (this.#taken.get(key) ?? 0) + 1);
  }

  /** The next free slot after `fromMs`: its day (UTC midnight) and its number on that day. */
  nextFree(
    municipality: string,
    fromMs: number,
  ): { readonly dayMs: number; readonly slot: number } {
    let dayMs = openingDayFrom(fromMs);
    for (;;) {
      const slot = this.#taken.get(`${municipality} ${dayMs}`) ?? 0;
      if (slot < this.#slotsPerDay) return { dayMs, slot };
      dayMs = openingDayFrom(dayMs + day);
    }
  }
}
