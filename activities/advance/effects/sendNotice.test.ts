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
  authenticators: [],
  userIdNotTransferable: null,
  banks: [],
});

const written = (channel: Channel, policy = defaultPolicy) => {
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
  return sendNotice(effect, { at: saturday, journey, policy, version: 1 }).outbox ?? [];
};

const notBefore = (channel: Channel) => written(channel)[0]?.notBefore;

test('a letter decided on a Saturday waits for Monday, and what shows in a netbank or a mailbox never waits', () => {
  expect(notBefore('LETTER')).toBe(monday);
  expect(notBefore('NETBANK')).toBe(saturday);
  expect(notBefore('DIGITAL_POST')).toBe(saturday);
});

test('by default nobody gets e-mail (R-46)', () => {
  expect(written('NETBANK').map(({ port }) => port)).toEqual(['NETBANK']);
});

test('where the programme wants e-mail, it says in office hours that something waits, and nothing of what (R-46)', () => {
  const policy = { ...defaultPolicy, emailsCitizens: true };
  const [notice, email] = written('DIGITAL_POST', policy);
  expect(notice?.port).toBe('DIGITAL_POST');
  expect(email).toMatchObject({
    port: 'EMAIL',
    naturalKey: 'email/YOUR_TURN/0/0/DIGITAL_POST/0',
    payload: { place: 'DIGITAL_POST', language: 'da' },
    notBefore: monday + 8 * 3_600_000,
  });
  expect(written('LETTER', policy)).toHaveLength(1);
});
