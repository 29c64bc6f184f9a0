-- Which columns a person has chosen for a list, in the order wanted. No row: as everybody sees it.
create table list_layout (
    person_id uuid not null,
    list text not null,
    columns text[] not null,
    primary key (person_id, list)
);
