import { createServer, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { deliveryRoutes } from './deliveries/deliveryRoutes.js';
import { receiptRoute } from './digitalPost/receiptRoute.js';
import { graphiqlRoute } from './graphql/graphiqlRoute.js';
import { graphqlRoute } from './graphql/graphqlRoute.js';
import type { Route } from './server/exchange.js';
import { createLogger } from './server/logger.js';
import { servePages } from './server/pages.js';
import { plainRoutes } from './server/plainRoutes.js';
import { safeHeaders } from './server/safeHeaders.js';
import { serveRoutes } from './server/serveRoutes.js';
import { type OpenedServices, openServices } from './services/openServices.js';
import type { Settings } from './settings/readSettings.js';
import { issuerKeys } from './signIn/issuer.js';
import { createSignIn } from './signIn/signIn.js';

export interface RunningApi {
  readonly port: number;
  /** Answers what is under way, takes nothing new, and closes. */
  readonly stop: () => Promise<void>;
}

/** Where programs speak with us no page is: what is wrong there is answered as they can read it. */
const notOfPrograms = /^\/(?!(?:deliveries|graphql|digital-post|clock|health|metrics)(?:\/|$))/;

/** Less than a supervisor's patience: eight seconds, then it kills. */
const graceMs = 6_000;

function routesOf(settings: Settings, { services, temporal }: OpenedServices): Route[] {
  const signIn = createSignIn(issuerKeys(settings.issuer), settings.issuer, services);
  const pages: Route[] =
    settings.pagesDir === null
      ? []
      : [
          {
            name: 'pages',
            methods: ['GET', 'HEAD'],
            path: notOfPrograms,
            answer: servePages(settings.pagesDir, safeHeaders(settings.issuer)),
          },
        ];
  return [
    ...plainRoutes(services, temporal, settings.issuer),
    graphqlRoute(services, signIn),
    ...(settings.isDevelopment ? [graphiqlRoute()] : []),
    ...deliveryRoutes(services, signIn),
    ...(settings.receipts ? [receiptRoute(services, settings.receipts)] : []),
    ...pages,
  ];
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  const hurry = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(hurry);
}

/** Starts the API on loopback; port 0 takes a free one. */
export async function startApi(
  settings: Settings,
  log = createLogger(settings.logLevel),
): Promise<RunningApi> {
  const opened = openServices(settings);
  const answer = serveRoutes(routesOf(settings, opened), log, opened.services.metrics);
  // Uploads may take hours; slow headers are cut off by Node's own limit.
  const underWay = new Set<Promise<void>>();
  const server = createServer({ requestTimeout: 0 }, (request, response) => {
    const answered = answer(request, response)
      .catch((error) => {
        log.error({ err: error }, 'a request failed outside its route');
        response.destroy();
      })
      .finally(() => underWay.delete(answered));
    underWay.add(answered);
  });
  const port = await listen(server, settings.port);
  log.info({ port }, 'listening');
  const stop = async (): Promise<void> => {
    await closeServer(server);
    // Who asked may be gone before the answer is: what it does is done all the same, while the database is there.
    await Promise.race([Promise.all(underWay), sleep(graceMs, undefined, { ref: false })]);
    await opened.close();
  };
  return { port, stop };
}
