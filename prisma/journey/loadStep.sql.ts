import { lastClockSegmentsSql } from '../clock/readClockSegments.js';
import { currentPolicySql } from '../policy/currentPolicy.js';

/** Everything a step must know, in one round trip: this runs once for each message of each citizen. */
export const loadStepSql = `
  SELECT
    jsonb_build_object('id', journey.id, 'citizenId', journey.citizen_id, 'state', journey.state, 'version', version,
      'memory', memory, 'isOverdue', is_overdue, 'dimensions', dimensions, 'waveId', wave_id, 'endedAt', ended_at) AS journey,
    jsonb_build_object('birthDate', birth_date, 'identifiedBy', identified_by, 'municipality', municipality,
      'language', language, 'isAbroad', country <> 'DK', 'isDeceased', deceased_on IS NOT NULL,
      'isExemptFromDigitalPost', is_exempt_from_digital_post, 'needsLargePrint', needs_large_print,
      'nemId', (SELECT jsonb_build_object(
          'state', CASE WHEN bool_or(state = 'ACTIVE') THEN 'ACTIVE'
            WHEN bool_or(state <> 'RETIRED') THEN max(state) FILTER (WHERE state <> 'RETIRED')
            WHEN bool_or(deleted_at IS NULL) THEN 'RETIRED' WHEN count(*) > 0 THEN 'DELETED' ELSE 'NONE' END,
          'idUpdateRequired', coalesce(bool_or(id_update_required AND state <> 'RETIRED'), false))
        FROM nem_id WHERE nem_id.citizen_id = citizen.id),
      'userIdNotTransferable', (SELECT CASE outcome WHEN 'CONFLICT' THEN 'CONFLICT' ELSE reason END
        FROM nem_id JOIN nem_id_user_id ON nem_id_user_id.nem_id_id = nem_id.id
        WHERE nem_id.citizen_id = citizen.id AND outcome IN ('NOT_TRANSFERABLE', 'CONFLICT')
        ORDER BY kind = 'SELF_CHOSEN' DESC, nem_id_user_id.issued_at DESC LIMIT 1),
      'mitIdIsActive', EXISTS (SELECT FROM authenticator WHERE authenticator.citizen_id = citizen.id AND state = 'ACTIVE'),
      'authenticators', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'means', means, 'state', state,
          'activeSince', floor(extract(epoch FROM activated_at) * 1000)::bigint)
          ORDER BY ordered_at, id), '[]')
        FROM authenticator WHERE authenticator.citizen_id = citizen.id),
      'banks', (SELECT coalesce(jsonb_agg(jsonb_build_object('bank', reg, 'access', access, 'minimumAge', minimum_age,
          'closesLogon', closes_logon, 'extensionCapDays', extension_cap_days) ORDER BY since, reg), '[]')
        FROM bank_customer JOIN bank ON reg = bank_reg
        WHERE bank_customer.citizen_id = citizen.id AND bank_customer.ended_at IS NULL)) AS facts,
    (SELECT jsonb_build_object('id', id, 'kind', kind, 'payload', payload, 'actor', actor, 'role', role,
        'sender', sender, 'isApplied', applied_at IS NOT NULL, 'answer', answer)
      FROM inbox_message WHERE id = $2 AND journey_id = $1) AS message,
    ${currentPolicySql} AS policy,
    ${lastClockSegmentsSql} AS clock,
    vault_entry.cipher_text AS "cipherText", vault_entry.key_id AS "keyId"
  FROM journey JOIN citizen ON citizen.id = journey.citizen_id
    LEFT JOIN vault_entry ON vault_entry.citizen_id = journey.citizen_id
  WHERE journey.id = $1`;
