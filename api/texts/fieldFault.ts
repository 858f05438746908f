import { z } from 'zod';
import type { FieldFault, FieldFaultCode } from './fieldTexts.js';

const limit = z.union([z.number(), z.bigint()]).transform(String);

/** What zod says of a fault beside its own English words. */
const found = z.discriminatedUnion('code', [
  z.object({ code: z.literal('too_small'), origin: z.string(), minimum: limit }),
  z.object({ code: z.literal('too_big'), origin: z.string(), maximum: limit }),
  z.object({ code: z.literal('invalid_type'), message: z.string() }),
  z.object({ code: z.literal('invalid_value'), values: z.array(z.unknown()) }),
  z.object({ code: z.literal('unrecognized_keys') }),
]);

const tooSmall: Readonly<Record<string, FieldFaultCode>> = {
  string: 'TOO_SHORT',
  array: 'TOO_FEW',
};
const tooBig: Readonly<Record<string, FieldFaultCode>> = { string: 'TOO_LONG', array: 'TOO_MANY' };

function faultOf(issue: z.infer<typeof found>): FieldFault {
  switch (issue.code) {
    case 'too_small':
      return { code: tooSmall[issue.origin] ?? 'TOO_SMALL', limit: issue.minimum };
    case 'too_big':
      return { code: tooBig[issue.origin] ?? 'TOO_LARGE', limit: issue.maximum };
    case 'invalid_type':
      return { code: /received (undefined|null)$/.test(issue.message) ? 'MISSING' : 'WRONG_TYPE' };
    case 'invalid_value':
      return { code: 'NOT_ONE_OF', limit: issue.values.join(', ') };
    case 'unrecognized_keys':
      return { code: 'UNKNOWN_FIELDS' };
  }
}

/** Our own word for what a check of the input found; what has none is NOT_VALID. */
export function fieldFault(issue: unknown): FieldFault {
  const read = found.safeParse(issue);
  return read.success ? faultOf(read.data) : { code: 'NOT_VALID' };
}
