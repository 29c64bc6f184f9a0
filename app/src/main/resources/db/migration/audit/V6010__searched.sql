-- The auditor's page: lines of one person by name, of one kind, of one day, each newest first.
CREATE INDEX audit_entry_of_actor ON audit_entry (actor, number DESC);
CREATE INDEX audit_entry_of_act ON audit_entry (act, number DESC);
CREATE INDEX audit_entry_of_day ON audit_entry (at, number);

-- What each verification of the trail found. A row is no proof: whoever can write here can write one.
CREATE TABLE audit_inspection (
    id       uuid        PRIMARY KEY,
    at       timestamptz NOT NULL,
    asked_by text        NOT NULL,
    lines    bigint      NOT NULL,
    heads    integer     NOT NULL,
    signed   bigint      NOT NULL,
    broken   text,
    missing  text
);

CREATE INDEX audit_inspection_latest ON audit_inspection (at DESC);
