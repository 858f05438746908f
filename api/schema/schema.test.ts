import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { operations } from './operations.js';
import { schema } from './schema.js';

const snapshot = join(__dirname, '..', 'schema.graphql');

test('the printed schema is the committed one; UPDATE_SCHEMA=1 writes it anew', () => {
  const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;
  if (process.env.UPDATE_SCHEMA === '1') writeFileSync(snapshot, printed);
  expect(readFileSync(snapshot, 'utf8')).toBe(printed);
});

test('every operation stands in the table of who may do what, and nothing else does', () => {
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}),
  );
  expect(fields.sort()).toEqual(Object.keys(operations).sort());
});

test('every mutation answers with a union that has a success and the refusals', () => {
  for (const [name, { type }] of Object.entries(schema.getMutationType()?.getFields() ?? {})) {
    const success = `${name.charAt(0).toUpperCase()}${name.slice(1)}Success`;
    const members = schema.getType(String(type).replace('!', ''));
    const names = members && 'getTypes' in members ? members.getTypes().map(String) : [];
    expect([name, names]).toEqual([
      name,
      expect.arrayContaining([
        success,
        'NotFound',
        'NotAllowed',
        'InvalidInput',
        'RuleRefusal',
        'Pending',
        'KeyReused',
      ]),
    ]);
  }
});
