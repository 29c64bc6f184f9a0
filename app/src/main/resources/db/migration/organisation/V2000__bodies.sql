-- Bodies with dated existence; what they are called, whom they answer to, who takes over.
CREATE TABLE body (
    id            uuid PRIMARY KEY,
    name          text    NOT NULL CHECK (name <> ''),
    credit_code   text    CHECK (length(credit_code) = 18),
    kind          text    NOT NULL CHECK (kind IN ('GOVERNMENT', 'DEPARTMENT', 'INSTITUTION', 'MASS_ORGANISATION',
                                                   'ZONE_COMMITTEE', 'TOWNSHIP', 'STATE_ENTERPRISE', 'COMPANY',
                                                   'VILLAGE_COMMITTEE')),
    level         text    NOT NULL CHECK (level IN ('REGION', 'LEAGUE_CITY', 'ZONE', 'COUNTY', 'TOWNSHIP')),
    division_code text    NOT NULL,
    -- Deferred, so that one import may name bodies of later lines.
    superior_id   uuid    REFERENCES body DEFERRABLE INITIALLY DEFERRED,
    competent_id  uuid    REFERENCES body DEFERRABLE INITIALLY DEFERRED,
    valid_from    date    NOT NULL,
    -- First day on which the body exists no longer.
    valid_to      date,
    successor_id  uuid    REFERENCES body DEFERRABLE INITIALLY DEFERRED,
    credit_lead   boolean NOT NULL DEFAULT false,
    version       integer NOT NULL DEFAULT 0,
    CHECK (superior_id <> id),
    CHECK (competent_id <> id),
    CHECK (successor_id <> id),
    CHECK (valid_to > valid_from),
    CHECK (successor_id IS NULL OR valid_to IS NOT NULL)
);

CREATE UNIQUE INDEX body_living_name ON body (division_code, name) WHERE valid_to IS NULL;
CREATE UNIQUE INDEX body_living_credit_code ON body (credit_code) WHERE valid_to IS NULL;
CREATE UNIQUE INDEX body_living_credit_lead ON body (division_code) WHERE credit_lead AND valid_to IS NULL;

-- Names a body had; a complaint may still use them.
CREATE TABLE body_former_name (
    body_id uuid NOT NULL REFERENCES body,
    name    text NOT NULL,
    until   date NOT NULL,
    PRIMARY KEY (body_id, until)
);

-- Who changed the register, when and how. Rows are only ever added.
CREATE TABLE body_change (
    id         uuid PRIMARY KEY,
    body_id    uuid        NOT NULL REFERENCES body DEFERRABLE INITIALLY DEFERRED,
    act        text        NOT NULL,
    detail     text        NOT NULL,
    changed_by text        NOT NULL CHECK (changed_by <> ''),
    changed_at timestamptz NOT NULL
);

CREATE INDEX body_change_of ON body_change (body_id, id);

-- One row: lock of every change, and the number by which a node knows that its copy in memory is old. The number comes
-- from a sequence so that a change rolled back never shares it with a later one.
CREATE SEQUENCE body_revision;

CREATE TABLE body_register (
    single   boolean PRIMARY KEY DEFAULT true CHECK (single),
    revision bigint  NOT NULL
);

INSERT INTO body_register (revision) VALUES (nextval('body_revision'));
