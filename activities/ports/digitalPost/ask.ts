import type { Dispatcher } from 'undici';
import { type Request, type Response, request } from '../request.js';

/** Asks Digital Post. Its addresses may carry a CPR number, as the official contract wants it: they are never logged. */
export type Ask = (path: string, of: Request) => Promise<Response>;

export const askDigitalPost =
  (url: string, over?: Dispatcher): Ask =>
  (path, of) =>
    request(`${url}${path}`, { ...of, ...(over ? { over } : {}) });
