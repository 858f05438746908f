import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Language } from '@overgang/domain';
import type { Logger } from './logger.js';

/** One request on its way through the server. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** Named parts of the path. */
  readonly parts: Readonly<Record<string, string>>;
  readonly requestId: string;
  readonly language: Language;
  readonly log: Logger;
}

/** A place of the server. `name` stands in logs and metrics in place of the path, which may hold ids. */
export interface Route {
  readonly name: string;
  readonly methods: readonly string[];
  readonly path: RegExp;
  readonly answer: (exchange: Exchange) => Promise<void>;
}
