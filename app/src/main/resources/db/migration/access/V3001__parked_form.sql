-- What an official had typed when the session ended; sealed, short-lived, given back to the same person only.
create table parked_form (
    id uuid primary key,
    person_id uuid not null,
    sealed bytea not null,
    parked_at timestamptz not null
);

create index parked_form_age on parked_form (parked_at);
