import { standIn } from '../../helpers/standIn.js';
import { readMyJourney } from '../asCitizen.js';
import { askFor } from '../askFor.js';
import { inDays, type Step } from '../outcome.js';

/** the phone or the device is lost; said at once, and another one comes. */
export const loseDevice: Step = async (citizen, page, context) => {
  const asker = await standIn(citizen, page, context);
  const journey = await readMyJourney(citizen, context, asker);
  const lost = journey?.authenticators.find(({ state }) => state === 'ACTIVE');
  if (lost === undefined) {
    const isFirstTry = page.lastDeed === 'ENROLLED';
    const next = isFirstTry ? inDays('loseDevice', [3, 8], citizen, page, context) : null;
    return { did: 'TRIED', next, detail: 'NOT_KNOWN_HERE_YET' };
  }
  const delivery = lost.means === 'APP' ? null : 'POST';
  const wish = { change: 'reportLostDevice', input: { authenticatorId: lost.id, delivery } };
  const answer = await askFor(wish, asker, { citizen, page, context });
  if (!answer.ok) return { did: 'TRIED', next: null, detail: answer.refusal.code };
  return { did: 'LOST_DEVICE', next: inDays('activate', [1, 3], citizen, page, context) };
};
