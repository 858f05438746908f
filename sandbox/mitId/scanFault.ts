import { z } from 'zod';

/** What the app reads off a passport before it has read its chip. */
export const scannedPassport = z.object({
  country: z.string().regex(/^[A-Z]{2}$/),
  issuedOn: z.iso.date(),
  validUntil: z.iso.date(),
  /** whose it is, as its machine-readable lines say */
  cpr: z.string().regex(/^\d{10}$/),
});
type ScannedPassport = z.infer<typeof scannedPassport>;

export const scanFaults = [
  'APP_TOO_OLD',
  'NOT_A_DANISH_PASSPORT',
  'NO_CHIP_TO_READ',
  'PASSPORT_EXPIRED',
  'PASSPORT_OF_ANOTHER',
  'CHIP_NOT_READ',
] as const;
export type ScanFault = (typeof scanFaults)[number];

/** Danish passports have a chip that can be read since 2012. */
const readableSince = '2012-01-01';
const oldestApp: readonly number[] = [2, 1, 0];

/** "2.10.3" is newer than "2.9": part by part, as numbers. */
function isOldApp(version: string): boolean {
  const parts = version.split('.').map(Number);
  const place = oldestApp.findIndex((wanted, at) => (parts[at] ?? 0) !== wanted);
  return place >= 0 && (parts[place] ?? 0) < (oldestApp[place] ?? 0);
}

interface Scan {
  readonly passport: ScannedPassport;
  readonly appVersion: string;
  readonly cpr: string;
  /** YYYY-MM-DD in Denmark */
  readonly today: string;
  /** what the phone makes of the chip, this time */
  readonly isChipRead: boolean;
}

/** why a scan brings nothing; null: the chip was read, and it is theirs. */
export function scanFault({
  passport,
  appVersion,
  cpr,
  today,
  isChipRead,
}: Scan): ScanFault | null {
  if (isOldApp(appVersion)) return 'APP_TOO_OLD';
  if (passport.country !== 'DK') return 'NOT_A_DANISH_PASSPORT';
  if (passport.issuedOn < readableSince) return 'NO_CHIP_TO_READ';
  if (passport.validUntil < today) return 'PASSPORT_EXPIRED';
  if (passport.cpr !== cpr) return 'PASSPORT_OF_ANOTHER';
  return isChipRead ? null : 'CHIP_NOT_READ';
}
