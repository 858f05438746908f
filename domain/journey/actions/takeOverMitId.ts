import type { Order } from '../journey.js';
import { orderUnderWay } from '../orderUnderWay.js';
import { type Action, remember, type Step } from '../step.js';
import { cancelAppointment } from './cancelAppointment.js';
import { giveUpUserId } from './giveUpUserId.js';
import { idIsInOrder } from './idIsInOrder.js';
import { notOverdue } from './notOverdue.js';
import { replaceOrder } from './replaceOrder.js';
import { stopWaitingFor } from './waitFor.js';

/** MitID is master; an id that was chosen here and not taken there rests. */
function giveUpChosen(step: Step<'activated'>): Step<'activated'> {
  const { event, journey } = step;
  const { userId: chosen } = journey.enrolment;
  if (chosen === null || event.userId === undefined || event.userId === chosen) return step;
  return giveUpUserId(step, chosen);
}

/** What was ordered is done; where MitID came by another way it was superfluous. */
function activatedOrder({ event, journey }: Step<'activated'>): Order | null {
  const order = orderUnderWay(journey);
  if (order === null || order.enrolmentId !== event.enrolmentId) return null;
  return { ...order, activatedAt: event.happenedAt };
}

/** MitID is active; however it came about, it is taken over as it is. */
export const takeOverMitId: Action<'activated'> = {
  name: 'take over MitID',
  run: (step) => {
    const { event, journey } = step;
    const enrolment = {
      ...journey.enrolment,
      userId: event.userId ?? journey.enrolment.userId,
      means: event.means,
      activatedAt: event.happenedAt,
    };
    const order = activatedOrder(step);
    const free = cancelAppointment(giveUpChosen(step));
    const waitsNoMore = idIsInOrder.run(stopWaitingFor(free, 'DEVICE'));
    return notOverdue(remember(replaceOrder(waitsNoMore, order), { reason: null, enrolment }));
  },
};
