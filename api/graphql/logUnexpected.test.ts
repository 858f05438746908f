import { createSchema, createYoga } from 'graphql-yoga';
import { logUnexpected } from './logUnexpected.js';
import { maskError } from './maskError.js';

test('a field that fails from within is logged with its error, and says nothing of it outside', async () => {
  const failure = new Error('duplicate key 0101901234');
  const resolvers = {
    Query: {
      broken: () => {
        throw failure;
      },
      whole: () => 'yes',
    },
  };
  const logged: unknown[] = [];
  const log = { error: (of: unknown) => void logged.push(of) };
  const yoga = createYoga({
    schema: createSchema({ typeDefs: 'type Query { broken: String whole: String }', resolvers }),
    context: { log },
    logging: false,
    maskedErrors: { maskError: (error) => maskError(error, 'en') },
    plugins: [logUnexpected],
  });
  const ask = async (query: string) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query });
    return (await yoga.fetch('http://x/graphql', { method: 'POST', headers, body })).text();
  };
  expect(await ask('{ whole }')).toContain('yes');
  expect(await ask('{ nothing }')).toContain('errors');
  expect(logged).toEqual([]);
  const said = await ask('{ broken }');
  expect(said).toContain('UNEXPECTED');
  expect(said).not.toContain('0101901234');
  expect(logged).toEqual([{ err: failure }]);
});
