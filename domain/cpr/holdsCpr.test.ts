import fc from 'fast-check';
import { fieldsHoldingCpr } from './fieldsHoldingCpr.js';
import { holdsCpr } from './holdsCpr.js';

test.each([
  '0101901234',
  '010190-1234',
  '010190 1234',
  '010190 – 1234',
  '010190.1234',
  '6101901234',
  'k0101901234',
  'Ringede om (010190-1234), som er flyttet',
  '45-0101901234-9',
  '０１０１９０１２３４',
  'ordre 2611241234',
])('a number stands in: %s', (text) => {
  expect(holdsCpr(text)).toBe(true);
});

test.each([
  '',
  'Kunden har ringet',
  '12345678',
  '3201901234',
  '0113901234',
  '2902001000',
  '00101901234',
  '01019012345',
  '+45 12 12 12 12',
  '2026-11-24T09:30:00Z',
  'K-1234-0000001',
])('no number stands in: %s', (text) => {
  expect(holdsCpr(text)).toBe(false);
});

test('a UUID or a hash is nobody’s number, wherever it stands', () => {
  expect(holdsCpr('invite/01a10190-1234-4d1e-8a55-a0101901234b/1')).toBe(false);
  expect(holdsCpr('a0101901234bcdefa0101901234bcdef')).toBe(false);
  fc.assert(fc.property(fc.uuid(), (id) => !holdsCpr(`wave/${id}`)));
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => typeof holdsCpr(text) === 'boolean'),
  );
});

test('a field is named by its path; those with a rule of their own may hold one', () => {
  const said = {
    cpr: '0101901234',
    witnessCpr: '0101901234',
    customerReference: 'kunde 010190-1234',
    selection: { names: ['a', '0101901234'], size: 101901234 },
    nemIds: [{ userIds: [{ text: '0101901234' }] }],
    userId: '0101901234',
  };
  expect(fieldsHoldingCpr(said)).toEqual(['customerReference', 'selection.names.1']);
});
