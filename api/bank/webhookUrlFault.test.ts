import { type WebhookPlaces, webhookUrlFault } from './webhookUrlFault.js';

const production = (...addresses: readonly string[]): WebhookPlaces => ({
  allowsPrivateAddresses: false,
  addressesOf: async () => addresses,
});

test.each([
  ['https://hooks.bank.example/overgang?v=1', '93.184.216.34'],
  ['https://hooks.bank.example:8443/', '2a01:4f8::1'],
  ['https://93.184.216.34/hook', ''],
])('%s is where a bank may receive', async (url, address) => {
  expect(await webhookUrlFault(url, production(address))).toBeNull();
});

test.each([
  ['', 'WEBHOOK_URL_NOT_VALID'],
  ['bank.example/hook', 'WEBHOOK_URL_NOT_VALID'],
  ['ftp://bank.example/', 'WEBHOOK_URL_NOT_VALID'],
  ['file:///etc/passwd', 'WEBHOOK_URL_NOT_VALID'],
  ['https://bank.example/#part', 'WEBHOOK_URL_NOT_VALID'],
  [`https://bank.example/${'a'.repeat(2_000)}`, 'WEBHOOK_URL_NOT_VALID'],
  ['https://user:secret@bank.example/', 'WEBHOOK_URL_NAMES_USER'],
  ['https://user@bank.example/', 'WEBHOOK_URL_NAMES_USER'],
  ['http://bank.example/', 'WEBHOOK_URL_NOT_HTTPS'],
  ['https://127.0.0.1/', 'WEBHOOK_URL_INSIDE'],
  ['https://2130706433/', 'WEBHOOK_URL_INSIDE'],
  ['https://[::ffff:10.0.0.1]/', 'WEBHOOK_URL_INSIDE'],
  ['https://169.254.169.254/latest/meta-data', 'WEBHOOK_URL_INSIDE'],
] as const)('%s is refused in production: %s', async (url, fault) => {
  expect(await webhookUrlFault(url, production('93.184.216.34'))).toBe(fault);
});

test('a name that leads inside, by one of its addresses, is refused', async () => {
  const places = production('93.184.216.34', '10.0.0.7');
  expect(await webhookUrlFault('https://hooks.bank.example/', places)).toBe('WEBHOOK_URL_INSIDE');
});

test('a name that nobody knows, or whose look-up does not end, is refused', async () => {
  const url = 'https://hooks.bank.example/';
  const unknown = async () => Promise.reject(new Error('ENOTFOUND'));
  const endless = () => new Promise<never>(() => undefined);
  for (const addressesOf of [unknown, endless]) {
    const fault = await webhookUrlFault(url, { allowsPrivateAddresses: false, addressesOf });
    expect(fault).toBe('WEBHOOK_HOST_UNKNOWN');
  }
});

test('in development a bank may be on this computer, but never with a user in its address', async () => {
  const development = { allowsPrivateAddresses: true };
  expect(await webhookUrlFault('http://127.0.0.1:4107/', development)).toBeNull();
  expect(await webhookUrlFault('http://u:p@127.0.0.1/', development)).toBe(
    'WEBHOOK_URL_NAMES_USER',
  );
});
