-- A paper is found by its case; its content is kept folded, its digest as bytes. The register of numbers is the papers themselves.
alter table paper drop constraint paper_pkey;
alter table paper drop constraint paper_case_id_act_version_key;
alter table paper add primary key (case_id, act_version);
alter table paper add column folded bytea;
alter table paper alter column content drop not null;
alter table paper add check ((content is null) <> (folded is null));
alter table paper alter column sm3 type bytea using decode(sm3, 'hex');

drop table paper_register;

-- The next number of a body in a year. The lock lasts until the transaction ends; the query below it sees what the one before committed.
create function paper_serial(body uuid, of_year int) returns int language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock(hashtextextended(body::text, of_year));
    return coalesce((select max(serial) from paper where body_id = body and year = of_year), 0) + 1;
end
$$;
