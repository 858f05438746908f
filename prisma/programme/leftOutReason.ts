import { type EarlyStage, stageDates } from '@overgang/domain';
import { servicesNotReady } from '../services/notReady.js';

/** Whether a stage holds for journey `j` on the day $6: by the policy's date, or by a signal of its own. */
const holds = (stage: EarlyStage): string => `(least(
      (SELECT (data ->> '${stageDates[stage]}')::date FROM policy ORDER BY version DESC LIMIT 1),
      (j.memory #>> '{nemIdStages,${stage}}')::date) <= $6::date)`;

/**
 * Why a journey `j` is left out, as a column; null where its NemID may be told to end, or its stage begins. $4 says whether it
 * is by force, which passes over whether MitID is active, a notice was received, stages were kept and services are
 * ready ($5, R-32), but over nothing else. $7 is the stage.
 */
export const leftOutReason = `
  CASE
    WHEN j.state = 'DECEASED' THEN 'DECEASED'
    WHEN j.state = 'RETIRED' THEN 'ALREADY_TOLD'
    WHEN $7::text = 'NO_NEW_NEMID' THEN CASE WHEN ${holds('NO_NEW_NEMID')} THEN 'STAGE_BEGUN' END
    WHEN $7::text = 'NO_REPLACEMENT_CARDS' THEN CASE
      WHEN ${holds('NO_REPLACEMENT_CARDS')} THEN 'STAGE_BEGUN'
      WHEN ${holds('NO_NEW_NEMID')} IS NOT TRUE THEN 'STAGE_SKIPPED' END
    WHEN j.state = 'INELIGIBLE' THEN 'INELIGIBLE'
    WHEN $4::boolean THEN NULL
    WHEN j.state = 'RETIREMENT_NOTICED' THEN 'ALREADY_TOLD'
    WHEN j.state <> 'ENROLLED' THEN 'NOT_ENROLLED'
    WHEN NOT EXISTS (SELECT FROM authenticator a WHERE a.citizen_id = j.citizen_id AND a.state = 'ACTIVE') THEN 'MITID_NOT_ACTIVE'
    WHEN ${holds('NO_REPLACEMENT_CARDS')} IS NOT TRUE THEN 'STAGE_SKIPPED'
    ${servicesNotReady('$5')}
  END`;
