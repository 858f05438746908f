import type { Language } from '@overgang/domain';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Context } from '../schema/context.js';
import { schema } from '../schema/schema.js';
import { answeredOnce } from './answeredOnce.js';
import { logUnexpected } from './logUnexpected.js';
import { maskError } from './maskError.js';
import { maskInvalid } from './maskInvalid.js';
import { oneChangePerKey } from './oneChangePerKey.js';

const mostTokens = 2_000;

/** A query with endless aliases is refused while it is read. */
const tokenLimit: Plugin<object> = {
  onParse({ parseFn, setParseFn }) {
    setParseFn((source, options) => parseFn(source, { ...options, maxTokens: mostTokens }));
  },
};

/** Graphql Yoga on the API's schema, for callers of one language: what it says by itself knows no request. Signing in, limits of size and logging are the server's, before it. */
export function createYogaHandler(language: Language) {
  return createYoga<Context>({
    schema,
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    logging: false,
    batching: false,
    cors: false,
    maskedErrors: { maskError: (error) => maskError(error, language) },
    plugins: [tokenLimit, oneChangePerKey, answeredOnce, maskInvalid(language), logUnexpected],
  });
}
