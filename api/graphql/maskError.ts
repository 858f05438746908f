import type { Language } from '@overgang/domain';
import { GraphQLError } from 'graphql';
import { QueryTooLarge } from '../schema/queryTooLarge.js';
import { InvalidInput } from '../schema/refusals/invalidInput.js';
import { Refusal } from '../schema/refusals/refusal.js';
import { ScalarRefusal } from '../schema/refusals/scalarRefusal.js';
import { refusalText } from '../texts/refusalText.js';

/** What GraphQL itself says of wrong input quotes it; a CPR number may be what was quoted. */
function withoutValues(message: string): string {
  return message
    .replace(/got invalid value .*?(?= at "|; |$)/s, 'got an invalid value')
    .replace(/cannot represent [^:]*: .*$/s, (said) => said.slice(0, said.indexOf(':')))
    .replace(/(Expected value of type "[^"]*"), found .*$/s, '$1')
    .replace(/(Value) ".*?" (does not exist)/s, '$1 $2')
    .replace(/\d{4,}/g, '…');
}

/** GraphQL reports our own refusal of a value behind words of its own: those are masked, ours are not. */
function withoutQuotes(error: GraphQLError): string {
  const cause = error.originalError ?? error;
  const own = cause instanceof ScalarRefusal ? cause.message : '';
  const isOurs = own !== '' && error.message.endsWith(own);
  return isOurs
    ? withoutValues(error.message.slice(0, -own.length)) + own
    : withoutValues(error.message);
}

function said(error: GraphQLError, code: string, message: string): GraphQLError {
  const { nodes, source, positions, path } = error;
  const known = typeof error.extensions.code === 'string' ? error.extensions.code : code;
  return new GraphQLError(message, { nodes, source, positions, path, extensions: { code: known } });
}

/** A query has no union in which its fields' problems could stand: they stand with the error. */
function withFields(place: GraphQLError, { code, message, fields }: InvalidInput): GraphQLError {
  const { nodes, source, positions, path } = place;
  const extensions = { code, fields };
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}

/**
 * What callers see of an error: refusals and wrong queries with a code, all else as UNEXPECTED, without a stack or a word
 * of the inside. GraphQL's own words on a wrong query stay English, behind a sentence in the caller's language.
 */
export function maskError(error: unknown, language: Language): GraphQLError {
  const outer = error instanceof GraphQLError ? error : null;
  const cause = outer?.originalError ?? error;
  const place = outer ?? new GraphQLError('');
  if (cause instanceof InvalidInput) return withFields(place, cause);
  if (cause instanceof Refusal) return said(place, cause.code, cause.message);
  if (cause instanceof QueryTooLarge) {
    return said(place, 'QUERY_TOO_LARGE', refusalText('QUERY_TOO_LARGE', language));
  }
  if (outer?.extensions.code === 'INVALID_QUERY') return outer;
  if (outer !== null && (cause === outer || cause instanceof GraphQLError)) {
    const general = refusalText('INVALID_QUERY', language);
    return said(outer, 'INVALID_QUERY', `${general}: ${withoutQuotes(outer)}`);
  }
  return said(place, 'UNEXPECTED', refusalText('UNEXPECTED', language));
}
