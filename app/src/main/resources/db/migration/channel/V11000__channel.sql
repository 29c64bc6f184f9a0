-- A system that may send at a door. Its secret is kept as a keyed digest, its signing key sealed.
CREATE TABLE channel_client (
    id uuid PRIMARY KEY,
    channel text NOT NULL,
    body_id uuid NOT NULL,
    name text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    per_minute integer NOT NULL CHECK (per_minute > 0),
    last_used_at timestamptz,
    CHECK (valid_to > valid_from)
);

-- Secrets and signing keys by kind (SECRET, HMAC_SM3, SM2). After a rotation the old one opens for some days more.
CREATE TABLE channel_key (
    id uuid PRIMARY KEY,
    client_id uuid NOT NULL REFERENCES channel_client,
    kind text NOT NULL,
    content bytea NOT NULL,
    made_at timestamptz NOT NULL,
    until timestamptz
);

CREATE INDEX channel_key_client ON channel_key (client_id);

-- One matter's entry through one door. Digest and content are those of the version in force; a case that began on a page
-- here has none, for what was typed lies with the complaint.
CREATE TABLE door_entry (
    id uuid PRIMARY KEY,
    case_id uuid NOT NULL,
    channel text NOT NULL,
    body_id uuid NOT NULL,
    own_number text NOT NULL,
    version integer NOT NULL,
    received_at timestamptz NOT NULL,
    client_id uuid,
    attribution text,
    digest bytea,
    sealed bytea,
    CHECK ((digest IS NULL) = (sealed IS NULL))
);

-- Decides which of two equal submissions is the first, whoever of them comes when.
CREATE UNIQUE INDEX door_entry_number ON door_entry (own_number, body_id, channel);
CREATE INDEX door_entry_case ON door_entry (case_id);
CREATE INDEX door_entry_client ON door_entry (client_id, received_at) WHERE client_id IS NOT NULL;
CREATE INDEX door_entry_attribution ON door_entry (attribution, received_at) WHERE attribution IS NOT NULL;

-- What an entry said before it was corrected.
CREATE TABLE door_entry_former (
    entry_id uuid NOT NULL REFERENCES door_entry,
    version integer NOT NULL,
    digest bytea NOT NULL,
    sealed bytea NOT NULL,
    replaced_at timestamptz NOT NULL,
    PRIMARY KEY (entry_id, version)
);

-- Every case has come through a door, also those that began before doors were written down.
INSERT INTO door_entry (id, case_id, channel, body_id, own_number, version, received_at)
SELECT gen_random_uuid(), id, channel, receiver_id, number, 1, lodged_at FROM case_file;
