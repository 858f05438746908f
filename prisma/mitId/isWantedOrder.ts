/** Of a message `m` to MitID and its journey `j`: what it brings is still waited for. */
export const isWantedOrder = `(j.ended_at IS NULL AND CASE m.kind
    WHEN 'beginEnrolment' THEN j.memory #>> '{order,enrolmentId}' = m.provider_key::text
      AND j.memory #>> '{order,activatedAt}' IS NULL
    WHEN 'reorderDevice' THEN j.memory #>> '{order,enrolmentId}' = m.payload ->> 'enrolmentId'
      AND j.memory #>> '{order,activatedAt}' IS NULL AND j.memory #>> '{order,arrivedAt}' IS NULL
    WHEN 'changeUserId' THEN j.memory #>> '{userIdChange,id}' = m.provider_key::text
      AND j.memory #>> '{userIdChange,state}' = 'ASKED'
    ELSE m.kind = 'blockAuthenticator' END)`;
