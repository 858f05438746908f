import { parseCpr } from './parseCpr.js';

/** Ids of machines (UUIDs, hashes): some of their digits look like a date now and then, and nobody types them. */
const machineId =
  /(?<![\p{L}\p{N}])(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,})(?![\p{L}\p{N}])/giu;
const tenDigits = /(?<![0-9])([0-9]{6})[\s\p{Pd}._]{0,3}([0-9]{4})(?![0-9])/gu;

/**
 * Whether a text may hold a CPR number (domain §6): ten digits and no more, parted after the sixth or not, that name a
 * possible date, the day or the day + 60. An order number that begins like a date counts too: nothing can tell them apart.
 */
export function holdsCpr(text: string): boolean {
  const typed = text.normalize('NFKC').replace(machineId, 'x');
  return [...typed.matchAll(tenDigits)].some(
    ([, date, serial]) => parseCpr(`${date}${serial}`).kind !== 'INVALID',
  );
}
