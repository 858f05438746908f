// @ts-check
import { connect } from 'node:net';
import pg from 'pg';
import { messageOf, SetupProblem } from '../setup/setupProblem.mjs';
import { waitUntil } from './waitUntil.mjs';

/** A server that somebody else runs may be starting at the same moment. */
const patienceMs = 5_000;
const tryMs = 2_000;

/** What went wrong in a word, without an address or a stack. @param {unknown} error */
function reasonOf(error) {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return /^E[A-Z]+$/.test(String(code)) ? String(code) : messageOf(error);
}

/**
 * Tries for some seconds; then says what went wrong the last time.
 * @param {() => Promise<void>} attempt
 * @param {(reason: string) => string} orSay
 */
async function untilReached(attempt, orSay) {
  let reason = 'no answer';
  const isReached = async () => {
    try {
      await attempt();
      return true;
    } catch (error) {
      reason = reasonOf(error);
      return false;
    }
  };
  await waitUntil(isReached, { forMs: patienceMs, everyMs: 250, orSay: () => orSay(reason) });
}

/** @param {string} url */
async function askPostgres(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: tryMs });
  client.on('error', () => {});
  try {
    await client.connect();
  } finally {
    await client.end().catch(() => {});
  }
}

/** @param {string} url @returns {string} without its password */
function placeOf(url) {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    throw new SetupProblem(
      'DATABASE_URL is no address: write postgres://USER:PASSWORD@HOST:PORT/DATABASE, or leave it out to use our own PostgreSQL.',
    );
  }
}

/** The PostgreSQL that DATABASE_URL names must answer. @param {string} url */
export async function expectPostgres(url) {
  const place = placeOf(url);
  await untilReached(
    () => askPostgres(url),
    (reason) =>
      `PostgreSQL does not let us in at ${place} (${reason}): start it or correct DATABASE_URL, or leave that out to use our own.`,
  );
}

/** @param {string} address @returns {Promise<void>} */
const knock = (address) =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(`tcp://${address}`);
    const socket = connect({ host: hostname, port: Number(port || 7233), timeout: tryMs });
    socket.once('connect', () => resolve(void socket.destroy()));
    socket.once('timeout', () => socket.destroy(new Error('no answer')));
    socket.once('error', reject);
  });

/** The Temporal that TEMPORAL_ADDRESS names must answer. @param {string} address host and port */
export function expectTemporal(address) {
  return untilReached(
    () => knock(address),
    (reason) =>
      `Temporal does not answer at ${address} (${reason}): start it or correct TEMPORAL_ADDRESS, or leave that out to use our own.`,
  );
}
