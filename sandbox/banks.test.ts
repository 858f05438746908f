import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sandboxBanks } from './banks.js';

test('banks.json, which others read, is the list of banks', () => {
  const printed = JSON.parse(readFileSync(join(__dirname, 'banks.json'), 'utf8'));
  expect(printed).toEqual(sandboxBanks);
});

test('each webhook secret is a Standard Webhooks key of 32 bytes', () => {
  for (const { webhookSecret } of sandboxBanks) {
    expect(Buffer.from(webhookSecret.replace('whsec_', ''), 'base64')).toHaveLength(32);
  }
});
