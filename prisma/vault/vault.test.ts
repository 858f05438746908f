import { type Cpr, cprOf, revealCpr } from '@overgang/domain';
import { testKeys, testVault } from '../testing/testVault.js';
import { createVault } from './vault.js';
import { parseVaultKeys } from './vaultKeys.js';

const citizen = '00000000-0000-4000-8000-000000000001';
const other = '00000000-0000-4000-8000-000000000002';

function known(digits: string): Cpr {
  const cpr = cprOf(digits);
  if (!cpr) throw new Error('the test number is none');
  return cpr;
}
const cpr = known('2512484916');

test('a number comes back for its own citizen, and for no other', () => {
  const sealed = testVault.sealCpr(cpr, citizen);
  expect(revealCpr(testVault.openCpr(sealed, citizen))).toBe('2512484916');
  expect(() => testVault.openCpr(sealed, other)).toThrow();
});

test('a changed bit is noticed', () => {
  const sealed = testVault.sealCpr(cpr, citizen);
  const last = sealed.cipherText.length - 1;
  sealed.cipherText.writeUInt8(sealed.cipherText.readUInt8(last) ^ 1, last);
  expect(() => testVault.openCpr(sealed, citizen)).toThrow();
});

test('the same number has the same blind index and never the same cipher text', () => {
  const [one, two] = [testVault.sealCpr(cpr, citizen), testVault.sealCpr(cpr, citizen)];
  expect(one.blindIndex).toEqual(two.blindIndex);
  expect(one.cipherText).not.toEqual(two.cipherText);
  expect(one.blindIndex).not.toEqual(testVault.blindIndex(known('0101101234')));
});

test('entries sealed under an older key still open, and new ones take the new key', () => {
  const sealed = testVault.sealCpr(cpr, citizen);
  const text = testVault.sealText('a row');
  const rotated = createVault({
    ...testKeys,
    encryption: { id: 'new', key: Buffer.alloc(32, 9).toString('base64') },
    older: [testKeys.encryption],
  });
  expect(revealCpr(rotated.openCpr(sealed, citizen))).toBe('2512484916');
  expect(rotated.openText(text)).toBe('a row');
  expect(rotated.sealCpr(cpr, citizen).keyId).toBe('new');
});

test('wrong keys are refused without being repeated', () => {
  const secret = Buffer.alloc(16, 1).toString('base64');
  const keys = JSON.stringify({ encryption: { id: 'a', key: secret }, index: secret });
  expect(() => parseVaultKeys(keys)).toThrow(/32 bytes/);
  expect(() => parseVaultKeys(keys)).not.toThrow(new RegExp(secret));
});
