-- One row: which key everything here was sealed under. Its presence makes the key file indispensable.
CREATE TABLE vault_key (
    only_one   boolean     PRIMARY KEY DEFAULT true CHECK (only_one),
    mark       text        NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE TABLE vault_identity (
    subject_id uuid        PRIMARY KEY,
    sealed     bytea       NOT NULL,
    sealed_at  timestamptz NOT NULL
);

CREATE TABLE vault_opening (
    id          uuid        PRIMARY KEY,
    subject_id  uuid        NOT NULL,
    person_id   uuid        NOT NULL,
    person_name text        NOT NULL,
    body_id     uuid        NOT NULL,
    reason      text        NOT NULL CHECK (char_length(reason) >= 10),
    opened_at   timestamptz NOT NULL
);

CREATE INDEX vault_opening_by_subject ON vault_opening (subject_id, opened_at);

CREATE FUNCTION vault_opening_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'vault_opening is append-only';
END
$$;

CREATE TRIGGER vault_opening_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON vault_opening
    FOR EACH STATEMENT EXECUTE FUNCTION vault_opening_stands();
