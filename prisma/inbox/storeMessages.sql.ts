/**
 * A known message is written upon itself: only so does RETURNING show it as it is now, also when another transaction
 * stored it a moment ago (DO NOTHING would return nothing, and a join would look into the past). In the ids' order, so
 * that two batches never wait for each other in a circle.
 */
export const storeMessagesSql = `
  INSERT INTO inbox_message (id, sender, key, kind, journey_id, payload, payload_hash, actor, role, received_at, deliver_after)
  SELECT DISTINCT ON (id) id, sender, key, kind, journey_id, payload, decode(payload_hash, 'hex'), actor, role, received_at, deliver_after
  FROM jsonb_to_recordset($1) AS given (id uuid, sender text, key text, kind text, journey_id uuid, payload jsonb,
    payload_hash text, actor text, role text, received_at timestamptz, deliver_after timestamptz)
  ORDER BY id
  ON CONFLICT (id) DO UPDATE SET handed_at = inbox_message.handed_at
  RETURNING new.id, encode(new.payload_hash, 'hex') AS hash, old.id IS NULL AS "isNew",
    new.applied_at AS "appliedAt", new.answer`;
