import type { Database } from '@overgang/prisma';
import { seedCitizen } from '@overgang/prisma/testing';
import { severalAtOnce } from '../journeys/severalAtOnce.js';
import type { Door } from './doors.js';
import { noticePayload } from './payload.js';

/** Citizens with a number and an address, each with a journey. */
export async function prepareCitizens(database: Database, count: number): Promise<string[]> {
  const made = await severalAtOnce(Array.from({ length: count }), 4, () => seedCitizen(database));
  // A port's rate is not what is measured.
  await database.pool.query('UPDATE port SET rate_per_sec = 1e9, burst = 1e9, tokens = 1e9');
  return made.map(({ journeyId }) => journeyId);
}

const insert = `
  WITH written AS (
    SELECT journey_id, gen_random_uuid() AS id, $2::text || '/' || gen_random_uuid() AS key
    FROM unnest($1::uuid[]) AS journey_id
  ), noted AS (
    INSERT INTO notice (journey_id, notice_key, id, kind, channel, round, "values", template_version, created_at)
    SELECT journey_id, key, id, 'YOUR_TURN', $2, 0, '{}', 1, $3 FROM written
  )
  INSERT INTO outbox_message (id, journey_id, port, kind, natural_key, provider_key, payload, not_before, created_at)
  SELECT gen_random_uuid(), journey_id, $2, 'sendNotice', key, id, $4::jsonb || jsonb_build_object('noticeKey', key), $3, $3
  FROM written`;

/** One notice for each journey waits at the door's port, as steps write them. */
export async function prepareNotices({ pool }: Database, door: Door, journeys: string[]) {
  const at = new Date('2021-10-06T08:00:00Z');
  await pool.query(insert, [journeys, door.port, at, noticePayload('')]);
}
