// @ts-check
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { inProject } from './setup/projectRoot.mjs';

/**
 * What sandbox, API and worker are told, all of it by environment variables. Business rules are no part of it: they are
 * versioned data in the database.
 */

/**
 * @typedef {object} Places
 * @property {{ admin: string, api: string, worker: string }} databaseUrls
 * @property {string} temporalAddress
 * @property {number} port the API's; the outside world's listeners begin a hundred above
 * @property {string} sandboxData
 * @property {string} vaultKeysFile
 * @property {{ citizens: number, seed: number, days: number } | undefined} demo
 */

/** The outside world's listeners, in the order of their ports. */
const listeners = [
  'control',
  'issuer',
  'digitalPost',
  'printHouse',
  'mitId',
  'nemId',
  'citizenService',
  'netbanks',
  'email',
];

/** @param {number} port the API's */
export const sandboxPorts = (port) => listeners.map((_, index) => port + 100 + index);

/** @param {number} port the API's @param {string} listener */
const urlOf = (port, listener) => `http://127.0.0.1:${port + 100 + listeners.indexOf(listener)}`;

/** @param {number} port the API's */
export const controlUrl = (port) => urlOf(port, 'control');

/** @param {number} port the API's */
export const issuerUrl = (port) => urlOf(port, 'issuer');

/**
 * The table: every variable a child process reads.
 * @param {Places} places
 * @returns {Record<string, string>}
 */
export function environmentFor({
  databaseUrls,
  temporalAddress,
  port,
  sandboxData,
  vaultKeysFile,
  demo,
}) {
  const receiptSecret = `whsec_${randomBytes(32).toString('base64')}`;
  return {
    DATABASE_URL_ADMIN: databaseUrls.admin,
    DATABASE_URL_API: databaseUrls.api,
    DATABASE_URL_WORKER: databaseUrls.worker,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: process.env.TEMPORAL_NAMESPACE ?? 'default',
    API_PORT: String(port),
    API_URL: `http://127.0.0.1:${port}`,
    OIDC_ISSUER: issuerUrl(port),
    SANDBOX_PORT_BASE: String(port + 100),
    SANDBOX_URL: controlUrl(port),
    DIGITAL_POST_URL: urlOf(port, 'digitalPost').replace('http:', 'https:'),
    // Made by the sandbox at its first start.
    DIGITAL_POST_CA_FILE: join(sandboxData, 'digitalPost', 'ca.pem'),
    DIGITAL_POST_CERT_FILE: join(sandboxData, 'digitalPost', 'client.pem'),
    DIGITAL_POST_KEY_FILE: join(sandboxData, 'digitalPost', 'client-key.pem'),
    PRINT_HOUSE_URL: urlOf(port, 'printHouse'),
    MITID_URL: urlOf(port, 'mitId'),
    NEMID_URL: urlOf(port, 'nemId'),
    CITIZEN_SERVICE_URL: urlOf(port, 'citizenService'),
    NETBANKS_URL: urlOf(port, 'netbanks'),
    SMTP_URL: urlOf(port, 'email').replace('http:', 'smtp:'),
    SMTP_CA_FILE: join(sandboxData, 'email', 'certificate.pem'),
    // A secret for this run: Digital Post signs with it what it says by itself.
    RECEIPT_PUSH_URL: `http://127.0.0.1:${port}/digital-post/receipts`,
    RECEIPT_PUSH_SECRET: receiptSecret,
    DIGITAL_POST_RECEIPT_SECRETS: receiptSecret,
    SANDBOX_DATA: sandboxData,
    VAULT_KEYS_FILE: vaultKeysFile,
    PAGES_DIR: inProject('dashboards', 'dist'),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'info',
    // The sandbox's banks listen on this machine.
    OVERGANG_ALLOW_PRIVATE_ADDRESSES: '1',
    // At a day a second, a killed worker's tasks must come back soon.
    WEBHOOK_RETRY_FACTOR: demo ? '0.001' : '1',
    JOURNEY_TASK_TIMEOUT_MS: demo ? '5000' : '10000',
    DEMO_CITIZENS: String(demo?.citizens ?? 0),
    DEMO_SEED: String(demo?.seed ?? 0),
    DEMO_DAYS: String(demo?.days ?? 0),
  };
}
