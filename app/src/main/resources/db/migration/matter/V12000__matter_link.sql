-- Cases that are one matter (同一事项): each keeps its door, number and clocks, so that ending a link restores everything.
create table matter_link (
    id uuid primary key,
    matter_id uuid not null,
    case_id uuid not null,
    basis text not null check (basis in ('RULE', 'PERSON')),
    score integer not null check (score between 0 and 100),
    reason text not null check (reason <> ''),
    linked_by text not null,
    linked_at timestamptz not null,
    ended_by text,
    ended_at timestamptz,
    end_reason text,
    check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null))
);
-- A case is part of one matter at a time.
create unique index matter_link_case on matter_link (case_id) where ended_at is null;
create index matter_link_matter on matter_link (matter_id) where ended_at is null;
create index matter_link_past on matter_link (case_id, linked_at);
