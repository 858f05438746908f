// @ts-check
import { entriesOf } from '../books.mjs';
import { countOf } from './section.mjs';
import { timesOf } from './steps.mjs';

/**
 * Devices of MitID on their way, and lost ones, by its own book and by ours.
 * @param {import('./section.mjs').Evidence} evidence
 * @param {readonly import('./steps.mjs').Steps[]} steps
 * @returns {import('./section.mjs').Section}
 */
export function devices({ books: { mitId } }, steps) {
  const ordered = entriesOf(mitId, 'ENROLMENT').filter(({ dispatchAt }) => dispatchAt !== null);
  const ended = entriesOf(mitId, 'ENDED');
  return {
    title: 'Devices of MitID',
    rows: [
      ['ordered by post', countOf(ordered, ({ delivery }) => delivery === 'POST')],
      ['ordered to be collected', countOf(ordered, ({ delivery }) => delivery === 'COLLECT')],
      ['handed out by a clerk', timesOf(steps, ({ event }) => event === 'handOutDevice')],
      ['re-ordered, as they had not come', entriesOf(mitId, 'REORDERED').length],
      ['reported lost, apps too', timesOf(steps, ({ event }) => event === 'reportDeviceLost')],
      ['blocked or closed at MitID', ended.length],
      ['orders taken back', entriesOf(mitId, 'ORDER_WITHDRAWN').length],
    ],
  };
}
