-- The one append-only log: history line of its subject and outbox at once.
-- written_by orders readers by transaction, so that a feed below pg_snapshot_xmin cannot skip a late commit.
create table event_log (
    written_by xid8 not null default pg_current_xact_id(),
    seq bigint generated always as identity,
    subject uuid not null,
    version int not null,
    act text not null,
    clause text not null,
    procedure text not null,
    party text not null,
    actor text not null,
    person_id uuid,
    body_id uuid,
    stage_from text not null,
    stage_to text not null,
    at timestamptz not null,
    decision jsonb not null,
    digest bytea not null,
    primary key (written_by, seq),
    unique (subject, version)
);

create function event_log_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'event_log is append-only';
end
$$;

create trigger event_log_append_only before update or delete on event_log
    for each row execute function event_log_is_append_only();

create table event_cursor (
    reader text primary key,
    written_by xid8 not null,
    seq bigint not null
);
