import { instant } from '../calendar/instant.js';
import { type PostReceipt, postReceiptKey, toldByPostReceipt } from './postReceipt.js';

const receipt = (status: PostReceipt['status'], errorCode: string | null = null): PostReceipt => ({
  messageUuid: 'ABCDEF12-0000-4000-8000-000000000001',
  status,
  errorCode,
  happenedAt: instant(Date.UTC(2021, 9, 6)),
});

test('that the post has a message tells a journey nothing: only that it is available does (R-05)', () => {
  expect(toldByPostReceipt(receipt('RECEIVED'), 'key')).toBeNull();
  expect(toldByPostReceipt(receipt('COMPLETED'), 'key')).toEqual({
    kind: 'noticeReceived',
    payload: { noticeId: 'key', happenedAt: Date.UTC(2021, 9, 6) },
  });
});

test.each(['INVALID', 'NOT_ALLOWED'] as const)(
  '%s sends the notice by the next channel, and the reason is kept (R-11)',
  (status) => {
    expect(toldByPostReceipt(receipt(status, 'A_CODE'), 'key')).toEqual({
      kind: 'noticeUndeliverable',
      payload: { noticeId: 'key', why: status, errorCode: 'A_CODE' },
    });
  },
);

test('a UUID in capitals is the same message', () => {
  expect(postReceiptKey(receipt('COMPLETED'))).toBe(
    'abcdef12-0000-4000-8000-000000000001/COMPLETED',
  );
});
