import { type ServiceKind, serviceConcerns, serviceKinds } from '@overgang/domain';

const notReadyOf = (kind: ServiceKind, day: string): string => {
  const acceptsMitId = `s.kind = '${kind}' AND s.accepts_mit_id_since <= ${day}::date`;
  return serviceConcerns[kind].whom === 'EVERYBODY'
    ? `EXISTS (SELECT FROM service s WHERE s.kind = '${kind}' AND (${acceptsMitId}) IS NOT TRUE)`
    : `EXISTS (SELECT FROM bank_customer b
        WHERE b.citizen_id = j.citizen_id AND b.ended_at IS NULL AND b.access <> 'NONE'
          AND NOT EXISTS (SELECT FROM service s WHERE s.bank_reg = b.bank_reg AND ${acceptsMitId}))`;
};

/**
 * branches of a CASE over journeys `j`: which kind of service keeps the citizen's NemID on that day, a parameter. A bank
 * that is not on the register is not known to accept MitID; a customer without access logs on to none.
 */
export const servicesNotReady = (day: string): string =>
  serviceKinds
    .map((kind) => `WHEN ${notReadyOf(kind, day)} THEN '${serviceConcerns[kind].leftOut}'`)
    .join('\n    ');
