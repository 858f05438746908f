import type { ServerResponse } from 'node:http';
import type { HttpRefusal } from './httpRefusal.js';

/** Ends the response with a JSON body. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(JSON.stringify(body));
}

/** Ends the response with a refusal, readable as plain JSON and by GraphQL clients alike. */
export function sendRefusal(response: ServerResponse, refusal: HttpRefusal): void {
  const { status, code, message, fields, headers } = refusal;
  const body = { code, message, fields, errors: [{ message, extensions: { code, fields } }] };
  sendJson(response, status, body, headers);
}
