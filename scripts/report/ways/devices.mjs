// @ts-check
import { entriesOf } from '../books.mjs';
import { countOf } from './section.mjs';
import { timesOf } from './steps.mjs';

const dayMs = 86_400_000;

/**
 * Orders whose device left more than a day later than planned, since there was none in stock.
 * @param {readonly { readonly enrolmentId: string, readonly dispatchAt: number | null }[]} ordered
 * @param {readonly { readonly enrolmentId: string, readonly at: string }[]} sent
 */
function waitedForStock(ordered, sent) {
  const planned = new Map(ordered.map((one) => [one.enrolmentId, one.dispatchAt]));
  return countOf(sent, ({ enrolmentId, at }) => {
    const dispatchAt = planned.get(enrolmentId) ?? null;
    return dispatchAt !== null && Date.parse(at) > dispatchAt + dayMs;
  });
}

/**
 * Devices of MitID on their way, and lost ones, by its own book and by ours.
 * @param {import('./section.mjs').Evidence} evidence
 * @param {readonly import('./steps.mjs').Steps[]} steps
 * @returns {import('./section.mjs').Section}
 */
export function devices({ books: { mitId } }, steps) {
  const ordered = entriesOf(mitId, 'ENROLMENT').filter(({ dispatchAt }) => dispatchAt !== null);
  const ended = entriesOf(mitId, 'ENDED');
  const latest = [...ordered, ...entriesOf(mitId, 'REORDERED')];
  return {
    title: 'Devices of MitID',
    rows: [
      ['ordered by post', countOf(ordered, ({ delivery }) => delivery === 'POST')],
      ['ordered to be collected', countOf(ordered, ({ delivery }) => delivery === 'COLLECT')],
      [
        'waited for until there were some again',
        waitedForStock(latest, entriesOf(mitId, 'DEVICE_DISPATCHED')),
      ],
      ['handed out by a clerk', timesOf(steps, ({ event }) => event === 'handOutDevice')],
      ['re-ordered, as they had not come', entriesOf(mitId, 'REORDERED').length],
      ['reported lost, apps too', timesOf(steps, ({ event }) => event === 'reportDeviceLost')],
      ['blocked or closed at MitID', ended.length],
      ['orders taken back', entriesOf(mitId, 'ORDER_WITHDRAWN').length],
    ],
  };
}
