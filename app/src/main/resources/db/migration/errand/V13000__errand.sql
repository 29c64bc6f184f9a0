-- Work for one person that outlasts a request. What it works on is sealed: a search may name a firm.
create table errand (
    id uuid primary key,
    person_id uuid not null,
    kind text not null,
    title text not null,
    material bytea not null,
    state text not null,
    attempts int not null,
    done int not null,
    total int not null,
    sentence text not null,
    file_name text,
    bytes bigint not null,
    asked_at timestamptz not null,
    started_at timestamptz,
    ended_at timestamptz
);

create index errand_of_person on errand (person_id, asked_at desc);
create index errand_asked on errand (asked_at);
