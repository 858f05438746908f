import { citizenServiceOpensAt } from '../../../citizenService/openingHours.js';
import { drawBetween, isDrawn } from '../../../population/draw.js';
import { day } from '../../../time/duration.js';
import { isoInstant } from '../../../time/programmeClock.js';
import { standIn } from '../../helpers/standIn.js';
import { askFor } from '../askFor.js';
import { inDays, type Step } from '../outcome.js';

/** Some wait until borgerservice gives MitID, and come without having booked. */
const unbookedShare = 0.3;

/** books a time at borgerservice, where it gives MitID already or from its first day on; the deadline follows. */
export const bookTime: Step = async (citizen, page, context) => {
  if (isDrawn(unbookedShare, citizen.number, 'unbooked')) {
    const at = citizenServiceOpensAt + day * drawBetween(0.5, 12, citizen.number, 'unbooked');
    const next = { step: 'comeToCounter', at: Math.max(at, context.system.clock.now()) } as const;
    return { did: 'TRIED', next };
  }
  const asker = await standIn(citizen, page, context);
  const first = isoInstant(citizenServiceOpensAt).slice(0, 10);
  const isOpen = context.system.clock.now() >= citizenServiceOpensAt;
  const wish = { change: 'bookAppointment', input: { notBefore: isOpen ? null : first } };
  const answer = await askFor(wish, asker, { citizen, page, context });
  if (answer.ok) {
    return { did: 'BOOKED', next: inDays('mindTime', [2, 6], citizen, page, context) };
  }
  // Told of ID information that comes first, or of an appointment there is: as everybody else.
  const next = inDays('act', [1, 3], citizen, page, context);
  return { did: 'TRIED', next, detail: answer.refusal.code };
};
