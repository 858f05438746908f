import { errorToLog } from '@overgang/prisma';
import pino, { type DestinationStream, type Logger } from 'pino';

export type { Logger } from 'pino';

/**
 * The API's log: requests by number, route name, status and duration. Never a URL's query, a body, a variable or a
 * header: those carry personal data. Errors are logged by name and stack only, since messages of the database may quote rows.
 */
export function createLogger(level: string, to?: DestinationStream): Logger {
  const options = { level, base: { room: 'api' }, serializers: { err: errorToLog } };
  return to === undefined ? pino(options) : pino(options, to);
}
