import { comesToAppointment } from '../../../citizenService/counter.js';
import { isDrawn } from '../../../population/draw.js';
import { atCounter } from '../../counter/atCounter.js';
import { inDays, type Step } from '../outcome.js';

/** Not every office notes who has come; all of them say so in the evening, by their own book. */
const notedShare = 0.6;

/** on the day itself, as the doors open: a clerk notes that they have come. */
export const keepTime: Step = async (citizen, page, context) => {
  const isNoted = comesToAppointment(citizen) && isDrawn(notedShare, citizen.number, 'noted');
  const counter = isNoted ? await atCounter(citizen, page, context) : null;
  await counter?.has('markAppointment', { outcome: 'KEPT' });
  return { did: 'BOOKED', next: inDays('comeToCounter', [1, 2], citizen, page, context) };
};
