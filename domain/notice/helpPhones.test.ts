import { defaultPolicy } from '../programme/defaultPolicy.js';
import { helpPhones } from './helpPhones.js';
import { renderNotice } from './renderNotice.js';

const { phones } = defaultPolicy;
const both = {
  hasNemId: true,
  bank: { name: 'Egnsbanken', phone: '70 10 20 30' },
  citizenServicePhone: '33 66 33 66',
};
const said = (kind: 'REMINDER' | 'APPOINTMENT_MISSED', help: typeof both | { bank: null }) =>
  renderNotice(kind, 'da', {}, helpPhones(phones, kind, { ...both, ...help })).paragraphs.at(-1);

test('a bank’s customer is given the bank’s own number (R-08, R-47)', () => {
  expect(said('REMINDER', both)).toBe('Du kan også ringe til Egnsbanken på 70 10 20 30.');
});

test('without a bank, or for what is settled at the counter, it is the municipality’s (R-08)', () => {
  const counter = 'Du kan også ringe til borgerservice i din kommune på 33 66 33 66.';
  expect(said('REMINDER', { bank: null })).toBe(counter);
  expect(said('APPOINTMENT_MISSED', both)).toBe(counter);
});

test('without NemID it is the municipality’s, also for a bank’s customer (R-08)', () => {
  expect(helpPhones(phones, 'REMINDER', { ...both, hasNemId: false })).toEqual({
    ...phones,
    citizenServicePhone: '33 66 33 66',
  });
});

test('where nothing nearby is known, MitID support alone is named', () => {
  const help = { hasNemId: true, bank: null, citizenServicePhone: null };
  expect(helpPhones(phones, 'REMINDER', help)).toEqual(phones);
});

test('a notice pinned before says what it said then', () => {
  const help = helpPhones(phones, 'REMINDER', both);
  expect(renderNotice('REMINDER', 'da', {}, help, 1).paragraphs.join()).not.toContain('Egnsbanken');
});
