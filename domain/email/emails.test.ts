import { languages } from '../calendar/language.js';
import { messageWaiting } from './messageWaiting.js';
import { webhookTurnedOff } from './webhookTurnedOff.js';

const emails = [
  ...languages.flatMap((language) => [
    messageWaiting('NETBANK', language),
    messageWaiting('DIGITAL_POST', language),
  ]),
  webhookTurnedOff('Nordbanken'),
];

test.each(emails)(
  'an e-mail has no link, no number of anybody and no question: $subject',
  (email) => {
    const said = `${email.subject}\n${email.text}`;
    expect(said).not.toMatch(/https?:|www\.|\.dk|\d{6}/);
    expect(said).not.toContain('?');
    expect(email.subject.length).toBeLessThan(78);
  },
);

test('a citizen is told where to look, and nothing else (R-46)', () => {
  expect(messageWaiting('NETBANK', 'da').text).toContain('i din netbank');
  expect(messageWaiting('DIGITAL_POST', 'en').text).toContain('in Digital Post');
});
