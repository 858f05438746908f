import { conditionOf } from './condition.js';
import { type Holding, holdingAtStart } from './holding.js';
import { tokenRefusal } from './keyToken.js';
import { paymentRefusal } from './payment.js';

test.each([
  ['order', 'NONE', true, null],
  ['order', 'NONE', false, 'NEEDS_KEY_CARD'],
  ['order', 'ACTIVE', true, 'TOKEN_THERE_ALREADY'],
  ['order', 'BLOCKED', true, 'KEY_TOKEN_BLOCKED'],
  ['block', 'ACTIVE', false, null],
  ['block', 'NONE', true, 'NO_KEY_TOKEN'],
  ['unblock', 'BLOCKED', true, null],
  ['unblock', 'BLOCKED', false, 'NEEDS_KEY_CARD'],
  ['unblock', 'ACTIVE', true, 'TOKEN_NOT_BLOCKED'],
] as const)('to %s a token that is %s, by card %s: %s (R-34)', (change, token, byCard, refusal) => {
  expect(tokenRefusal(token, change, byCard)).toBe(refusal);
});

test.each([
  ['KEY_CARD', '2020-12-31T22:59:59Z', null],
  ['KEY_CARD', '2020-12-31T23:00:00Z', 'PAYMENT_NEEDS_MORE'],
  ['KEY_APP', '2021-10-04T06:00:00Z', null],
  ['KEY_TOKEN', '2021-10-04T06:00:00Z', null],
  ['SMS', '2021-10-04T06:00:00Z', null],
] as const)('a payment approved by %s at %s: %s (R-37)', (by, at, refusal) => {
  expect(paymentRefusal(by, Date.parse(at))).toBe(refusal);
});

const card = { number: 1, print: 'ORDINARY', state: 'IN_USE', keysUsed: 148 } as const;
const withoutKeys: Holding = {
  ...holdingAtStart({
    ...{ passwordKind: 'FULL', keysLeft: 0, print: 'ORDINARY', hearsKeys: false, hasToken: false },
    ...{ isBlocked: false, appCode: null, device: 'a' },
  }),
};
const app = { device: 'a', state: 'ACTIVE', begunAt: 0, begunBy: '', code: null } as const;
const onItsWay = { ...card, number: 2, state: 'ON_ITS_WAY', keysUsed: 0 } as const;

test.each([
  ['no keys', {}, 'OUT_OF_KEYS'],
  ['no keys, a card on its way', { cards: [card, onItsWay] }, 'AWAITING_CARD'],
  ['no keys, but an app', { apps: [{ ...app, wrongCodes: 0 }] }, 'USABLE'],
  ['no keys, an app whose code is blocked', { apps: [{ ...app, wrongCodes: 3 }] }, 'OUT_OF_KEYS'],
  ['no keys, but a token', { token: 'ACTIVE' }, 'USABLE'],
  ['no keys and a blocked token', { token: 'BLOCKED' }, 'OUT_OF_KEYS'],
  [
    'a blocked password',
    { password: { ...withoutKeys.password, isBlocked: true } },
    'AWAITING_PASSWORD',
  ],
  ['a block', { isBlocked: true }, 'BLOCKED'],
  ['a deletion', { isDeleted: true, isBlocked: true }, 'DELETED'],
] as const)('with %s a NemID is %s (R-10, R-33, R-36, R-38)', (_, patch, condition) => {
  expect(conditionOf({ ...withoutKeys, ...patch })).toBe(condition);
});
