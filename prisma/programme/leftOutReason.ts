import { type EarlyStage, stageDates } from '@overgang/domain';
import { servicesNotReady } from '../services/notReady.js';

/** Whether a stage holds for journey `j` on the day $6: by the policy's date, or by a signal of its own. */
const holds = (stage: EarlyStage): string => `(least(
      (SELECT (data ->> '${stageDates[stage]}')::date FROM policy ORDER BY version DESC LIMIT 1),
      (j.memory #>> '{nemIdStages,${stage}}')::date) <= $6::date)`;

/** Why a journey `j` has no NemID that could end, or that is not to end yet, whatever is proposed; $7 is the stage. */
const never = `
    WHEN j.state = 'DECEASED' THEN 'DECEASED'
    WHEN j.state = 'RETIRED' THEN 'ALREADY_TOLD'
    WHEN $7::text = 'NO_NEW_NEMID' THEN CASE WHEN ${holds('NO_NEW_NEMID')} THEN 'STAGE_BEGUN' END
    WHEN $7::text = 'NO_REPLACEMENT_CARDS' THEN CASE
      WHEN ${holds('NO_REPLACEMENT_CARDS')} THEN 'STAGE_BEGUN'
      WHEN ${holds('NO_NEW_NEMID')} IS NOT TRUE THEN 'STAGE_SKIPPED' END
    WHEN j.state = 'INELIGIBLE' THEN 'INELIGIBLE'
    WHEN NOT EXISTS (SELECT FROM nem_id n WHERE n.citizen_id = j.citizen_id AND n.state <> 'RETIRED') THEN 'NO_NEMID'`;

/** What only force passes over: MitID, the receipt of a notice, the stages, and services that are not ready ($5, R-32). */
const withoutForce = `
    WHEN j.state = 'RETIREMENT_NOTICED' THEN 'ALREADY_TOLD'
    WHEN j.state IN ('DECLINED', 'REFUSED') THEN j.state
    WHEN j.is_overdue THEN 'OVERDUE'
    WHEN j.state <> 'ENROLLED' THEN 'NOT_ENROLLED'
    WHEN NOT EXISTS (SELECT FROM authenticator a WHERE a.citizen_id = j.citizen_id AND a.state = 'ACTIVE') THEN 'MITID_NOT_ACTIVE'
    WHEN ${holds('NO_REPLACEMENT_CARDS')} IS NOT TRUE THEN 'STAGE_SKIPPED'
    ${servicesNotReady('$5')}`;

/** Force is for whom there is no other way: those whom many are told with, and who need none, are left to the ordinary way. */
const needsNoForce = `
    WHEN $1::uuid[] IS NOT NULL THEN NULL
    WHEN j.state = 'RETIREMENT_NOTICED' AND j.memory #>> '{retirement,orderedAt}' IS NOT NULL THEN 'ALREADY_TOLD'
    WHEN CASE ${withoutForce} END IS NULL THEN 'ENDS_WITHOUT_FORCE'`;

/**
 * Why a journey `j` is left out, as a column; null where its NemID may be told to end, or its stage begins. $4 says whether it
 * is by force, which passes over what `passedOver` names and over nothing else.
 */
export const leftOutReason = `
  CASE ${never}
    WHEN $4::boolean THEN CASE ${needsNoForce} END
    ELSE CASE ${withoutForce} END
  END`;

/** What force passes over for a journey that it tells, as a column. */
export const passedOver = `CASE WHEN $4::boolean THEN CASE ${withoutForce} END END`;
