import { smtpVerdict } from './smtpVerdict.js';

test.each([
  [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, 'REFUSED', 'SMTP_550'],
  [{ code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, 'REFUSED', 'SMTP_554'],
  [{ code: 'EENVELOPE', command: 'API' }, 'REFUSED', 'EENVELOPE'],
  [{ code: 'EENVELOPE', command: 'RCPT TO', responseCode: 451 }, 'LATER', 'SMTP_451'],
  [{ code: 'ECONNECTION', command: 'CONN', responseCode: 421 }, 'LATER', 'SMTP_421'],
  [{ code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, 'LATER', 'SMTP_535'],
  [{ code: 'ESOCKET', originalCode: 'ECONNREFUSED', command: 'CONN' }, 'LATER', 'ECONNREFUSED'],
  [{ code: 'ETIMEDOUT', timeoutType: 'GREETING_TIMEOUT' }, 'LATER', 'GREETING_TIMEOUT'],
  [{ code: 'ESOCKET', originalCode: 'CERT_HAS_EXPIRED' }, 'LATER', 'CERT_HAS_EXPIRED'],
  [{ code: 'ETLS', command: 'STARTTLS' }, 'LATER', 'ETLS'],
])('%j is %s', (error, is, code) => {
  expect(smtpVerdict(error)).toEqual({ is, code });
});

test.each([
  { code: 'ESOCKET', originalCode: 'ECONNRESET', command: 'CONN' },
  { code: 'ECONNECTION', command: 'CONN' },
  { code: 'ETIMEDOUT', timeoutType: 'SOCKET_TIMEOUT' },
  { code: 'EPROTOCOL', responseCode: 250 },
  { name: 'AbortError' },
  'broken',
])('what broke off without an answer is unknown, and so never sent again: %j', (error) => {
  expect(smtpVerdict(error)).toEqual({ is: 'UNKNOWN' });
});
