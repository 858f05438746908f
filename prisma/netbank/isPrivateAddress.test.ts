import { isPrivateAddress } from './isPrivateAddress.js';

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '169.254.169.254',
  '::1',
  '::',
  'fd00::1',
  'fe80::1',
  '::ffff:10.0.0.1',
  '64:ff9b::a00:1',
])('%s is inside, and refused to webhooks', (address) => {
  expect(isPrivateAddress(address)).toBe(true);
});

test.each(['93.184.216.34', '8.8.8.8', '2a01:4f8::1', '::ffff:93.184.216.34'])(
  '%s is public, and reached',
  (address) => {
    expect(isPrivateAddress(address)).toBe(false);
  },
);
