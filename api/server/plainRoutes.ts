import { readClockSegments } from '@overgang/prisma';
import type { Connection } from '@temporalio/client';
import type { Services } from '../services/services.js';
import { bookMetrics } from './bookMetrics.js';
import type { Exchange, Route } from './exchange.js';
import { feedMetrics } from './feedMetrics.js';
import { logonMetrics } from './logonMetrics.js';
import { noticeMetrics } from './noticeMetrics.js';
import { portMetrics } from './portMetrics.js';
import { sendJson } from './sendJson.js';

const patienceMs = 2_000;

async function isWell(check: () => Promise<unknown>): Promise<boolean> {
  const late = new Promise<false>((resolve) => {
    setTimeout(() => resolve(false), patienceMs).unref();
  });
  const done = check().then(
    () => true,
    () => false,
  );
  return Promise.race([done, late]);
}

const get = (name: string, path: RegExp, answer: (exchange: Exchange) => Promise<void>): Route => ({
  name,
  methods: ['GET'],
  path,
  answer,
});

/** What needs no sign-in: the programme's clock, where to sign in, health and metrics. Nothing personal. */
export function plainRoutes(
  { database, metrics }: Services,
  temporal: Connection,
  issuer: string,
): Route[] {
  const seePorts = portMetrics(metrics.registry, database);
  const seeFeeds = feedMetrics(metrics.registry, database);
  const seeNotices = noticeMetrics(metrics.registry, database);
  const seeLogons = logonMetrics(metrics.registry, database);
  const seeBooks = bookMetrics(metrics.registry, database);
  return [
    get('settings', /^\/settings\.json$/, async ({ response }) =>
      sendJson(response, 200, { issuer }),
    ),
    get('clock', /^\/clock$/, async ({ response }) => {
      sendJson(response, 200, { segments: await readClockSegments(database.pool) });
    }),
    get('live', /^\/health\/live$/, async ({ response }) =>
      sendJson(response, 200, { live: true }),
    ),
    get('ready', /^\/health\/ready$/, async ({ response }) => {
      const [hasDatabase, hasTemporal] = await Promise.all([
        isWell(() => database.pool.query('SELECT 1')),
        isWell(() => temporal.workflowService.getSystemInfo({})),
      ]);
      const ready = hasDatabase && hasTemporal;
      sendJson(response, ready ? 200 : 503, {
        ready,
        database: hasDatabase,
        temporal: hasTemporal,
      });
    }),
    get('metrics', /^\/metrics$/, async ({ response }) => {
      // While the database is away the rest is still told.
      await Promise.all([seePorts, seeFeeds, seeBooks, seeNotices, seeLogons].map(isWell));
      response.writeHead(200, { 'content-type': metrics.registry.contentType });
      response.end(await metrics.registry.metrics());
    }),
  ];
}
