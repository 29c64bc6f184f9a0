-- Which reminders and alarms fired is history.
CREATE FUNCTION deadline_step_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'deadline_step is append-only';
END
$$;

CREATE TRIGGER deadline_step_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON deadline_step
    FOR EACH STATEMENT EXECUTE FUNCTION deadline_step_stands();
