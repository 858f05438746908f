import { GraphQLError } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Context } from '../schema/context.js';
import { maskError } from './maskError.js';

/** Logs what callers see as UNEXPECTED, once, under the request's number. */
function logIfUnexpected(error: unknown, { log }: Pick<Context, 'log'>): void {
  if (maskError(error, 'en').extensions.code !== 'UNEXPECTED') return;
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  log.error({ err: cause }, 'a field failed');
}

/** A field that fails from within is said to nobody outside, so it stands in the log. */
export const logUnexpected: Plugin<Context> = {
  onExecute: ({ args: { contextValue } }) => ({
    onExecuteDone: ({ result }) => {
      if (isAsyncIterable(result)) return;
      for (const error of result.errors ?? []) logIfUnexpected(error, contextValue);
    },
  }),
};
