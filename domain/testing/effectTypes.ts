import type { EffectType } from '../journey/effect.js';

const all: Readonly<Record<EffectType, true>> = {
  sendNotice: true,
  withdrawNotices: true,
  claimUserId: true,
  giveUpUserId: true,
  orderUserIdChange: true,
  orderUserIdReminder: true,
  quarantineReservations: true,
  restoreReservations: true,
  beginEnrolment: true,
  noteIdInOrder: true,
  noteIdUpdateNeeded: true,
  noteNemIdIssued: true,
  blockAuthenticator: true,
  withdrawEnrolment: true,
  reorderDevice: true,
  bookAppointment: true,
  moveAppointment: true,
  cancelAppointment: true,
  closeLogon: true,
  openLogon: true,
  tellBank: true,
  orderRetirement: true,
  stopNemIdCards: true,
  withdrawRetirement: true,
  rollBackRetirement: true,
};

/** All that a life can ask of the outside or the ledger: one that no life asks for is proved by none. */
export const effectTypes: readonly string[] = Object.keys(all);
