import type { MitId } from '../mitId/mitId.js';

/** The owner of an order does all that they have to: reads a code, types it, and chooses a PIN or a password. */
export function activateByHand(mitId: MitId, cpr: string, enrolmentId: string) {
  const code = mitId.sendCode(enrolmentId, 'SMS')?.code;
  return mitId.activate(cpr, enrolmentId, { code, pin: '271828', password: 'fire ord er nok' });
}
