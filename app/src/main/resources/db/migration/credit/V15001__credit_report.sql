-- Credit reports that were issued: by the code anybody verifies what he was shown.
CREATE TABLE credit_report (
    id        uuid        PRIMARY KEY,
    seq       bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    code      text        NOT NULL UNIQUE,
    body_id   uuid        NOT NULL,
    body_name text        NOT NULL,
    year      int         NOT NULL,
    sm3       text        NOT NULL,
    issued_by text        NOT NULL,
    issued_at timestamptz NOT NULL
);

CREATE FUNCTION credit_report_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'credit_report is append-only';
END
$$;

CREATE TRIGGER credit_report_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON credit_report
    FOR EACH STATEMENT EXECUTE FUNCTION credit_report_stands();
