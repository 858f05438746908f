import { hour } from '../../time/duration.js';
import { beginRefusal, finishRefusal, type KeyApp, newCodeRefusal } from './keyApps.js';

const app = (device: string, state: KeyApp['state']): KeyApp => ({
  ...{ device, state, begunAt: 1000, begunBy: 'first', code: null, wrongCodes: 0 },
});
const three = ['a', 'b', 'c'].map((device) => app(device, 'ACTIVE'));
const begun = [app('a', 'ACTIVATING')];

test.each([
  ['without a key of the card', [], 'a', false, 'NEEDS_KEY_CARD'],
  ['on a fourth device', three, 'd', true, 'TOO_MANY_APPS'],
  ['on a device where it is active', three, 'a', true, 'DEVICE_IN_USE'],
  ['while another one is being activated', begun, 'b', true, 'ACTIVATION_UNDER_WAY'],
  ['once more on the same device', begun, 'a', true, null],
  ['where one of three was blocked', [...three.slice(1), app('a', 'BLOCKED')], 'd', true, null],
] as const)('an activation begun %s: %s (R-35)', (_, apps, device, byCard, refusal) => {
  expect(beginRefusal(apps, device, byCard)).toBe(refusal);
});

const second = { device: 'a', code: '1234', logOn: 'second', byCard: true, now: 1000 + hour };

test.each([
  ['an hour later with another key', {}, null],
  ['before the hour is over', { now: 999 + hour }, 'WAIT_ONE_HOUR'],
  ['with the first log-on', { logOn: 'first' }, 'NEEDS_SECOND_KEY'],
  ['without a key of the card', { byCard: false }, 'NEEDS_KEY_CARD'],
  ['with five digits', { code: '12345' }, 'CODE_NOT_FOUR_DIGITS'],
  ['on a device where nothing was begun', { device: 'b' }, 'UNKNOWN_DEVICE'],
] as const)('an activation finished %s: %s (R-35)', (_, patch, refusal) => {
  expect(finishRefusal(begun, { ...second, ...patch })).toBe(refusal);
});

test('a forgotten code is set anew with a key of the card, and with nothing less (R-36)', () => {
  expect(newCodeRefusal(three, 'a', '4321', false)).toBe('NEEDS_KEY_CARD');
  expect(newCodeRefusal(three, 'a', '4321', true)).toBeNull();
  expect(newCodeRefusal(begun, 'a', '4321', true)).toBe('UNKNOWN_DEVICE');
});
