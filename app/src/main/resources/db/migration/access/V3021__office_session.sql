-- Who is signed in, from where, until when. The address and the device are shown to the person and to the security administrator.
CREATE TABLE office_session (
    id                 uuid        PRIMARY KEY,
    person_id          uuid        NOT NULL REFERENCES person (id),
    credential_version integer     NOT NULL,
    begun_at           timestamptz NOT NULL,
    seen_at            timestamptz NOT NULL,
    address            text        NOT NULL,
    device             text        NOT NULL,
    marks              text[]      NOT NULL,
    ended_at           timestamptz,
    ended_by           text
);

CREATE INDEX office_session_of_person ON office_session (person_id, begun_at DESC);
CREATE INDEX office_session_marked ON office_session (begun_at DESC) WHERE cardinality(marks) > 0;

-- What a security administrator decided when accounts were gone through; it holds for a time, then the account comes up again.
CREATE TABLE account_review (
    id         uuid        PRIMARY KEY,
    person_id  uuid        NOT NULL REFERENCES person (id),
    ground     text        NOT NULL,
    kept       boolean     NOT NULL,
    decided_by text        NOT NULL,
    decided_at timestamptz NOT NULL
);

CREATE INDEX account_review_of_person ON account_review (person_id, ground, decided_at DESC);
