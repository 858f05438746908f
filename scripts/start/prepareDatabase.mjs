// @ts-check
import pg from 'pg';

const name = 'overgang';

/** @param {string} url @param {(client: pg.Client) => Promise<void>} work */
async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  // A server that goes away is heard of by the next query.
  client.on('error', () => {});
  await client.connect();
  await work(client).finally(() => client.end());
}

/** @param {string} serverUrl */
async function ownDatabase(serverUrl) {
  await withClient(serverUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${name}`);
  });
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** @param {string} adminUrl @param {string} role @param {string} password */
function urlAs(adminUrl, role, password) {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = password;
  return url.href;
}

/**
 * A database with all migrations applied, and how each role reaches it. DATABASE_URL names a database; in our own server
 * we make one.
 * @param {{ url: string }} postgres
 * @param {{ api: string, worker: string }} passwords of the two roles, set here
 */
export async function prepareDatabase(postgres, passwords) {
  const admin = process.env.DATABASE_URL ?? (await ownDatabase(postgres.url));
  const { migrate } = await import('@overgang/prisma');
  await migrate({ adminUrl: admin, apiPassword: passwords.api, workerPassword: passwords.worker });
  return {
    admin,
    api: urlAs(admin, 'overgang_api', passwords.api),
    worker: urlAs(admin, 'overgang_worker', passwords.worker),
  };
}
