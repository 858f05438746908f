// @ts-check
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { holdClock, startClock } from '../clock.mjs';
import { controlUrl, environmentFor, issuerUrl } from '../environment.mjs';
import { exitCodeOf } from '../report/exitCodeOf.mjs';
import { report } from '../report/index.mjs';
import { remember, remembered } from '../services/rememberedFile.mjs';
import { startPostgres } from '../services/startPostgres.mjs';
import { startTemporal } from '../services/startTemporal.mjs';
import { openDataDirectory } from './dataDirectory.mjs';
import { followDemonstration } from './followDemonstration.mjs';
import { interruption } from './interruption.mjs';
import { slowestPace } from './paceFor.mjs';
import { prepareDatabase } from './prepareDatabase.mjs';
import { RunningParts } from './runningParts.mjs';
import { seedBanks } from './seedBanks.mjs';
import { clearPorts, startRooms } from './startRooms.mjs';
import { untilSettled } from './untilSettled.mjs';

/** @typedef {import('../arguments.mjs').StartOptions} StartOptions */
/** @typedef {Awaited<ReturnType<typeof openDataDirectory>>} DataDirectory */

/** How long the report waits for what is still on its way when the days are over. */
const settleMostMs = 60_000;

/** @param {string} directory @returns {{ api: string, worker: string }} */
function rolePasswords(directory) {
  const file = join(directory, 'roles.json');
  const password = () => randomBytes(18).toString('base64url');
  const kept = remembered(file);
  const passwords = {
    api: String(kept.api ?? password()),
    worker: String(kept.worker ?? password()),
  };
  remember(file, passwords);
  return passwords;
}

/** @param {string} name */
const sayRestart = (name) => (/** @type {string} */ how) =>
  console.log(`${name} ended (${how}) and is started again.`);

/** @param {DataDirectory} place @param {RunningParts} parts */
async function startServers({ directory }, parts) {
  const postgresPlan = {
    dataDir: join(directory, 'postgres'),
    onUnexpectedEnd: sayRestart('PostgreSQL'),
  };
  const temporalPlan = {
    dataDir: join(directory, 'temporal'),
    onUnexpectedEnd: sayRestart('Temporal'),
  };
  const [temporal, databaseUrls] = await Promise.all([
    startTemporal(temporalPlan).then((server) => parts.add(server)),
    startPostgres(postgresPlan)
      .then((server) => parts.add(server))
      .then(async (server) => prepareDatabase(server, rolePasswords(directory))),
  ]);
  return { temporal, databaseUrls };
}

/** @param {string} adminUrl @param {RunningParts} parts */
async function connect(adminUrl, parts) {
  const pool = new pg.Pool({ connectionString: adminUrl, max: 3 });
  // The server may be restarted under us; the next query connects anew.
  pool.on('error', () => {});
  await parts.add({ stop: () => pool.end() });
  return pool;
}

/** @param {StartOptions} options @param {DataDirectory} place @param {string | undefined} uiUrl */
function sayWhere({ port }, { directory }, uiUrl) {
  console.log(`
  Pages and API   http://127.0.0.1:${port}/   http://127.0.0.1:${port}/graphql
  Temporal        ${uiUrl ?? process.env.TEMPORAL_ADDRESS}
  Outside world   ${controlUrl(port)}   sign-in ${issuerUrl(port)}
  State and logs  ${directory}
  Ready after     ${Math.round(process.uptime())} s
`);
}

/** @param {StartOptions} options */
function sayStillUp({ port }) {
  console.log(`
  Programme time stands still; pages and API stay up on http://127.0.0.1:${port}/ to look at.
  Ctrl-C ends it. Starting again goes on from here.`);
}

/** @param {StartOptions} options @param {DataDirectory} place @param {RunningParts} parts @param {AbortSignal} signal */
async function demonstrate(options, place, parts, signal) {
  const { port, days, demo, speed } = options;
  await clearPorts(place.directory, port);
  const { temporal, databaseUrls } = await startServers(place, parts);
  const pool = await connect(databaseUrls.admin, parts);
  const environment = environmentFor({
    databaseUrls,
    temporalAddress: temporal.address,
    port,
    sandboxData: join(place.directory, 'sandbox'),
    vaultKeysFile: place.vaultKeysFile,
    demo: demo ? { ...place.settings, days } : undefined,
  });
  if (demo) await holdClock(pool);
  if (demo) await seedBanks(pool, environment.NETBANKS_URL ?? '');
  await startRooms({ directory: place.directory, environment }, (part) => parts.add(part));
  const clock = demo ? await startClock(pool, slowestPace(speed)) : undefined;
  /** @type {Promise<void> | undefined} */
  let standing;
  const standStill = () => (standing ??= clock?.stop() ?? Promise.resolve());
  // First to stop: programme time stands still before anything else ends.
  await parts.add({ stop: standStill });
  sayWhere(options, place, temporal.uiUrl);
  if (!clock) return 0;
  await followDemonstration({ pool, clock, speed, sandboxUrl: controlUrl(port), days, signal });
  if (signal.aborted) return 0;
  await standStill();
  await untilSettled({ pool, now: clock.now(), mostMs: settleMostMs });
  const { text, ...found } = await report({
    adminUrl: databaseUrls.admin,
    sandboxUrl: controlUrl(port),
    now: clock.now(),
  });
  console.log(text);
  if (!options.exit) sayStillUp(options);
  return exitCodeOf(found);
}

/**
 * Runs the whole system until it is told to stop, or with --exit until the demonstration's report is out.
 * @param {StartOptions} options
 * @param {Promise<void>} orphaned whoever started us is gone
 * @returns {Promise<number>} the report's exit code (exitCodeOf); 130 where one was asked for and stopped before it was out
 */
export async function runOvergang(options, orphaned) {
  const place = await openDataDirectory(options);
  const parts = new RunningParts();
  const abort = new AbortController();
  const interrupted = interruption(orphaned, () => {
    parts.kill();
    process.exit(130);
  }).then(() => abort.abort());
  try {
    const demonstrated = demonstrate(options, place, parts, abort.signal).catch((error) => {
      throw parts.explain(error);
    });
    demonstrated.catch(() => {});
    const code = await Promise.race([demonstrated, interrupted.then(() => undefined)]);
    if (code !== undefined && !(options.exit && options.demo)) await interrupted;
    return code ?? (options.exit ? 130 : 0);
  } finally {
    await parts.stop();
    place.unlock();
    console.log('Stopped.');
  }
}
