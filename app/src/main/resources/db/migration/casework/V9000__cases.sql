create sequence case_serial;

-- Room on each page lets the changes of a case stay where the case is (no index entry moves with a stage).
create table case_file (
    id uuid primary key,
    number text not null unique,
    channel text not null,
    title text not null,
    stage text not null,
    version int not null,
    procedure text not null,
    progress jsonb not null,
    receiver_id uuid not null,
    transferrer_id uuid not null,
    respondent_id uuid not null,
    verifier_id uuid,
    reviewer_id uuid,
    merged_into uuid,
    lodged_at timestamptz not null,
    digest bytea not null
) with (fillfactor = 60);

create index case_file_respondent on case_file (respondent_id, lodged_at desc);
create index case_file_verifier on case_file (verifier_id, lodged_at desc) where verifier_id is not null;
create index case_file_transferrer on case_file (transferrer_id, lodged_at desc);

-- Rows are ended and followed by others, never edited; overdue is derived. body_id is who owes the act; the complainant
-- is the nil id. No foreign key to case_file: the one statement that inserts a row holds the case already, and the check
-- would lock the case once more for each row.
create table deadline (
    id uuid not null,
    case_id uuid not null,
    kind text not null,
    body_id uuid not null,
    period_unit text not null,
    period_length int not null,
    running_since date not null,
    consumed int not null,
    due_on date not null,
    provisional boolean not null,
    follows uuid,
    because text not null,
    started_at timestamptz not null,
    outcome text,
    ended_on date,
    ended_consumed int,
    next_step text,
    next_step_on date,
    primary key (case_id, id)
);

-- The desk of a body: what it owes, oldest date first. Also the way through all open rows when a holiday notice comes.
create index deadline_owed on deadline (body_id, due_on, id) where outcome is null;
-- The sweep reads only rows whose next reminder has come.
create index deadline_next_step on deadline (next_step_on, id) where next_step_on is not null;

-- A reminder or escalation fires once: claimed by this key.
create table deadline_step (
    deadline_id uuid not null,
    step text not null,
    fired_at timestamptz not null,
    primary key (deadline_id, step)
);
