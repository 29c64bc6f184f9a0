-- A sheet handed in by a channel. The file as it came lies sealed beside it.
CREATE TABLE channel_delivery (
    id uuid PRIMARY KEY,
    channel text NOT NULL,
    body_id uuid NOT NULL,
    client_id uuid,
    person_id uuid,
    sender_name text NOT NULL,
    file_name text NOT NULL,
    file_size bigint NOT NULL,
    digest bytea NOT NULL,
    notes text[] NOT NULL,
    rows_in integer NOT NULL CHECK (rows_in > 0),
    state text NOT NULL,
    received_at timestamptz NOT NULL,
    confirmed_at timestamptz,
    ended_at timestamptz,
    CHECK ((client_id IS NULL) <> (person_id IS NULL))
);

CREATE INDEX channel_delivery_body ON channel_delivery (body_id, received_at DESC, id);
CREATE INDEX channel_delivery_digest ON channel_delivery (digest, body_id);
CREATE INDEX channel_delivery_taking ON channel_delivery (confirmed_at) WHERE state = 'TAKING';

-- The file, bound to its delivery by the seal.
CREATE TABLE channel_delivery_file (
    delivery_id uuid PRIMARY KEY REFERENCES channel_delivery,
    sealed bytea NOT NULL
);

-- What became of each row. The reason is sealed, for it may quote what the row says.
CREATE TABLE channel_delivery_row (
    delivery_id uuid NOT NULL REFERENCES channel_delivery,
    line integer NOT NULL,
    own_number text NOT NULL,
    outcome text NOT NULL,
    reason bytea,
    case_number text,
    entry_id uuid,
    PRIMARY KEY (delivery_id, line)
);

CREATE INDEX channel_delivery_row_outcome ON channel_delivery_row (delivery_id, outcome, line);

-- A file in a drop folder that somebody works on: two nodes never take the same. It goes when the receipt is written.
CREATE TABLE channel_drop (
    client_id uuid NOT NULL REFERENCES channel_client,
    file_name text NOT NULL,
    delivery_id uuid REFERENCES channel_delivery,
    claimed_until timestamptz NOT NULL,
    PRIMARY KEY (client_id, file_name)
);
