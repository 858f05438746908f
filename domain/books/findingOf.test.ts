import { type Compared, findingOf, type OurEntry, type TheirStatus } from './findingOf.js';

const received = ['noticeReceived'] as const;
const returned = ['noticeUndeliverable'] as const;

const cases: readonly [TheirStatus, OurEntry['status'] | null, OurEntry['told'], Compared][] = [
  ['TAKEN', 'SENT', [], 'MATCH'],
  ['RECEIVED', 'SENT', received, 'MATCH'],
  ['RECEIVED', 'SENT', [], 'RECEIPT_MISSING'],
  ['UNDELIVERABLE', 'SENT', received, 'RECEIPT_MISSING'],
  ['UNDELIVERABLE', 'SENT', [...received, ...returned], 'MATCH'],
  ['TAKEN', 'PENDING', [], 'UNDER_WAY'],
  ['RECEIVED', 'PENDING', [], 'UNDER_WAY'],
  ['TAKEN', 'FAILED', [], 'TAKEN_THOUGH_NOT_SENT'],
  ['RECEIVED', 'WITHDRAWN', received, 'TAKEN_THOUGH_NOT_SENT'],
  ['TAKEN', null, [], 'NOT_OURS'],
];

test.each(cases)('theirs %s, ours %s, told %j: %s', (theirs, status, told, compared) => {
  expect(findingOf(theirs, status && { status, told })).toBe(compared);
});
