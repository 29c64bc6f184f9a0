-- Master keys that are or were in use: one current, one being replaced as long as anything is wrapped by it, and those done with.
CREATE TABLE vault_master (
    mark       text        PRIMARY KEY,
    generation integer     NOT NULL UNIQUE,
    state      text        NOT NULL CHECK (state IN ('CURRENT', 'RETIRING', 'RETIRED')),
    begun_at   timestamptz NOT NULL,
    begun_by   text        NOT NULL,
    retired_at timestamptz,
    CHECK ((state = 'RETIRED') = (retired_at IS NOT NULL))
);

CREATE UNIQUE INDEX vault_master_current ON vault_master (state) WHERE state = 'CURRENT';

INSERT INTO vault_master (mark, generation, state, begun_at, begun_by)
SELECT mark, 1, 'CURRENT', created_at, '初始化' FROM vault_key;

DROP TABLE vault_key;

-- Keys that the master wraps: one a day for sealing, one for digests that must outlive every master, those of the blind index.
-- Number 0 is the wrapping key of the first master, under which the oldest seals were made.
CREATE SEQUENCE vault_data_key_number START 1;

CREATE TABLE vault_data_key (
    number  bigint      PRIMARY KEY,
    purpose text        NOT NULL CHECK (purpose IN ('SEALING', 'MATCHING', 'INDEX')),
    day     date,
    cipher  text        NOT NULL,
    wrapped bytea       NOT NULL,
    master  text        NOT NULL REFERENCES vault_master,
    made_at timestamptz NOT NULL
);

CREATE UNIQUE INDEX vault_data_key_day ON vault_data_key (day) WHERE purpose = 'SEALING';
CREATE UNIQUE INDEX vault_data_key_matching ON vault_data_key (purpose) WHERE purpose = 'MATCHING';
CREATE INDEX vault_data_key_master ON vault_data_key (master, number);

-- The blind index: keyed digests by which a firm is found exactly, and by nothing less than its whole name, code or number.
CREATE TABLE vault_index (
    key_number bigint NOT NULL REFERENCES vault_data_key,
    kind       text   NOT NULL,
    digest     bytea  NOT NULL,
    subject_id uuid   NOT NULL REFERENCES vault_identity ON DELETE CASCADE,
    PRIMARY KEY (digest, kind, key_number, subject_id)
);

CREATE INDEX vault_index_subject ON vault_index (subject_id);

-- Writing the blind index anew under a fresh key, as far as it has come.
CREATE TABLE vault_indexing (
    key_number bigint      PRIMARY KEY REFERENCES vault_data_key,
    after      uuid        NOT NULL,
    done       bigint      NOT NULL,
    begun_at   timestamptz NOT NULL,
    begun_by   text        NOT NULL,
    ended_at   timestamptz
);
