-- Which reminders of a notice fired is history.
CREATE FUNCTION door_report_step_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'door_report_step is append-only';
END
$$;

CREATE TRIGGER door_report_step_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON door_report_step
    FOR EACH STATEMENT EXECUTE FUNCTION door_report_step_stands();
