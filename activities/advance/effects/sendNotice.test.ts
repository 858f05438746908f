import {
  type Channel,
  day,
  defaultPolicy,
  type Effect,
  instant,
  newJourney,
} from '@overgang/domain';
import { sendNotice } from './sendNotice.js';

const saturday = instant(Date.UTC(2021, 9, 9, 10));
const monday = instant(Date.UTC(2021, 9, 10, 22));
const journey = newJourney('a-journey', {
  birthDate: day('1970-05-17'),
  identifiedBy: 'CPR',
  municipality: '0101',
  language: 'da',
  isAbroad: false,
  isDeceased: false,
  isExemptFromDigitalPost: false,
  needsLargePrint: false,
  nemId: { state: 'ACTIVE', idUpdateRequired: false },
  mitIdIsActive: false,
  banks: [],
});

const notBefore = (channel: Channel) => {
  const effect: Extract<Effect, { type: 'sendNotice' }> = {
    type: 'sendNotice',
    noticeId: `YOUR_TURN/0/0/${channel}/0`,
    kind: 'YOUR_TURN',
    step: '0',
    window: 0,
    channel,
    round: 0,
    bank: null,
    values: {},
  };
  const context = { at: saturday, journey, policy: defaultPolicy, version: 1 };
  return sendNotice(effect, context).outbox?.[0]?.notBefore;
};

test('a letter decided on a Saturday waits for Monday, and what shows in a netbank or a mailbox never waits', () => {
  expect(notBefore('LETTER')).toBe(monday);
  expect(notBefore('NETBANK')).toBe(saturday);
  expect(notBefore('DIGITAL_POST')).toBe(saturday);
});
