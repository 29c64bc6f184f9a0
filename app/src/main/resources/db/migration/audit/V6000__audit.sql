CREATE TABLE audit_entry (
    number   bigint      PRIMARY KEY,
    at       timestamptz NOT NULL,
    actor_id uuid,
    actor    text        NOT NULL,
    act      text        NOT NULL,
    subject  text        NOT NULL,
    detail   text        NOT NULL,
    previous text        NOT NULL UNIQUE,
    digest   text        NOT NULL
);

CREATE FUNCTION audit_entry_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit_entry is append-only';
END
$$;

CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_stands();
