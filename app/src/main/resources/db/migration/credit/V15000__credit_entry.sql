-- Entries of government credit files, one row a version. Rows are only ever added; the highest version stands.
CREATE TABLE credit_entry (
    entry_id        uuid        NOT NULL,
    version         int         NOT NULL CHECK (version > 0),
    body_id         uuid        NOT NULL,
    body_name       text        NOT NULL,
    body_code       text,
    division        text        NOT NULL,
    kind            text        NOT NULL,
    item            text        NOT NULL,
    severity        text        NOT NULL,
    ground          text        NOT NULL,
    facts           text        NOT NULL,
    document        text        NOT NULL CHECK (btrim(document) <> ''),
    confirming_body uuid        NOT NULL,
    confirming_name text        NOT NULL,
    confirmed_on    date        NOT NULL,
    case_id         uuid,
    case_version    int,
    last_day        date        NOT NULL,
    status          text        NOT NULL,
    objected        boolean     NOT NULL,
    operation       text        NOT NULL,
    reason          text        NOT NULL,
    recorded_by     text        NOT NULL,
    recorded_at     timestamptz NOT NULL,
    digest          text        NOT NULL,
    PRIMARY KEY (entry_id, version)
);

CREATE INDEX credit_entry_by_body ON credit_entry (body_id, entry_id, version DESC);
CREATE INDEX credit_entry_by_case ON credit_entry (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX credit_entry_by_date ON credit_entry (confirmed_on DESC, entry_id DESC);
CREATE INDEX credit_entry_by_confirming ON credit_entry (confirming_body, entry_id);
CREATE INDEX credit_entry_by_last_day ON credit_entry (last_day);

CREATE FUNCTION credit_entry_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'credit_entry is append-only';
END
$$;

CREATE TRIGGER credit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON credit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION credit_entry_stands();

-- What a court says it is about to list (拟列入失信被执行人): told to the body, so that it may still pay.
CREATE TABLE credit_court_warning (
    id          uuid        PRIMARY KEY,
    body_id     uuid        NOT NULL,
    court       text        NOT NULL,
    case_number text        NOT NULL,
    facts       text        NOT NULL,
    planned_on  date        NOT NULL,
    in_time     boolean     NOT NULL,
    received_by text        NOT NULL,
    received_at timestamptz NOT NULL,
    ended_at    timestamptz,
    ended_why   text,
    UNIQUE (court, case_number, body_id)
);

CREATE INDEX credit_court_warning_open ON credit_court_warning (body_id) WHERE ended_at IS NULL;
