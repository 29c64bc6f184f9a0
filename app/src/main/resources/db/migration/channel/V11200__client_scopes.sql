-- What a system may do besides sending complaints. A row that was ended stays, so that one can see who could ask what and when.
CREATE TABLE channel_client_scope (
    client_id  uuid        NOT NULL REFERENCES channel_client (id),
    scope      text        NOT NULL,
    granted_by text        NOT NULL,
    granted_at timestamptz NOT NULL,
    ended_by   text,
    ended_at   timestamptz,
    PRIMARY KEY (client_id, scope, granted_at)
);

CREATE UNIQUE INDEX channel_client_scope_open ON channel_client_scope (client_id, scope) WHERE ended_at IS NULL;
