CREATE TABLE person (
    id                  uuid        PRIMARY KEY,
    login               text        NOT NULL UNIQUE,
    name                text        NOT NULL,
    password            text        NOT NULL,
    must_change         boolean     NOT NULL,
    password_expires_at timestamptz,
    credential_version  integer     NOT NULL DEFAULT 1,
    disabled_at         timestamptz,
    created_at          timestamptz NOT NULL
);

-- An office held from a day to the day on which it is no longer held.
CREATE TABLE appointment (
    id         uuid        PRIMARY KEY,
    person_id  uuid        NOT NULL REFERENCES person (id),
    body_id    uuid        NOT NULL,
    role       text        NOT NULL,
    valid_from date        NOT NULL,
    valid_to   date,
    created_by text        NOT NULL,
    created_at timestamptz NOT NULL,
    ended_by   text,
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
);

CREATE INDEX appointment_by_person ON appointment (person_id);
CREATE INDEX appointment_by_body ON appointment (body_id, role);

CREATE TABLE sign_in_failure (
    key          text        PRIMARY KEY,
    failures     integer     NOT NULL,
    last_at      timestamptz NOT NULL,
    locked_until timestamptz
);

CREATE TABLE setup_code (
    only_one   boolean     PRIMARY KEY DEFAULT true CHECK (only_one),
    digest     text        NOT NULL,
    created_at timestamptz NOT NULL
);

-- Random bytes of this installation, for keyed digests of logins and addresses (two version-4 UUIDs: 244 random bits).
CREATE TABLE access_secret (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    secret   bytea   NOT NULL
);

INSERT INTO access_secret (secret) VALUES (uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
