import { noticeMessage } from '../testing/noticeMessage.js';
import { isSureHeld, sureHeld } from './sureHeld.js';

const heldUntil = (sureUntilMs: number) => ({ ...noticeMessage(), hold: { sureUntilMs } });

test('nothing is sent under a lease that is over', () => {
  expect(() => sureHeld(heldUntil(Date.now() + 1_000))).not.toThrow();
  const late = heldUntil(Date.now() - 1);
  expect(isSureHeld(late)).toBe(false);
  expect(() => sureHeld(late)).toThrow(expect.objectContaining({ fault: 'NOT_SENT' }));
});
