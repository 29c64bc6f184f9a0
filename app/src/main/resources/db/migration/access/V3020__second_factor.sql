-- Time codes (RFC 6238). The secret lies sealed; what was replaced is thrown away once the new one has given a right code.
CREATE TABLE second_factor (
    person_id    uuid        PRIMARY KEY REFERENCES person (id),
    sealed       bytea,
    confirmed_at timestamptz,
    last_step    bigint      NOT NULL DEFAULT 0,
    pending      bytea,
    pending_at   timestamptz,
    CHECK ((sealed IS NULL) = (confirmed_at IS NULL))
);

CREATE TABLE recovery_code (
    person_id uuid        NOT NULL REFERENCES person (id),
    digest    text        NOT NULL,
    used_at   timestamptz,
    PRIMARY KEY (person_id, digest)
);

-- Roles that nobody uses without a second factor. No row: the password is enough.
CREATE TABLE factor_rule (
    role   text        PRIMARY KEY,
    set_by text        NOT NULL,
    set_at timestamptz NOT NULL
);
