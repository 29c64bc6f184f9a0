-- Finds complaints about one contract, and about one body and one sum, whichever firm and door they came from (同一事项).
create index complaint_contract on complaint (contract_mark) where contract_mark is not null;
create index complaint_sum on complaint (respondent_id, overdue) where overdue is not null;
