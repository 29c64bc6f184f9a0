-- Messages on the desk of a body. One per cause: the key makes a repeated delivery harmless.
create table notice (
    id uuid primary key,
    cause text not null unique,
    body_id uuid not null,
    case_id uuid,
    tone text not null,
    message text not null,
    sent_at timestamptz not null,
    read_at timestamptz,
    read_by text
);

create index notice_unread on notice (body_id, sent_at desc) where read_at is null;
create index notice_of_body on notice (body_id, sent_at desc, id);
