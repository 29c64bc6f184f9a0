-- What a door sent after the complaint: kept by its own number, so that what is sent again is not done again.
CREATE TABLE door_message (
    entry_id uuid NOT NULL REFERENCES door_entry,
    kind text NOT NULL,
    own_number text NOT NULL,
    digest bytea NOT NULL,
    taken_at timestamptz NOT NULL,
    PRIMARY KEY (entry_id, kind, own_number)
);

-- Signed requests are taken once: a nonce is known for longer than the window in which its timestamp is believed.
CREATE TABLE channel_nonce (
    client_id uuid NOT NULL,
    nonce text NOT NULL,
    used_at timestamptz NOT NULL,
    PRIMARY KEY (client_id, nonce)
);

CREATE INDEX channel_nonce_used ON channel_nonce (used_at);
