// @ts-check
import { readFile } from 'node:fs/promises';
import { inProject } from '../setup/projectRoot.mjs';

const upsert = `
  INSERT INTO bank (reg, name, cvr, phone, minimum_age, closes_logon, webhook_url, webhook_secrets, capacity_share, contact_email)
  VALUES ($1, $2, $3, $4, $5, $6, $7, ARRAY[$8], $9, $10)
  ON CONFLICT (reg) DO UPDATE SET webhook_url = excluded.webhook_url, webhook_secrets = excluded.webhook_secrets`;

const entered = ['reg', 'name', 'cvr', 'phone', 'minimumAge', 'closesLogon'];

/**
 * The banks of the outside world, as a programme office would enter them: name, numbers, policies, and where their events go.
 * @param {import('pg').Pool} pool as the owner of the tables
 * @param {string} netbanksUrl
 */
export async function seedBanks(pool, netbanksUrl) {
  const banks = JSON.parse(await readFile(inProject('sandbox', 'banks.json'), 'utf8'));
  for (const bank of banks) {
    const said = entered.map((field) => bank[field]);
    const url = `${netbanksUrl}${bank.webhookPath}`;
    const values = [...said, url, bank.webhookSecret, 1 / banks.length, bank.contactEmail];
    await pool.query(upsert, values);
  }
}
