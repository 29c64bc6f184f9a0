-- The name is sealed: people call files after themselves.
CREATE TABLE document (
    id           uuid        PRIMARY KEY,
    dossier_id   uuid        NOT NULL,
    name_sealed  bytea       NOT NULL,
    media_type   text        NOT NULL,
    bytes        bigint      NOT NULL CHECK (bytes > 0),
    sm3          text        NOT NULL,
    stored_at    timestamptz NOT NULL,
    submitted_by text        NOT NULL,
    removed_at   timestamptz,
    removed_by   text
);

CREATE INDEX document_by_dossier ON document (dossier_id, stored_at) WHERE removed_at IS NULL;
