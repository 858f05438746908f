import { randomUUID } from 'node:crypto';
import { type Channel, startOfDay, templateVersion } from '@overgang/domain';
import type { PortName } from '@overgang/prisma';
import type { Pool } from 'pg';
import type { NaiveSteps } from './naiveSteps.js';
import { say } from './say.js';

const portOf: Record<Channel, PortName> = {
  NETBANK: 'NETBANK',
  DIGITAL_POST: 'DIGITAL_POST',
  LETTER: 'LETTER',
};

const insertNotice = `
  INSERT INTO notice (journey_id, notice_key, id, kind, channel, bank_reg, round, "values", template_version, created_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (journey_id, notice_key) DO NOTHING`;

export const sendNotice =
  (pool: Pool): NaiveSteps['sendNotice'] =>
  async (about, effect) => {
    const { noticeId: noticeKey, kind, channel, round, bank: bankReg, values } = effect;
    const id = randomUUID();
    const given = [kind, channel, bankReg, round, values, templateVersion, new Date(about.at)];
    const row = [about.journeyId, noticeKey, id, ...given];
    await pool.query({ name: 'naiveNotice', text: insertNotice, values: row });
    await say(pool, about, {
      port: portOf[channel],
      kind: 'sendNotice',
      naturalKey: `notice/${noticeKey}`,
      providerKey: id,
      bankReg,
      payload: { noticeKey, noticeKind: kind, values, templateVersion },
      notBefore: about.at,
    });
  };

export const tellBank =
  (pool: Pool): NaiveSteps['tellBank'] =>
  (about, { bank, state, deadline }) =>
    say(pool, about, {
      port: 'NETBANK',
      kind: 'tellBank',
      naturalKey: `tellBank/${bank}/${about.version}`,
      providerKey: randomUUID(),
      bankReg: bank,
      payload: { state, deadline },
      notBefore: about.at,
    });

const insertAuthenticator = `
  INSERT INTO authenticator (id, citizen_id, means, state, delivery, ordered_at) VALUES ($1, $2, $3, 'ORDERED', $4, $5)
  ON CONFLICT (id) DO NOTHING`;

export const beginEnrolment =
  (pool: Pool): NaiveSteps['beginEnrolment'] =>
  async (about, { enrolmentId, userId, means, delivery }) => {
    const values = [enrolmentId, about.citizenId, means, delivery, new Date(about.at)];
    await pool.query({ name: 'naiveAuthenticator', text: insertAuthenticator, values });
    await say(pool, about, {
      port: 'MITID',
      kind: 'beginEnrolment',
      naturalKey: `enrolment/${enrolmentId}`,
      providerKey: enrolmentId,
      bankReg: null,
      payload: { enrolmentId, userId, means, delivery },
      notBefore: about.at,
    });
  };

export const orderRetirement =
  (pool: Pool): NaiveSteps['orderRetirement'] =>
  (about, { retirementId, notBefore, forced }) =>
    say(pool, about, {
      port: 'NEMID',
      kind: 'orderRetirement',
      naturalKey: `retirement/${retirementId}`,
      providerKey: retirementId,
      bankReg: null,
      payload: { retirementId, forced },
      notBefore,
    });

const quarantine = `
  UPDATE user_id_ledger SET status = 'QUARANTINED', until = $2 WHERE owner_id = $1 AND status = 'RESERVED'`;

export const quarantineReservations =
  (pool: Pool): NaiveSteps['quarantineReservations'] =>
  async ({ citizenId }, until) => {
    const values = [citizenId, new Date(startOfDay(until))];
    await pool.query({ name: 'naiveQuarantine', text: quarantine, values });
  };
