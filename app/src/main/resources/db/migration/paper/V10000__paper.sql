-- Papers as they were issued, and the register each body numbers its papers in. A number once given never changes.
create table paper_register (
    body_id uuid not null,
    year int not null,
    last int not null,
    primary key (body_id, year)
);

create table paper (
    id uuid primary key,
    case_id uuid not null,
    act_version int not null,
    act text not null,
    kind text not null,
    body_id uuid not null,
    body_name text not null,
    year int not null,
    serial int not null,
    number text not null,
    issued_at timestamptz not null,
    content text not null,
    sm3 text not null,
    unique (case_id, act_version),
    unique (body_id, year, serial)
);

create function paper_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'an issued paper is never changed';
end
$$;

create trigger paper_append_only before update or delete on paper
    for each row execute function paper_is_append_only();
