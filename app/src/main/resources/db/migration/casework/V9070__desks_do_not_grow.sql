-- What a desk and a case page ask of every case, worked out by the database, so that no writer can forget it. Few acts change
-- either value, and an act that changes neither moves no index entry.
alter table case_file
    add column returned_by uuid generated always as (case when stage = 'COMPLETING' then transferrer_id end) stored,
    add column confirmed boolean generated always as (progress ->> 'confirmed' is not null) stored;

-- The paused cases of one desk: without this, all that complainants of the whole region still owe was read for each page.
create index case_file_returned on case_file (returned_by) where returned_by is not null;

-- What is on record against a respondent is counted in the index: without the verdict in it, every case was read.
drop index case_file_respondent;
create index case_file_respondent on case_file (respondent_id, lodged_at, id) include (confirmed);
