import type { Language } from '@overgang/domain';
import { GraphQLError } from 'graphql';
import { QueryTooLarge } from '../schema/queryTooLarge.js';
import { InvalidInput } from '../schema/refusals/invalidInput.js';
import { Refusal } from '../schema/refusals/refusal.js';
import { ScalarRefusal } from '../schema/refusals/scalarRefusal.js';
import { fieldProblem } from '../texts/fieldProblem.js';
import { inDanish } from '../texts/inDanish.js';
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

/** Where in the variables a value stands, in GraphQL's own words: names only, and of the caller's own only such as hold no digit. */
const placeIn = (message: string): string =>
  / at "([\w.[\]]+)"; /.exec(message)?.[1] ?? /^Variable "\$([a-z_]+)"/i.exec(message)?.[1] ?? '';

/** Our own refusal of a value, which GraphQL reports behind words of its own: ours alone are shown, with the place. */
function refusedValue(outer: GraphQLError, { fault }: ScalarRefusal, language: Language) {
  const path = placeIn(outer.message);
  const problem = fieldProblem(path, fault, language);
  const message = path === '' ? problem.message : `${path}: ${problem.message}`;
  const { nodes, source, positions } = outer;
  const extensions = { code: 'INVALID_INPUT', fields: path === '' ? [] : [problem] };
  return new GraphQLError(message, { nodes, source, positions, extensions });
}

/** What is wrong with a query itself: GraphQL's own English words for those who read English, ours for those who do not. */
function inLanguage(message: string, language: Language): string {
  const general = refusalText('INVALID_QUERY', language);
  const words = language === 'en' ? withoutValues(message) : inDanish(withoutValues(message));
  return words === null ? `${general}.` : `${general}: ${words}`;
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

/** What is wrong with a query is masked where it is found, and comes by again with the answer. */
const isSaid = ({ extensions: { code } }: GraphQLError): boolean =>
  code === 'INVALID_QUERY' || code === 'INVALID_INPUT';

/**
 * What callers see of an error: refusals and wrong queries with a code, all else as UNEXPECTED, without a stack or a word
 * of the inside, in the caller's language throughout.
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
  if (outer !== null && cause instanceof ScalarRefusal) return refusedValue(outer, cause, language);
  if (outer !== null && isSaid(outer)) return outer;
  if (outer !== null && (cause === outer || cause instanceof GraphQLError))
    return said(outer, 'INVALID_QUERY', inLanguage(outer.message, language));
  return said(place, 'UNEXPECTED', refusalText('UNEXPECTED', language));
}
