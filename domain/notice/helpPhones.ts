import type { Policy } from '../programme/policy.js';
import type { NoticeKind } from './kind.js';

/** Whom a citizen can ask nearby, where it is known. */
export interface LocalHelp {
  readonly hasNemId: boolean;
  readonly bank: { readonly name: string; readonly phone: string } | null;
  readonly citizenServicePhone: string | null;
}

/** The programme's numbers, and the one nearby that was chosen for this citizen. */
export type HelpPhones = Policy['phones'] & {
  readonly bankName?: string;
  readonly bankPhone?: string;
  readonly citizenServicePhone?: string;
};

/** What is settled at the counter. */
const atTheCounter: readonly NoticeKind[] = [
  'GET_NEMID_FIRST',
  'ID_UPDATE_NEEDED',
  'APPOINTMENT_BOOKED',
  'APPOINTMENT_MOVED',
  'APPOINTMENT_CANCELLED',
  'APPOINTMENT_MISSED',
  'APPOINTMENT_NOT_POSSIBLE',
  'DEVICE_READY',
  'DECLINED',
  'REFUSED',
];

/** the bank helps; borgerservice, where it is about the counter, or without NemID or bank. */
export function helpPhones(
  phones: Policy['phones'],
  kind: NoticeKind,
  { hasNemId, bank, citizenServicePhone }: LocalHelp,
): HelpPhones {
  const isForCounter = atTheCounter.includes(kind) || !hasNemId || bank === null;
  if (isForCounter && citizenServicePhone !== null) return { ...phones, citizenServicePhone };
  return bank === null || bank.phone === ''
    ? phones
    : { ...phones, bankName: bank.name, bankPhone: bank.phone };
}
