import { z } from 'zod';
import { fieldFault } from './fieldFault.js';
import { fieldText, fieldTexts } from './fieldTexts.js';

const said = (shape: z.ZodType, value: unknown) =>
  (shape.safeParse(value).error?.issues ?? []).map((issue) => {
    const fault = fieldFault(issue);
    return [fault.code, fieldText(fault, 'da'), fieldText(fault, 'en')];
  });

test.each([
  [z.string().min(3), 'a', 'TOO_SHORT', 'mindst 3 tegn', 'at least 3 characters'],
  [z.string().max(2), 'abc', 'TOO_LONG', 'højst 2 tegn', 'at most 2 characters'],
  [z.array(z.string()).min(1), [], 'TOO_FEW', 'mindst 1', 'at least 1'],
  [z.array(z.string()).max(1), ['a', 'b'], 'TOO_MANY', 'højst 1', 'at most 1'],
  [z.int().min(1), 0, 'TOO_SMALL', 'mindst 1', 'at least 1'],
  [z.int().max(9), 10, 'TOO_LARGE', 'højst 9', 'at most 9'],
  [z.object({ a: z.string() }), {}, 'MISSING', 'udfyldes', 'filled in'],
  [z.string(), 7, 'WRONG_TYPE', 'type', 'type'],
  [z.enum(['x', 'y']), 'z', 'NOT_ONE_OF', 'x, y', 'x, y'],
  [z.strictObject({}), { secret: 1 }, 'UNKNOWN_FIELDS', 'navne', 'names'],
  [z.string().regex(/^\d$/), 'secret', 'NOT_VALID', 'form', 'form'],
])('each kind of fault has a sentence of its own: %#', (shape, value, code, da, en) => {
  expect(said(shape, value)).toEqual([
    [code, expect.stringContaining(da), expect.stringContaining(en)],
  ]);
  expect(JSON.stringify(said(shape, value))).not.toContain('secret');
});

test('no two kinds share their words, and every kind has them in both languages', () => {
  for (const language of ['da', 'en'] as const) {
    const texts = Object.values(fieldTexts).map((text) => text[language]);
    expect(new Set(texts).size).toBe(texts.length);
  }
});
