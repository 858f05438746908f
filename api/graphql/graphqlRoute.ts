import { holdsCpr } from '@overgang/domain';
import type { Exchange, Route } from '../server/exchange.js';
import { readBody } from '../server/readBody.js';
import { sendRefusal } from '../server/sendJson.js';
import { signedInRoute } from '../server/signedInRoute.js';
import type { Services } from '../services/services.js';
import type { Principal } from '../signIn/principal.js';
import type { SignIn } from '../signIn/signIn.js';
import { refusalText } from '../texts/refusalText.js';
import type { TextCode } from '../texts/refusalTexts.js';
import { createContext } from './createContext.js';
import { createYogaHandler } from './createYogaHandler.js';
import { readQuery } from './readQuery.js';

const mostBytes = 1_000_000;

function refuse({ response, language }: Exchange, status: number, code: TextCode): void {
  sendRefusal(response, { status, code, message: refusalText(code, language) });
}

const isJson = ({ request }: Exchange): boolean =>
  /^application\/json\b/i.test(request.headers['content-type'] ?? '');

/** The key of the header; null without one, `undefined` when it is no key. */
function keyOf({ request }: Exchange): string | null | undefined {
  const given = request.headers['idempotency-key'];
  if (given === undefined) return null;
  return typeof given === 'string' && /^[\x21-\x7e]{1,200}$/.test(given) ? given : undefined;
}

async function pass(answer: Response, { response }: Exchange): Promise<void> {
  const body = Buffer.from(await answer.arrayBuffer());
  response.writeHead(answer.status, {
    ...Object.fromEntries(answer.headers),
    'cache-control': 'no-store',
    'content-length': body.length,
  });
  response.end(body);
}

/** POST /graphql: signed in, at most one megabyte, one change a key. */
export function graphqlRoute(services: Services, signIn: SignIn): Route {
  const yogas = { da: createYogaHandler('da'), en: createYogaHandler('en') };
  const answer = async (exchange: Exchange, principal: Principal): Promise<void> => {
    const { request, response } = exchange;
    const key = keyOf(exchange);
    if (key === undefined) return refuse(exchange, 400, 'KEY_NOT_VALID');
    if (key !== null && holdsCpr(key)) return refuse(exchange, 400, 'CPR_IN_KEY');
    if (!isJson(exchange)) return refuse(exchange, 415, 'NOT_JSON');
    const body = await readBody(request, mostBytes);
    if (body === null) {
      // What is still on its way is not read: the connection cannot be used again.
      response.setHeader('connection', 'close');
      return refuse(exchange, 413, 'BODY_TOO_LARGE');
    }
    const read = readQuery(body);
    if (!read.ok) return refuse(exchange, 400, read.code);
    const context = await createContext(services, exchange, principal, key);
    if (context === null) return refuse(exchange, 403, 'UNKNOWN_BANK');
    const headers = {
      'content-type': request.headers['content-type'] ?? '',
      accept: 'application/json',
    };
    const init = { method: 'POST', headers, body: new Uint8Array(body) };
    await pass(
      await yogas[exchange.language].fetch(new URL('http://127.0.0.1/graphql'), init, context),
      exchange,
    );
  };
  return signedInRoute(signIn, { name: 'graphql', methods: ['POST'], path: /^\/graphql$/ }, answer);
}
