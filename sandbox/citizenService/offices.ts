import { municipalities } from '../population/municipalities.js';
import { hour } from '../time/duration.js';

/** A borgerservice office: how many are served beside each other, and how many slots each counter has a day. */
export interface Office {
  readonly name: string;
  readonly counters: number;
  readonly slotsPerCounter: number;
}

export type OfficeOf = (municipality: string) => Office;

/** Where a slot lies: from 8:00 UTC on, every hour. */
const opensAtMs = 8 * hour;
const slotMs = hour;
const slotsPerCounter = 6;

/** So large a share of the people fills more than one counter. */
const shareOfTwoCounters = 5;

const named = (municipality: string, counters: number): Office => ({
  name: `Borgerservice ${municipality}`,
  counters,
  slotsPerCounter,
});

/** One counter, whatever the municipality. */
export const oneCounter: OfficeOf = (municipality) => named(municipality, 1);

/** The larger towns have two. */
export const officeOf: OfficeOf = (municipality) => {
  const share = municipalities.find(([code]) => code === municipality)?.[3] ?? 0;
  return named(municipality, share >= shareOfTwoCounters ? 2 : 1);
};

/** I7: how many an office serves a day. */
export const slotsPerDay = ({ counters, slotsPerCounter: each }: Office): number => counters * each;

/** When the n-th slot of a day begins, counters filled side by side. Midnight and answer in epoch ms. */
export const slotStart = (office: Office, midnightMs: number, slot: number): number =>
  midnightMs + opensAtMs + Math.floor(slot / office.counters) * slotMs;

/** When an office opens and closes on a day. */
export const openingHours = (office: Office, midnightMs: number) => ({
  from: midnightMs + opensAtMs,
  until: midnightMs + opensAtMs + office.slotsPerCounter * slotMs,
});
