-- I7: a booking that was tried and is not wanted any more may stand at borgerservice though its answer never came: it is called off
-- there under its own key, however it ended here as withdrawn. Should borgerservice's answer come after all, the journey calls
-- it off once more, hence a natural key beside the journey's own.

CREATE FUNCTION give_booking_back() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO outbox_message (id, journey_id, port, kind, natural_key, provider_key, payload, not_before, created_at)
  VALUES (gen_random_uuid(), NEW.journey_id, NEW.port, 'cancelAppointment', 'cancelling/' || NEW.provider_key || '/withdrawn',
    gen_random_uuid(), jsonb_build_object('bookingId', NEW.provider_key), NEW.settled_at, NEW.settled_at)
  ON CONFLICT (journey_id, natural_key) DO NOTHING;
  PERFORM pg_notify('outbox', NEW.port);
  RETURN NULL;
END $$;

CREATE TRIGGER gives_booking_back AFTER UPDATE OF status ON outbox_message FOR EACH ROW
  WHEN (NEW.kind = 'bookAppointment' AND NEW.status = 'WITHDRAWN' AND OLD.status <> 'WITHDRAWN' AND NEW.attempts > 0)
  EXECUTE FUNCTION give_booking_back();
