import type { EnrolmentEntry } from './entry.js';

type EnrolmentStatus =
  | 'AWAITING_ACTIVATION'
  | 'DEVICE_ORDERED'
  | 'DEVICE_DISPATCHED'
  | 'DEVICE_ARRIVED'
  | 'BLOCKED'
  | 'ACTIVE'
  | 'REPLACED';

/** An enrolment as it stands: what was ordered, how far it has come, and the codes sent for it. */
export interface Enrolment {
  order: EnrolmentEntry;
  status: EnrolmentStatus;
  code: { readonly number: number; readonly validUntil: number } | null;
  wrongCodes: number;
  /** its activation letter has left */
  hasLetter: boolean;
  /** how far its device has come */
  stations: Stations;
}

export interface Stations {
  readonly dispatchedAt: string | null;
  readonly arrivedAt: string | null;
  /** with the day its code is valid until */
  readonly letter: { readonly sentAt: string; readonly validUntil: string } | null;
}

export const noStations: Stations = { dispatchedAt: null, arrivedAt: null, letter: null };

export const newEnrolment = (order: EnrolmentEntry): Enrolment => ({
  order,
  status: order.dispatchAt === null ? 'AWAITING_ACTIVATION' : 'DEVICE_ORDERED',
  code: null,
  wrongCodes: 0,
  hasLetter: false,
  stations: noStations,
});

/** Whether what was ordered, and its letter where there is one, are in the citizen's hands. */
export const isInHand = ({ order, status }: Enrolment, now: number): boolean =>
  status !== 'DEVICE_ORDERED' && now >= order.readyAt;

/** after three wrong tries a new code is needed. */
export const isBlocked = ({ wrongCodes }: Enrolment): boolean => wrongCodes >= 3;
