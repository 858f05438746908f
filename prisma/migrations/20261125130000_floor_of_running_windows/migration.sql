-- R-10: the programme's floor moves deadlines that still run; who is enrolled, or rests, keeps the day they had.
CREATE OR REPLACE VIEW bank_journey WITH (security_barrier) AS
SELECT link.bank_reg, link.handle, link.access, link.since, journey.state,
  CASE WHEN journey.deadline IS NULL OR journey.state NOT IN ('WINDOW_OPEN', 'ACTIVATING') THEN journey.deadline
    ELSE greatest(journey.deadline, (SELECT (data ->> 'deadlineFloor')::date FROM policy ORDER BY version DESC LIMIT 1))
    END AS deadline,
  journey.is_overdue, journey.updated_at, link.customer_reference
FROM bank_customer AS link JOIN journey USING (citizen_id)
WHERE link.ended_at IS NULL AND link.bank_reg = app_bank();
