-- Genuine credit codes that fail the check: accepted only after a second person has looked at the certificate.
CREATE TABLE credit_code_override (
    code         text PRIMARY KEY CHECK (length(code) = 18),
    reason       text        NOT NULL CHECK (reason <> ''),
    requested_by text        NOT NULL CHECK (requested_by <> ''),
    requested_at timestamptz NOT NULL,
    approved_by  text CHECK (approved_by <> '' AND approved_by <> requested_by),
    approved_at  timestamptz,
    CHECK ((approved_by IS NULL) = (approved_at IS NULL))
);
