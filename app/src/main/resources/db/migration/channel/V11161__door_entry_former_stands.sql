-- What an entry said before it was corrected is history.
CREATE FUNCTION door_entry_former_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'door_entry_former is append-only';
END
$$;

CREATE TRIGGER door_entry_former_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON door_entry_former
    FOR EACH STATEMENT EXECUTE FUNCTION door_entry_former_stands();
