-- Drafts as typed. They hold identity, so the content is sealed; what remains after lodging is the tombstone.
CREATE TABLE intake_draft (
    id uuid PRIMARY KEY,
    channel text NOT NULL,
    sealed bytea,
    began_at timestamptz NOT NULL,
    saved_at timestamptz NOT NULL,
    lodged_at timestamptz,
    notice_version text,
    CHECK ((lodged_at IS NULL) = (sealed IS NOT NULL))
);

CREATE INDEX intake_draft_abandoned ON intake_draft (saved_at) WHERE lodged_at IS NULL;

-- Receipt codes are derived from the id under the vault's key; only a keyed digest is kept, to find the id again.
CREATE TABLE receipt_code (
    mark text PRIMARY KEY,
    subject_id uuid NOT NULL UNIQUE
);

-- Wrong codes by address (a keyed digest of it): the next attempt is taken from not_before on.
CREATE TABLE code_attempt (
    address_mark text PRIMARY KEY,
    failures integer NOT NULL,
    failed_at timestamptz NOT NULL,
    not_before timestamptz NOT NULL
);

-- What is complained about. Business secrets are sealed; the columns beside are what lists and counts need.
CREATE TABLE complaint (
    id uuid PRIMARY KEY,
    channel text NOT NULL,
    respondent_id uuid NOT NULL,
    title text NOT NULL,
    field text NOT NULL,
    breach_kind text NOT NULL,
    overdue numeric(18, 2),
    wish text NOT NULL,
    sealed bytea NOT NULL,
    firm_mark text NOT NULL,
    contract_mark text,
    submitted_at timestamptz NOT NULL
);

CREATE INDEX complaint_firm_respondent ON complaint (firm_mark, respondent_id);
CREATE INDEX complaint_firm_contract ON complaint (firm_mark, contract_mark) WHERE contract_mark IS NOT NULL;
