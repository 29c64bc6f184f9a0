-- Notices loaded by administrators; those that ship with the product are resources. Rows are never changed: an amended notice is a new one.
create table holiday_notice (
    id uuid primary key,
    year int not null,
    reference text not null unique,
    issued_on date,
    loaded_at timestamptz not null,
    loaded_by text not null
);

create table notice_day (
    notice_id uuid not null references holiday_notice,
    day date not null,
    off boolean not null,
    name text not null,
    primary key (notice_id, day)
);
