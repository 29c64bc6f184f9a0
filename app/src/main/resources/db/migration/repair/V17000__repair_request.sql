-- What bodies ask about entries of their own. Neither the request nor what was done with it is ever changed.
CREATE TABLE repair_request (
    id           uuid   PRIMARY KEY,
    seq          bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    year         int    NOT NULL,
    kind         text   NOT NULL,
    entry_id     uuid   NOT NULL,
    seen_version int    NOT NULL
);

CREATE INDEX repair_request_by_entry ON repair_request (entry_id, id);

CREATE TABLE repair_step (
    request_id uuid        NOT NULL REFERENCES repair_request (id),
    version    int         NOT NULL CHECK (version > 0),
    act        text        NOT NULL,
    at         timestamptz NOT NULL,
    by_name    text        NOT NULL,
    person     uuid,
    text       text        NOT NULL,
    PRIMARY KEY (request_id, version)
);

CREATE INDEX repair_step_by_time ON repair_step (at DESC);

CREATE FUNCTION repair_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER repair_request_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON repair_request
    FOR EACH STATEMENT EXECUTE FUNCTION repair_stands();
CREATE TRIGGER repair_step_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON repair_step
    FOR EACH STATEMENT EXECUTE FUNCTION repair_stands();
