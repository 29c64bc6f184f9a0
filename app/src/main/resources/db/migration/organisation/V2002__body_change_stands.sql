-- What was changed about a body is history.
CREATE FUNCTION body_change_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'body_change is append-only';
END
$$;

CREATE TRIGGER body_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON body_change
    FOR EACH STATEMENT EXECUTE FUNCTION body_change_stands();
