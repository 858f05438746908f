import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { holdsCpr, type Language } from '@overgang/domain';
import { callerLanguage } from '../texts/callerLanguage.js';
import { refusalText } from '../texts/refusalText.js';
import type { Exchange, Route } from './exchange.js';
import type { Logger } from './logger.js';
import type { Metrics } from './metrics.js';
import { sendRefusal } from './sendJson.js';

interface Found {
  readonly route: Route;
  readonly parts: Readonly<Record<string, string>>;
}

/** The methods that a path takes; none: nothing is there. */
const methodsOf = (routes: readonly Route[], path: string): string[] => [
  ...new Set(routes.filter((route) => route.path.test(path)).flatMap(({ methods }) => methods)),
];

function refuseAddress(response: ServerResponse, methods: string[], language: Language): void {
  const isThere = methods.length > 0;
  const code = isThere ? 'METHOD_NOT_ALLOWED' : 'NOT_FOUND';
  const headers: Record<string, string> = isThere ? { allow: methods.join(', ') } : {};
  const message = refusalText(code, language);
  sendRefusal(response, { status: isThere ? 405 : 404, code, message, headers });
}

function findRoute(routes: readonly Route[], method: string, path: string): Found | null {
  for (const route of routes) {
    const match = route.path.exec(path);
    if (match && route.methods.includes(method)) return { route, parts: match.groups ?? {} };
  }
  return null;
}

/** What a caller calls its request by is logged and sent back: it must be short, plain, and nobody's CPR number. */
const isRequestId = (text: unknown): text is string =>
  typeof text === 'string' && /^[\w-]{8,64}$/.test(text) && !holdsCpr(text);

async function answerOrFail(route: Route, exchange: Exchange): Promise<void> {
  try {
    await route.answer(exchange);
  } catch (error) {
    exchange.log.error({ err: error }, 'a request failed');
    if (exchange.response.headersSent) exchange.response.destroy();
    else {
      const message = refusalText('UNEXPECTED', exchange.language);
      sendRefusal(exchange.response, { status: 500, code: 'UNEXPECTED', message });
    }
  }
}

const base = 'http://127.0.0.1';

/** Answers each request by the first route that fits, logs and counts it by the route's name, and masks what fails. */
export function serveRoutes(routes: readonly Route[], log: Logger, metrics: Metrics) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const startedAt = performance.now();
    const given = request.headers['x-request-id'];
    const requestId = isRequestId(given) ? given : randomUUID();
    response.setHeader('x-request-id', requestId);
    // What is no address (`//`) leads nowhere: whoever sends it gets an answer, and everybody else goes on.
    const address = request.url ?? '/';
    const url = URL.canParse(address, base) ? new URL(address, base) : null;
    const method = request.method ?? 'GET';
    const found = url && findRoute(routes, method, url.pathname);
    const route = found?.route.name ?? 'none';
    const ofRequest = log.child({ requestId, route, method });
    response.once('close', () => {
      const seconds = (performance.now() - startedAt) / 1000;
      metrics.requests.inc({ route, status: String(response.statusCode) });
      metrics.durations.observe({ route }, seconds);
      ofRequest.info({ status: response.statusCode, ms: Math.round(seconds * 1000) }, 'answered');
    });
    const language = callerLanguage(request.headers['accept-language']);
    if (url === null || found === null) {
      refuseAddress(response, url === null ? [] : methodsOf(routes, url.pathname), language);
      return;
    }
    const { parts } = found;
    const exchange = { request, response, url, parts, requestId, language, log: ofRequest };
    await answerOrFail(found.route, exchange);
  };
}
