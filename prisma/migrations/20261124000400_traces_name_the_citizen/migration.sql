-- Who looked at a citizen, or changed something for them, is theirs to read (domain: personal data). Whoever leaves the
-- trace knows the journey, and need not be allowed to know whose it is.
CREATE FUNCTION name_citizen_of_trace() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.citizen_id IS NULL AND NEW.details ? 'journeyId' THEN
    SELECT citizen_id INTO NEW.citizen_id FROM journey WHERE id = (NEW.details ->> 'journeyId')::uuid;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER names_citizen BEFORE INSERT ON audit_record FOR EACH ROW EXECUTE FUNCTION name_citizen_of_trace();
