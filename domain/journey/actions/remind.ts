import { reminderAt, remindersLeft } from '../due/reminder.js';
import { type Action, remember } from '../step.js';
import { sendByBestChannel } from './sendNotice.js';
import { withdrawThose } from './withdrawNotices.js';

/** reminders that were missed together become the latest one. */
export const remind: Action<'wakeUp'> = {
  name: 'send REMINDER',
  run: (step) => {
    const { window } = step.journey;
    if (window === null) return step;
    const due = remindersLeft(window, step.policy).filter(
      (days) => reminderAt(window, days) <= step.event.at,
    );
    const sent = { ...window, remindersSent: [...window.remindersSent, ...due] };
    const superseded = withdrawThose(step, ({ kind }) => kind === 'REMINDER');
    return sendByBestChannel(
      remember(superseded, { window: sent }),
      'REMINDER',
      String(due.at(-1)),
      0,
    );
  },
};
