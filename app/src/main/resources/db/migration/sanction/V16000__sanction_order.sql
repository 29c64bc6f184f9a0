-- Orders to carry out a measure. Neither the order nor what was done with it is ever changed; where it stands follows from its last step.
CREATE TABLE sanction_order (
    id           uuid        PRIMARY KEY,
    seq          bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    year         int         NOT NULL,
    entry_id     uuid        NOT NULL,
    target_id    uuid        NOT NULL,
    division     text        NOT NULL,
    measure      text        NOT NULL,
    measure_from date        NOT NULL,
    executor_id  uuid        NOT NULL,
    UNIQUE (entry_id, measure, measure_from, executor_id)
);

CREATE INDEX sanction_order_by_executor ON sanction_order (executor_id, id);

CREATE TABLE sanction_step (
    order_id uuid        NOT NULL REFERENCES sanction_order (id),
    version  int         NOT NULL CHECK (version > 0),
    act      text        NOT NULL,
    at       timestamptz NOT NULL,
    by_name  text        NOT NULL,
    person   uuid,
    text     text        NOT NULL,
    PRIMARY KEY (order_id, version)
);

-- Who asked whether a body is restricted, for what, and what was answered.
CREATE TABLE sanction_check (
    id         uuid        PRIMARY KEY,
    at         timestamptz NOT NULL,
    asked_by   text        NOT NULL,
    body_id    uuid        NOT NULL,
    purpose    text        NOT NULL,
    restricted boolean     NOT NULL,
    digest     text        NOT NULL
);

CREATE INDEX sanction_check_by_body ON sanction_check (body_id, at DESC);

CREATE FUNCTION sanction_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END
$$;

CREATE TRIGGER sanction_order_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sanction_order
    FOR EACH STATEMENT EXECUTE FUNCTION sanction_stands();
CREATE TRIGGER sanction_step_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sanction_step
    FOR EACH STATEMENT EXECUTE FUNCTION sanction_stands();
CREATE TRIGGER sanction_check_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sanction_check
    FOR EACH STATEMENT EXECUTE FUNCTION sanction_stands();
