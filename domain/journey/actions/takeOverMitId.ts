import { type Action, remember } from '../step.js';
import { notOverdue } from './moveDeadline.js';

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
    return notOverdue(remember(step, { reason: null, waits: [], enrolment }));
  },
};
